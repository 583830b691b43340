//! What was measured of one of them, and what one number it comes down to.

use std::collections::BTreeMap;

use serde_json::{Value, json};

/// What is measured. The order is that of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// From data in the page to the second frame with rows.
    FirstPaint,
    /// The same of a window that was started this moment.
    AtOnce,
    /// Of it: from the answer of the engine to rows in memory.
    Model,
    /// Of it: from showing the view to the second frame.
    View,
    /// What showing the view keeps the processor busy with, until its second frame.
    PaintWork,
    /// From the press on another plan to its rows on the screen, engine and all.
    Opened,
    /// Of it: the engine, its JSON, and the way between.
    Answer,
    /// Frames while the wheel turns.
    Wheel,
    /// Frames while the scroll bar is dragged down and up.
    Scrub,
    /// What a frame of it keeps the processor busy with.
    ScrubWork,
    /// The longest frame when that comes to rest.
    Rest,
    /// Frames while time scrolls there and back.
    Sideways,
    /// What a frame of it keeps the processor busy with.
    SidewaysWork,
    /// From the pointer to the frame that draws what follows.
    Drag,
    /// Of it: until everything is in the page.
    DragApplied,
    /// From the pointer to the frame after that.
    DragPainted,
    /// Frames while a graph is dragged along.
    Pan,
    /// Frames while a graph comes closer.
    Zoom,
    /// Live DOM nodes of the view.
    Nodes,
    /// Memory of the process that draws, before anything was scrolled.
    Memory,
    /// And after all of it.
    MemoryAfter,
}

/// All samples of one of them at one size.
#[derive(Clone, Debug, Default)]
pub(super) struct Samples {
    taken: BTreeMap<Measure, Vec<f64>>,
    /// Why there are none, or not all.
    pub(super) gave_up: Option<String>,
}

impl Samples {
    /// Those of one that did not get far enough to be measured.
    pub(super) fn none(why: &str) -> Self {
        Self {
            gave_up: Some(why.to_owned()),
            ..Self::default()
        }
    }

    pub(super) fn take(&mut self, measure: Measure, numbers: impl IntoIterator<Item = f64>) {
        self.taken.entry(measure).or_default().extend(numbers);
    }

    /// Puts those of another round to these.
    pub(super) fn join(&mut self, other: Self) {
        for (measure, numbers) in other.taken {
            self.take(measure, numbers);
        }
        self.gave_up = other.gave_up.or_else(|| self.gave_up.take());
    }

    /// Some share of the samples lies below this.
    pub(super) fn share(&self, measure: Measure, percent: usize) -> Option<f64> {
        let mut sorted = self.taken.get(&measure)?.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let last = sorted.len().checked_sub(1)?;
        sorted.get(last * percent / 100).copied()
    }

    /// The number it is judged by.
    pub(super) fn judged(&self, measure: Measure) -> Option<f64> {
        self.share(measure, measure.percent())
    }

    /// All of it in a line.
    pub(super) fn brief(&self) -> String {
        let measured = Measure::ALL.into_iter().filter_map(|measure| {
            let value = self.judged(measure)?;
            Some(format!("{} {value:.0}", measure.name().trim()))
        });
        let gave_up = self.gave_up.clone();
        measured.chain(gave_up).collect::<Vec<_>>().join("; ")
    }

    pub(super) fn json(&self) -> Value {
        let measures: serde_json::Map<String, Value> = self
            .taken
            .iter()
            .map(|(measure, numbers)| {
                let told = json!({
                    "median": self.share(*measure, 50), "p95": self.share(*measure, 95),
                    "worst": self.share(*measure, 100), "samples": numbers.len(),
                });
                (measure.name().to_owned(), told)
            })
            .collect();
        json!({"measures": measures, "gaveUp": self.gave_up})
    }
}

impl Measure {
    /// All of them.
    pub(super) const ALL: [Measure; 21] = [
        Measure::FirstPaint,
        Measure::AtOnce,
        Measure::Model,
        Measure::View,
        Measure::PaintWork,
        Measure::Opened,
        Measure::Answer,
        Measure::Wheel,
        Measure::Scrub,
        Measure::ScrubWork,
        Measure::Rest,
        Measure::Sideways,
        Measure::SidewaysWork,
        Measure::Drag,
        Measure::DragApplied,
        Measure::DragPainted,
        Measure::Pan,
        Measure::Zoom,
        Measure::Nodes,
        Measure::Memory,
        Measure::MemoryAfter,
    ];

    /// As the table says it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Measure::FirstPaint => "first paint",
            Measure::AtOnce => "first paint, just started",
            Measure::Model => "  of it the model",
            Measure::View => "  of it the view",
            Measure::PaintWork => "show the view, processor",
            Measure::Opened => "open another plan, to paint",
            Measure::Answer => "  of it engine and JSON",
            Measure::Wheel => "wheel, frames p95",
            Measure::Scrub => "scroll bar, frames p95",
            Measure::ScrubWork | Measure::SidewaysWork => "  processor a frame",
            Measure::Rest => "  longest frame when it rests",
            Measure::Sideways => "sideways, frames p95",
            Measure::Drag => "move with followers, to frame",
            Measure::DragApplied => "  of it until in the page",
            Measure::DragPainted => "move with followers, painted",
            Measure::Pan => "pan, frames p95",
            Measure::Zoom => "zoom, frames p95",
            Measure::Nodes => "live DOM nodes of the view",
            Measure::Memory => "memory, MiB",
            Measure::MemoryAfter => "memory after all this, MiB",
        }
    }

    /// Which share of the samples must keep the bar: frames are judged by their slowest.
    pub(super) fn percent(self) -> usize {
        if self.is_of_frames() {
            95
        } else if self == Measure::Nodes {
            100
        } else {
            50
        }
    }

    /// Whether it is the time between frames, which can't be less than the screen's.
    pub(super) fn is_of_frames(self) -> bool {
        matches!(
            self,
            Measure::Wheel | Measure::Scrub | Measure::Sideways | Measure::Pan | Measure::Zoom
        )
    }

    /// Whether smaller than every peer is what we are after; memory and the parts of a sum are only told.
    pub(super) fn is_a_race(self) -> bool {
        match self {
            Measure::FirstPaint
            | Measure::AtOnce
            | Measure::Wheel
            | Measure::Scrub
            | Measure::ScrubWork
            | Measure::Sideways
            | Measure::SidewaysWork
            | Measure::DragPainted
            | Measure::Pan
            | Measure::Zoom => true,
            Measure::Model
            | Measure::View
            | Measure::PaintWork
            | Measure::Rest
            | Measure::Opened
            | Measure::Answer
            | Measure::Drag
            | Measure::DragApplied
            | Measure::Nodes
            | Measure::Memory
            | Measure::MemoryAfter => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_judged_by_the_slowest_and_paints_by_the_middle() {
        let mut samples = Samples::default();
        samples.take(Measure::Scrub, (1..=100).map(f64::from));
        samples.take(Measure::FirstPaint, [50.0, 10.0]);
        let mut more = Samples::default();
        more.take(Measure::FirstPaint, [30.0]);
        samples.join(more);
        assert_eq!(samples.judged(Measure::Scrub), Some(95.0));
        assert_eq!(samples.judged(Measure::FirstPaint), Some(30.0));
        assert_eq!(samples.judged(Measure::Pan), None);
    }
}
