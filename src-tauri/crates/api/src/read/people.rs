//! When people are there, and the calendars they go by.

use engine::Request;
use plan::holidays::{Country, covered_years};
use plan::text::read_date;
use plan::{Calendar, CalendarId, Edit, NaiveDate, PersonId, Refusal, ResourceKind, Units};

use super::Reader;
use crate::dto::{AvailabilityDto, Fault, ResourceKindDto};

impl Reader<'_> {
    pub(super) fn availability(person: u32, to: &AvailabilityDto) -> Edit {
        Edit::SetAvailability {
            person: PersonId(person),
            kind: match to.kind {
                ResourceKindDto::Person => ResourceKind::Person,
                ResourceKindDto::Material => ResourceKind::Material,
                ResourceKindDto::Cost => ResourceKind::Cost,
            },
            calendar: to.calendar.map(CalendarId),
            max_units: Units(to.max_units),
        }
    }

    pub(super) fn time_off(
        &self,
        person: u32,
        from: &str,
        until: &str,
        reason: &str,
    ) -> Result<Edit, Refusal> {
        let (from, until) = self.days(from, until)?;
        Ok(Edit::AddTimeOff {
            person: PersonId(person),
            from,
            until,
            reason: reason.to_owned(),
        })
    }

    pub(super) fn time_back(&self, person: u32, from: &str, until: &str) -> Result<Edit, Refusal> {
        let (from, until) = self.days(from, until)?;
        Ok(Edit::RemoveTimeOff {
            person: PersonId(person),
            from,
            until,
        })
    }

    /// A first and a last day; without a last one it is a single day.
    fn days(&self, from: &str, until: &str) -> Result<(NaiveDate, NaiveDate), Refusal> {
        let first = read_date(from, self.today)?.date;
        let last = match until.trim() {
            "" => first,
            typed => read_date(typed, self.today)?.date,
        };
        Ok((first, last))
    }

    pub(super) fn new_calendar(name: &str, base: Option<u32>) -> Edit {
        let calendar = match base {
            Some(base) => Calendar::based_on(name, CalendarId(base)),
            None => Calendar {
                name: name.to_owned(),
                ..Calendar::standard()
            },
        };
        Edit::AddCalendar { calendar }
    }

    pub(super) fn holidays(
        calendar: u32,
        country: &str,
        from: i32,
        until: i32,
    ) -> Result<Request, Fault> {
        let unknown = |error: plan::holidays::UnknownCountry| {
            Fault::new("country", error.to_string())
                .hint("Write a country’s name, or its two letters such as DE.")
        };
        let country = Country::parse(country).map_err(unknown)?;
        let known = covered_years(country);
        if from > until || !known.contains(&from) || !known.contains(&until) {
            return Err(Fault::new(
                "years",
                format!(
                    "The holidays of {} are known for the years {} to {}.",
                    country.name(),
                    known.start(),
                    known.end()
                ),
            ));
        }
        Ok(Request::Holidays {
            calendar: CalendarId(calendar),
            country,
            years: from..=until,
        })
    }
}
