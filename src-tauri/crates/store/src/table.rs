//! The SQL of each noun.

mod action;
mod assignment;
mod assumption;
pub(crate) mod baseline;
mod blocker;
pub(crate) mod calendar;
mod capacity;
pub(crate) mod change;
mod choice;
mod comment;
pub(crate) mod counter;
mod decision;
mod declaration;
mod dependency;
mod escalation;
mod event;
mod gonogo;
mod health_entry;
mod link;
pub(crate) mod meta;
pub(crate) mod operation;
mod outside_link;
mod person;
mod plan;
mod policy;
mod risk;
mod task;
mod workstream;

#[cfg(test)]
mod tests {
    use super::{baseline, calendar};
    use crate::record::Record;
    use ::plan::{
        Action, Assignment, Assumption, Blocker, Capacity, Comment, Decision, Declaration,
        Dependency, Escalation, GoNoGo, HealthEntry, Link, OutsideLink, Person, Plan, Policy, Risk,
        Task, Workstream,
    };

    /// The columns are written four times per noun; a slip between two of them would swap values.
    fn agree(noun: &str, columns: &[&str], [select, insert, update, delete]: [&str; 4]) {
        let listed = columns.join(", ");
        assert_eq!(
            select,
            format!("SELECT id, {listed} FROM {noun} ORDER BY id")
        );
        let marks: Vec<String> = (1..=columns.len() + 1).map(|at| format!("?{at}")).collect();
        let marks = marks.join(", ");
        assert_eq!(
            insert,
            format!("INSERT INTO {noun} (id, {listed}) VALUES ({marks})")
        );
        let sets: Vec<String> = columns
            .iter()
            .enumerate()
            .map(|(at, column)| format!("{column} = ?{}", at + 2))
            .collect();
        assert_eq!(
            update,
            format!("UPDATE {noun} SET {} WHERE id = ?1", sets.join(", "))
        );
        assert_eq!(delete, format!("DELETE FROM {noun} WHERE id = ?1"));
    }

    fn agrees<R: Record>() {
        agree(
            R::NOUN,
            R::COLUMNS,
            [R::SELECT, R::INSERT, R::UPDATE, R::DELETE],
        );
    }

    #[test]
    fn every_statement_names_the_columns_in_their_order() {
        agrees::<Person>();
        agrees::<Plan>();
        agrees::<Workstream>();
        agrees::<Task>();
        agrees::<Link>();
        agrees::<Assignment>();
        agrees::<Dependency>();
        agrees::<Blocker>();
        agrees::<Risk>();
        agrees::<Assumption>();
        agrees::<Action>();
        agrees::<Decision>();
        agrees::<Escalation>();
        agrees::<GoNoGo>();
        agrees::<Capacity>();
        agrees::<Declaration>();
        agrees::<HealthEntry>();
        agrees::<Comment>();
        agrees::<OutsideLink>();
        agrees::<Policy>();
        agree("calendar", calendar::COLUMNS, {
            use calendar::{DELETE, INSERT, SELECT, UPDATE};
            [SELECT, INSERT, UPDATE, DELETE]
        });
        agree("baseline", baseline::COLUMNS, {
            use baseline::{DELETE, INSERT, SELECT, UPDATE};
            [SELECT, INSERT, UPDATE, DELETE]
        });
    }
}
