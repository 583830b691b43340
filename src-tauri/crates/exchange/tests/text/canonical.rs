//! Programs as text for version control.

mod changes;
mod form;
mod hostile;
mod mending;
mod round;

use exchange::canonical::{self, Refused};
use exchange::{Imported, Watch};

fn read(text: &str) -> Result<Imported, Refused> {
    canonical::read(text.as_bytes(), &Watch::nobody())
}

/// A document of these records, with the first and the last around them.
fn document(records: &[&str]) -> String {
    let mut text = "[\n{\"record\":\"gantry-program\",\"version\":1},\n".to_owned();
    for record in records {
        text.push_str(record);
        text.push_str(",\n");
    }
    text.push_str("{\"record\":\"end\"}\n]\n");
    text
}
