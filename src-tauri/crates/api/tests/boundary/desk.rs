//! A desk over a new file, on a day that does not pass.

use api::clock::Clock;
use api::dto::{EditDto, KindDto, PlaceDto, PlanDto, TaskDto};
use api::{Desk, Door, Host};

pub(crate) fn host() -> Host {
    Host {
        door: Door::Person,
        name: "Ada".to_owned(),
        clock: Clock::frozen_at("2025-01-15").unwrap(),
    }
}

pub(crate) struct Open {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) desk: Desk,
}

/// A plan that begins on Monday 13 January 2025, with rows of two days each.
pub(crate) fn open(rows: &[&str]) -> Open {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Release.gantry");
    let mut desk = Desk::create(&path, "R1", "2025-01-13", host()).unwrap();
    for name in rows {
        desk.perform(1, &row(name)).unwrap();
    }
    Open { folder, desk }
}

pub(crate) fn row(name: &str) -> EditDto {
    EditDto::AddTask {
        plan: 1,
        place: PlaceDto::LastIn { parent: None },
        name: name.to_owned(),
        kind: KindDto::Work,
        duration: "2d".to_owned(),
    }
}

pub(crate) fn sample() -> Open {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Sample.gantry");
    let desk = Desk::sample(&path, host()).unwrap();
    Open { folder, desk }
}

impl Open {
    pub(crate) fn plan(&self) -> PlanDto {
        self.desk.plan(1).unwrap()
    }

    pub(crate) fn task(&self, id: u32) -> TaskDto {
        let found = self.plan().tasks.into_iter().find(|task| task.id == id);
        found.unwrap()
    }
}
