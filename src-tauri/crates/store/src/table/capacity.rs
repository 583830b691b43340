//! Capacity assessments. Days of people are kept in hundredths.

use plan::{Available, Capacity, Demand, PersonDays};

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::record::Record;

/// The most of a whole, in percent.
const WHOLE: u16 = 100;

impl Record for Capacity {
    const NOUN: &'static str = "capacity";
    const COLUMNS: &'static [&'static str] = &[
        "plan",
        "name",
        "window_from",
        "window_until",
        "people",
        "focus_percent",
        "demand",
        "advice",
        "reason",
        "raised",
        "raised_by",
    ];
    const SELECT: &'static str = "\
        SELECT id, plan, name, window_from, window_until, people, focus_percent, demand, \
        advice, reason, raised, raised_by FROM capacity ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO capacity (id, plan, name, window_from, window_until, people, \
        focus_percent, demand, advice, reason, raised, raised_by) VALUES (?1, ?2, ?3, ?4, \
        ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";
    const UPDATE: &'static str = "\
        UPDATE capacity SET plan = ?2, name = ?3, window_from = ?4, window_until = ?5, \
        people = ?6, focus_percent = ?7, demand = ?8, advice = ?9, reason = ?10, raised = \
        ?11, raised_by = ?12 WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM capacity WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            plan,
            name,
            from,
            until,
            people,
            focus,
            demand,
            advice,
            reason,
            raised,
            raised_by,
        } = self;
        vec![
            Cell::id(*plan),
            Cell::text(name),
            Cell::shown_if(*from),
            Cell::shown_if(*until),
            Cell::list(people.iter().map(|one| {
                vec![
                    Cell::text(&one.name),
                    Cell::text_unless_empty(&one.role),
                    Cell::Integer(i64::from(one.days.0)),
                    Cell::Integer(i64::from(one.percent)),
                ]
            })),
            Cell::Integer(i64::from(*focus)),
            Cell::list(demand.iter().map(|one| {
                vec![
                    Cell::text(&one.name),
                    Cell::Integer(i64::from(one.days.0)),
                    Cell::word_if(one.confidence),
                    Cell::word_if(one.priority),
                    Cell::text_unless_empty(&one.notes),
                ]
            })),
            Cell::word_if(*advice),
            Cell::text_unless_empty(reason),
            Cell::shown(raised),
            Cell::text_unless_empty(raised_by),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            plan: fields.id()?,
            name: fields.text()?,
            from: fields.date_if()?,
            until: fields.date_if()?,
            people: fields.list(&["name", "role", "days", "percent"], |fields| {
                Ok(Available {
                    name: fields.text()?,
                    role: fields.words()?,
                    days: PersonDays(fields.integer()?),
                    percent: fields.integer()?,
                })
            })?,
            focus: fields.integer()?,
            demand: fields.list(
                &["name", "days", "confidence", "priority", "notes"],
                |fields| {
                    Ok(Demand {
                        name: fields.text()?,
                        days: PersonDays(fields.integer()?),
                        confidence: fields.word_if()?,
                        priority: fields.word_if()?,
                        notes: fields.words()?,
                    })
                },
            )?,
            advice: fields.word_if()?,
            reason: fields.words()?,
            raised: fields.moment()?,
            raised_by: fields.words()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::name(&self.name)?;
        check::line(&self.raised_by)?;
        check::note(&self.reason)?;
        for day in [self.from, self.until] {
            day.map_or(Ok(()), check::date)?;
        }
        if let (Some(from), Some(until)) = (self.from, self.until) {
            check::days(from, until)?;
        }
        if !(1..=WHOLE).contains(&self.focus) {
            return Err("its focus is no percentage".to_owned());
        }
        check::count(self.people.len())?;
        for one in &self.people {
            check::name(&one.name)?;
            check::line(&one.role)?;
            days(one.days)?;
            if one.percent > WHOLE {
                return Err("an allocation of it is no percentage".to_owned());
            }
        }
        check::count(self.demand.len())?;
        for one in &self.demand {
            check::name(&one.name)?;
            check::note(&one.notes)?;
            days(one.days)?;
        }
        check::moment(self.raised)
    }
}

fn days(days: PersonDays) -> Result<(), String> {
    if (PersonDays(0)..=PersonDays::MAX).contains(&days) {
        Ok(())
    } else {
        Err("days of people in it are out of bounds".to_owned())
    }
}
