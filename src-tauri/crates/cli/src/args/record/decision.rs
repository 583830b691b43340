//! `decision` and `escalate`.

use api::dto::{TriggerDto, UrgencyDto};
use clap::{Args, Subcommand};

use super::{Because, HistoryOf, ListOf, OfPlan, OfProgramOrPlan, OneOf, Said, word};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry decision ask r1.gantry 'Which price?' --decider Ada \
                        --needed-by 2025-04-01"
)]
pub(crate) enum Decision {
    /// List what somebody has to decide, or has decided
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Ask a question
    Ask(DecisionAsk),
    /// Change one
    Set(DecisionSet),
    /// Answer one
    Decide(DecisionDecide),
    /// Take an answer back
    Reopen(OneOf),
    /// Take one out
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct DecisionAsk {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// The question
    pub(crate) question: String,
    #[command(flatten)]
    pub(crate) change: DecisionChange,
}

#[derive(Debug, Args)]
pub(crate) struct DecisionSet {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// The question
    #[arg(long, value_name = "TEXT")]
    pub(crate) question: Option<String>,
    #[command(flatten)]
    pub(crate) change: DecisionChange,
}

#[derive(Debug, Args)]
pub(crate) struct DecisionChange {
    /// Who decides; more than once for several
    #[arg(long, value_name = "NAME")]
    pub(crate) decider: Vec<String>,
    /// A date, 'week 3' of the plan, or a milestone; '' for nothing
    #[arg(long, value_name = "WHEN", allow_hyphen_values = true)]
    pub(crate) needed_by: Option<String>,
    /// critical, high or normal
    #[arg(long, value_parser = word::<UrgencyDto>)]
    pub(crate) urgency: Option<UrgencyDto>,
    /// Why it matters, and why now
    #[arg(long, value_name = "TEXT")]
    pub(crate) context: Option<String>,
    /// Which answer is recommended
    #[arg(long, value_name = "TEXT")]
    pub(crate) recommendation: Option<String>,
    /// What happens when nobody decides
    #[arg(long, value_name = "TEXT")]
    pub(crate) otherwise: Option<String>,
    /// One of the answers, such as 'Buy: three phones'; more than once for several, all anew
    #[arg(long, value_name = "NAME: ACTION")]
    pub(crate) option: Vec<String>,
    /// The awaited row that holds back what waits for the answer; '' for none
    #[arg(long, value_name = "ROW")]
    pub(crate) row: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct DecisionDecide {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// The answer
    #[arg(long, value_name = "TEXT")]
    pub(crate) outcome: String,
    /// Why this answer
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) why: String,
    /// Who decides [default: you]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) by: String,
}

#[derive(Debug, Subcommand)]
#[command(
    after_help = "A draft of one's own is written as text: gantry escalate text prints one, and \
                        gantry paste r1.gantry draft.txt makes it.\n\
                        Example: gantry escalate draft r1.gantry BLOCKER-1"
)]
pub(crate) enum Escalate {
    /// List what was put before somebody further up
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// List what ought to be escalated and is not
    Propose(OfProgramOrPlan),
    /// Draft one about a record, filled in as far as the program knows
    Draft(EscalateDraft),
    /// Send a draft
    Send(OneOf),
    /// Write down that it was seen
    Acknowledge(EscalateBy),
    /// Write down what was decided
    Decide(EscalateDecide),
    /// Say that the matter is settled
    Resolve(Said),
    /// Take one back
    Withdraw(Because),
    /// Take a draft out
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct EscalateBy {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Who saw it [default: you]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) by: String,
}

#[derive(Debug, Args)]
pub(crate) struct EscalateDecide {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// What was decided
    #[arg(long, value_name = "TEXT")]
    pub(crate) decision: String,
    /// Who decided [default: you]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) by: String,
}

#[derive(Debug, Args)]
pub(crate) struct EscalateDraft {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// What it is about: DEP-3, BLOCKER-1, a row by number or name, or 'plan'
    pub(crate) subject: String,
    /// What sets it off, such as blocker-overdue [default: what is proposed, or your judgement]
    #[arg(long, value_parser = word::<TriggerDto>)]
    pub(crate) trigger: Option<TriggerDto>,
}
