//! Changes: each record of an operation, as it was and as it became.

use std::sync::Arc;

use plan::{
    Action, Assignment, Assumption, Baseline, Blocker, Calendar, Capacity, Change, Comment,
    Decision, Declaration, Delta, Dependency, Diff, Escalation, GoNoGo, HealthEntry, Link,
    OutsideLink, Person, Plan, Policy, RecordRef, Risk, Task, Workstream,
};
use rusqlite::{Connection, Row};

use crate::check;
use crate::record::Journaled;
use crate::trouble::Trouble;

const INSERT: &str = "\
    INSERT INTO change (revision, noun, record, before, after) VALUES (?1, ?2, ?3, ?4, ?5)";
const SELECT: &str = "\
    SELECT noun, record, before, after FROM change WHERE revision = ?1 ORDER BY id";

/// What the journal calls a record.
pub(crate) fn noun(record: RecordRef) -> &'static str {
    match record {
        RecordRef::Plan(_) => <Plan as Journaled>::NOUN,
        RecordRef::Task(_) => <Task as Journaled>::NOUN,
        RecordRef::Dependency(_) => <Dependency as Journaled>::NOUN,
        RecordRef::Blocker(_) => <Blocker as Journaled>::NOUN,
        RecordRef::Risk(_) => <Risk as Journaled>::NOUN,
        RecordRef::Assumption(_) => <Assumption as Journaled>::NOUN,
        RecordRef::Action(_) => <Action as Journaled>::NOUN,
        RecordRef::Decision(_) => <Decision as Journaled>::NOUN,
        RecordRef::Escalation(_) => <Escalation as Journaled>::NOUN,
        RecordRef::GoNoGo(_) => <GoNoGo as Journaled>::NOUN,
        RecordRef::Capacity(_) => <Capacity as Journaled>::NOUN,
    }
}

/// A change as it lies in the journal.
#[derive(Debug)]
pub(crate) struct Image {
    /// Which kind of record.
    pub(crate) noun: String,
    /// Which record.
    pub(crate) record: u32,
    /// As it was, in JSON.
    pub(crate) before: Option<String>,
    /// As it became, in JSON.
    pub(crate) after: Option<String>,
}

impl Image {
    /// The image of a change.
    pub(crate) fn of(change: &Change) -> Self {
        match change {
            Change::Calendar(diff) => image(diff),
            Change::Person(diff) => image(diff),
            Change::Plan(diff) => image(diff),
            Change::Workstream(diff) => image(diff),
            Change::Task(diff) => image(diff),
            Change::Link(diff) => image(diff),
            Change::Assignment(diff) => image(diff),
            Change::Baseline(diff) => image(diff),
            Change::Dependency(diff) => image(diff),
            Change::Blocker(diff) => image(diff),
            Change::Risk(diff) => image(diff),
            Change::Assumption(diff) => image(diff),
            Change::Action(diff) => image(diff),
            Change::Decision(diff) => image(diff),
            Change::Escalation(diff) => image(diff),
            Change::GoNoGo(diff) => image(diff),
            Change::Capacity(diff) => image(diff),
            Change::Declaration(diff) => image(diff),
            Change::HealthEntry(diff) => image(diff),
            Change::Comment(diff) => image(diff),
            Change::OutsideLink(diff) => image(diff),
            Change::Policy(diff) => image(diff),
        }
    }

