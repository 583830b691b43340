//! Lists within a form: steps with a hyphen, options with a number.

use super::form::{Field, Scanner, Shape, Values, lines};

/// One option of a choice, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) name: String,
    pub(crate) values: Values,
}

const fn part(label: &'static str, shape: Shape) -> Field {
    Field {
        label,
        also: &[],
        shape,
        extra: true,
        bullet: false,
    }
}

/// The lines below an option.
pub(crate) const OPTION: &[Field] = &[
    part("Action", Shape::Text),
    part("Owner", Shape::Line),
    part("Timeline", Shape::Text),
    part("Pros", Shape::Text),
    part("Cons", Shape::Text),
    part("Cost", Shape::Text),
    part("Reversibility", Shape::Line),
];

/// Steps, one a hyphen.
pub(crate) fn write_steps(steps: &[String]) -> String {
    let items = steps.iter().map(|step| item("- ", step.trim().lines()));
    items.collect::<Vec<_>>().join("\n")
}

/// Steps again.
pub(crate) fn read_steps(text: &str) -> Vec<String> {
    let items = cut(text, 2).into_iter();
    items
        .map(|lines| lines.join("\n").trim().to_owned())
        .collect()
}

/// Options, numbered.
pub(crate) fn write_choices(choices: &[Choice]) -> String {
    let items = choices.iter().enumerate().map(|(at, choice)| {
        let mut said = lines(OPTION, &choice.values);
        if said.is_empty() && choice.name.contains(':') {
            // Without a line below, what follows a colon would be the action.
            said.push("Action:".to_owned());
        }
        let all = std::iter::once(choice.name.as_str()).chain(said.iter().map(String::as_str));
        item(&format!("{}. ", at + 1), all)
    });
    items.collect::<Vec<_>>().join("\n")
}

/// Options again. `1. Wait: cheap, but late` is a name and what is done.
pub(crate) fn read_choices(text: &str) -> Vec<Choice> {
    let items = cut(text, 3).into_iter();
    let choices = items.map(|lines| {
        let (first, rest) = lines
            .split_first()
            .map_or(("", &[][..]), |(first, rest)| (first.trim(), rest));
        if rest.iter().all(|line| line.trim().is_empty()) {
            let (name, action) = first.split_once(": ").unwrap_or((first, ""));
            let mut values = Values::new();
            if !action.trim().is_empty() {
                values.insert("Action", action.trim().to_owned());
            }
            return Choice {
                name: name.trim().to_owned(),
                values,
            };
        }
        let mut scanner = Scanner::of(OPTION);
        rest.iter().for_each(|line| scanner.take(line));
        Choice {
            name: first.to_owned(),
            values: scanner.done().0,
        }
    });
    choices
        .filter(|choice| !choice.name.is_empty() && !choice.name.starts_with("[Option "))
        .collect()
}

fn item<'l>(mark: &str, lines: impl Iterator<Item = &'l str>) -> String {
    let margin = " ".repeat(mark.len());
    let mut text = String::new();
    for (at, line) in lines.enumerate() {
        if at > 0 {
            text.push('\n');
        }
        if at == 0 {
            text.push_str(mark);
        } else if !line.trim().is_empty() {
            text.push_str(&margin);
        }
        text.push_str(line);
    }
    text
}

/// The items of a list, each as its lines without mark and margin.
fn cut(text: &str, margin: usize) -> Vec<Vec<&str>> {
    let mut items: Vec<Vec<&str>> = Vec::new();
    for line in text.lines() {
        if let Some(first) = marked(line) {
            items.push(vec![first]);
        } else if let Some(item) = items.last_mut() {
            let indent = line.len() - line.trim_start_matches(' ').len();
            item.push(&line[indent.min(margin)..]);
        } else if !line.trim().is_empty() {
            items.push(vec![line.trim()]);
        }
    }
    items
}

/// What follows `- `, `1. ` or `2) ` at the beginning of a line.
fn marked(line: &str) -> Option<&str> {
    let hyphen = ["- ", "* ", "• "]
        .iter()
        .find_map(|mark| line.strip_prefix(mark));
    hyphen.or_else(|| {
        let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let numbered = rest.len() < line.len();
        let rest = rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "));
        rest.filter(|_| numbered)
    })
}
