//! Dates beside those another program computed.

use std::error::Error;

use tests::oracles::{FIELDS, compare, folder, names};

/// Prints one line a plan, and then every difference with its reason; `all` prints those of
/// understood plans one by one, too.
pub(super) fn table(all: bool) -> Result<(), Box<dyn Error>> {
    println!(
        "{:<34} {}",
        "",
        FIELDS.map(|field| format!("{field:>16}")).join("")
    );
    let mut sums = ([0_usize; 9], [0_usize; 9]);
    let mut told = Vec::new();
    for kind in ["msproject", "mpsplib", "scale", "elapsed-lag"] {
        let folder = folder(kind);
        let names = names(&folder);
        if names.is_empty() {
            println!("The plans of {kind} are not beside the project and were left out.");
        }
        for name in names {
            let compared = compare(&folder, &name)?;
            println!("{name:<34} {}", cells(&compared.equal, &compared.of));
            for field in 0..FIELDS.len() {
                sums.0[field] += compared.equal[field];
                sums.1[field] += compared.of[field];
            }
            told.extend(
                compared
                    .differences
                    .into_iter()
                    .map(|one| (name.clone(), one)),
            );
        }
    }
    println!("{:<34} {}", "all", cells(&sums.0, &sums.1));
    println!();
    let mut reasons: Vec<(String, usize)> = Vec::new();
    for (plan, one) in &told {
        let Some(why) = one.why.filter(|_| !all) else {
            println!(
                "{plan} {} “{}” {}: {} there, {} here ({})",
                one.uid,
                one.name,
                FIELDS[one.field],
                one.theirs,
                one.ours,
                one.why.unwrap_or("not explained")
            );
            continue;
        };
        let line = format!("{plan}, {}: {why}", FIELDS[one.field]);
        match reasons.iter_mut().find(|(known, _)| *known == line) {
            Some((_, count)) => *count += 1,
            None => reasons.push((line, 1)),
        }
    }
    for (line, count) in reasons {
        println!("{count:>5} × {line}");
    }
    Ok(())
}

fn cells(equal: &[usize; 9], of: &[usize; 9]) -> String {
    let cell = |field: usize| match of[field] {
        0 => format!("{:>16}", "-"),
        of => format!("{:>16}", format!("{}/{of}", equal[field])),
    };
    (0..FIELDS.len()).map(cell).collect()
}
