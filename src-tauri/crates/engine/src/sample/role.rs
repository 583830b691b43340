//! Who does what in a Kubernetes release, by role: the record names roles, we name nobody.

/// A role of the release team, or a group the team works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    ReleaseLead,
    EnhancementsLead,
    BranchManager,
    ReleaseSignalLead,
    DocsLead,
    CommsLead,
    ReadinessReviewer,
    SigLeads,
    EnhancementOwners,
}

impl Role {
    /// All roles, in the order they are added.
    pub(super) const ALL: [Role; 9] = [
        Self::ReleaseLead,
        Self::EnhancementsLead,
        Self::BranchManager,
        Self::ReleaseSignalLead,
        Self::DocsLead,
        Self::CommsLead,
        Self::ReadinessReviewer,
        Self::SigLeads,
        Self::EnhancementOwners,
    ];

    /// What stands in the owner column.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ReleaseLead => "Release Lead",
            Self::EnhancementsLead => "Enhancements Lead",
            Self::BranchManager => "Branch Manager",
            Self::ReleaseSignalLead => "Release Signal Lead",
            Self::DocsLead => "Docs Lead",
            Self::CommsLead => "Comms Lead",
            Self::ReadinessReviewer => "Readiness Reviewer",
            Self::SigLeads => "SIG Leads",
            Self::EnhancementOwners => "Enhancement Owners",
        }
    }

    /// What the role answers for.
    pub(super) fn duty(self) -> &'static str {
        match self {
            Self::ReleaseLead => "Schedule, meetings, exceptions, go or no-go",
            Self::EnhancementsLead => "Which enhancements are in, and their state",
            Self::BranchManager => "Builds, branches and the release itself",
            Self::ReleaseSignalLead => "Whether the tests say it can ship",
            Self::DocsLead => "Documentation and release notes",
            Self::CommsLead => "Blogs, announcements, press",
            Self::ReadinessReviewer => "Production readiness of each enhancement",
            Self::SigLeads => "Feature work and reviews of the interest groups",
            Self::EnhancementOwners => "Each enhancement: code, tests, docs, blog",
        }
    }
}
