//! A row put into the place of a link.

use engine::Request;

use crate::desk::{Desk, desk};

fn between(desk: &Desk) -> Request {
    let (link, _) = desk.state.program.links.iter().next().unwrap();
    Request::Between {
        link,
        name: "New".to_owned(),
    }
}

#[test]
fn what_waited_waits_for_the_new_row_and_the_lag_stays_before_it() {
    for (kind, first, second) in [
        (
            "A+2d",
            "FinishToStart Work(WorkMinutes(960))",
            "FinishToStart",
        ),
        (
            "A:SS+1d",
            "StartToStart Work(WorkMinutes(480))",
            "FinishToStart",
        ),
        ("A:FF", "FinishToStart", "FinishToFinish"),
        ("A:SF", "StartToStart", "FinishToFinish"),
    ] {
        let desk = desk(&format!("A 3d; B 2d after {kind}"));
        let decision = desk.try_on(&between(&desk)).unwrap();
        let program = &decision.state.program;
        let added = program
            .tasks
            .iter()
            .find(|(_, row)| row.name == "New")
            .unwrap();
        let told: Vec<String> = program
            .links
            .iter()
            .map(|(_, link)| {
                let days = if link.lag.is_none() {
                    String::new()
                } else {
                    format!(" {:?}", link.lag)
                };
                format!("{:?}{days}", link.kind)
            })
            .collect();
        assert_eq!(told, [first, second], "{kind}");
        let ends: Vec<_> = program.links.iter().map(|(_, l)| (l.from, l.to)).collect();
        assert_eq!(
            ends,
            [(desk.id("A"), added.0), (added.0, desk.id("B"))],
            "{kind}"
        );
        assert_eq!(decision.label, "Add a task between “A” and “B”");
    }
}
