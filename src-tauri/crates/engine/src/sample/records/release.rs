//! The go/no-go of the release as it is being written six weeks before, and whether the docs team
//! is enough for what is left to it.

use plan::{
    AreaColour, Attendee, Available, Capacity, CapacityEdit, Confidence, Demand, Edit, GoNoGo,
    GoNoGoEdit, Moscow, OpenRisk, PersonDays, ReadinessArea,
};

use super::super::role::Role::{
    self, BranchManager, CommsLead, DocsLead, EnhancementsLead, ReleaseLead, ReleaseSignalLead,
};
use super::super::{PLAN, Sample, date, moment};
use super::by;

pub(super) fn edits(_: &Sample) -> Vec<Edit> {
    vec![meeting(), docs()]
}

/// What the team has looked at so far. Operations and approvals come later, and say nothing yet.
fn meeting() -> Edit {
    let mut row = GoNoGo::new(PLAN, "Kubernetes", moment("2025-03-13T16:30"));
    "1.33".clone_into(&mut row.version);
    row.target = Some(date("2025-04-23"));
    row.drafted_by = by(ReleaseLead);
    for (area, colour, note) in [
        (
            ReadinessArea::Code,
            AreaColour::Green,
            "Every enhancement in the milestone has its pull requests open.",
        ),
        (
            ReadinessArea::Testing,
            AreaColour::Amber,
            "Two blocking jobs are flaky; the ten worst tests are being set aside.",
        ),
        (
            ReadinessArea::Documentation,
            AreaColour::Amber,
            "A third of the placeholder docs are still missing.",
        ),
    ] {
        let ours = row.areas.iter_mut().find(|one| one.area == area);
        if let Some(ours) = ours {
            ours.colour = Some(colour);
            note.clone_into(&mut ours.note);
        }
    }
    row.risks = vec![OpenRisk {
        text: "Flaky tests hide a real failure".to_owned(),
        mitigation: "Blocking jobs are watched every morning until the release".to_owned(),
    }];
    row.rollback = vec![
        "A regression that loses data, found by anybody.".to_owned(),
        "An upgrade from 1.32 that does not complete.".to_owned(),
    ];
    row.authority = by(ReleaseLead);
    row.deployer = by(BranchManager);
    row.monitor = by(ReleaseSignalLead);
    row.attendees = [
        (ReleaseLead, "Decides"),
        (ReleaseSignalLead, "Speaks for the tests"),
        (EnhancementsLead, "Speaks for what is in"),
        (DocsLead, "Speaks for the docs"),
    ]
    .map(|(who, part)| Attendee {
        name: by(who),
        role: part.to_owned(),
        vote: None,
    })
    .to_vec();
    Edit::GoNoGo(GoNoGoEdit::Draft {
        record: Box::new(row),
    })
}

fn docs() -> Edit {
    let at = moment("2025-03-10T10:00");
    let mut row = Capacity::new(PLAN, "Docs until the docs freeze", 80, at);
    row.raised_by = by(DocsLead);
    row.from = Some(date("2025-03-10"));
    row.until = Some(date("2025-04-08"));
    let there = |who: Role, role: &str, days, percent| Available {
        name: by(who),
        role: role.to_owned(),
        days: PersonDays::whole(days),
        percent,
    };
    row.people = vec![
        there(DocsLead, "Reviews", 22, 50),
        there(CommsLead, "Blogs", 20, 25),
        there(EnhancementsLead, "Chases owners", 22, 20),
    ];
    let work = |name: &str, days, confidence, priority, notes: &str| Demand {
        name: name.to_owned(),
        days: PersonDays::whole(days),
        confidence: Some(confidence),
        priority: Some(priority),
        notes: notes.to_owned(),
    };
    row.demand = vec![
        work(
            "Review docs PRs",
            7,
            Confidence::Medium,
            Moscow::Must,
            "One for every enhancement",
        ),
        work("Release notes", 2, Confidence::High, Moscow::Must, ""),
        work(
            "Feature blogs",
            3,
            Confidence::Medium,
            Moscow::Could,
            "Some can follow later",
        ),
    ];
    Edit::Capacity(CapacityEdit::Assess {
        capacity: Box::new(row),
    })
}
