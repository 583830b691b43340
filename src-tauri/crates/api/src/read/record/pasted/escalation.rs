//! Escalations.

use plan::RecordRef;

use super::Taker;
use crate::dto::{
    ChoiceDto, EditDto, EscalationDraftDto, EscalationEditDto, EscalationImpactDto,
    EscalationSeverityDto, LevelDto, ReversibilityDto, TriggerDto, Word,
};
use crate::text::Filled;
use crate::text::items::{read_choices, read_steps};

impl Taker<'_> {
    pub(super) fn escalation(&mut self, filled: &Filled) -> EditDto {
        let text = |label| filled.get(label).to_owned();
        let (level_from, level_to) = self.levels(filled);
        let draft = EscalationDraftDto {
            plan: self.plan.0,
            subject: self.subject(filled),
            trigger: self
                .word(filled, "TRIGGER")
                .unwrap_or(TriggerDto::Judgement),
            route: self.word(filled, "ROUTE"),
            title: filled.title.clone(),
            severity: self
                .word(filled, "SEVERITY")
                .unwrap_or(EscalationSeverityDto::High),
            from: text("ESCALATED BY"),
            to: self.names(filled.get("ESCALATED TO")),
            level_from,
            level_to,
            reason: text("REASON"),
            situation: text("SITUATION"),
            tried: read_steps(filled.get("TRIED")),
            impact: EscalationImpactDto {
                timeline: text("Timeline"),
                scope: text("Scope"),
                resources: text("Resources"),
                commitments: text("Commitments"),
            },
            options: self.options(filled),
            do_nothing: text("IF NOTHING IS DONE"),
            recommendation: text("RECOMMENDATION"),
            decision_needed_by: self.day(filled, "DECISION NEEDED BY").unwrap_or_default(),
            if_no_decision: text("IF NOBODY DECIDES"),
            news: text("WHAT IS NEW"),
        };
        EditDto::Escalation {
            edit: EscalationEditDto::Draft {
                draft: Box::new(draft),
            },
        }
    }

    /// A record that is there, or the plan.
    fn subject(&mut self, filled: &Filled) -> String {
        let value = filled.get("ABOUT");
        if value.is_empty() {
            return String::new();
        }
        let name = value.split_whitespace().next().unwrap_or_default();
        let name = name.trim_end_matches(':');
        match RecordRef::from_name(name) {
            Some(record) if self.is_there(record) => name.to_owned(),
            Some(_) | None => {
                self.note("ABOUT", value, "is no record of this program");
                String::new()
            }
        }
    }

    fn is_there(&self, record: RecordRef) -> bool {
        let program = &self.reader.state.program;
        match record {
            RecordRef::Plan(id) => program.plans.contains(id),
            RecordRef::Task(id) => program.tasks.contains(id),
            RecordRef::Dependency(id) => program.dependencies.contains(id),
            RecordRef::Blocker(id) => program.blockers.contains(id),
            RecordRef::Risk(id) => program.risks.contains(id),
            RecordRef::Assumption(id) => program.assumptions.contains(id),
            RecordRef::Action(id) => program.actions.contains(id),
            RecordRef::Decision(id) => program.decisions.contains(id),
            RecordRef::Escalation(id) => program.escalations.contains(id),
            RecordRef::GoNoGo(id) => program.gonogos.contains(id),
            RecordRef::Capacity(id) => program.capacities.contains(id),
        }
    }

    /// `L0 to L2`; from the team to its lead where nothing is said.
    fn levels(&mut self, filled: &Filled) -> (LevelDto, LevelDto) {
        let value = filled.get("LEVEL");
        let words = value.split(|letter: char| !letter.is_alphanumeric());
        let mut levels = words.filter_map(LevelDto::typed);
        match (levels.next(), levels.next()) {
            (Some(from), Some(to)) => (from, to),
            (Some(to), None) => (LevelDto::L0, to),
            (None, _) => {
                if !value.is_empty() {
                    self.note("LEVEL", value, "is no level from L0 to L4");
                }
                (LevelDto::L0, LevelDto::L1)
            }
        }
    }

    /// Names, set apart by semicolons or, without any, by commas.
    fn names(&self, value: &str) -> Vec<String> {
        let whole = self.reader.person(value).is_some();
        let names: Vec<&str> = if value.contains(';') {
            value.split(';').collect()
        } else if whole {
            vec![value]
        } else {
            value.split(',').collect()
        };
        let names = names.into_iter().map(str::trim);
        names
            .filter(|name| !name.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn options(&mut self, filled: &Filled) -> Vec<ChoiceDto> {
        let mut options = Vec::new();
        for choice in read_choices(filled.get("OPTIONS")) {
            let get = |label: &str| choice.values.get(label).cloned().unwrap_or_default();
            let name = get("Owner");
            let owner = self.reader.person(&name);
            if owner.is_none() && !name.is_empty() {
                self.note("Owner", &name, "is nobody in this program");
            }
            let word = get("Reversibility");
            let reversibility = ReversibilityDto::typed(&word);
            if reversibility.is_none() && !word.is_empty() {
                self.note("Reversibility", &word, "is no degree of it");
            }
            options.push(ChoiceDto {
                name: choice.name.clone(),
                action: get("Action"),
                owner,
                timeline: get("Timeline"),
                pros: get("Pros"),
                cons: get("Cons"),
                cost: get("Cost"),
                reversibility,
            });
        }
        options
    }
}
