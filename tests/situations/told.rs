//! What the desk tells of every plan, in lines as the sheet writes them. Nothing is left out that
//! the window shows: a line that is told and not in the sheet is a difference.

mod line;

use std::collections::{BTreeMap, BTreeSet};

use api::Desk;
use api::dto::{
    AnswerDto, BlockerToldDto, ColourDto, HealthSubjectDto, QueryDto, RegistersDto, TrackingDto,
};

use crate::sheet::Lines;
use line::{clock, count, day, dependency, escalation, minute, slips, week, word};

/// What is told, by plan.
pub(crate) type Told = BTreeMap<u32, Lines>;

/// Records by the name the desk uses (`BLOCKER-3`): what people call them, and their plan.
type Names = BTreeMap<String, (String, u32)>;

struct Telling {
    names: Names,
    settled: BTreeSet<u32>,
    told: Told,
}

/// Everything that is told of a program at the minute of its desk.
pub(crate) fn tell(desk: &Desk) -> Told {
    let AnswerDto::Tracking { tracking } = desk.query(&QueryDto::Tracking).unwrap() else {
        panic!("not what was asked");
    };
    let registers = desk.registers();
    let mut telling = Telling {
        names: names(desk, &registers),
        settled: registers
            .blockers
            .iter()
            .filter(|one| !one.open)
            .map(|one| one.id)
            .collect(),
        told: Told::new(),
    };
    telling.colours(&tracking);
    telling.blockers(&tracking);
    telling.dependencies(desk, &tracking);
    telling.registers(&tracking);
    telling.escalations(&tracking);
    telling.attention(&tracking);
    telling.reviews(&tracking);
    telling.told
}

fn names(desk: &Desk, all: &RegistersDto) -> Names {
    let mut names = Names::new();
    let mut add = |kind: &str, id: u32, name: &str, plan: u32| {
        names.insert(format!("{kind}-{id}"), (name.to_owned(), plan));
    };
    for plan in desk.program().plans {
        add("PLAN", plan.id, "the plan", plan.id);
        for row in desk.plan(plan.id).unwrap().tasks {
            add("ROW", row.id, &row.name, plan.id);
        }
    }
    for one in &all.dependencies {
        add("DEP", one.id, &one.name, one.plan);
    }
    for one in &all.blockers {
        add("BLOCKER", one.id, &one.title, one.plan);
    }
    for one in &all.risks {
        add("R", one.id, &one.statement, one.plan);
    }
    for one in &all.assumptions {
        add("A", one.id, &one.text, one.plan);
    }
    for one in &all.actions {
        add("ACT", one.id, &one.text, one.plan);
    }
    for one in &all.decisions {
        add("DEC", one.id, &one.question, one.plan);
    }
    for one in &all.escalations {
        add("ESC", one.id, &one.title, one.plan);
    }
    names
}

impl Telling {
    fn name(&self, record: &str) -> &str {
        &self.names[record].0
    }

    fn plan_of(&self, record: &str) -> u32 {
        self.names[record].1
    }

    fn say(&mut self, plan: u32, kind: &str, told: String) {
        let lines = self.told.entry(plan).or_default();
        lines.insert((kind.to_owned(), told));
    }

    fn colours(&mut self, tracking: &TrackingDto) {
        for one in &tracking.colours {
            let of_plan = matches!(one.subject, HealthSubjectDto::Plan { .. });
            let kind = if of_plan { "colour" } else { "other colour" };
            let name = if of_plan {
                String::new()
            } else {
                format!("{} ", one.name)
            };
            let mut told = format!("{name}{}", word(one.computed));
            if one.shown != one.computed {
                told.push_str(&format!(", shown as {}", word(one.shown)));
            }
            self.say(one.plan, kind, told);
            if of_plan {
                self.colour(one);
            }
            let mut findings: BTreeMap<&str, usize> = BTreeMap::new();
            for finding in &one.findings {
                *findings.entry(&finding.rule).or_default() += 1;
            }
            for (rule, times) in findings {
                let twice = if times > 1 { ", twice" } else { "" };
                self.say(one.plan, "finding", format!("{name}{rule}{twice}"));
            }
        }
        for one in &tracking.watermelons {
            let told = format!("{}: {}", self.name(&one.record), one.said);
            self.say(self.plan_of(&one.record), "watermelon", told);
        }
    }

