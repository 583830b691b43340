//! The SQL of each noun.

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
    use crate::record::Record;
    use ::plan::{Link, Person, Plan, Task, Workstream};

    /// The columns are written four times per noun; a slip between two of them would swap values.
    fn agrees<R: Record>() {
        let columns = R::COLUMNS.join(", ");
        let noun = R::NOUN;
        assert_eq!(
            R::SELECT,
            format!("SELECT id, {columns} FROM {noun} ORDER BY id")
        );
        let marks: Vec<String> = (1..=R::COLUMNS.len() + 1)
            .map(|at| format!("?{at}"))
            .collect();
        let marks = marks.join(", ");
        assert_eq!(
            R::INSERT,
            format!("INSERT INTO {noun} (id, {columns}) VALUES ({marks})")
        );
        let sets: Vec<String> = R::COLUMNS
            .iter()
            .enumerate()
            .map(|(at, column)| format!("{column} = ?{}", at + 2))
            .collect();
        assert_eq!(
            R::UPDATE,
            format!("UPDATE {noun} SET {} WHERE id = ?1", sets.join(", "))
        );
        assert_eq!(R::DELETE, format!("DELETE FROM {noun} WHERE id = ?1"));
    }

    #[test]
    fn every_statement_names_the_columns_in_their_order() {
        agrees::<Person>();
        agrees::<Plan>();
        agrees::<Workstream>();
        agrees::<Task>();
        agrees::<Link>();
    }
}