    fn change(&self) -> Result<Change, Trouble> {
        match self.noun.as_str() {
            <Calendar as Journaled>::NOUN => self.diff().map(Change::Calendar),
            <Person as Journaled>::NOUN => self.diff().map(Change::Person),
            <Plan as Journaled>::NOUN => self.diff().map(Change::Plan),
            <Workstream as Journaled>::NOUN => self.diff().map(Change::Workstream),
            <Task as Journaled>::NOUN => self.diff().map(Change::Task),
            <Link as Journaled>::NOUN => self.diff().map(Change::Link),
            <Assignment as Journaled>::NOUN => self.diff().map(Change::Assignment),
            <Baseline as Journaled>::NOUN => self.diff().map(Change::Baseline),
            <Dependency as Journaled>::NOUN => self.diff().map(Change::Dependency),
            <Blocker as Journaled>::NOUN => self.diff().map(Change::Blocker),
            <Risk as Journaled>::NOUN => self.diff().map(Change::Risk),
            <Assumption as Journaled>::NOUN => self.diff().map(Change::Assumption),
            <Action as Journaled>::NOUN => self.diff().map(Change::Action),
            <Decision as Journaled>::NOUN => self.diff().map(Change::Decision),
            <Escalation as Journaled>::NOUN => self.diff().map(Change::Escalation),
            <GoNoGo as Journaled>::NOUN => self.diff().map(Change::GoNoGo),
            <Capacity as Journaled>::NOUN => self.diff().map(Change::Capacity),
            <Declaration as Journaled>::NOUN => self.diff().map(Change::Declaration),
            <HealthEntry as Journaled>::NOUN => self.diff().map(Change::HealthEntry),
            <Comment as Journaled>::NOUN => self.diff().map(Change::Comment),
            <OutsideLink as Journaled>::NOUN => self.diff().map(Change::OutsideLink),
            <Policy as Journaled>::NOUN => self.diff().map(Change::Policy),
            _ => Err(Trouble::Flaw(
                "the journal names an unknown kind of record".to_owned(),
            )),
        }
    }

    fn diff<I: From<u32>, V: Journaled>(&self) -> Result<Diff<I, V>, Trouble> {
        let read = |image: &Option<String>| {
            let image = image
                .as_deref()
                .map(|text| self.record_of(text))
                .transpose()?;
            Ok::<_, Trouble>(image.map(Arc::new))
        };
        Ok(Diff {
            id: I::from(self.record),
            before: read(&self.before)?,
            after: read(&self.after)?,
        })
    }

    fn record_of<V: Journaled>(&self, text: &str) -> Result<V, Trouble> {
        let flaw = |what: String| {
            Trouble::Flaw(format!(
                "{} {} in the journal: {what}",
                self.noun, self.record
            ))
        };
        let value = serde_json::from_str(text).map_err(|_| flaw("it is not JSON".to_owned()))?;
        let record = V::from_image(&value).map_err(flaw)?;
        record.within_limits().map_err(flaw)?;
        Ok(record)
    }
}

/// Writes the images of an operation, in order.
pub(crate) fn insert(db: &Connection, revision: u32, images: &[Image]) -> Result<(), Trouble> {
    let mut statement = db.prepare_cached(INSERT)?;
    for image in images {
        statement.execute((
            revision,
            &image.noun,
            image.record,
            &image.before,
            &image.after,
        ))?;
    }
    Ok(())
}

/// The images of an operation, in order.
pub(crate) fn of(db: &Connection, revision: u32) -> Result<Vec<Image>, Trouble> {
    let mut statement = db.prepare_cached(SELECT)?;
    let mut rows = statement.query([revision])?;
    let mut images = Vec::new();
    while let Some(row) = rows.next()? {
        images.push(read(row)?);
    }
    Ok(images)
}

/// The delta of these images.
pub(crate) fn delta(images: &[Image]) -> Result<Delta, Trouble> {
    Ok(Delta::new(
        images.iter().map(Image::change).collect::<Result<_, _>>()?,
    ))
}

fn image<I: Copy + Into<u32>, V: Journaled>(diff: &Diff<I, V>) -> Image {
    let json = |record: &Arc<V>| record.to_image().to_string();
    Image {
        noun: V::NOUN.to_owned(),
        record: diff.id.into(),
        before: diff.before.as_ref().map(json),
        after: diff.after.as_ref().map(json),
    }
}

fn read(row: &Row<'_>) -> Result<Image, Trouble> {
    Ok(Image {
        noun: row.get(0)?,
        record: check::number(row.get(1)?).map_err(Trouble::Flaw)?,
        before: row.get(2)?,
        after: row.get(3)?,
    })
}