    fn colour(&mut self, one: &ColourDto) {
        for dimension in &one.dimensions {
            let health = word(dimension.health);
            if health != "unknown" {
                let told = format!("{} {health}", dimension.name.to_lowercase());
                self.say(one.plan, "dimension", told);
            }
        }
        if one.limited {
            self.say(one.plan, "visibility", "limited".to_owned());
        }
        if let Some(declared) = &one.declared {
            let until = declared.expires.as_deref().map_or("ever".to_owned(), day);
            let counts = if declared.counts {
                "counts"
            } else {
                "counts no more"
            };
            let told = format!("{} until {until}, {counts}", word(declared.colour));
            self.say(one.plan, "declared", told);
        }
        let trend = word(one.trend);
        if trend != "unknown" {
            self.say(one.plan, "trend", trend);
        }
    }

    fn blockers(&mut self, tracking: &TrackingDto) {
        for one in &tracking.blockers {
            let record = format!("BLOCKER-{}", one.id);
            let (name, plan) = self.names[&record].clone();
            let told = self.blocker(one);
            self.say(plan, "blocker", format!("{name}: {told}"));
            for timer in &one.timers {
                self.say(plan, "clock", format!("{name}: {}", clock(timer)));
            }
            if let Some(next) = &one.next_step {
                let when = match (next.due, next.overdue) {
                    (Some(due), true) => format!("now, due {}", minute(due)),
                    (Some(due), false) => format!("by {}", minute(due)),
                    (None, _) => "when the sprint ends".to_owned(),
                };
                let told = format!("{name}: {} {when}", next.role);
                self.say(plan, "tell next", told);
            }
        }
        for stop in &tracking.stopped {
            let row = format!("ROW-{}", stop.task);
            let root = self.name(&format!("BLOCKER-{}", stop.root));
            let mut told = format!("{} by {root}", self.name(&row));
            if !stop.direct {
                told.push_str(", upstream");
            }
            self.say(self.plan_of(&row), "stopped", told);
        }
        for kind in &tracking.systemic {
            let names: Vec<String> = kind
                .blockers
                .iter()
                .map(|id| format!("BLOCKER-{id}"))
                .collect();
            let last = names.last().unwrap();
            let plain: Vec<&str> = names.iter().map(|name| self.name(name)).collect();
            let told = format!("{}: {}", word(kind.category), plain.join(", "));
            self.say(self.plan_of(last), "systemic", told);
        }
    }

    fn blocker(&self, one: &BlockerToldDto) -> String {
        if self.settled.contains(&one.id) {
            return "settled".to_owned();
        }
        let mut told = format!(
            "suggested {}, stops {}, {} behind",
            word(one.suggested).to_uppercase(),
            count(one.stops, "row"),
            one.behind
        );
        if one.aged {
            told.push_str(", aged");
        }
        if let Some(root) = one.waits_for {
            let root = self.name(&format!("BLOCKER-{root}"));
            told.push_str(&format!(", waits for {root}"));
        }
        if one.days_lost_tenths > 0 {
            let lost = one.days_lost_tenths;
            told.push_str(&format!(", {}.{} days lost", lost / 10, lost % 10));
        }
        told
    }

