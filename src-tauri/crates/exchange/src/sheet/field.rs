//! What a column may say about a task.

/// One thing a column says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The id a row keeps, by which a later import finds it again: `PROJ-12`, `T-7`.
    Id,
    /// A second id by which rows refer to each other, such as Jira's `Issue id`.
    OtherId,
    /// The number by which the predecessors cell names a row.
    Row,
    /// What is to be done.
    Name,
    /// Work, or a milestone and which.
    Kind,
    /// Level in the outline, 1 outermost.
    OutlineLevel,
    /// Place in the outline: `1.2.3`.
    Wbs,
    /// The summary above, by its id, row or name.
    Parent,
    /// Working time.
    Duration,
    /// Estimated effort; the duration where nothing else gives one.
    Estimate,
    /// When it starts.
    Start,
    /// When it finishes.
    Finish,
    /// When it actually began.
    ActualStart,
    /// When it actually ended.
    ActualFinish,
    /// How much is done.
    Percent,
    /// Working time still to do.
    Remaining,
    /// How far it has come, in words.
    Status,
    /// What it waits for, by row: `3FS+2d; 5`.
    Predecessors,
    /// What it waits for, by id.
    PredecessorIds,
    /// What it holds up, by id; Jira's outward “blocks”.
    Blocks,
    /// What holds it up, by id; Jira's inward “is blocked by”.
    BlockedBy,
    /// The person who answers for it.
    Owner,
    /// The stream it belongs to.
    Workstream,
    /// A date insisted on: kind, or kind and date.
    Constraint,
    /// The date insisted on, where the kind stands in another column.
    ConstraintDate,
    /// The date it ought to be finished by.
    Deadline,
    /// The date promised to others.
    Promised,
    /// Background.
    Note,
    /// What it is called elsewhere, where [`Field::Id`] is Gantry's own.
    Reference,
}

impl Field {
    /// All fields, in the order people look for them.
    pub const ALL: [Field; 29] = [
        Self::Id,
        Self::OtherId,
        Self::Row,
        Self::Name,
        Self::Kind,
        Self::OutlineLevel,
        Self::Wbs,
        Self::Parent,
        Self::Duration,
        Self::Estimate,
        Self::Start,
        Self::Finish,
        Self::ActualStart,
        Self::ActualFinish,
        Self::Percent,
        Self::Remaining,
        Self::Status,
        Self::Predecessors,
        Self::PredecessorIds,
        Self::Blocks,
        Self::BlockedBy,
        Self::Owner,
        Self::Workstream,
        Self::Constraint,
        Self::ConstraintDate,
        Self::Deadline,
        Self::Promised,
        Self::Note,
        Self::Reference,
    ];

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Id => "Id",
            Self::OtherId => "Second id",
            Self::Row => "Row number",
            Self::Name => "Name",
            Self::Kind => "Kind",
            Self::OutlineLevel => "Outline level",
            Self::Wbs => "WBS",
            Self::Parent => "Summary",
            Self::Duration => "Duration",
            Self::Estimate => "Estimate",
            Self::Start => "Start",
            Self::Finish => "Finish",
            Self::ActualStart => "Actual start",
            Self::ActualFinish => "Actual finish",
            Self::Percent => "Percent complete",
            Self::Remaining => "Remaining",
            Self::Status => "Status",
            Self::Predecessors => "Predecessors",
            Self::PredecessorIds => "Predecessor ids",
            Self::Blocks => "Blocks",
            Self::BlockedBy => "Blocked by",
            Self::Owner => "Owner",
            Self::Workstream => "Workstream",
            Self::Constraint => "Constraint",
            Self::ConstraintDate => "Constraint date",
            Self::Deadline => "Deadline",
            Self::Promised => "Promised",
            Self::Note => "Note",
            Self::Reference => "Reference",
        }
    }

    /// Whether several columns may feed it, as Jira repeats a column for every link. Of several
    /// summaries the first that is named counts.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Parent
                | Self::Blocks
                | Self::BlockedBy
                | Self::Predecessors
                | Self::PredecessorIds
        )
    }

    /// Whether it holds a date.
    #[must_use]
    pub fn is_date(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::Finish
                | Self::ActualStart
                | Self::ActualFinish
                | Self::ConstraintDate
                | Self::Deadline
                | Self::Promised
        )
    }
}

/// A set of fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fields(u32);

impl Fields {
    /// Every field.
    pub const ALL: Fields = Fields(u32::MAX);

    /// Puts a field in.
    pub fn insert(&mut self, field: Field) {
        self.0 |= Self::bit(field);
    }

    /// Takes a field out.
    pub fn remove(&mut self, field: Field) {
        self.0 &= !Self::bit(field);
    }

    /// Whether a field is in it.
    #[must_use]
    pub fn contains(self, field: Field) -> bool {
        self.0 & Self::bit(field) != 0
    }

    /// Whether any of these is in it.
    #[must_use]
    pub fn any(self, fields: &[Field]) -> bool {
        fields.iter().any(|&field| self.contains(field))
    }

    /// The fields that are in both.
    #[must_use]
    pub fn and(self, other: Fields) -> Fields {
        Fields(self.0 & other.0)
    }

    fn bit(field: Field) -> u32 {
        1 << (field as u32)
    }
}

impl FromIterator<Field> for Fields {
    fn from_iter<I: IntoIterator<Item = Field>>(fields: I) -> Self {
        let mut set = Self::default();
        for field in fields {
            set.insert(field);
        }
        set
    }
}
