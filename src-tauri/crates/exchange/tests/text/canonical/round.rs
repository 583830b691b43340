//! What is written comes back.

use exchange::canonical;
use plan::{Edit, Program};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::Arc;

use super::read;
use crate::{random, sample};

#[test]
fn a_program_with_every_field_set_comes_back_and_can_be_taken_in() {
    for program in [sample::release(), sample::everything(), Program::default()] {
        let text = canonical::write(&program);
        let imported = read(&text).unwrap();
        assert_eq!(imported.notes.list(), []);
        assert_eq!(imported.program, program);
        assert_eq!(canonical::write(&imported.program), text);
    }
    let adopt = Edit::Adopt {
        from: Arc::new(
            read(&canonical::write(&sample::everything()))
                .unwrap()
                .program,
        ),
        source: "r1.json".to_owned(),
    };
    plan::apply(&Program::default(), &adopt).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_program_comes_back_as_it_was(program in random::programs()) {
        let text = canonical::write(&program);
        let imported = read(&text).unwrap();
        prop_assert_eq!(imported.notes.list(), []);
        prop_assert_eq!(&imported.program, &program);
        prop_assert_eq!(canonical::write(&imported.program), text);
    }

    #[test]
    fn a_file_is_one_document_with_one_record_a_line(program in random::programs()) {
        let text = canonical::write(&program);
        let whole: Vec<Value> = serde_json::from_str(&text).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(lines.len(), whole.len() + 2);
        for (line, record) in lines[1..].iter().zip(&whole) {
            let alone: Value = serde_json::from_str(line.trim_end_matches(',')).unwrap();
            prop_assert_eq!(&alone, record);
        }
    }
}
