//! One open program, as every door sees it.

use std::path::Path;

use engine::{Actor, By, Door, Session};
use plan::{Edit, NaiveDate, PlanId, Program, TaskId};
use report::diagram::Diagram;

use crate::clock::Clock;
use crate::dto::{
    AnswerDto, EditDto, Fault, LensDto, OperationDto, OutcomeDto, OverviewDto, PaperDto, PathDto,
    PlanDto, ProgramDto, QueryDto, RegistersDto,
};
use crate::{diagram, outcome, overview, query, read, view};

mod files;

pub use files::preview_import;

/// Who sits at the desk, and where they take the time from.
#[derive(Clone, Debug)]
pub struct Host {
    /// By which door they come.
    pub door: Door,
    /// Their name, as the journal keeps it.
    pub name: String,
    /// Their clock.
    pub clock: Clock,
}

impl Host {
    /// The civil date where they are.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    fn by(&self) -> By {
        By {
            actor: Actor {
                door: self.door,
                name: self.name.clone(),
            },
            at: self.clock.now(),
            today: self.clock.today(),
        }
    }
}

/// An open program. Every method either does the whole of what it says or leaves everything as it
/// was and returns a [`Fault`].
pub struct Desk {
    session: Session,
    host: Host,
    press: Option<report::Press>,
}

impl Desk {
    /// Opens a program file.
    ///
    /// # Errors
    /// A fault by class: `not-found`, `not-a-program`, `damaged`, `too-new`, …
    pub fn open(path: &Path, host: Host) -> Result<Self, Fault> {
        Ok(Self {
            session: Session::open(path)?,
            host,
            press: None,
        })
    }

    /// Makes a program file with one empty plan.
    ///
    /// # Errors
    /// As [`Desk::open`], and when the file exists or the name or date is refused.
    pub fn create(path: &Path, plan: &str, start: &str, host: Host) -> Result<Self, Fault> {
        let today = host.today();
        let start = match start.trim() {
            "" => today,
            typed => plan::text::read_date(typed, today)?.date,
        };
        let edit = Edit::AddPlan {
            name: plan.to_owned(),
            start,
        };
        let label = edit.label(&Program::default());
        let (program, _) = plan::apply::decide(&Program::default(), &edit)?;
        let session = Session::create(path, &program, &label, &host.by())?;
        Ok(Self {
            session,
            host,
            press: None,
        })
    }

    /// Makes a program file that holds the sample release.
    ///
    /// # Errors
    /// As [`Desk::open`], and when the file exists.
    pub fn sample(path: &Path, host: Host) -> Result<Self, Fault> {
        let program = engine::sample::kubernetes();
        let label = "Make the sample release";
        let session = Session::create(path, &program, label, &host.by())?;
        Ok(Self {
            session,
            host,
            press: None,
        })
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.session.path()
    }

    /// The file and what it holds, without rows.
    #[must_use]
    pub fn program(&self) -> ProgramDto {
        let path = self.session.path();
        let history = self.session.history();
        ProgramDto {
            name: path
                .file_stem()
                .map_or_else(String::new, |stem| stem.to_string_lossy().into()),
            path: path.display().to_string(),
            revision: self.session.revision(),
            read_only: self.session.read_only(),
            today: self.host.today().to_string(),
            undo: history.undo().map(|(_, label)| label.to_owned()),
            redo: history.redo().map(|(_, label)| label.to_owned()),
            plans: view::heads(&self.session.state().program),
            people: view::people(&self.session.state().program),
            calendars: view::calendars(&self.session.state().program),
        }
    }

    /// Everything tracked beside the rows, of all plans.
    #[must_use]
    pub fn registers(&self) -> RegistersDto {
        view::registers(&self.session.state().program, self.session.revision())
    }

    /// A plan, whole.
    ///
    /// # Errors
    /// `missing` when there is no such plan.
    pub fn plan(&self, plan: u32) -> Result<PlanDto, Fault> {
        view::plan(
            self.session.state(),
            PlanId(plan),
            self.session.revision(),
            self.host.today(),
        )
    }

    /// What an edit would draw elsewhere in a plan: of the dates that differ, those that are seen
    /// (floats follow when it is done). A window that draws few of many rows says which, and is
    /// told of no others but those the edit is about. Nothing is stored.
    ///
    /// # Errors
    /// What the edit breaks.
    pub fn preview(
        &self,
        plan: u32,
        edit: &EditDto,
        seen: Option<&[u32]>,
    ) -> Result<OutcomeDto, Fault> {
        let request = read::request(edit, self.session.state(), &self.host)?;
        let outcome = self.session.preview(&request, self.host.today())?;
        let seen: Option<Vec<TaskId>> = seen.map(|seen| seen.iter().copied().map(TaskId).collect());
        Ok(outcome::drawn(
            &outcome,
            PlanId(plan),
            &self.session,
            self.host.today(),
            seen.as_deref(),
        ))
    }

    /// Carries an edit out: one transaction, one operation, one undo step.
    ///
    /// # Errors
    /// What the edit breaks, or trouble with the file.
    pub fn perform(&mut self, plan: u32, edit: &EditDto) -> Result<OutcomeDto, Fault> {
        let request = read::request(edit, self.session.state(), &self.host)?;
        let outcome = self.session.perform(&request, &self.host.by())?;
        Ok(outcome::of(
            &outcome,
            PlanId(plan),
            &self.session,
            self.host.today(),
        ))
    }

