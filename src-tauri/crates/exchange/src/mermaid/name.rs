//! Names of people's own choosing within Mermaid's language.

use std::fmt::Write;

/// First words of a line that mean something in a Gantt diagram.
const WORDS: &[&str] = &[
    "accdescr",
    "accdescription",
    "acctitle",
    "axisformat",
    "call",
    "click",
    "dateformat",
    "excludes",
    "gantt",
    "href",
    "includes",
    "inclusiveenddates",
    "section",
    "tickinterval",
    "title",
    "todaymarker",
    "topaxis",
    "vert",
    "weekday",
    "weekend",
];

/// A name on one line in which nothing is part of the language.
pub(super) fn written(name: &str) -> String {
    let name = name
        .split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    if name.is_empty() {
        return "Unnamed".to_owned();
    }
    let word = name.split(|c: char| !c.is_alphanumeric()).next();
    let word = word.unwrap_or_default().to_lowercase();
    // A digit may begin a date, and a dash or a digit a list in Markdown.
    let guarded = WORDS.contains(&word.as_str()) || name.starts_with(|c: char| !c.is_alphabetic());
    let mut written = String::with_capacity(name.len());
    for (at, c) in name.char_indices() {
        if is_plain(c) && !(at == 0 && guarded) && !(c == ' ' && ends_in_direction(&name[..at])) {
            written.push(c);
        } else {
            // Writing into a string can't fail.
            let _ = write!(written, "#{};", u32::from(c));
        }
    }
    written
}

/// A flowchart takes a whole line for a setting that has “direction TB” anywhere in it.
fn ends_in_direction(text: &str) -> bool {
    const WORD: &str = "direction";
    let begin = text.len().checked_sub(WORD.len());
    begin
        .and_then(|begin| text.get(begin..))
        .is_some_and(|end| end.eq_ignore_ascii_case(WORD))
}

fn is_plain(c: char) -> bool {
    match c {
        ' ' | '-' | '.' | ',' | '(' | ')' | '/' | '\'' | '+' => true,
        // Mermaid marks character codes with these while it works.
        'ﬂ' | '°' | '¶' | 'ß' => false,
        c => c.is_alphanumeric() || !c.is_ascii(),
    }
}
