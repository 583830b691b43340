//! The forms there are, line by line. Lines of our own come last and only where they say something.

use super::form::{Field, Form, Shape};

const fn line(label: &'static str) -> Field {
    Field {
        label,
        also: &[],
        shape: Shape::Line,
        extra: false,
        bullet: false,
    }
}

const fn text(label: &'static str) -> Field {
    Field {
        shape: Shape::Text,
        ..line(label)
    }
}

const fn shaped(label: &'static str, shape: Shape) -> Field {
    Field {
        shape,
        ..line(label)
    }
}

const fn bullet(label: &'static str) -> Field {
    Field {
        bullet: true,
        ..text(label)
    }
}

const fn extra(field: Field) -> Field {
    Field {
        extra: true,
        ..field
    }
}

const fn also(field: Field, also: &'static [&'static str]) -> Field {
    Field { also, ..field }
}

pub(crate) const DEPENDENCY: &str = "DEP";
pub(crate) const BLOCKER: &str = "BLOCKER";
pub(crate) const RISK: &str = "R";
pub(crate) const ESCALATION: &str = "ESCALATION";
pub(crate) const GO_NO_GO: &str = "RELEASE";
pub(crate) const CAPACITY: &str = "CAPACITY ASSESSMENT";

/// All of them.
pub(crate) static FORMS: [Form; 6] = [
    Form {
        head: DEPENDENCY,
        also: &["DEPENDENCY"],
        fields: &[
            line("Type"),
            line("Owner"),
            also(line("Needed By"), &["Needed"]),
            line("Status"),
            line("Blocker"),
            also(text("Impact if Late"), &["Impact"]),
            text("Mitigation"),
            extra(line("Provider")),
            extra(line("Promised")),
            extra(line("Forecast")),
            extra(text("Workaround")),
            extra(line("Verified")),
        ],
    },
    Form {
        head: BLOCKER,
        also: &[],
        fields: &[
            line("Severity"),
            line("Raised"),
            line("Raised By"),
            also(line("Blocked Work"), &["Blocks", "Blocked"]),
            text("Description"),
            text("Root Cause"),
            text("Proposed Resolution"),
            line("Owner"),
            line("Escalation"),
            also(line("Target Resolution"), &["Target"]),
            line("Status"),
            extra(line("Category")),
            extra(line("Reporter")),
            extra(line("Resolver")),
            extra(line("People Blocked")),
            extra(text("Workaround")),
            extra(shaped("Steps", Shape::List)),
            extra(text("Resolution")),
            extra(text("Lessons")),
        ],
    },
    Form {
        head: RISK,
        also: &["RISK"],
        fields: &[
            line("Probability"),
            line("Impact"),
            line("Response"),
            text("Mitigation"),
            text("Contingency"),
            text("Trigger"),
            line("Owner"),
            also(line("Follow-up"), &["Follow up", "Review By"]),
            line("Status"),
            extra(line("Category")),
            extra(line("Touches")),
            extra(text("Statement")),
        ],
    },
    Form {
        head: ESCALATION,
        also: &["ESC"],
        fields: &[
            line("SEVERITY"),
            line("PROJECT"),
            line("DATE"),
            line("ESCALATED BY"),
            line("ESCALATED TO"),
            extra(line("ABOUT")),
            extra(line("LEVEL")),
            extra(line("TRIGGER")),
            extra(line("ROUTE")),
            extra(text("REASON")),
            shaped("SITUATION", Shape::Block),
            extra(shaped("WHAT IS NEW", Shape::Block)),
            extra(shaped("TRIED", Shape::List)),
            shaped("IMPACT", Shape::Heading),
            bullet("Timeline"),
            bullet("Scope"),
            bullet("Resources"),
            bullet("Commitments"),
            shaped("OPTIONS", Shape::List),
            extra(shaped("IF NOTHING IS DONE", Shape::Block)),
            shaped("RECOMMENDATION", Shape::Block),
            line("DECISION NEEDED BY"),
            extra(text("IF NOBODY DECIDES")),
        ],
    },
    Form {
        head: GO_NO_GO,
        also: &[],
        fields: &[
            extra(line("VERSION")),
            line("TARGET DATE"),
            line("DECISION"),
            shaped("READINESS SUMMARY", Shape::Heading),
            bullet("Code"),
            bullet("Testing"),
            bullet("Documentation"),
            bullet("Operations"),
            bullet("Approvals"),
            shaped("OPEN RISKS", Shape::List),
            also(
                shaped("CONDITIONS (if conditional)", Shape::List),
                &["CONDITIONS"],
            ),
            also(
                shaped("ROLLBACK TRIGGER", Shape::List),
                &["ROLLBACK TRIGGERS"],
            ),
            extra(line("ROLLBACK AUTHORITY")),
            extra(line("DEPLOYER")),
            extra(line("MONITOR")),
            shaped("ATTENDEES", Shape::List),
            extra(text("REASON")),
            extra(line("LOOK AGAIN")),
            extra(text("RISK TAKEN")),
            extra(line("RISK TAKEN BY")),
        ],
    },
    Form {
        head: CAPACITY,
        also: &[],
        fields: &[
            extra(line("WINDOW")),
            extra(line("FOCUS")),
            shaped("AVAILABLE CAPACITY", Shape::List),
            shaped("ESTIMATED EFFORT", Shape::List),
            shaped("ASSESSMENT", Shape::Heading),
            bullet("Capacity"),
            bullet("Required"),
            bullet("Buffer"),
            extra(bullet("By Confidence")),
            shaped("RECOMMENDATION", Shape::Block),
            extra(text("REASON")),
        ],
    },
];
