//! The picture of what waits on what: what is in it, and what it says.

use std::collections::BTreeSet;

use engine::Request;
use engine::network::{Arrange, Focus, Lens, Network, NodeState, Point, network};
use plan::edit::Stream;
use plan::{Edit, Owner, PlanId, Refusal, TaskChange, TaskId, WorkstreamId};

use crate::desk::{Desk, desk, today};

const PLAN: PlanId = PlanId(1);

fn all() -> Lens {
    Lens {
        done: true,
        ..Lens::default()
    }
}

fn seen(desk: &Desk, lens: &Lens) -> Network {
    network(&desk.state, PLAN, lens, &[], today()).unwrap()
}

fn name(desk: &Desk, task: TaskId) -> String {
    desk.state.program.tasks.get(task).unwrap().name.clone()
}

/// `A B S(3): A>B, A>S:SS*2`: nodes with the rows they stand for, and edges; `!` drives, `!!` is
/// critical too.
fn told(desk: &Desk, lens: &Lens) -> String {
    let network = seen(desk, lens);
    let nodes = network.nodes.iter().map(|node| match node.rows {
        0 => name(desk, node.task),
        rows => format!("{}({rows})", name(desk, node.task)),
    });
    let edges = network.edges.iter().map(|edge| {
        let kind = match edge.kind.letters() {
            "FS" => String::new(),
            letters => format!(":{letters}"),
        };
        let many = if edge.count > 1 {
            format!("*{}", edge.count)
        } else {
            String::new()
        };
        assert_eq!(edge.link.is_none(), edge.count > 1);
        let drives = match (edge.critical, edge.driving) {
            (true, true) => "!!",
            (_, true) => "!",
            _ => "",
        };
        format!(
            "{}>{}{kind}{many}{drives}",
            name(desk, edge.from),
            name(desk, edge.to)
        )
    });
    let nodes = nodes.collect::<Vec<_>>().join(" ");
    let edges: BTreeSet<String> = edges.collect();
    let edges = edges.into_iter().collect::<Vec<_>>().join(" ");
    format!("{nodes}: {edges}")
        .trim_end_matches([' ', ':'])
        .to_owned()
}

#[test]
fn rows_are_nodes_and_links_edges() {
    for (text, expected) in [
        ("A 1d; B 2d after A; C 1d after A", "A B C: A>B!! A>C!"),
        // Undated work appears too; set aside as well.
        ("A 1d; B 1d; C 1d inactive", "A B C"),
        // B decides, A does not.
        ("A 1d; B 2d; C 1d after A,B:SS+2d", "A B C: A>C B>C:SS!!"),
        ("M milestone after A; A 1d", "M A: A>M!!"),
        // A plan beside it is another picture.
        ("A 1d; plan Q 2025-01-13 standard; B 1d after A", "A"),
        ("", ""),
    ] {
        assert_eq!(told(&desk(text), &all()), expected, "{text}");
    }
}

#[test]
fn an_open_summary_is_drawn_by_the_rows_that_carry_its_links() {
    for (text, expected) in [
        // What leads to it leads to the rows nothing in it holds back; what leaves it leaves the
        // rows that end it.
        (
            "A 1d; S { B 1d; C 2d after B; D 1d } after A; E 1d after S",
            "A B C D E: A>B!! A>D! B>C!! C>E!!",
        ),
        // By its start.
        (
            "S { B 1d; C 2d after B }; E 1d after S:SS+1d",
            "B C E: B>C!! B>E:SS!",
        ),
        // No more than three of either.
        (
            "A 1d; S { B 1d; C 1d; D 1d; E 1d } after A",
            "A B C D E: A>B!! A>C!! A>D!!",
        ),
        // Summaries in summaries.
        (
            "A 1d; S { T { B 1d }; C 1d after T } after A",
            "A B C: A>B!! B>C!!",
        ),
    ] {
        assert_eq!(told(&desk(text), &all()), expected, "{text}");
    }
}

