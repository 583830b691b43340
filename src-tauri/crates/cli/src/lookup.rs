//! Which plan or row somebody means: by number, by name, or by the beginning of its name.

use api::dto::ProgramDto;

use crate::exit::{Class, Failure};
use crate::picture::{Picture, Row};

/// Candidates a sentence lists before it says how many more there are.
const LISTED: usize = 5;

/// The id of the plan asked for; of the only one, when none is named.
pub(crate) fn plan(program: &ProgramDto, asked: Option<&str>) -> Result<u32, Failure> {
    let names: Vec<&str> = program
        .plans
        .iter()
        .map(|plan| plan.name.as_str())
        .collect();
    let at = match (asked, names.as_slice()) {
        (None, [_]) => 0,
        (None, []) => {
            let message = "This program holds no plan.".to_owned();
            return Err(Failure::new(Class::NotFound, "no-plan", message));
        }
        (None, many) => {
            let listed = list(many.iter().map(|name| quoted(name)).collect());
            let message = format!("This program holds several plans; say --plan {listed}.");
            return Err(Failure::usage(&message));
        }
        (Some(asked), names) => match find(names, asked) {
            Found::One(at) => at,
            Found::Many(candidates) => {
                let listed = candidates.iter().map(|&at| quoted(names[at])).collect();
                return Err(ambiguous(asked, listed));
            }
            Found::None => {
                let asked = quoted(asked);
                let message = format!("There is no plan called {asked} in this program.");
                return Err(Failure::new(Class::NotFound, "no-plan", message));
            }
        },
    };
    Ok(program.plans[at].id)
}

/// The id of the plan asked for, where one is.
pub(crate) fn only_plan(program: &ProgramDto, asked: Option<&str>) -> Result<Option<u32>, Failure> {
    asked.map(|name| plan(program, Some(name))).transpose()
}

/// The id of the person asked for, where one is.
pub(crate) fn only_person(
    program: &ProgramDto,
    asked: Option<&str>,
) -> Result<Option<u32>, Failure> {
    let names: Vec<&str> = program.people.iter().map(|row| row.name.as_str()).collect();
    let at = asked
        .map(|name| named(&names, "person", name))
        .transpose()?;
    Ok(at.map(|at| program.people[at].id))
}

/// The place of the row asked for, in outline order.
pub(crate) fn row<'a>(
    picture: &Picture,
    rows: &'a [Row<'a>],
    asked: &str,
) -> Result<&'a Row<'a>, Failure> {
    let names: Vec<&str> = rows.iter().map(|row| row.task.name.as_str()).collect();
    let plan = quoted(&picture.head().name);
    match find(&names, asked) {
        Found::One(at) => return Ok(&rows[at]),
        Found::Many(candidates) => {
            let listed = candidates
                .iter()
                .map(|&at| format!("{} {}", rows[at].number, quoted(names[at])))
                .collect();
            return Err(ambiguous(asked, listed));
        }
        Found::None => {}
    }
    let number = asked.trim().trim_start_matches('#');
    let message = match number.parse::<usize>() {
        Ok(number) => match number.checked_sub(1).and_then(|at| rows.get(at)) {
            Some(row) => return Ok(row),
            None => format!(
                "There is no row {number} in plan {plan}; it has {}.",
                rows.len()
            ),
        },
        Err(_) => format!("There is no row called {} in plan {plan}.", quoted(asked)),
    };
    Err(Failure::new(Class::NotFound, "no-row", message))
}

/// The place of a name asked for, among other things than rows: a baseline, a calendar, a person.
pub(crate) fn named(names: &[&str], what: &str, asked: &str) -> Result<usize, Failure> {
    match find(names, asked) {
        Found::One(at) => Ok(at),
        Found::Many(candidates) => {
            let listed = candidates.iter().map(|&at| quoted(names[at])).collect();
            Err(ambiguous(asked, listed))
        }
        Found::None => {
            let message = format!("There is no {what} called {}.", quoted(asked));
            Err(Failure::new(Class::NotFound, "no-such-name", message))
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Found {
    One(usize),
    Many(Vec<usize>),
    None,
}

/// A whole name beats a beginning, letter case aside. What is only a number is no beginning: it
/// stands for a row.
fn find(names: &[&str], asked: &str) -> Found {
    let asked = asked.trim().to_lowercase();
    let matches = |fits: &dyn Fn(&str) -> bool| -> Vec<usize> {
        let names = names.iter().enumerate();
        names
            .filter(|(_, name)| fits(&name.to_lowercase()))
            .map(|(at, _)| at)
            .collect()
    };
    let mut found = matches(&|name| name == asked);
    let number = asked.trim_start_matches('#');
    let numeric = !number.is_empty() && number.chars().all(|letter| letter.is_ascii_digit());
    if found.is_empty() && !asked.is_empty() && !numeric {
        found = matches(&|name| name.starts_with(&asked));
    }
    match found.as_slice() {
        [] => Found::None,
        [one] => Found::One(*one),
        _ => Found::Many(found),
    }
}

fn ambiguous(asked: &str, candidates: Vec<String>) -> Failure {
    let message = format!(
        "{} could be {}; say which.",
        quoted(asked),
        list(candidates)
    );
    Failure::new(Class::NotFound, "ambiguous", message)
}

fn list(mut candidates: Vec<String>) -> String {
    let more = candidates.len().saturating_sub(LISTED);
    candidates.truncate(LISTED);
    if more > 0 {
        candidates.push(format!("{more} more"));
    }
    match candidates.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => candidates.concat(),
    }
}

/// A name in quotation marks, cut to what fits a sentence.
pub(crate) fn quoted(name: &str) -> String {
    const LIMIT: usize = 60;
    if name.chars().count() <= LIMIT {
        return format!("“{name}”");
    }
    let short: String = name.chars().take(LIMIT - 1).collect();
    format!("“{}…”", short.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_beats_a_beginning() {
        let names = ["Test", "Test plan", "Launch", "12 angry tests", "launch"];
        for (asked, found) in [
            ("test", Found::One(0)),
            ("TEST P", Found::One(1)),
            ("tes", Found::Many(vec![0, 1])),
            ("Launch", Found::Many(vec![2, 4])),
            ("12", Found::None),
            ("12 a", Found::One(3)),
            ("", Found::None),
            ("nothing", Found::None),
        ] {
            assert_eq!(find(&names, asked), found, "{asked}");
        }
    }

    #[test]
    fn long_lists_are_counted() {
        let names: Vec<String> = (1..=8).map(|number| number.to_string()).collect();
        assert_eq!(list(names), "1, 2, 3, 4, 5 or 3 more");
        assert_eq!(list(vec!["1".into(), "2".into()]), "1 or 2");
    }
}
