//! Days somebody is away, as their own calendars say.

use plan::{Calendar, NaiveDate, PersonId, Program};

/// The calendars that are a person's own, the strongest first: those their plans share are not.
fn own(program: &Program, person: PersonId) -> Vec<&Calendar> {
    let shared = |id| program.plans.iter().any(|(_, plan)| plan.calendar == id);
    let top = program.people.get(person).and_then(|row| row.calendar);
    let mut own = Vec::new();
    let mut next = top;
    // A loop can't be typed; a file that holds one ends here.
    for _ in 0..program.calendars.len() {
        let Some(id) = next.filter(|&id| !shared(id)) else {
            break;
        };
        let Some(calendar) = program.calendars.get(id) else {
            break;
        };
        own.push(calendar);
        next = calendar.base;
    }
    own
}

/// Dated days off of a person's own within two days, both included. Days they never work are no
/// absence: they are in the plan already.
pub(crate) fn days_off(
    program: &Program,
    person: PersonId,
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<NaiveDate> {
    if from > until {
        return Vec::new();
    }
    let own = own(program, person);
    let dates: std::collections::BTreeSet<NaiveDate> = own
        .iter()
        .flat_map(|calendar| calendar.exceptions.range(from..=until))
        .map(|(&date, _)| date)
        .collect();
    let is_off = |date: &NaiveDate| {
        let said = own
            .iter()
            .find_map(|calendar| calendar.exceptions.get(date));
        said.is_some_and(|day| day.shifts.is_empty())
    };
    dates.into_iter().filter(is_off).collect()
}

/// Whether somebody is away on a day.
pub(crate) fn is_off(program: &Program, person: PersonId, on: NaiveDate) -> bool {
    !days_off(program, person, on, on).is_empty()
}
