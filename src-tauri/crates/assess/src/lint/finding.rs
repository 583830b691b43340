//! What a check says.

use plan::{Edit, LinkId, TaskId};

use super::check::Check;
use super::ground::Ground;
use super::policy::Limit;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Rows.
    Rows,
    /// Links.
    Links,
    /// Minutes of work, or on the wall where they are worked there.
    Minutes,
    /// The plan itself.
    Plan,
}

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measured {
    /// Of what.
    pub counted: Counted,
    /// How many.
    pub count: i64,
    /// Out of how many; never zero.
    pub of: i64,
}

impl Measured {
    /// The share in tenths of a percent, rounded down: 987 is 98.7%.
    #[must_use]
    pub fn permille(self) -> i64 {
        (self.count * 1000).div_euclid(self.of)
    }
}

/// How a check came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Within the limit.
    Passed,
    /// Beyond it.
    Failed,
    /// There is nothing to measure, for the reason given in a sentence.
    NotApplicable(&'static str),
}

/// An edit that puts a finding right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative sentence.
    pub text: String,
    /// The edit.
    pub edit: Edit,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rows it is about, the one to look at first; none when it is about the plan.
    pub rows: Vec<TaskId>,
    /// The links it is about.
    pub links: Vec<LinkId>,
    /// What is wrong, in a sentence that names the rows.
    pub text: String,
    /// How to put it right at once; where there is no such edit, see [`Check::advice`].
    pub fix: Option<Fix>,
}

impl Finding {
    pub(super) fn about(rows: &[TaskId], links: &[LinkId], text: String) -> Self {
        Self {
            rows: rows.to_vec(),
            links: links.to_vec(),
            text,
            fix: None,
        }
    }

    pub(super) fn with(mut self, fix: Option<Fix>) -> Self {
        self.fix = fix;
        self
    }
}

impl Fix {
    pub(super) fn new(text: impl Into<String>, edit: Edit) -> Self {
        Self {
            text: text.into(),
            edit,
        }
    }
}

/// One check of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub check: Check,
    /// How much is tolerated.
    pub limit: Limit,
    /// What was measured; none where there is nothing to measure.
    pub measured: Option<Measured>,
    /// How it came out.
    pub verdict: Verdict,
    /// What was found, also where it is within the limit.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// So many of so many. Without anything to count the check says nothing.
    pub(super) fn measured(
        ground: &Ground,
        check: Check,
        (counted, count, of): (Counted, usize, usize),
        findings: Vec<Finding>,
    ) -> Self {
        let number = |count: usize| i64::try_from(count).expect("fewer rows and links than ids");
        if of == 0 {
            return Self::not_applicable(
                ground,
                check,
                match counted {
                    Counted::Rows | Counted::Minutes => "No row of the plan is of this kind.",
                    Counted::Links => "No open work of the plan is linked.",
                    Counted::Plan => "There is nothing to count.",
                },
            );
        }
        let measured = Measured {
            counted,
            count: number(count),
            of: number(of),
        };
        Self::weighed(ground, check, measured, findings)
    }

    /// One finding for every thing counted.
    pub(super) fn each(
        ground: &Ground,
        check: Check,
        counted: Counted,
        of: usize,
        findings: Vec<Finding>,
    ) -> Self {
        Self::measured(ground, check, (counted, findings.len(), of), findings)
    }

    pub(super) fn weighed(
        ground: &Ground,
        check: Check,
        measured: Measured,
        findings: Vec<Finding>,
    ) -> Self {
        let limit = ground.policy.limit(check);
        let verdict = if limit.allows(measured.count, measured.of) {
            Verdict::Passed
        } else {
            Verdict::Failed
        };
        Self {
            check,
            limit,
            measured: Some(measured),
            verdict,
            findings,
        }
    }

    pub(super) fn not_applicable(ground: &Ground, check: Check, why: &'static str) -> Self {
        Self {
            check,
            limit: ground.policy.limit(check),
            measured: None,
            verdict: Verdict::NotApplicable(why),
            findings: Vec::new(),
        }
    }
}
