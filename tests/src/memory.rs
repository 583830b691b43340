//! How much memory running processes hold, from what Linux tells of them.

use std::fs;

/// The resident memory of all descendants of a process that have a name, in mebibytes. The system
/// cuts names after fifteen letters.
#[must_use]
pub fn of_descendants(ancestor: u32, name: &str) -> f64 {
    let mut found = 0.0;
    let mut waiting = vec![ancestor];
    let all = all();
    while let Some(parent) = waiting.pop() {
        for process in all.iter().filter(|one| one.parent == parent) {
            waiting.push(process.id);
            if process.name == name {
                found += process.resident_kib / 1024.0;
            }
        }
    }
    found
}

struct Process {
    id: u32,
    parent: u32,
    name: String,
    resident_kib: f64,
}

fn all() -> Vec<Process> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            let status = fs::read_to_string(entry.path().join("status")).ok()?;
            parse(id, &status)
        })
        .collect()
}

fn parse(id: u32, status: &str) -> Option<Process> {
    let field = |key: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(key))?;
        line.trim_start_matches(':').split_whitespace().next()
    };
    Some(Process {
        id,
        parent: field("PPid")?.parse().ok()?,
        name: field("Name")?.to_owned(),
        resident_kib: field("VmRSS")
            .and_then(|text| text.parse().ok())
            .unwrap_or(0.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_read() {
        let status = "Name:\tWebKitWebProces\nPPid:\t41\nVmRSS:\t  204800 kB\n";
        let process = parse(42, status).expect("a process");
        assert_eq!((process.parent, process.resident_kib), (41, 204_800.0));
        assert_eq!(process.name, "WebKitWebProces");
        assert!(parse(42, "").is_none());
    }

    #[test]
    fn a_child_counts_and_a_stranger_does_not() {
        let mut child = std::process::Command::new("sleep")
            .arg("30")
            .spawn()
            .expect("sleep");
        let own = std::process::id();
        let mut held = 0.0;
        // Between its start and its first instruction it still has our name.
        for _ in 0..1_000 {
            held = of_descendants(own, "sleep");
            if held > 0.0 {
                break;
            }
            std::thread::yield_now();
        }
        child.kill().and_then(|()| child.wait()).expect("ended");
        assert!(held > 0.0);
        assert!(of_descendants(own, "init") < f64::EPSILON);
    }
}
