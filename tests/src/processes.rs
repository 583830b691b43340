//! What running processes take, from what Linux tells of them.

use std::fs;

/// A running process.
#[derive(Debug)]
pub struct Process {
    id: u32,
    parent: u32,
    name: String,
    /// Resident memory in mebibytes.
    pub resident: f64,
}

impl Process {
    /// How long its threads have kept a processor busy, in milliseconds. Unlike the clock on the
    /// wall it does not count while others have the processor.
    #[must_use]
    pub fn busy(&self) -> f64 {
        let threads = fs::read_dir(format!("/proc/{}/task", self.id));
        let nanoseconds = threads
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|thread| {
                let text = fs::read_to_string(thread.path().join("schedstat")).ok()?;
                text.split_whitespace().next()?.parse::<f64>().ok()
            });
        nanoseconds.sum::<f64>() / 1_000_000.0
    }
}

/// The descendants of a process that have a name. The system cuts names after fifteen letters.
#[must_use]
pub fn descendants(ancestor: u32, name: &str) -> Vec<Process> {
    let mut found = Vec::new();
    let mut waiting = vec![ancestor];
    let mut all = all();
    while let Some(parent) = waiting.pop() {
        let (children, others) = all.into_iter().partition(|one| one.parent == parent);
        all = others;
        let children: Vec<Process> = children;
        waiting.extend(children.iter().map(|one| one.id));
        found.extend(children.into_iter().filter(|one| one.name == name));
    }
    found
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
        resident: field("VmRSS")
            .and_then(|text| text.parse().ok())
            .unwrap_or(0.0)
            / 1024.0,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_read() {
        let status = "Name:\tWebKitWebProces\nPPid:\t41\nVmRSS:\t  204800 kB\n";
        let process = parse(42, status).expect("a process");
        assert_eq!((process.parent, process.resident), (41, 200.0));
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
        let mut found = Vec::new();
        // Between its start and its first instruction it still has our name.
        while found.is_empty() {
            std::thread::yield_now();
            found = descendants(own, "sleep");
        }
        assert!(found[0].resident > 0.0 && found[0].busy() > 0.0);
        child.kill().and_then(|()| child.wait()).expect("ended");
        assert!(descendants(own, "init").is_empty());
    }
}
