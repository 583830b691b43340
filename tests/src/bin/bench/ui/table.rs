//! One table a subject, with the bar beside our numbers and the truth beside the bar.

use super::samples::{Measure, Samples};

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    /// The Plan view with a plan of so many tasks.
    Plan(u32),
    /// The Network view with a graph of so many nodes.
    Network(u32),
}

/// The page's clock counts whole milliseconds, so a difference of one is none.
const LEVEL: f64 = 1.0;

/// A frame of the screen, as that clock counts it.
const REFRESH: f64 = 17.0;

/// Our name among those measured.
pub(super) const OURS: &str = "gantry";

impl Subject {
    pub(super) fn title(self) -> String {
        match self {
            Self::Plan(size) => format!("Plan of {size} tasks"),
            Self::Network(size) => format!("Network of {size} nodes"),
        }
    }

    /// The most that is good enough.
    fn bar(self, measure: Measure) -> Option<f64> {
        match (self, measure) {
            (Self::Plan(size), Measure::FirstPaint) => {
                Some(if size > 10_000 { 90.0 } else { 60.0 })
            }
            (Self::Plan(_), Measure::Wheel | Measure::Scrub | Measure::Sideways) => Some(20.0),
            (Self::Plan(size), Measure::Drag) if size <= 10_000 => Some(16.0),
            (Self::Network(size), Measure::FirstPaint) => {
                Some(if size > 1_000 { 80.0 } else { 40.0 })
            }
            (Self::Network(size), Measure::Pan) => Some(if size > 1_000 { 40.0 } else { 20.0 }),
            // “A few hundred.”
            (_, Measure::Nodes) => Some(700.0),
            _ => None,
        }
    }
}

/// The lines of the table about one subject. The first of `everybody` may be us.
pub(super) fn lines(subject: Subject, everybody: &[(&str, &Samples)]) -> Vec<String> {
    let head: String = everybody.iter().map(|(name, _)| cell(name)).collect();
    let mut lines = vec![format!("{:<32}{head}  {:>6}", subject.title(), "bar")];
    for measure in Measure::ALL {
        if everybody
            .iter()
            .all(|(_, samples)| samples.judged(measure).is_none())
        {
            continue;
        }
        let cells: String = everybody
            .iter()
            .map(|(_, one)| cell(&number(one, measure)))
            .collect();
        let bar = subject
            .bar(measure)
            .map_or(String::new(), |bar| format!("{bar:.0}"));
        let line = format!(
            "{:<32}{cells}  {bar:>6}  {}",
            measure.name(),
            verdict(subject, measure, everybody)
        );
        lines.push(line.trim_end().to_owned());
    }
    for (name, samples) in everybody {
        if let Some(why) = &samples.gave_up {
            lines.push(format!("{name}: {why}"));
        }
    }
    lines
}

/// How we do: `ok`, or what we missed and whom we lost to. Nothing where nothing is at stake.
pub(super) fn verdict(
    subject: Subject,
    measure: Measure,
    everybody: &[(&str, &Samples)],
) -> String {
    let ours = everybody.iter().find(|(name, _)| *name == OURS);
    let bar = subject.bar(measure);
    let race = measure.is_a_race();
    let Some((_, ours)) = ours.filter(|_| race || bar.is_some()) else {
        return String::new();
    };
    let Some(ours) = ours.judged(measure) else {
        return "NOT MEASURED".to_owned();
    };
    let mut bad = Vec::new();
    if bar.is_some_and(|bar| ours > bar) {
        bad.push("MISSED".to_owned());
    }
    // Whoever keeps up with the screen is as fast as anybody can see.
    let behind = !measure.is_of_frames() || ours > REFRESH;
    let better =
        |theirs: &Samples| behind && theirs.judged(measure).is_some_and(|one| one + LEVEL < ours);
    for (name, theirs) in everybody.iter().filter(|(name, _)| race && *name != OURS) {
        if better(theirs) {
            bad.push(format!("LOST to {name}"));
        }
    }
    if bad.is_empty() {
        "ok".to_owned()
    } else {
        bad.join(", ")
    }
}

fn number(samples: &Samples, measure: Measure) -> String {
    match samples.judged(measure) {
        Some(number) => format!("{number:.0}"),
        None if samples.gave_up.is_some() => "gave up".to_owned(),
        None => "-".to_owned(),
    }
}

fn cell(text: &str) -> String {
    format!("{text:>9}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(measure: Measure, number: f64) -> Samples {
        let mut samples = Samples::default();
        samples.take(measure, [number]);
        samples
    }

    #[test]
    fn a_loss_and_a_miss_are_told() {
        let judge = |ours: f64, theirs: f64| {
            let (ours, theirs) = (
                of(Measure::FirstPaint, ours),
                of(Measure::FirstPaint, theirs),
            );
            let both = [(OURS, &ours), ("svar", &theirs)];
            verdict(Subject::Plan(10_000), Measure::FirstPaint, &both)
        };
        assert_eq!(judge(50.0, 300.0), "ok");
        assert_eq!(judge(50.0, 49.5), "ok");
        assert_eq!(judge(50.0, 40.0), "LOST to svar");
        assert_eq!(judge(70.0, 300.0), "MISSED");
        assert_eq!(judge(70.0, 60.0), "MISSED, LOST to svar");
    }

    #[test]
    fn nobody_is_ahead_of_the_screen() {
        let judge = |ours: f64, theirs: f64| {
            let (ours, theirs) = (of(Measure::Sideways, ours), of(Measure::Sideways, theirs));
            let both = [(OURS, &ours), ("svar", &theirs)];
            verdict(Subject::Plan(10_000), Measure::Sideways, &both)
        };
        assert_eq!(judge(17.0, 12.0), "ok");
        assert_eq!(judge(19.0, 12.0), "LOST to svar");
    }

    #[test]
    fn who_gave_up_is_no_rival_and_what_was_not_measured_is_no_success() {
        let nothing = Samples::none("nothing within 30 s");
        let ours = of(Measure::Scrub, 18.0);
        let both = [(OURS, &ours), ("vis", &nothing)];
        assert_eq!(verdict(Subject::Plan(10_000), Measure::Scrub, &both), "ok");
        assert_eq!(
            verdict(Subject::Plan(10_000), Measure::Wheel, &both),
            "NOT MEASURED"
        );
        let table = lines(Subject::Plan(10_000), &both);
        assert!(table[1].contains("gave up"), "{table:?}");
        assert_eq!(
            table.last().map(String::as_str),
            Some("vis: nothing within 30 s")
        );
    }
}
