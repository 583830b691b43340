//! A program to edit, and its outline read back as a line.

use plan::edit::{Place, TaskChange};
use plan::{
    AssignmentId, Edit, Lag, Link, LinkKind, Outline, Owner, PersonId, PlanId, Program, Progress,
    Refusal, Shift, TaskId, TaskKind, Units, WorkMinutes,
};

/// A program in the making.
#[derive(Clone)]
pub(crate) struct Desk {
    pub(crate) program: Program,
}

pub(crate) const PLAN: PlanId = PlanId(1);
pub(crate) const DAY: WorkMinutes = WorkMinutes(480);

impl Desk {
    /// One plan with these rows: `A B( C D( E ) ) F`; a name in small letters is a milestone.
    pub(crate) fn with(outline: &str) -> Self {
        let mut desk = Self {
            program: Program::default(),
        };
        desk.accept(Edit::AddPlan {
            name: "Release".into(),
            start: "2025-01-13".parse().unwrap(),
        });
        let mut above = Vec::new();
        for word in outline.split_whitespace() {
            if word == ")" {
                above.pop();
                continue;
            }
            let name = word.trim_end_matches('(');
            desk.accept(add(name, Place::LastIn(above.last().copied())));
            if word.ends_with('(') {
                above.push(desk.id(name));
            }
        }
        desk
    }

    #[allow(
        clippy::needless_pass_by_value,
        reason = "edits are written where they are made"
    )]
    #[track_caller]
    pub(crate) fn accept(&mut self, edit: Edit) -> &mut Self {
        let label = format!("{edit:?}");
        match plan::apply(&self.program, &edit) {
            Ok(delta) => self.program.commit(&delta),
            Err(refusal) => panic!("{label} was refused: {refusal}"),
        }
        self
    }

    /// The refusal of an edit, with the program untouched.
    #[track_caller]
    pub(crate) fn refuse(&self, edit: &Edit) -> Refusal {
        match plan::apply(&self.program, edit) {
            Ok(_) => panic!("{edit:?} was accepted"),
            Err(refusal) => refusal,
        }
    }

    pub(crate) fn change(&mut self, name: &str, change: TaskChange) -> &mut Self {
        let task = self.id(name);
        self.accept(Edit::SetTask { task, change })
    }

    pub(crate) fn link(&mut self, from: &str, to: &str) -> &mut Self {
        let edit = link(self.id(from), self.id(to), LinkKind::FinishToStart);
        self.accept(edit)
    }

    /// Adds a person.
    pub(crate) fn hire(&mut self, name: &str) -> PersonId {
        let id = PersonId(self.program.people.next());
        self.accept(Edit::AddPerson {
            name: name.to_owned(),
            role: String::new(),
        });
        id
    }

    /// Gives somebody, new or known, so many percent of a part in a task.
    pub(crate) fn assign(&mut self, name: &str, task: &str, percent: u32) -> AssignmentId {
        let id = AssignmentId(self.program.assignments.next());
        let task = self.id(task);
        self.accept(Edit::Assign {
            task,
            person: Owner::Named(name.to_owned()),
            units: Units(percent * 100),
        });
        id
    }

    pub(crate) fn complete(&mut self, name: &str) -> &mut Self {
        let progress = Progress::Complete {
            start: "2025-01-13T08:00".parse().unwrap(),
            finish: "2025-01-14T17:00".parse().unwrap(),
        };
        self.change(name, TaskChange::Progress(progress))
    }

    #[track_caller]
    pub(crate) fn id(&self, name: &str) -> TaskId {
        let found = self
            .program
            .tasks
            .iter()
            .find(|(_, task)| task.name == name);
        found.unwrap_or_else(|| panic!("no row is called {name}")).0
    }

    pub(crate) fn ids(&self, names: &str) -> Vec<TaskId> {
        names.split_whitespace().map(|name| self.id(name)).collect()
    }

    pub(crate) fn task(&self, name: &str) -> &plan::Task {
        self.program.tasks.get(self.id(name)).unwrap()
    }

    /// The outline as [`Desk::with`] takes it.
    pub(crate) fn outline(&self) -> String {
        let mut words: Vec<String> = Vec::new();
        let mut depth = 0;
        for row in Outline::of(&self.program, PLAN).rows() {
            for _ in row.depth..depth {
                words.push(")".to_owned());
            }
            let mark = if row.summary { "(" } else { "" };
            words.push(format!(
                "{}{mark}",
                self.program.tasks.get(row.task).unwrap().name
            ));
            depth = row.depth + u16::from(row.summary);
        }
        words.extend((0..depth).map(|_| ")".to_owned()));
        words.join(" ")
    }

    /// `A>B C>D`: the links by name.
    pub(crate) fn links(&self) -> String {
        let name = |id: TaskId| self.program.tasks.get(id).unwrap().name.as_str();
        let told = |link: &Link| format!("{}>{}", name(link.from), name(link.to));
        self.program
            .links
            .iter()
            .map(|(_, link)| told(link))
            .collect::<Vec<_>>()
            .join(" ")
    }
}

pub(crate) fn add(name: &str, place: Place) -> Edit {
    let small = name.chars().all(char::is_lowercase);
    let kind = if small {
        TaskKind::Milestone(plan::MilestoneKind::Normal)
    } else {
        TaskKind::Work
    };
    Edit::AddTask {
        plan: PLAN,
        place,
        name: name.to_owned(),
        kind,
        duration: DAY,
    }
}

pub(crate) fn link(from: TaskId, to: TaskId, kind: LinkKind) -> Edit {
    Edit::Link {
        from,
        to,
        kind,
        lag: Lag::NONE,
    }
}

/// `8-12 13-17` as shifts; nothing is a day off.
pub(crate) fn shifts(text: &str) -> Vec<Shift> {
    let minutes = |hour: &str| hour.parse::<u16>().unwrap() * 60;
    let one = |word: &str| {
        let (from, to) = word.split_once('-').unwrap();
        Shift {
            from: minutes(from),
            to: minutes(to),
        }
    };
    text.split_whitespace().map(one).collect()
}

/// The same the other way round.
pub(crate) fn told(shifts: &[Shift]) -> String {
    let one = |shift: &Shift| format!("{}-{}", shift.from / 60, shift.to / 60);
    shifts.iter().map(one).collect::<Vec<_>>().join(" ")
}
