//! Dependencies, blockers and risks.

use super::Taker;
use crate::dto::{
    BlockerChangeDto, BlockerEditDto, DependencyChangeDto, DependencyEditDto, EditDto, ImpactDto,
    LevelDto, ProbabilityDto, RiskChangeDto, RiskEditDto, SeverityDto, Word,
};
use crate::text::Filled;
use crate::text::items::read_steps;

impl Taker<'_> {
    pub(super) fn dependency(&mut self, filled: &Filled) -> EditDto {
        self.dependencies += 1;
        let mut changes = Vec::new();
        let needed = filled.get("Needed By");
        if !needed.is_empty() {
            match self.reader.needed_by(self.plan, needed) {
                Ok(_) => changes.push(DependencyChangeDto::NeededBy {
                    text: needed.to_owned(),
                }),
                Err(_) => self.note("Needed By", needed, "is neither a date nor a milestone"),
            }
        }
        let text = |label| Some(filled.get(label).to_owned()).filter(|text| !text.is_empty());
        changes.extend(text("Provider").map(|text| DependencyChangeDto::Provider { text }));
        changes.extend(text("Impact if Late").map(|text| DependencyChangeDto::Impact { text }));
        changes.extend(text("Mitigation").map(|text| DependencyChangeDto::Mitigation { text }));
        changes.extend(text("Workaround").map(|text| workaround(&text)));
        let forecast = self.day(filled, "Forecast");
        changes.extend(forecast.map(|text| DependencyChangeDto::Forecast { text }));
        let promised = self.day(filled, "Promised");
        changes.extend(promised.map(|text| DependencyChangeDto::Promised {
            text,
            by: String::new(),
        }));
        let verified = self.day(filled, "Verified");
        changes.extend(verified.map(|text| DependencyChangeDto::Verified { text }));
        if let Some(blocker) = self.known_blocker(filled) {
            changes.push(DependencyChangeDto::Blocker {
                blocker: Some(blocker),
            });
        }
        let status = self.word(filled, "Status");
        changes.extend(status.map(|status| DependencyChangeDto::Status { status }));
        EditDto::Dependency {
            edit: DependencyEditDto::Add {
                plan: self.plan.0,
                name: filled.title.clone(),
                kind: self.kind(filled),
                owner: filled.get("Owner").to_owned(),
                changes,
            },
        }
    }

    pub(super) fn blocker(&mut self, filled: &Filled) -> Vec<EditDto> {
        let id = self.blockers;
        self.blockers += 1;
        let text = |label| Some(filled.get(label).to_owned()).filter(|text| !text.is_empty());
        let mut changes = Vec::new();
        changes.extend(text("Description").map(|text| BlockerChangeDto::Description { text }));
        changes.extend(text("Root Cause").map(|text| BlockerChangeDto::RootCause { text }));
        let proposed = text("Proposed Resolution");
        changes.extend(proposed.map(|text| BlockerChangeDto::Proposed { text }));
        changes.extend(text("Reporter").map(|text| BlockerChangeDto::Reporter { text }));
        changes.extend(text("Resolver").map(|name| BlockerChangeDto::Resolver { name }));
        changes.extend(text("Workaround").map(|text| BlockerChangeDto::Workaround { text }));
        changes.extend(text("Lessons").map(|text| BlockerChangeDto::Lessons { text }));
        changes.extend(text("Steps").map(|text| BlockerChangeDto::Path {
            steps: read_steps(&text),
        }));
        let target = self.day(filled, "Target Resolution");
        changes.extend(target.map(|text| BlockerChangeDto::Target { text }));
        let category = self.word(filled, "Category");
        changes.extend(category.map(|category| BlockerChangeDto::Category {
            category: Some(category),
        }));
        if let Some(people) = text("People Blocked") {
            match people.parse() {
                Ok(count) => changes.push(BlockerChangeDto::PeopleBlocked { count }),
                Err(_) => self.note("People Blocked", &people, "is no number"),
            }
        }
        let severity = self.word(filled, "Severity");
        if filled.get("Severity").is_empty() {
            self.notes
                .push(format!("“{}” has no severity; P2 is taken.", filled.title));
        }
        let raise = BlockerEditDto::Raise {
            plan: self.plan.0,
            title: filled.title.clone(),
            severity: severity.unwrap_or(SeverityDto::P2),
            owner: self.owner_or_me(filled, "Owner"),
            blocked: self.rows(filled, "Blocked Work"),
            raised: self.day(filled, "Raised").unwrap_or_default(),
            by: filled.get("Raised By").to_owned(),
            changes,
        };
        let mut edits = vec![raise];
        edits.extend(self.standing(filled, id));
        let edits = edits.into_iter().map(|edit| EditDto::Blocker { edit });
        edits.collect()
    }

    /// How far a blocker has come: up the ladder, and to its end.
    fn standing(&mut self, filled: &Filled, blocker: u32) -> Vec<BlockerEditDto> {
        let mut edits = Vec::new();
        let escalation = filled.get("Escalation");
        let level = escalation.split_whitespace().next().map(LevelDto::typed);
        match level {
            Some(Some(LevelDto::L0)) | None => {}
            Some(Some(to)) => edits.push(BlockerEditDto::Escalate {
                blocker,
                to,
                reason: "Pasted as escalated.".to_owned(),
            }),
            Some(None) => self.note("Escalation", escalation, "is no level from L0 to L4"),
        }
        let resolution = match filled.get("Resolution") {
            "" => filled.get("Proposed Resolution"),
            said => said,
        };
        let resolve = || BlockerEditDto::Resolve {
            blocker,
            root_cause: String::new(),
            resolution: resolution.to_owned(),
            lessons: String::new(),
        };
        let status: String = filled
            .get("Status")
            .to_lowercase()
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .collect();
        match status.as_str() {
            "" | "open" | "new" | "escalated" => {}
            "inprogress" | "investigating" if edits.is_empty() => {
                edits.push(BlockerEditDto::Investigate { blocker });
            }
            "inprogress" | "investigating" => {}
            "resolved" => edits.push(resolve()),
            "closed" => edits.extend([resolve(), BlockerEditDto::Close { blocker }]),
            "wontfix" => edits.push(BlockerEditDto::WontFix {
                blocker,
                reason: resolution.to_owned(),
            }),
            _ => self.note("Status", filled.get("Status"), "is no state of a blocker"),
        }
        edits
    }

    pub(super) fn risk(&mut self, filled: &Filled) -> Vec<EditDto> {
        let risk = self.risks;
        self.risks += 1;
        let text = |label| Some(filled.get(label).to_owned()).filter(|text| !text.is_empty());
        let mut changes = Vec::new();
        changes.extend(text("Mitigation").map(|text| RiskChangeDto::Mitigation { text }));
        changes.extend(text("Contingency").map(|text| RiskChangeDto::Contingency { text }));
        changes.extend(text("Trigger").map(|text| RiskChangeDto::Trigger { text }));
        changes.extend(text("Owner").map(|name| RiskChangeDto::Owner { name }));
        changes.extend(text("Category").map(|text| RiskChangeDto::Category { text }));
        let response = self.word(filled, "Response");
        changes.extend(response.map(|response| RiskChangeDto::Response {
            response: Some(response),
        }));
        let follow_up = self.day(filled, "Follow-up");
        changes.extend(
            follow_up
                .clone()
                .map(|text| RiskChangeDto::FollowUp { text }),
        );
        let rows = self.rows(filled, "Touches");
        if !rows.is_empty() {
            changes.push(RiskChangeDto::Rows { rows });
        }
        let (probability, impact) = (
            self.word(filled, "Probability"),
            self.word(filled, "Impact"),
        );
        if probability.is_none() || impact.is_none() {
            self.notes.push(format!(
                "“{}” is not weighed in full; medium is taken.",
                filled.title
            ));
        }
        let raise = RiskEditDto::Raise {
            plan: self.plan.0,
            statement: text("Statement").unwrap_or_else(|| filled.title.clone()),
            probability: probability.unwrap_or(ProbabilityDto::Medium),
            impact: impact.unwrap_or(ImpactDto::Medium),
            changes,
        };
        let mut edits = vec![raise];
        match filled.get("Status").to_lowercase().as_str() {
            "" | "open" | "identified" | "monitoring" => {}
            "owned" => edits.push(RiskEditDto::Own {
                risk,
                name: filled.get("Owner").to_owned(),
                follow_up: follow_up.unwrap_or_default(),
            }),
            "closed" | "resolved" => edits.push(RiskEditDto::Close {
                risk,
                why: "Pasted as closed.".to_owned(),
            }),
            // Agreed by somebody, or borne out by something, that the text does not name.
            other => self.note("Status", other, "needs more than a text says"),
        }
        let edits = edits.into_iter().map(|edit| EditDto::Risk { edit });
        edits.collect()
    }
}

/// `Yes`, `Yes: by hand`, `No: not before May`; anything else is how.
fn workaround(text: &str) -> DependencyChangeDto {
    let (word, how) = text.split_once(':').unwrap_or((text, ""));
    let (has, how) = match word.trim().to_lowercase().as_str() {
        "yes" => (true, how),
        "no" | "none" => (false, how),
        _ => (true, text),
    };
    DependencyChangeDto::Workaround {
        has,
        text: how.trim().to_owned(),
    }
}
