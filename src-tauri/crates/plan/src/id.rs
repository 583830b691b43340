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
}