    /// Takes the last operation back.
    ///
    /// # Errors
    /// `nothing-to-undo`, or trouble with the file.
    pub fn undo(&mut self, plan: u32) -> Result<OutcomeDto, Fault> {
        let outcome = self.session.undo(&self.host.by())?;
        Ok(outcome::of(
            &outcome,
            PlanId(plan),
            &self.session,
            self.host.today(),
        ))
    }

    /// Does the last undone operation again.
    ///
    /// # Errors
    /// `nothing-to-redo`, or trouble with the file.
    pub fn redo(&mut self, plan: u32) -> Result<OutcomeDto, Fault> {
        let outcome = self.session.redo(&self.host.by())?;
        Ok(outcome::of(
            &outcome,
            PlanId(plan),
            &self.session,
            self.host.today(),
        ))
    }

    /// The critical path to a row; to the plan's end when none is named.
    ///
    /// # Errors
    /// `missing` when the plan has no rows or the row is not there.
    pub fn path_to(&self, plan: u32, to: Option<u32>) -> Result<PathDto, Fault> {
        let path = overview::path_to(self.session.state(), PlanId(plan), to.map(TaskId));
        path.ok_or_else(|| Fault::new("missing", "There is no row to lead a path to."))
    }

    /// Answers a question. Nothing is stored.
    ///
    /// # Errors
    /// `missing` when what it is about is not there, and what an edit it tries out breaks.
    pub fn query(&self, query: &QueryDto) -> Result<AnswerDto, Fault> {
        query::answer(&self.session, query, &self.host)
    }

    /// How a plan stands.
    ///
    /// # Errors
    /// `missing` when there is no such plan.
    pub fn overview(&self, plan: u32) -> Result<OverviewDto, Fault> {
        let outlook = self.outlook(PlanId(plan))?;
        Ok(overview::overview(
            self.session.state(),
            &outlook,
            self.session.revision(),
        ))
    }

    /// Operations, newest first, older than `before`.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn history(&self, before: Option<u32>, limit: u32) -> Result<Vec<OperationDto>, Fault> {
        view::operations(&self.session, before, limit)
    }

    /// The executive report as a PDF. The same program gives the same bytes.
    ///
    /// # Errors
    /// `missing` when there is no such plan, `report` when it can't be laid out.
    pub fn report_pdf(&mut self, plan: u32, paper: PaperDto) -> Result<Vec<u8>, Fault> {
        let page = self.page(PlanId(plan))?;
        let press = self.press.get_or_insert_with(report::Press::new);
        Ok(press.pdf(&page, sheet(paper))?.bytes)
    }

    /// The executive report as SVG pages, from the same layout.
    ///
    /// # Errors
    /// As [`Desk::report_pdf`].
    pub fn report_svg(&mut self, plan: u32, paper: PaperDto) -> Result<Vec<String>, Fault> {
        let page = self.page(PlanId(plan))?;
        let press = self.press.get_or_insert_with(report::Press::new);
        Ok(press.svg(&page, sheet(paper))?)
    }

    /// The picture of what waits on what, as an SVG file.
    ///
    /// # Errors
    /// A plan or a node that is not there.
    pub fn network_svg(&self, plan: u32, lens: &LensDto) -> Result<String, Fault> {
        Ok(self.diagram(PlanId(plan), lens)?.svg())
    }

    /// The same picture as a PDF of one page of its own size.
    ///
    /// # Errors
    /// As [`Desk::network_svg`], and layout trouble.
    pub fn network_pdf(&mut self, plan: u32, lens: &LensDto) -> Result<Vec<u8>, Fault> {
        let diagram = self.diagram(PlanId(plan), lens)?;
        let press = self.press.get_or_insert_with(report::Press::new);
        Ok(press.diagram_pdf(&diagram, self.host.today())?)
    }

    fn diagram(&self, plan: PlanId, lens: &LensDto) -> Result<Diagram, Fault> {
        let (state, today) = (self.session.state(), self.host.today());
        let lens = query::network::read_lens(lens);
        let network = engine::network::network(state, plan, &lens, &[], today)?;
        Ok(diagram::diagram(state, plan, &lens, &network, today))
    }

    /// Writes a whole copy of the file.
    ///
    /// # Errors
    /// Trouble with either file.
    pub fn save_copy(&self, to: &Path) -> Result<(), Fault> {
        Ok(self.session.save_copy(to)?)
    }

    /// Reads the file again when another process has changed it. Whether it had.
    ///
    /// # Errors
    /// Trouble with the file.
    pub fn refresh(&mut self) -> Result<bool, Fault> {
        Ok(self.session.refresh()?)
    }

    fn outlook(&self, plan: PlanId) -> Result<assess::Outlook, Fault> {
        let state = self.session.state();
        assess::outlook(&state.program, &state.schedule, plan, self.host.today())
            .ok_or_else(|| plan::Refusal::Missing(plan::refusal::Record::Plan(plan)).into())
    }

    fn page(&self, plan: PlanId) -> Result<report::Page, Fault> {
        let state = self.session.state();
        let outlook = self.outlook(plan)?;
        let file = report::Source {
            program: self.program().name,
            document: self.session.document()?,
            revision: self.session.revision(),
            prepared_on: outlook.as_of,
        };
        let survey = assess::Survey::of(&state.program, &state.schedule, self.host.clock.moment());
        let judged = (&outlook, &survey);
        report::executive(&state.program, &state.schedule, plan, judged, &file)
            .ok_or_else(|| plan::Refusal::Missing(plan::refusal::Record::Plan(plan)).into())
    }
}

fn sheet(paper: PaperDto) -> report::Paper {
    match paper {
        PaperDto::A4 => report::Paper::A4,
        PaperDto::Letter => report::Paper::Letter,
    }
}
