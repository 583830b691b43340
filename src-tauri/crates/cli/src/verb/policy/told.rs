//! A policy in words, number by number.

use api::dto::{ClockDto, PolicyDto, RoleDeskDto, RoleDto, SeverityDto, WaitDto, Word};

use crate::names::Names;

pub(super) fn policy(policy: &PolicyDto, names: &Names) -> String {
    let whose = if policy.usual { "usual" } else { "its own" };
    let mut text = format!("Numbers: {whose}\n");
    let mut say = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    let health = &policy.health;
    say("Colours".to_owned());
    say(format!(
        "  late by up to {} days on track, up to {} at risk, come back at {}",
        health.on_track_days, health.at_risk_days, health.recovered_days
    ));
    say(format!(
        "  a red gate counts {} days before the launch; float is tight below {} working days",
        health.gate_days, health.tight_float_days
    ));
    say(format!(
        "  escalated within {} hours of red; a declaration counts {} days",
        health.red_escalation_hours, health.declaration_days
    ));
    say(format!(
        "  stale after {} working days, a dependency after {} days; \
         more than {} unknown dimensions say too little",
        health.stale_days, health.dependency_stale_days, health.unknown_limit
    ));
    say("Blockers".to_owned());
    for (severity, cadence) in SeverityDto::ALL.iter().zip(&policy.cadences) {
        let clock = match cadence.clock {
            ClockDto::Wall => "on the wall",
            ClockDto::Working => "of working time",
        };
        say(format!(
            "  {}: first answer {}, updates {}, {clock}",
            severity.word().to_uppercase(),
            cadence
                .response
                .map_or_else(|| "as can be".to_owned(), within),
            cadence.update.map_or_else(|| "as can be".to_owned(), every),
        ));
    }
    for step in &policy.ladder {
        say(format!(
            "  {} step {}: {} {}",
            step.severity.word().to_uppercase(),
            step.step,
            step.role,
            after(step.after)
        ));
    }
    for (at, wait) in policy.levels.iter().enumerate() {
        let stays = wait.map_or_else(|| "as long as it takes".to_owned(), within);
        say(format!("  L{at} is left {stays}"));
    }
    say("Risks".to_owned());
    for (probability, levels) in ["low", "medium", "high"].iter().zip(&policy.risk_bands) {
        let levels: Vec<&str> = levels.iter().map(|level| level.word()).collect();
        say(format!(
            "  {probability} probability, impact low to critical: {}",
            levels.join(", ")
        ));
    }
    let days: Vec<String> = policy.review_days.iter().map(u16::to_string).collect();
    say(format!(
        "  looked at again after {} days, low to critical",
        days.join(", ")
    ));
    let triggers = &policy.triggers;
    say("Escalations".to_owned());
    say(format!(
        "  proposed when the launch slips more than {} days or somebody critical is away {} \
         working days",
        triggers.slip_days, triggers.absence_days
    ));
    say(format!(
        "  {} blockers of a kind within {} days are systemic; an open one ages after {} hours",
        triggers.systemic_count, triggers.systemic_days, triggers.aging_hours
    ));
    let capacity = &policy.capacity;
    say("Capacity".to_owned());
    say(format!(
        "  {} % of a day goes into planned work; estimates count {} % at medium and {} % at low \
         confidence",
        capacity.focus_percent, capacity.medium_percent, capacity.low_percent
    ));
    say(format!(
        "  tight below {} % of buffer; what must be done takes {} % at the most",
        capacity.buffer_percent, capacity.must_percent
    ));
    say("Releases".to_owned());
    say(format!(
        "  {} amber areas are a no-go; fewer, a conditional go",
        policy.hold_ambers
    ));
    if let Some(sprint) = &policy.sprint {
        say(format!(
            "Sprints of {} days, one from {}",
            sprint.days, sprint.first
        ));
    }
    say("Roles".to_owned());
    for role in &policy.roles {
        say(format!("  {}", desk(role, names)));
    }
    text
}

fn desk(role: &RoleDto, names: &Names) -> String {
    let desk = match role.desk {
        RoleDeskDto::Level { level } => level.word().to_uppercase(),
        RoleDeskDto::Route { route, step } => format!("{} {step}", route.word()),
    };
    let who = [role.primary, role.secondary].map(|person| names.person(person));
    let who = who.iter().filter(|name| !name.is_empty());
    let who: Vec<&str> = who.map(String::as_str).collect();
    match who.as_slice() {
        [] => format!("{desk}: {}", role.role),
        who => format!("{desk}: {} ({})", role.role, who.join(", then ")),
    }
}

fn within(wait: WaitDto) -> String {
    match wait {
        WaitDto::SprintEnd => "by the end of the sprint".to_owned(),
        WaitDto::Minutes { .. } | WaitDto::Days { .. } => format!("within {}", span(wait)),
    }
}

fn every(wait: WaitDto) -> String {
    match wait {
        WaitDto::SprintEnd => "at the end of the sprint".to_owned(),
        WaitDto::Minutes { .. } | WaitDto::Days { .. } => format!("every {}", span(wait)),
    }
}

fn after(wait: WaitDto) -> String {
    match wait {
        WaitDto::Minutes { minutes: 0 } | WaitDto::Days { days: 0 } => "at once".to_owned(),
        WaitDto::SprintEnd => "at the end of the sprint".to_owned(),
        WaitDto::Minutes { .. } | WaitDto::Days { .. } => format!("after {}", span(wait)),
    }
}

fn span(wait: WaitDto) -> String {
    let counted = |count: u32, word: &str| match count {
        1 => format!("1 {word}"),
        count => format!("{count} {word}s"),
    };
    match wait {
        WaitDto::Days { days } => counted(days, "day"),
        WaitDto::Minutes { minutes } if minutes % 60 == 0 => counted(minutes / 60, "hour"),
        WaitDto::Minutes { minutes } => counted(minutes, "minute"),
        WaitDto::SprintEnd => "a sprint".to_owned(),
    }
}