    fn dependencies(&mut self, desk: &Desk, tracking: &TrackingDto) {
        for one in &tracking.dependencies {
            let record = format!("DEP-{}", one.id);
            let (name, plan) = self.names[&record].clone();
            self.say(plan, "dependency", format!("{name}: {}", dependency(one)));
            if one.moves > 0 {
                let told = format!(
                    "{name}: moved {}, {} later, {} in all",
                    count(one.moves, "time"),
                    one.moves_later,
                    count(one.moved_days, "day")
                );
                self.say(plan, "promise", told);
            }
            for gap in &one.gaps {
                self.say(plan, "gap", format!("{name}: {gap}"));
            }
            if word(one.state) == "complete" {
                continue;
            }
            let asked = QueryDto::LateImpact {
                dependency: one.id,
                days: 1,
            };
            let AnswerDto::LateImpact { impact } = desk.query(&asked).unwrap() else {
                panic!("not what was asked");
            };
            if let Some(now) = &impact.now {
                self.say(plan, "as late as it is", slips(&name, now));
            }
            self.say(plan, "a week later", slips(&name, &impact.week));
            let harmless = impact.harmless.as_deref().map_or("none".to_owned(), day);
            self.say(plan, "last harmless day", format!("{name}: {harmless}"));
        }
    }

    fn registers(&mut self, tracking: &TrackingDto) {
        for one in &tracking.risks {
            let record = format!("R-{}", one.id);
            let (name, plan) = self.names[&record].clone();
            let mut told = word(one.level);
            if let Some(review) = &one.review {
                told.push_str(&format!(", look again by {}", day(review)));
            }
            if one.review_overdue > 0 {
                let late = count(one.review_overdue, "day");
                told.push_str(&format!(", {late} overdue"));
            }
            if one.follow_up_overdue > 0 {
                let late = count(one.follow_up_overdue, "day");
                told.push_str(&format!(", follow-up {late} overdue"));
            }
            if let Some(id) = one.became {
                let became = self.name(&format!("BLOCKER-{id}"));
                told.push_str(&format!(", became {became}"));
            }
            self.say(plan, "risk", format!("{name}: {told}"));
            for gap in &one.gaps {
                self.say(plan, "gap", format!("{name}: {gap}"));
            }
        }
        for one in &tracking.decisions {
            let record = format!("DEC-{}", one.id);
            let (name, plan) = self.names[&record].clone();
            let rows = one.holds.iter().map(|row| format!("ROW-{row}"));
            let holds: Vec<String> = rows.map(|row| self.name(&row).to_owned()).collect();
            let mut told = one.sentence.replace(&record, &name);
            if !holds.is_empty() {
                told.push_str(&format!(" (holds {})", holds.join(", ")));
            }
            if one.critical {
                told.push_str(" (critical)");
            }
            self.say(plan, "decision", told);
        }
        for one in &tracking.due {
            let (name, plan) = self.names[&one.record].clone();
            let told = format!("{name}: {} overdue", count(one.overdue, "day"));
            self.say(plan, "due", told);
        }
    }

    fn escalations(&mut self, tracking: &TrackingDto) {
        for one in &tracking.escalations {
            let record = format!("ESC-{}", one.id);
            let (name, plan) = self.names[&record].clone();
            self.say(plan, "escalation", format!("{name}: {}", escalation(one)));
        }
        for one in &tracking.proposals {
            let route = match one.route {
                Some(route) => format!("by the {} route", word(route)),
                None => "by level".to_owned(),
            };
            let told = format!(
                "{} about {}, {}, {route}",
                word(one.trigger),
                self.name(&one.subject),
                word(one.severity)
            );
            self.say(one.plan, "proposal", told);
        }
    }

    fn attention(&mut self, tracking: &TrackingDto) {
        for one in &tracking.attention {
            let told = format!("{}: {}", word(one.want), self.name(&one.record));
            self.say(one.plan, "attention", told);
        }
    }

    fn reviews(&mut self, tracking: &TrackingDto) {
        for one in &tracking.reviews {
            let Some(plan) = one.plan else {
                continue;
            };
            for (name, counts) in [
                ("blockers", &one.blockers),
                ("escalations", &one.escalations),
            ] {
                if counts.opened + counts.closed + counts.open + counts.open_before > 0 {
                    self.say(plan, "week", format!("{name}: {}", week(counts)));
                }
            }
        }
    }
}
