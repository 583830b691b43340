//! Printing: text for people, an envelope for machines, one sentence for what went wrong.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::exit::{Class, Failure};

/// Counts changes to the meaning of what is under `data`; a new field is no change.
const SCHEMA: u32 = 1;

/// What a verb has to say, twice.
pub(crate) struct Answer {
    pub(crate) text: String,
    pub(crate) data: Value,
}

/// For whom it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// People.
    Text,
    /// Machines.
    Json,
}

pub(crate) fn give(answer: &Answer, form: Form) -> ExitCode {
    match form {
        Form::Text => tell(&answer.text),
        Form::Json => tell(&envelope("data", &answer.data)),
    }
}

pub(crate) fn fail(failure: &Failure, form: Form) -> ExitCode {
    let mut errors = io::stderr().lock();
    // Nobody is left to tell when the error stream is closed.
    let _ = writeln!(errors, "gantry: {}", one_line(&failure.fault.message));
    if form == Form::Json {
        let fault = json!({
            "code": failure.fault.code,
            "message": failure.fault.message,
            "subject": failure.fault.subject,
            "hint": failure.fault.hint,
        });
        let _ = write(&envelope("error", &fault));
    }
    ExitCode::from(failure.class.exit_code())
}

/// Prints a text; a reader that has gone away (`gantry show … | head`) has read enough.
pub(crate) fn tell(text: &str) -> ExitCode {
    match write(text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let message = format!("The answer could not be written ({error}).");
            fail(&Failure::new(Class::System, "io", message), Form::Text)
        }
    }
}

fn write(text: &str) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        output.write_all(b"\n")?;
    }
    output.flush()
}

fn envelope(key: &str, value: &Value) -> String {
    let mut envelope = json!({ "schema": SCHEMA });
    envelope[key] = value.clone();
    serde_json::to_string_pretty(&envelope).expect("a value of text keys is JSON")
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}
