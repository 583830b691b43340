//! A thousand records of each kind: how long the rules take over them, and how long their way to
//! the window is.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use api::Desk;
use api::dto::{
    ActionEditDto, AnswerDto, AssumptionEditDto, DecisionEditDto, EditDto, QueryDto, RiskEditDto,
};
use assess::Survey;
use engine::Session;
use plan::{Moment, NaiveDate};
use tests::programs;

use crate::{TODAY, create, host, median, milliseconds, row, told};

/// Records of each kind.
const EACH: u32 = 1_000;
const ROWS: u32 = 10_000;

/// Measures, and leaves the program where it is told.
pub(crate) fn measure(keep: Option<&str>) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let path = match keep {
        Some(path) => Path::new(path).to_owned(),
        None => folder.path().join("records.gantry"),
    };
    create(&path, &programs::release(ROWS))?;
    fill(&path)?;

    let desk = Desk::open(&path, host()?).map_err(told)?;
    let mut bytes = 0;
    for (what, query) in [
        ("the registers, to the window", QueryDto::Registers),
        ("how everything stands, to the window", QueryDto::Tracking),
    ] {
        let time = median(|| {
            let answer: AnswerDto = desk.query(&query).map_err(told)?;
            bytes = serde_json::to_vec(&answer)?.len();
            Ok::<(), Box<dyn Error>>(())
        })?;
        row(what, &milliseconds(time), "");
        row("its size", &format!("{} KiB", bytes / 1024), "");
    }

    let session = Session::open(&path)?;
    let state = session.state();
    let today: NaiveDate = TODAY.parse()?;
    let now = Moment(Moment::at_start_of(today).0 + 12 * 60);
    let time = median(|| {
        let survey = Survey::of(&state.program, &state.schedule, now);
        let colours = assess::colour::colours(&survey);
        if colours.is_empty() {
            return Err("nothing has a colour");
        }
        Ok(())
    })?;
    row(
        "health of the whole program, 10,000 rows",
        &milliseconds(time),
        "5 ms",
    );
    Ok(())
}

/// Writes a thousand records of each kind into a program.
fn fill(path: &Path) -> Result<(), Box<dyn Error>> {
    let mut desk = Desk::open(path, host()?).map_err(told)?;
    let plan = programs::PLAN.0;
    let mut text = String::new();
    for number in 1..=EACH {
        write!(
            text,
            "DEP-{number}: Interface {number}\nType: External\nOwner: Person {}\nNeeded By: \
             2026-06-0{}\nStatus: In Progress\nImpact if Late: The test waits.\nMitigation: A \
             stand-in.\n\nBLOCKER-{number}: No access {number}\nSeverity: P{}\nRaised: \
             2026-01-02\nRaised By: Ada\nBlocked Work: Task {} of the plan\nDescription: The account is \
             gone.\nOwner: Person {}\n\nRELEASE: Part {number} v{number}\nTARGET DATE: \
             2026-06-0{}\nREADINESS SUMMARY:\n- Code: 🟢 reviewed\n- Testing: 🟡 flaky\nOPEN \
             RISKS:\n- Load: a test\nATTENDEES:\n- Ada, Lead, GO\n\nCAPACITY ASSESSMENT: Sprint \
             {number}\nAVAILABLE CAPACITY:\n| Team Member | Available Days | Allocation % |\n\
             |---|---|---|\n| Ada | 20 | 50% |\n| Ben | 15 | 100% |\nESTIMATED EFFORT:\n| Workstream \
             | Estimate | Confidence | Priority |\n|---|---|---|---|\n| API | 12 | M | Must |\n| \
             Docs | 9 | L | Could |\n\n",
            number % 20,
            number % 9 + 1,
            number % 4,
            number * 7,
            number % 20,
            number % 9 + 1,
        )?;
    }
    desk.perform(plan, &EditDto::Paste { plan, text })
        .map_err(told)?;
    let each = |made: &dyn Fn(u32) -> EditDto| EditDto::Batch {
        label: "Fill".to_owned(),
        edits: (1..=EACH).map(made).collect(),
    };
    let batches = [
        each(&|number| EditDto::Risk {
            edit: RiskEditDto::Raise {
                plan,
                statement: format!("Something may happen {number}"),
                probability: api::dto::ProbabilityDto::High,
                impact: api::dto::ImpactDto::Medium,
                changes: Vec::new(),
            },
        }),
        each(&|number| EditDto::Assumption {
            edit: AssumptionEditDto::Add {
                plan,
                text: format!("Something is true {number}"),
                changes: Vec::new(),
            },
        }),
        each(&|number| EditDto::Action {
            edit: ActionEditDto::Add {
                plan,
                text: format!("Do something {number}"),
                changes: Vec::new(),
            },
        }),
        each(&|number| EditDto::Decision {
            edit: DecisionEditDto::Ask {
                plan,
                question: format!("Which way {number}?"),
                row: None,
                changes: Vec::new(),
            },
        }),
    ];
    for batch in &batches {
        desk.perform(plan, batch).map_err(told)?;
    }
    Ok(())
}
