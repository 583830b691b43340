//! Verbs about calendars, and when people are there.

use chrono::NaiveDate;

use super::{Draft, check};
use crate::calendar::{Calendar, DayException};
use crate::id::{CalendarId, PersonId};
use crate::people::{Person, ResourceKind, Units};
use crate::refusal::Refusal;

impl Draft {
    pub(super) fn add_calendar(&mut self, calendar: &Calendar) -> Result<CalendarId, Refusal> {
        let id = CalendarId(self.program.calendars.next());
        let checked = check::calendar(calendar)?;
        self.base_is_sound(id, &checked)?;
        self.put_calendar(id, Some(checked));
        Ok(id)
    }

    /// What another program wrote beside the calendar stays unless something takes its place.
    pub(super) fn change_calendar(&mut self, id: CalendarId, to: &Calendar) -> Result<(), Refusal> {
        let kept = self.calendar(id)?.kept.clone();
        let mut checked = check::calendar(to)?;
        if checked.kept.is_empty() {
            checked.kept = kept;
        }
        self.base_is_sound(id, &checked)?;
        self.put_calendar(id, Some(checked));
        self.all_work_above(id)
    }

    /// What used the calendar goes by the one below it.
    pub(super) fn drop_calendar(&mut self, id: CalendarId) -> Result<(), Refusal> {
        let below = self.calendar(id)?.base;
        let used_by = |calendar: CalendarId| calendar == id;
        let plans = self
            .program
            .plans
            .iter()
            .filter(|(_, plan)| used_by(plan.calendar));
        let plans: Vec<_> = plans.map(|(plan, row)| (plan, row.clone())).collect();
        for (plan, mut row) in plans {
            row.calendar = below.ok_or(Refusal::CalendarInUse)?;
            self.put_plan(plan, Some(row));
        }
        let tasks = self
            .program
            .tasks
            .iter()
            .filter(|(_, task)| task.calendar.is_some_and(used_by));
        let tasks: Vec<_> = tasks.map(|(task, row)| (task, row.clone())).collect();
        for (task, mut row) in tasks {
            row.calendar = below;
            self.put_task(task, Some(row));
        }
        let people = self
            .program
            .people
            .iter()
            .filter(|(_, who)| who.calendar.is_some_and(used_by));
        let people: Vec<_> = people.map(|(person, row)| (person, row.clone())).collect();
        for (person, mut row) in people {
            row.calendar = below;
            self.put_person(person, Some(row));
        }
        let above = self
            .program
            .calendars
            .iter()
            .filter(|(_, row)| row.base.is_some_and(used_by));
        let above: Vec<_> = above
            .map(|(calendar, row)| (calendar, row.clone()))
            .collect();
        if below.is_none() && !above.is_empty() {
            return Err(Refusal::CalendarInUse);
        }
        for (calendar, mut row) in above {
            row.base = below;
            self.put_calendar(calendar, Some(row));
        }
        self.put_calendar(id, None);
        below.map_or(Ok(()), |below| self.all_work_above(below))
    }

    pub(super) fn change_availability(
        &mut self,
        id: PersonId,
        kind: ResourceKind,
        calendar: Option<CalendarId>,
        max_units: Units,
    ) -> Result<(), Refusal> {
        if let Some(calendar) = calendar {
            self.calendar(calendar)?;
        }
        let person = Person {
            kind,
            calendar,
            max_units: check::units(max_units)?,
            ..self.person(id)?.clone()
        };
        self.put_person(id, Some(person));
        Ok(())
    }

    pub(super) fn add_time_off(
        &mut self,
        person: PersonId,
        from: NaiveDate,
        until: NaiveDate,
        reason: &str,
    ) -> Result<(), Refusal> {
        let days = days(from, until)?;
        let reason = check::line(reason)?;
        let id = self.own_calendar(person)?;
        let mut calendar = self.calendar(id)?.clone();
        for day in days {
            let off = DayException {
                name: reason.clone(),
                shifts: Vec::new(),
            };
            calendar.exceptions.insert(day, off);
        }
        self.put_calendar(id, Some(calendar));
        Ok(())
    }

    pub(super) fn drop_time_off(
        &mut self,
        person: PersonId,
        from: NaiveDate,
        until: NaiveDate,
    ) -> Result<(), Refusal> {
        let days = days(from, until)?;
        // A shared calendar has everybody's holidays in it and no time off of theirs.
        let own = self.person(person)?.calendar;
        let Some(id) = own.filter(|&own| !self.is_shared(own, person)) else {
            return Ok(());
        };
        let mut calendar = self.calendar(id)?.clone();
        for day in days {
            let is_off = |day: &DayException| day.shifts.is_empty();
            if calendar.exceptions.get(&day).is_some_and(is_off) {
                calendar.exceptions.remove(&day);
            }
        }
        self.put_calendar(id, Some(calendar));
        Ok(())
    }

