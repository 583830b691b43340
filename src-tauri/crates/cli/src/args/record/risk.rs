//! `risk`.

use api::dto::{ImpactDto, ProbabilityDto, RiskResponseDto, SeverityDto};
use clap::{Args, Subcommand};

use super::{Because, HistoryOf, ListOf, OfPlan, OneOf, word};

#[derive(Debug, Subcommand)]
#[command(
    after_help = "Example: gantry risk raise r1.gantry 'The vendor is late, so beta slips' \
                        --probability high --impact high --owner Ada"
)]
pub(crate) enum Risk {
    /// List what may happen
    List(ListOf),
    /// Print all that is known of one
    Show(OneOf),
    /// Print one as text to paste elsewhere
    Text(OneOf),
    /// List what was done to one, latest first
    History(HistoryOf),
    /// Raise one
    Raise(RiskRaise),
    /// Change one
    Set(RiskSet),
    /// Give one to a person who follows it up
    Own(RiskOwn),
    /// Agree to live with one
    Accept(RiskAccept),
    /// Say that something is being done about one
    Mitigate(OneOf),
    /// Write down that one was looked at again
    Review(RiskReview),
    /// Say that one has happened: it becomes a blocker
    Materialise(RiskMaterialise),
    /// Say that one can't happen any more
    Close(Because),
    /// Take one up again
    Reopen(Because),
    /// Take one out
    Remove(OneOf),
}

#[derive(Debug, Args)]
pub(crate) struct RiskRaise {
    #[command(flatten)]
    pub(crate) of: OfPlan,
    /// Cause, event and effect in one sentence
    pub(crate) statement: String,
    /// low, medium or high
    #[arg(long, value_parser = word::<ProbabilityDto>)]
    pub(crate) probability: ProbabilityDto,
    /// low, medium, high or critical
    #[arg(long, value_parser = word::<ImpactDto>)]
    pub(crate) impact: ImpactDto,
    #[command(flatten)]
    pub(crate) change: RiskChange,
}

#[derive(Debug, Args)]
pub(crate) struct RiskSet {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Cause, event and effect in one sentence
    #[arg(long, value_name = "TEXT")]
    pub(crate) statement: Option<String>,
    /// low, medium or high
    #[arg(long, value_parser = word::<ProbabilityDto>)]
    pub(crate) probability: Option<ProbabilityDto>,
    /// low, medium, high or critical
    #[arg(long, value_parser = word::<ImpactDto>)]
    pub(crate) impact: Option<ImpactDto>,
    #[command(flatten)]
    pub(crate) change: RiskChange,
}

#[derive(Debug, Args)]
pub(crate) struct RiskChange {
    /// Who follows it up; '' for nobody
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: Option<String>,
    /// avoid, mitigate, transfer or accept
    #[arg(long, value_parser = word::<RiskResponseDto>)]
    pub(crate) response: Option<RiskResponseDto>,
    /// What makes it less likely or less bad
    #[arg(long, value_name = "TEXT")]
    pub(crate) mitigation: Option<String>,
    /// What is done if it happens
    #[arg(long, value_name = "TEXT")]
    pub(crate) contingency: Option<String>,
    /// How one will see that it is happening
    #[arg(long, value_name = "TEXT")]
    pub(crate) trigger: Option<String>,
    /// The day it is followed up; '' for none
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) follow_up: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RiskOwn {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Who follows it up
    #[arg(long, value_name = "NAME")]
    pub(crate) owner: String,
    /// By when
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub(crate) follow_up: String,
}

#[derive(Debug, Args)]
pub(crate) struct RiskAccept {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) why: String,
    /// Who agrees [default: you]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) by: String,
    /// What is done if it happens, where that is not written down yet
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) contingency: String,
}

#[derive(Debug, Args)]
pub(crate) struct RiskReview {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// What there is to say
    #[arg(
        long,
        value_name = "TEXT",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) note: String,
    /// The day it is followed up [default: as it was]
    #[arg(
        long,
        value_name = "DATE",
        default_value = "",
        hide_default_value = true,
        allow_hyphen_values = true
    )]
    pub(crate) follow_up: String,
}

#[derive(Debug, Args)]
pub(crate) struct RiskMaterialise {
    #[command(flatten)]
    pub(crate) one: OneOf,
    /// p0 (work stopped) to p3 (a nuisance)
    #[arg(long, value_parser = word::<SeverityDto>)]
    pub(crate) severity: SeverityDto,
    /// The one person who answers for the blocker [default: the risk's owner]
    #[arg(
        long,
        value_name = "NAME",
        default_value = "",
        hide_default_value = true
    )]
    pub(crate) owner: String,
    /// A row that can't proceed; more than once for several [default: those the risk touches]
    #[arg(long, value_name = "ROW")]
    pub(crate) blocks: Vec<String>,
}
