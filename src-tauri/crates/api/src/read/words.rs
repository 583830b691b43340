//! One word of the boundary for one word of the core.

use plan::edit::Place;
use plan::{DependencyType, LinkKind, MilestoneKind, Refusal, TaskId, TaskKind};

use crate::dto::{KindDto, LinkKindDto, PlaceDto};

/// `50`, `50%`, `done`, or nothing for 0.
pub(super) fn percent(text: &str) -> Result<u8, Refusal> {
    let text = text.trim().trim_end_matches('%').trim().to_lowercase();
    match text.as_str() {
        "" | "no" | "not done" => Ok(0),
        "done" | "yes" | "complete" => Ok(100),
        number => match number.parse() {
            Ok(percent @ 0..=100) => Ok(percent),
            Ok(_) | Err(_) => Err(Refusal::NotAPercentage),
        },
    }
}

pub(crate) fn task_kind(kind: KindDto) -> TaskKind {
    TaskKind::Milestone(match kind {
        KindDto::Work => return TaskKind::Work,
        KindDto::Milestone => MilestoneKind::Normal,
        KindDto::Freeze => MilestoneKind::Freeze,
        KindDto::Deadline => MilestoneKind::Deadline,
        KindDto::Launch => MilestoneKind::Launch,
        KindDto::Gate => MilestoneKind::Gate,
        KindDto::Technical => MilestoneKind::Awaited(DependencyType::Technical),
        KindDto::Data => MilestoneKind::Awaited(DependencyType::Data),
        KindDto::Team => MilestoneKind::Awaited(DependencyType::Team),
        KindDto::External => MilestoneKind::Awaited(DependencyType::External),
        KindDto::Decision => MilestoneKind::Awaited(DependencyType::Decision),
        KindDto::Documentation => MilestoneKind::Awaited(DependencyType::Documentation),
    })
}

pub(super) fn link_kind(kind: LinkKindDto) -> LinkKind {
    match kind {
        LinkKindDto::FS => LinkKind::FinishToStart,
        LinkKindDto::SS => LinkKind::StartToStart,
        LinkKindDto::FF => LinkKind::FinishToFinish,
        LinkKindDto::SF => LinkKind::StartToFinish,
    }
}

pub(super) fn place_of(place: PlaceDto) -> Place {
    match place {
        PlaceDto::LastIn { parent } => Place::LastIn(parent.map(TaskId)),
        PlaceDto::Before { task } => Place::Before(TaskId(task)),
        PlaceDto::After { task } => Place::After(TaskId(task)),
    }
}
