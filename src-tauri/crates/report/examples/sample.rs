//! Writes the report of several plans as PDF and SVG, for looking at.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::time::Instant;

use report::{Paper, Press};

#[path = "../samples/plans.rs"]
mod plans;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "target/report".to_owned());
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let mut press = Press::new();
    for (name, page) in plans::all() {
        for (size, paper) in [("a4", Paper::A4), ("letter", Paper::Letter)] {
            let begun = Instant::now();
            let printed = press.pdf(&page, paper)?;
            let took = begun.elapsed();
            let svg = press.svg(&page, paper)?;
            std::fs::write(folder.join(format!("{name}-{size}.pdf")), &printed.bytes)?;
            std::fs::write(folder.join(format!("{name}-{size}.svg")), svg.concat())?;
            let (bytes, warnings) = (printed.bytes.len(), printed.warnings);
            writeln!(
                std::io::stdout(),
                "{name} {size}: {took:?}, {bytes} bytes, {warnings:?}"
            )?;
        }
    }
    Ok(())
}
