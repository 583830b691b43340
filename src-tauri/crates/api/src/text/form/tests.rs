//! What is laid out reads back, whatever the lines hold.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::text::forms::FORMS;
use crate::text::items::{Choice, OPTION, read_choices, read_steps, write_choices, write_steps};

/// Words people write, and what looks like a form, a label, a list or a quotation.
fn words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Owner: Ada"),
        Just("DEP-3: Auth service"),
        Just("🚨 ESCALATION: now"),
        Just("IMPACT:"),
        Just("RELEASE: Checkout v2"),
        Just("Capacity: none"),
        Just("- Timeline: late"),
        Just("1. Wait: cheap"),
        Just("> quoted"),
        Just("[x]"),
        Just("**bold**: no"),
        Just("Zoë"),
        Just("waits"),
    ];
    vec(piece, 1..4).prop_map(|pieces| pieces.join(" "))
}

/// Several lines, some empty, some indented.
fn paragraphs() -> impl Strategy<Value = String> {
    let line = (0..4_usize, prop_oneof![words(), Just(String::new())]);
    vec(line, 1..5).prop_map(|lines| {
        let lines = lines.into_iter().map(|(margin, line)| {
            if line.is_empty() {
                line
            } else {
                format!("{}{line}", " ".repeat(margin))
            }
        });
        lines.collect::<Vec<_>>().join("\n").trim().to_owned()
    })
}

fn values(fields: &'static [Field]) -> impl Strategy<Value = Values> {
    let each: Vec<_> = fields
        .iter()
        .map(|field| {
            let label = field.label;
            let value = match field.shape {
                Shape::Line => words().boxed(),
                Shape::Text | Shape::Block => paragraphs().boxed(),
                Shape::List => vec(paragraphs(), 0..3)
                    .prop_map(|steps| {
                        let said: Vec<String> =
                            steps.into_iter().filter(|step| !step.is_empty()).collect();
                        write_steps(&said)
                    })
                    .boxed(),
                Shape::Heading => Just(String::new()).boxed(),
            };
            (any::<bool>(), value).prop_map(move |(said, value)| said.then_some((label, value)))
        })
        .collect();
    each.prop_map(|said| {
        let said = said.into_iter().flatten();
        said.filter(|(_, value)| !value.is_empty()).collect()
    })
}

fn filled() -> impl Strategy<Value = (usize, Filled)> {
    (0..FORMS.len(), words()).prop_flat_map(|(at, title)| {
        values(FORMS[at].fields).prop_map(move |values| {
            let filled = Filled {
                head: FORMS[at].head,
                title: title.clone(),
                values,
            };
            (at, filled)
        })
    })
}

fn name(at: usize) -> &'static str {
    [
        "DEP-1",
        "BLOCKER-22",
        "R-3",
        "🚨 ESCALATION",
        "RELEASE",
        "CAPACITY ASSESSMENT",
    ][at]
}

proptest! {
    #[test]
    fn what_is_laid_out_reads_back(forms in vec(filled(), 1..4)) {
        let text: Vec<String> = forms
            .iter()
            .map(|(at, filled)| lay_out(name(*at), &FORMS[*at], filled))
            .collect();
        let text = text.join("\n");
        let found = scan(&text, &FORMS);
        let expected: Vec<Filled> = forms.into_iter().map(|(_, filled)| filled).collect();
        prop_assert_eq!(&found.filled, &expected, "{}", text);
        prop_assert!(found.unread.is_empty(), "{:?} of {}", found.unread, text);
        let quoted: String = text.lines().map(|line| format!("> {line}\n")).collect();
        prop_assert_eq!(&scan(&quoted, &FORMS).filled, &expected);
        let indented: String = text.lines().map(|line| format!("    {line}\r\n")).collect();
        prop_assert_eq!(&scan(&indented, &FORMS).filled, &expected);
    }

    #[test]
    fn options_and_steps_read_back(
        choices in vec((words(), values(OPTION)), 0..4),
        steps in vec(paragraphs(), 0..4),
    ) {
        let choices: Vec<Choice> = choices
            .into_iter()
            .map(|(name, values)| Choice { name, values })
            .collect();
        let text = write_choices(&choices);
        prop_assert_eq!(&read_choices(&text), &choices, "{}", text);
        let steps: Vec<String> = steps.into_iter().filter(|step| !step.is_empty()).collect();
        let text = write_steps(&steps);
        prop_assert_eq!(&read_steps(&text), &steps, "{}", text);
    }

    #[test]
    fn nothing_makes_it_stumble(text in "(\\PC|\n| |:|-|DEP-1: x\n){0,80}") {
        scan(&text, &FORMS);
        read_choices(&text);
        read_steps(&text);
    }
}

#[test]
fn text_by_hand_is_read_leniently() {
    let text = "Hello all,\n\ndep-7: Auth service\nSTATUS: in progress\nowner: Ada\nTicket: X-1\n\
                impact if late: Beta slips.\nAnd so does GA.\nMitigation: [Backup plan if delayed]\n";
    let found = scan(text, &FORMS);
    let [only] = found.filled.as_slice() else {
        panic!("{found:?}");
    };
    assert_eq!(only.title, "Auth service");
    assert_eq!(only.get("Status"), "in progress");
    assert_eq!(only.get("Impact if Late"), "Beta slips.\nAnd so does GA.");
    assert_eq!(only.get("Mitigation"), "", "a hint says nothing");
    assert_eq!(only.get("Owner"), "Ada");
    assert_eq!(found.unread, ["Hello all,", "Ticket: X-1"]);
}
