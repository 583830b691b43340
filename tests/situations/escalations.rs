//! What has happened in the situations of `sheet/escalations.md`.

use plan::{
    BlockerChange, Choice, DependencyChange, DependencyStatus, Edit, Escalation, EscalationEdit,
    EscalationId, EscalationTrigger, Health, Impact, Probability, RecordRef, RiskChange, RiskEdit,
    Severity, Tags,
};

use crate::Seed;
use crate::story::{LEAD, Story, TPM, at, day};
use EscalationTrigger::{BlockerOverdue, DependencyBlocked, SecurityOrCompliance, TimelineSlip};

const SECURITY: Tags = Tags {
    security: true,
    compliance: false,
};
const COMPLIANCE: Tags = Tags {
    security: false,
    compliance: true,
};

pub(crate) const SEEDS: &[Seed] = &[
    (64, |it| {
        it.promised();
        away(it, "Kim", "Build", ["2026-06-03", "2026-06-04"]);
    }),
    (65, |it| {
        it.promised();
        away(it, "Lee", "Side", ["2026-05-27", "2026-05-27"]);
        away(it, "Pat", "Design", ["2026-06-08", "2026-06-09"]);
        away(it, "Sam", "Build", ["2026-06-06", "2026-06-07"]);
    }),
    (66, |it| {
        it.promised();
        let risk = it.risk("Keys leak", Probability::Low, Impact::Low, "26 09:00");
        it.own(risk);
        it.risks(risk, RiskChange::Tags(SECURITY));
    }),
    (67, |it| {
        it.promised();
        let audit = it.raise(Severity::P3, "Audit", &["Side"], "26 10:00");
        it.blocker(audit, BlockerChange::Tags(COMPLIANCE));
    }),
    (68, |it| {
        it.promised();
        let risk = it.risk("Keys leak", Probability::Low, Impact::Low, "26 09:00");
        it.own(risk);
        it.risks(risk, RiskChange::Tags(SECURITY));
        it.edit(&Edit::Risk(RiskEdit::Close {
            risk,
            why: "They are gone.".to_owned(),
            by: TPM.to_owned(),
            at: at("26 10:00"),
        }));
    }),
    (69, |it| {
        late(it);
        draft(it, RecordRef::Plan(it.plan), TimelineSlip, "26 12:00");
    }),
    (70, |it| {
        late(it);
        it.was(Health::OffTrack, "22 09:00");
        let slip = draft(it, RecordRef::Plan(it.plan), TimelineSlip, "26 09:59");
        send(it, slip, "22 10:00");
    }),
    (71, |it| {
        late(it);
        let slip = draft(it, RecordRef::Plan(it.plan), TimelineSlip, "26 10:59");
        send(it, slip, "22 10:00");
    }),
    (72, |it| {
        it.promised();
        let keys = it.raise(Severity::P1, "Keys", &["Build"], "26 07:00");
        let about = draft(it, RecordRef::Blocker(keys), BlockerOverdue, "27 12:00");
        send(it, about, "26 08:00");
        it.resolve(keys, "26 10:00");
    }),
    (73, |it| {
        let api = it.vendor();
        it.stands(api, DependencyStatus::Blocked, "22 09:00");
        let about = draft(
            it,
            RecordRef::Dependency(api),
            DependencyBlocked,
            "27 12:00",
        );
        send(it, about, "22 10:00");
        it.depends(
            api,
            DependencyChange::Workaround {
                has: true,
                how: "The old one.".to_owned(),
            },
        );
    }),
    (74, |it| {
        it.promised();
        let logo = it.awaits("Logo", "Side");
        it.stands(logo, DependencyStatus::AtRisk, "22 09:00");
        let about = draft(
            it,
            RecordRef::Dependency(logo),
            DependencyBlocked,
            "27 12:00",
        );
        send(it, about, "22 10:00");
    }),
    (75, |it| {
        late(it);
        let slip = draft(it, RecordRef::Plan(it.plan), TimelineSlip, "26 09:00");
        send(it, slip, "22 10:00");
        it.edit(&Edit::Escalation(EscalationEdit::Decide {
            escalation: slip,
            decision: "Later.".to_owned(),
            by: "Eve".to_owned(),
            at: at("25 10:00"),
        }));
    }),
    (76, |it| {
        it.promised();
        let leak = it.raise(Severity::P2, "Leak", &["Side"], "26 10:00");
        it.blocker(leak, BlockerChange::Tags(SECURITY));
        let about = draft(
            it,
            RecordRef::Blocker(leak),
            SecurityOrCompliance,
            "27 12:00",
        );
        send(it, about, "26 10:30");
    }),
    (77, |it| {
        it.promised();
        for (title, raised, resolved) in [
            ("Badge", "18 09:00", Some("20 09:00")),
            ("Desk", "21 09:00", Some("21 13:00")),
            ("Lamp", "2026-05-15T16:59", None),
            ("Chair", "26 08:59", None),
        ] {
            let blocker = it.raise(Severity::P3, title, &["Side"], raised);
            if let Some(resolved) = resolved {
                it.resolve(blocker, resolved);
            }
        }
    }),
];

/// The release, forecast eight days after its promise.
fn late(it: &mut Story<'_>) {
    it.release();
    it.promise("Launch", "2026-06-14");
}

/// Somebody who does a row, and is away.
fn away(it: &mut Story<'_>, who: &str, row: &str, [from, until]: [&str; 2]) {
    it.owned(row, who);
    let person = it.person(who);
    it.edit(&Edit::AddTimeOff {
        person,
        from: day(from),
        until: day(until),
        reason: "Leave".to_owned(),
    });
}

/// An escalation to the lead, written out.
fn draft(
    it: &mut Story<'_>,
    about: RecordRef,
    trigger: EscalationTrigger,
    by: &str,
) -> EscalationId {
    let id = EscalationId(it.program.escalations.next());
    let to = it.somebody();
    let option = |name: &str| Choice {
        name: name.to_owned(),
        ..Choice::default()
    };
    let drafted = at("22 09:00");
    let mut written = Escalation::new(it.plan, about, trigger, "Help", drafted);
    TPM.clone_into(&mut written.from);
    written.to = vec![to];
    for (text, said) in [
        (&mut written.reason, "It is late."),
        (&mut written.situation, "It is late."),
        (&mut written.impact.timeline, "A week."),
        (&mut written.do_nothing, "It stays late."),
        (&mut written.recommendation, "Cut."),
        (&mut written.if_no_decision, "We cut."),
    ] {
        said.clone_into(text);
    }
    written.tried = vec!["Asked twice.".to_owned()];
    written.options = vec![option("Cut"), option("Wait")];
    written.decision_needed_by = Some(at(by));
    it.edit(&Edit::Escalation(EscalationEdit::Draft {
        escalation: Box::new(written),
    }));
    id
}

fn send(it: &mut Story<'_>, escalation: EscalationId, when: &str) {
    it.edit(&Edit::Escalation(EscalationEdit::Send {
        escalation,
        by: LEAD.to_owned(),
        at: at(when),
    }));
}
