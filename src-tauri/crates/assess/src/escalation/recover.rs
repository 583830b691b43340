//! What can be done when people are too few, or a condition was not met: the ways R-SCP-5 lists,
//! with what each comes to.

use plan::{CapacityId, Escalation, GoNoGoId, Moment, PersonDays, Reversibility};

use super::draft::choice;
use crate::survey::Survey;
use crate::words::{days, list, short_date};

/// Longer, less, or more people.
pub(super) fn capacity_options(survey: &Survey<'_>, id: CapacityId, draft: &mut Escalation) {
    let Some(row) = survey.program.capacities.get(id) else {
        return;
    };
    let Some(one) = crate::capacity::capacity(survey, id) else {
        return;
    };
    let short = PersonDays(0.max(-one.weighed.left.0.min(one.plain.left.0)));
    let cut: Vec<String> = one
        .cuts
        .iter()
        .filter_map(|&at| row.demand.get(at))
        .map(|one| format!("“{}”", one.name))
        .collect();
    if !cut.is_empty() {
        draft.options.push(choice(
            "Reduce scope",
            format!("Leave out {}.", list(&cut)),
            if one.fits_after_cuts {
                "What is left fits, and no date moves.".to_owned()
            } else {
                "It is still too much for the people there are.".to_owned()
            },
            Reversibility::Moderate,
        ));
    }
    let longer = longer(survey, row, &one, short);
    draft.options.push(choice(
        "Extend the timeline",
        match longer {
            Some(longer) => format!("Take {} of work longer.", days(longer)),
            None => "Take longer.".to_owned(),
        },
        row.until.map_or_else(
            || "Every date after it moves with it.".to_owned(),
            |until| {
                format!(
                    "It ends that much after {}, and what waits for it moves with it.",
                    short_date(until)
                )
            },
        ),
        Reversibility::Difficult,
    ));
    draft.options.push(choice(
        "Add people",
        format!("Find {short} days of people who can start at once."),
        "No date moves, less what it costs to bring them in.".to_owned(),
        Reversibility::Moderate,
    ));
    draft.do_nothing = format!("{short} days of work are left when it ends.");
    draft.recommendation = if one.fits_after_cuts && !cut.is_empty() {
        format!("Reduce scope: leave out {}.", list(&cut))
    } else {
        "Extend the timeline: what could be left out is not enough.".to_owned()
    };
}

/// Working days the same people need for what is too much, where the window says how long they
/// are there.
fn longer(
    survey: &Survey<'_>,
    row: &plan::Capacity,
    one: &crate::capacity::CapacityStanding,
    short: PersonDays,
) -> Option<i32> {
    let (from, until) = (row.from?, row.until?);
    let hours = survey.hours(row.plan);
    let end = Moment::at_start_of(until + plan::time::days(1));
    let day = hours.day().0.max(1);
    let window = hours.between(Moment::at_start_of(from), end).0 / day;
    if window <= 0 || one.capacity_days.0 <= 0 {
        return None;
    }
    let per_window = i64::from(one.capacity_days.0);
    let longer = (i64::from(short.0) * i64::from(window) + per_window - 1) / per_window;
    i32::try_from(longer).ok()
}

/// Meet it after all, take the risk, or do not ship.
pub(super) fn condition_options(survey: &Survey<'_>, id: GoNoGoId, draft: &mut Escalation) {
    let Some(one) = crate::gonogo::gonogo(survey, id) else {
        return;
    };
    let late: Vec<String> = one
        .conditions
        .iter()
        .filter(|one| one.overdue > 0)
        .map(|one| format!("“{}”", one.text))
        .collect();
    let late = if late.is_empty() {
        "what is open".to_owned()
    } else {
        list(&late)
    };
    draft.options = vec![
        choice(
            "Do not ship",
            "Call it a no-go, and name a day to look again.".to_owned(),
            "The release waits for that day.".to_owned(),
            Reversibility::Easy,
        ),
        choice(
            "Hold another go/no-go",
            format!("Meet {late}, and decide anew."),
            "The release waits for the meeting.".to_owned(),
            Reversibility::Easy,
        ),
        choice(
            "Ship all the same",
            format!(
                "Somebody with the standing to do so takes the risk of shipping without {late}, in writing."
            ),
            "No date moves.".to_owned(),
            Reversibility::Irreversible,
        ),
    ];
    draft.do_nothing = "It stays a no-go (R-GO-3).".to_owned();
    draft.recommendation = format!("Hold another go/no-go once {late} is met.");
}