#[test]
fn a_collapsed_summary_is_one_node_and_its_links_are_bundled() {
    for (text, collapsed, expected) in [
        (
            "A 1d; S { B 1d after A; C 2d after A; T { F 1d } }; E 1d after B,C",
            "S",
            "A S(3) E: A>S*2!! S>E*2!!",
        ),
        // A collapsed one inside another counts for nothing more.
        (
            "S { T { B 1d }; C 1d after B }; E 1d after T",
            "S T",
            "S(2) E: S>E!!",
        ),
        (
            "S { T { B 1d }; C 1d after B }; E 1d after T",
            "T",
            "T(1) C E: T>C!! T>E!!",
        ),
        // Its own links, and those of its rows.
        ("A 1d; S { B 1d; C 1d } after A", "S", "A S(2): A>S!!"),
        // A link that leads back makes a loop of nodes; it is drawn.
        (
            "S { A 1d; C 1d after B }; B 1d after A",
            "S",
            "S(2) B: B>S!! S>B!!",
        ),
    ] {
        let desk = desk(text);
        let lens = Lens {
            collapsed: collapsed.split(' ').map(|name| desk.id(name)).collect(),
            ..all()
        };
        assert_eq!(told(&desk, &lens), expected, "{text}");
    }
}

#[test]
fn focus_and_ways_follow_the_edges() {
    let desk = desk(
        "A 1d; B 1d after A; C 1d after B; D 1d after C; X 1d after B; Y 1d; S { P 1d; Q 1d } after D",
    );
    let focus = |task: &str, up, down| Lens {
        focus: Some(Focus {
            task: desk.id(task),
            up,
            down,
        }),
        ..all()
    };
    for (lens, expected) in [
        (focus("C", 1, 1), "B C D: B>C!! C>D!!"),
        (focus("C", 9, 0), "A B C: A>B!! B>C!!"),
        (focus("D", 0, 1), "D P Q: D>P!! D>Q!!"),
        (focus("Y", 3, 3), "Y"),
        // An open summary: its rows.
        (focus("S", 1, 0), "D P Q: D>P!! D>Q!!"),
    ] {
        assert_eq!(told(&desk, &lens), expected);
    }
    let between = |from: &str, to: &str| Lens {
        between: Some((desk.id(from), desk.id(to))),
        ..all()
    };
    assert_eq!(
        told(&desk, &between("A", "D")),
        "A B C D: A>B!! B>C!! C>D!!"
    );
    assert_eq!(told(&desk, &between("X", "D")), "D X");
    // What is not in the way is told as hidden.
    assert_eq!(seen(&desk, &between("A", "D")).hidden, 4);
}

#[test]
fn filters_take_out_rows_and_the_lines_to_them() {
    let desk = desk(
        "person Ada early; hours early early; A 1d done 2025-01-13..2025-01-13T17:00; \
         B 3d begun 2025-01-14 30%; C 1d after B; D 1d after C deadline 2025-01-14T17:00; \
         M milestone after D; S { E 1d done 2025-01-13..2025-01-13T17:00; F 1d }",
    );
    let only = |states: &[NodeState]| Lens {
        states: states.to_vec(),
        ..Lens::default()
    };
    let told = |lens: &Lens| told(&desk, lens).split(':').next().unwrap_or("").to_owned();
    assert_eq!(told(&all()), "A B C D M E F");
    assert_eq!(told(&Lens::default()), "B C D M F");
    assert_eq!(told(&only(&[NodeState::Complete])), "A E");
    assert_eq!(told(&only(&[NodeState::Started])), "B");
    // The program knows no status date; the day is 22 January.
    assert_eq!(told(&only(&[NodeState::Overdue])), "B C D M F");
    let kinds = |kinds: &[plan::TaskKind]| Lens {
        kinds: kinds.to_vec(),
        ..all()
    };
    let milestone = plan::TaskKind::Milestone(plan::MilestoneKind::Normal);
    assert_eq!(told(&kinds(&[milestone])), "M");
    // Of a collapsed summary the rows that pass count.
    let collapsed = Lens {
        collapsed: BTreeSet::from([desk.id("S")]),
        ..Lens::default()
    };
    assert_eq!(told(&collapsed), "B C D M S(1)");
    assert_eq!(seen(&desk, &collapsed).hidden, 2);
    // The node in focus is there, whatever the filters say.
    let focus = Lens {
        focus: Some(Focus {
            task: desk.id("A"),
            up: 1,
            down: 1,
        }),
        ..Lens::default()
    };
    assert_eq!(told(&focus), "A");
}

#[test]
fn what_is_late_for_a_promise_is_at_risk() {
    let desk = desk("status 2025-01-13; A 3d deadline 2025-01-14T17:00; B 1d");
    let lens = Lens {
        states: vec![NodeState::AtRisk],
        ..Lens::default()
    };
    assert_eq!(told(&desk, &lens), "A");
}

