//! The one script that measures everybody.

use std::error::Error;
use std::time::Duration;

use serde_json::{Value, json};
use tests::driver::Driver;

const PROBE: &str = include_str!("probe.js");

/// Puts the probe into a page.
pub(super) fn install(driver: &Driver) -> Result<(), Box<dyn Error>> {
    driver.execute(PROBE, &[])?;
    Ok(())
}

/// Asks it for something that takes no longer than `limit`.
pub(super) fn ask(
    driver: &Driver,
    what: &str,
    with: &[Value],
    limit: Duration,
) -> Result<Value, Box<dyn Error>> {
    const ASK: &str = "const [what, more, done] = arguments;
        window.gantryProbe[what](...more).then(
            (value) => done({ value }),
            (error) => done({ error: String(error) }))";
    let answer = driver
        .execute_async(ASK, &[json!(what), json!(with)], limit)
        .map_err(|error| format!("{what}: {error}"))?;
    match answer["error"].as_str() {
        Some(error) => Err(format!("{what}: {error}").into()),
        None => Ok(answer["value"].clone()),
    }
}

/// The numbers of a list, whatever it is nested in.
pub(super) fn numbers(value: &Value) -> Vec<f64> {
    match value {
        Value::Number(number) => number.as_f64().into_iter().collect(),
        Value::Array(list) => list.iter().flat_map(numbers).collect(),
        Value::Null | Value::Bool(_) | Value::String(_) | Value::Object(_) => Vec::new(),
    }
}