    /// The calendar only this person goes by; made, on top of what they went by, when they have
    /// none or share it.
    fn own_calendar(&mut self, person: PersonId) -> Result<CalendarId, Refusal> {
        let row = self.person(person)?.clone();
        let base = match row.calendar {
            Some(calendar) if !self.is_shared(calendar, person) => return Ok(calendar),
            Some(calendar) => calendar,
            None => self.usual_calendar(),
        };
        let id = CalendarId(self.program.calendars.next());
        self.put_calendar(id, Some(Calendar::based_on(&row.name, base)));
        let row = Person {
            calendar: Some(id),
            ..row
        };
        self.put_person(person, Some(row));
        Ok(id)
    }

    /// The calendar of whoever has none of their own: that of the first plan, or the first that
    /// is nobody's own, or the standard one, which comes with whoever needs it first.
    pub(super) fn usual_calendar(&mut self) -> CalendarId {
        let usual = {
            let program = &self.program;
            let planned = program.plans.iter().next().map(|(_, plan)| plan.calendar);
            let of_somebody = |id| {
                program
                    .people
                    .iter()
                    .any(|(_, who)| who.calendar == Some(id))
            };
            let mut ids = program.calendars.iter().map(|(id, _)| id);
            planned.or_else(|| ids.find(|&id| !of_somebody(id)))
        };
        usual.unwrap_or_else(|| {
            let id = CalendarId(self.program.calendars.next());
            self.put_calendar(id, Some(Calendar::standard()));
            id
        })
    }

    /// Whether anything but this person goes by a calendar.
    fn is_shared(&self, id: CalendarId, person: PersonId) -> bool {
        let program = &self.program;
        let mut people = program.people.iter();
        let mut plans = program.plans.iter();
        let mut above = program.calendars.iter();
        let mut tasks = program.tasks.iter();
        people.any(|(other, row)| other != person && row.calendar == Some(id))
            || plans.any(|(_, plan)| plan.calendar == id)
            || above.any(|(_, calendar)| calendar.base == Some(id))
            || tasks.any(|(_, task)| task.calendar == Some(id))
    }

    /// A base that exists and does not rest on this calendar, and an hour of work a week in all.
    fn base_is_sound(&self, id: CalendarId, calendar: &Calendar) -> Result<(), Refusal> {
        let mut week: [Option<bool>; 7] = std::array::from_fn(|day| {
            let hours = calendar.week[day].as_ref();
            hours.map(|hours| !hours.is_empty())
        });
        let mut below = calendar.base;
        let mut steps = 0;
        while let Some(base) = below {
            if base == id || steps > self.program.calendars.len() {
                return Err(Refusal::CalendarLoop);
            }
            let row = self.calendar(base)?;
            for (works, hours) in week.iter_mut().zip(&row.week) {
                *works = works.or(hours.as_ref().map(|hours| !hours.is_empty()));
            }
            below = row.base;
            steps += 1;
        }
        if week.contains(&Some(true)) {
            Ok(())
        } else {
            Err(Refusal::NoWorkingTime)
        }
    }

    /// Whether every calendar that rests on this one still has working time.
    fn all_work_above(&self, id: CalendarId) -> Result<(), Refusal> {
        let rests = |calendar: &&Calendar| {
            let mut below = self.program.bases(calendar);
            below.any(|base| base == id)
        };
        let calendars = self.program.calendars.iter();
        calendars
            .filter(|(_, calendar)| rests(calendar))
            .try_for_each(|(above, calendar)| self.base_is_sound(above, calendar))
    }
}

/// Days of one stretch off: five years, the longest parental leave there is.
const LONGEST: usize = 5 * 366;

fn days(from: NaiveDate, until: NaiveDate) -> Result<Vec<NaiveDate>, Refusal> {
    let (from, until) = (check::date(from)?, check::date(until)?);
    if until < from {
        return Err(Refusal::DaysBackwards);
    }
    let days = from.iter_days().take_while(|&day| day <= until);
    let days: Vec<_> = days.take(LONGEST + 1).collect();
    if days.len() > LONGEST {
        return Err(Refusal::TimeOffTooLong);
    }
    Ok(days)
}
