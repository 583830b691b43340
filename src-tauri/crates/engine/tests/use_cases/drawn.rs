//! Rows drawn into the chart: there, named and dated by one edit.

use engine::{Drawn, Request};
use plan::edit::Place;
use plan::{MilestoneKind, Moment, TaskId, TaskKind};

use crate::desk::{Desk, at, desk};

fn drawn(desk: &Desk, kind: TaskKind, start: Moment, finish: Moment) -> Request {
    let first = desk.id("A");
    Request::Draw(Drawn {
        plan: desk.state.program.tasks.get(first).unwrap().plan,
        place: Place::After(first),
        name: "Drawn".to_owned(),
        kind,
        start,
        finish,
    })
}

#[test]
fn a_drawn_row_lies_where_it_was_drawn() {
    let work = TaskKind::Work;
    let milestone = TaskKind::Milestone(MilestoneKind::Normal);
    for (kind, from, to, start, finish, minutes) in [
        (
            work,
            "2025-01-21",
            "2025-01-24",
            "2025-01-21T08:00",
            "2025-01-23T17:00",
            3 * 480,
        ),
        // Over a weekend only working days count.
        (
            work,
            "2025-01-17",
            "2025-01-21",
            "2025-01-17T08:00",
            "2025-01-20T17:00",
            2 * 480,
        ),
        // Where nobody works: the next day somebody does.
        (
            work,
            "2025-01-18",
            "2025-01-20",
            "2025-01-20T08:00",
            "2025-01-20T17:00",
            480,
        ),
        (
            milestone,
            "2025-01-22",
            "2025-01-23",
            "2025-01-22T08:00",
            "2025-01-22T08:00",
            0,
        ),
    ] {
        let desk = desk("A 3d; B 2d after A");
        let new = TaskId(desk.state.program.tasks.next());
        let decision = desk.try_on(&drawn(&desk, kind, at(from), at(to))).unwrap();
        let dates = decision.state.schedule.dates(new).unwrap();
        assert_eq!(
            (dates.start, dates.finish),
            (at(start), at(finish)),
            "{from}"
        );
        let row = decision.state.program.tasks.get(new).unwrap();
        assert_eq!(
            (row.duration.0, row.name.as_str()),
            (minutes, "Drawn"),
            "{from}"
        );
        assert!(row.constraint.moment().is_some(), "{from}");
        assert_eq!(decision.notice, None, "drawing it there says so itself");
        assert!(decision.label.starts_with("Add "), "{}", decision.label);
    }
}

#[test]
fn a_row_drawn_before_the_plan_begins_with_it() {
    let desk = desk("A 3d; B 2d after A");
    let new = TaskId(desk.state.program.tasks.next());
    let request = drawn(&desk, TaskKind::Work, at("2025-01-13"), at("2025-01-15"));
    let decision = desk.try_on(&request).unwrap();
    let row = decision.state.program.tasks.get(new).unwrap();
    let dates = decision.state.schedule.dates(new).unwrap();
    assert_eq!(dates.start, at("2025-01-13T08:00"));
    assert!(!assess::unplaced(
        &decision.state.program,
        &decision.state.schedule,
        new
    ));
    assert_eq!(row.duration.0, 2 * 480);
}

#[test]
fn a_row_cannot_be_drawn_into_a_plan_that_is_gone() {
    let desk = desk("A 3d");
    let Request::Draw(mut row) = drawn(&desk, TaskKind::Work, at("2025-01-21"), at("2025-01-22"))
    else {
        panic!("it is drawn");
    };
    row.plan = plan::PlanId(99);
    assert!(desk.try_on(&Request::Draw(row)).is_err());
}
