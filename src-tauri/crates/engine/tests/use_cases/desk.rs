//! A sketched program to try requests on.

use std::path::{Path, PathBuf};

use engine::{Actor, By, Decision, Door, EngineError, Request, Session, State, decide};
use plan::{Edit, Moment, NaiveDate, TaskChange, TaskId};

use crate::sketch;

pub(crate) fn today() -> NaiveDate {
    "2025-01-22".parse().unwrap()
}

pub(crate) fn by(name: &str) -> By {
    By {
        actor: Actor {
            door: Door::Person,
            name: name.to_owned(),
        },
        at: "2025-01-22T09:00:00Z".to_owned(),
        today: today(),
    }
}

pub(crate) struct Desk {
    pub(crate) planned: sketch::Planned,
    pub(crate) state: std::sync::Arc<State>,
}

/// A sketch to decide on, without a file.
pub(crate) fn desk(text: &str) -> Desk {
    let planned = sketch::planned(text);
    let state = State::of(planned.program.clone()).unwrap();
    Desk { planned, state }
}

impl Desk {
    pub(crate) fn id(&self, name: &str) -> TaskId {
        self.planned.id(name)
    }

    #[track_caller]
    pub(crate) fn try_on(&self, request: &Request) -> Result<Decision, EngineError> {
        decide(&self.state, request, today())
    }

    /// What a request leads to, and the dates of the rows named, as they are written in sketches.
    #[track_caller]
    pub(crate) fn leads_to(&self, request: &Request, expected: &str) -> Decision {
        let decision = self.try_on(request).unwrap();
        assert_eq!(
            dates(&decision.state, expected),
            expected,
            "{}",
            decision.label
        );
        decision
    }

    pub(crate) fn pin(&self, decision: &Decision, name: &str) -> Option<String> {
        let row = decision.state.program.tasks.get(self.id(name)).unwrap();
        row.constraint.moment().map(|moment| moment.to_string())
    }
}

/// The dates of the rows named in `of`, written the same way.
pub(crate) fn dates(state: &State, of: &str) -> String {
    let planned = sketch::Planned {
        program: state.program.clone(),
        schedule: state.schedule.clone(),
    };
    let rows = of
        .split(';')
        .map(|row| planned.dates(row.split_whitespace().next().unwrap()));
    rows.collect::<Vec<_>>().join("; ")
}

pub(crate) fn at(text: &str) -> Moment {
    sketch::moment(text)
}

pub(crate) fn rename(task: TaskId, to: &str) -> Request {
    Request::Edit(Edit::SetTask {
        task,
        change: TaskChange::Name(to.to_owned()),
    })
}

/// A file in a folder that goes away with the test.
pub(crate) struct File {
    _folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

impl File {
    pub(crate) fn of(text: &str) -> (Self, Session) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gantry");
        let program = sketch::program(text);
        let session = Session::create(&path, &program, "Make it", &by("Ada")).unwrap();
        let file = Self {
            _folder: folder,
            path,
        };
        (file, session)
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        std::fs::read(&self.path).unwrap()
    }

    pub(crate) fn open(&self) -> Session {
        open(&self.path)
    }
}

pub(crate) fn open(path: &Path) -> Session {
    Session::open(path).unwrap()
}

pub(crate) fn name(session: &Session, task: TaskId) -> String {
    let row = session.state().program.tasks.get(task).unwrap();
    row.name.clone()
}