#[test]
fn workstreams_and_owners_are_lanes() {
    let mut desk = desk("A 1d; B 1d after A; C 1d; S { D 1d after B }");
    let stream = |name: &str| TaskChange::Workstream(Some(Stream::Named(name.to_owned())));
    let ada = TaskChange::Owner(Some(Owner::Named("Ada".to_owned())));
    for (row, change) in [("S", stream("Docs")), ("A", stream("Code")), ("B", ada)] {
        let edit = Edit::SetTask {
            task: desk.id(row),
            change,
        };
        desk.state = desk.try_on(&Request::Edit(edit)).unwrap().state;
    }
    // What lies in a summary of a workstream lies in its lane.
    for (arrange, lanes, expected) in [
        (
            Arrange::Layered,
            true,
            "Docs: D; Code: A; No workstream: B C",
        ),
        (Arrange::Time, true, "Docs: D; Code: A; No workstream: B C"),
        (
            Arrange::Team,
            false,
            "Docs: D; Code: A; Ada: B; Nobody’s yet: C",
        ),
        (Arrange::Layered, false, ""),
    ] {
        let lens = Lens {
            arrange,
            lanes,
            ..all()
        };
        let picture = seen(&desk, &lens);
        let told: Vec<String> = picture
            .lanes
            .iter()
            .enumerate()
            .map(|(at, lane)| {
                let inside = picture.nodes.iter().filter(|node| node.lane == Some(at));
                let names = inside.map(|node| {
                    assert!(lane.area.y < node.area.y && node.area.bottom() < lane.area.bottom());
                    name(&desk, node.task)
                });
                format!("{}: {}", lane.name, names.collect::<Vec<_>>().join(" "))
            })
            .collect();
        assert_eq!(told.join("; "), expected);
    }
    let lens = Lens {
        workstreams: vec![WorkstreamId(1)],
        ..all()
    };
    assert_eq!(told(&desk, &lens), "D");
}

#[test]
fn on_a_time_scale_places_follow_dates() {
    let desk = desk("A 1d; B 4d after A; M milestone after B; C 1d after A+20d");
    let lens = Lens {
        arrange: Arrange::Time,
        ..all()
    };
    let picture = seen(&desk, &lens);
    let left: Vec<i32> = picture.nodes.iter().map(|node| node.area.x).collect();
    assert!(
        left[0] < left[1] && left[1] < left[2] && left[2] < left[3],
        "{left:?}"
    );
    assert!(picture.nodes[1].area.w > 2 * picture.nodes[0].area.w);
}

#[test]
fn the_picture_stays_when_a_row_is_added() {
    let text = "A 1d; B 1d after A; C 1d after A; D 1d after B,C; E 1d after A";
    let before = desk(text);
    let old = seen(&before, &all());
    let kept: Vec<(TaskId, Point)> = old
        .nodes
        .iter()
        .map(|node| {
            let at = Point {
                x: node.area.x,
                y: node.area.y,
            };
            (node.task, at)
        })
        .collect();
    let after = desk(&format!("{text}; F 1d after A; G 1d after F,E"));
    let new = network(&after.state, PLAN, &all(), &kept, today()).unwrap();
    let order = |network: &Network| {
        let mut rows: Vec<(i32, TaskId)> = network
            .nodes
            .iter()
            .filter(|node| ["B", "C", "E"].contains(&name(&after, node.task).as_str()))
            .map(|node| (node.area.y, node.task))
            .collect();
        rows.sort_unstable();
        rows.into_iter().map(|(_, task)| task).collect::<Vec<_>>()
    };
    assert_eq!(order(&old), order(&new));
}

#[test]
fn what_is_not_there_has_no_picture() {
    let desk = desk("A 1d; plan Q 2025-01-13 standard; B 1d");
    let focus = |task| Lens {
        focus: Some(Focus {
            task,
            up: 1,
            down: 1,
        }),
        ..all()
    };
    for (plan, lens) in [
        (PlanId(9), all()),
        (PLAN, focus(TaskId(99))),
        // A row of another plan.
        (PLAN, focus(desk.id("B"))),
    ] {
        let refused = network(&desk.state, plan, &lens, &[], today()).unwrap_err();
        assert!(matches!(refused, Refusal::Missing(_)), "{refused}");
    }
}
