//! Release meetings and capacity somebody pastes.

use super::Taker;
use crate::dto::{
    AreaColourDto, AreaNoteDto, AttendeeDto, AvailableDto, CapacityAdviceDto, CapacityDraftDto,
    CapacityEditDto, ConditionDraftDto, ConfidenceDto, DemandDto, EditDto, GoNoGoDecisionDto,
    GoNoGoDraftDto, GoNoGoEditDto, MoscowDto, OpenRiskDto, ReadinessAreaDto, Word,
};
use crate::text::Filled;
use crate::text::items::read_steps;
use crate::text::release::{
    area_label, read_area, read_attendee, read_condition, read_risk, read_title,
};
use crate::text::table::read_table;
use crate::text::write::COMPUTED;

impl Taker<'_> {
    /// What was written of a meeting becomes a draft: only people decide, so holding it is another
    /// step.
    pub(super) fn gonogo(&mut self, filled: &Filled) -> EditDto {
        let (name, beside) = read_title(&filled.title);
        let (release, version) = match filled.get("VERSION") {
            "" => (name, beside),
            own => (filled.title.as_str(), own),
        };
        let spoken = filled.get("DECISION");
        let decision = GoNoGoDecisionDto::typed(spoken);
        if decision.is_none() && !spoken.is_empty() {
            self.note("DECISION", spoken, "is none of go, conditional go, no-go");
        } else if decision.is_some() {
            let said = "It is read as a draft: hold it to make the decision stand.";
            self.notes.push(said.to_owned());
        }
        let areas = ReadinessAreaDto::ALL.iter().map(|&area| {
            let (colour, note) = read_area(filled.get(area_label(area.into())));
            AreaNoteDto {
                area,
                colour: colour.map(AreaColourDto::from),
                note,
            }
        });
        let areas = areas.collect();
        let items = |label| {
            read_steps(filled.get(label))
                .into_iter()
                .filter(|one| !is_hint(one))
        };
        let mut conditions = Vec::new();
        for one in items("CONDITIONS (if conditional)") {
            let (text, owner, due) = read_condition(&one);
            conditions.push(ConditionDraftDto {
                text,
                owner,
                due: self.typed_day("CONDITIONS", due),
            });
        }
        let risks = items("OPEN RISKS").map(|one| {
            let risk = read_risk(&one);
            OpenRiskDto {
                text: risk.text,
                mitigation: risk.mitigation,
            }
        });
        let attendees = items("ATTENDEES").map(|one| {
            let one = read_attendee(&one);
            AttendeeDto {
                name: one.name,
                role: one.role,
                vote: one.vote.map(Into::into),
            }
        });
        let (risks, attendees) = (risks.collect(), attendees.collect());
        let rollback = items("ROLLBACK TRIGGER").collect();
        let get = |label: &str| filled.get(label).to_owned();
        let draft = GoNoGoDraftDto {
            plan: self.plan.0,
            release: release.to_owned(),
            version: version.to_owned(),
            target: self.day(filled, "TARGET DATE").unwrap_or_default(),
            decision,
            areas,
            risks,
            conditions,
            rollback,
            authority: get("ROLLBACK AUTHORITY"),
            deployer: get("DEPLOYER"),
            monitor: get("MONITOR"),
            attendees,
            reason: get("REASON"),
            again: self.day(filled, "LOOK AGAIN").unwrap_or_default(),
            acceptance: get("RISK TAKEN"),
            accepted_by: get("RISK TAKEN BY"),
        };
        EditDto::GoNoGo {
            edit: GoNoGoEditDto::Draft {
                draft: Box::new(draft),
            },
        }
    }

    pub(super) fn capacity(&mut self, filled: &Filled) -> EditDto {
        let window = filled.get("WINDOW");
        let (from, until) = window.split_once(" to ").unwrap_or((window, ""));
        let mut people = Vec::new();
        for row in read_table(filled.get("AVAILABLE CAPACITY")) {
            let cell = |names: &[&str]| cell(&row, names);
            let name = cell(&["team member", "name", "person", "member"]);
            if name.is_empty() || is_hint(&name) {
                continue;
            }
            let share = cell(&["allocation %", "allocation"]);
            people.push(AvailableDto {
                role: cell(&["role"]),
                days: self.days(&name, &cell(&["available days", "days"])),
                percent: self.percent("Allocation", &share),
                name,
            });
        }
        let mut demand = Vec::new();
        for row in read_table(filled.get("ESTIMATED EFFORT")) {
            let cell = |names: &[&str]| cell(&row, names);
            let name = cell(&["workstream", "name", "work"]);
            if name.is_empty() || is_hint(&name) {
                continue;
            }
            demand.push(DemandDto {
                days: self.days(&name, &cell(&["estimate", "days", "effort"])),
                confidence: self.confidence(&cell(&["confidence"])),
                priority: self.priority(&cell(&["priority", "moscow"])),
                notes: cell(&["notes", "note"]),
                name,
            });
        }
        let focus = match filled.get("FOCUS") {
            "" => 100,
            said => self.percent("FOCUS", said).max(1),
        };
        let said = filled.get("RECOMMENDATION");
        let own = (!said.contains(COMPUTED) && !is_hint(said)).then_some(said);
        let advice = own.and_then(CapacityAdviceDto::typed);
        let mut reason = filled.get("REASON").to_owned();
        if let Some(own) = own.filter(|own| !own.is_empty() && advice.is_none()) {
            // What people recommend in their own words is kept as the reason.
            reason = format!("{own}\n{reason}").trim().to_owned();
        }
        let draft = CapacityDraftDto {
            plan: self.plan.0,
            name: filled.title.clone(),
            from: self.typed_day("WINDOW", from.trim().to_owned()),
            until: self.typed_day("WINDOW", until.trim().to_owned()),
            people,
            focus,
            demand,
            advice,
            reason,
        };
        EditDto::Capacity {
            edit: CapacityEditDto::Assess {
                draft: Box::new(draft),
            },
        }
    }

    /// A date as typed; what is none is told and left out.
    fn typed_day(&mut self, label: &str, typed: String) -> String {
        if typed.is_empty() || plan::text::read_date(&typed, self.reader.today).is_ok() {
            return typed;
        }
        self.note(label, &typed, "is no date");
        String::new()
    }

    fn days(&mut self, whose: &str, typed: &str) -> String {
        let number = typed.split_whitespace().next().unwrap_or("");
        let number = number.trim_end_matches(['d', 'D']);
        if number.is_empty() || plan::PersonDays::from_words(number).is_some() {
            return number.to_owned();
        }
        self.note(whose, typed, "is no number of days");
        String::new()
    }

    fn percent(&mut self, label: &str, typed: &str) -> u16 {
        let number = typed.trim().trim_end_matches('%').trim();
        match number.parse() {
            Ok(percent @ 0..=100) => percent,
            Ok(_) | Err(_) => {
                if !number.is_empty() {
                    self.note(label, typed, "is no percentage");
                }
                100
            }
        }
    }

    fn confidence(&mut self, typed: &str) -> Option<ConfidenceDto> {
        match typed.trim().to_lowercase().as_str() {
            "h" | "high" => Some(ConfidenceDto::High),
            "m" | "medium" => Some(ConfidenceDto::Medium),
            "l" | "low" => Some(ConfidenceDto::Low),
            "" => None,
            _ => {
                self.note("Confidence", typed, "is none of H, M, L");
                None
            }
        }
    }

    fn priority(&mut self, typed: &str) -> Option<MoscowDto> {
        let word = typed.split([' ', '(']).next().unwrap_or("").to_lowercase();
        match word.replace(['\'', '’'], "").as_str() {
            "must" => Some(MoscowDto::Must),
            "should" => Some(MoscowDto::Should),
            "could" | "nice" => Some(MoscowDto::Could),
            "wont" => Some(MoscowDto::WontThisTime),
            "" => None,
            _ => {
                self.note("Priority", typed, "is none of must, should, could, won’t");
                None
            }
        }
    }
}

fn cell(row: &[(String, String)], names: &[&str]) -> String {
    let found = row.iter().find(|(head, _)| names.contains(&head.as_str()));
    found.map_or_else(String::new, |(_, cell)| cell.clone())
}

/// Whether it is what the template says where nobody has said anything.
fn is_hint(text: &str) -> bool {
    text.starts_with('[') && text.ends_with(']')
}
