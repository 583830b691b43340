//! The SQL of each noun.

mod assignment;
pub(crate) mod baseline;
pub(crate) mod calendar;
pub(crate) mod change;
pub(crate) mod counter;
mod link;
pub(crate) mod meta;
pub(crate) mod operation;
mod person;
mod plan;
mod task;
mod workstream;

#[cfg(test)]
mod tests {
    use super::{baseline, calendar};
    use crate::record::Record;
    use ::plan::{Assignment, Link, Person, Plan, Task, Workstream};

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
