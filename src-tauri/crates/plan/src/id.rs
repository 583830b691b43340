//! Identities: small numbers that are never given twice within one program file.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl From<u32> for $name {
            fn from(number: u32) -> Self {
                Self(number)
            }
        }

        impl From<$name> for u32 {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

ids! {
    /// A delivery plan (a release).
    PlanId,
    /// A task, milestone or summary row.
    TaskId,
    /// A dependency arrow between two tasks.
    LinkId,
    /// A named person.
    PersonId,
    /// A workstream of one plan.
    WorkstreamId,
    /// A working calendar.
    CalendarId,
    /// A person's part in a task.
    AssignmentId,
    /// A sealed record of a plan's dates.
    BaselineId,
    /// What is tracked about an awaited row: `DEP-n`.
    DependencyId,
    /// Something that stops work: `BLOCKER-n`.
    BlockerId,
    /// Something that may happen: `R-n`.
    RiskId,
    /// Something taken for true: `A-n`.
    AssumptionId,
    /// Something somebody has promised to do: `ACT-n`.
    ActionId,
    /// A question somebody has to answer: `DEC-n`.
    DecisionId,
    /// A request for a decision further up: `ESC-n`.
    EscalationId,
    /// A release meeting: `GO-n`.
    GoNoGoId,
    /// A look at capacity against scope: `CAP-n`.
    CapacityId,
    /// A colour somebody declared.
    DeclarationId,
    /// A colour as it was at a moment.
    HealthEntryId,
    /// A comment on a record.
    CommentId,
    /// A link from a record to somewhere outside.
    OutsideLinkId,
    /// The numbers a program is judged by. There is one: [`PolicyId::ONLY`].
    PolicyId,
}

impl PolicyId {
    /// The policy of the program.
    pub const ONLY: Self = Self(1);
}
