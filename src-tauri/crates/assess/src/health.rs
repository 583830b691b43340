//! Colours, and the thresholds that decide them.

/// The state of a plan, a milestone or a dimension.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// Done.
    Complete,
    /// Nothing to measure by (R-RAG-11).
    Unknown,
    /// Proceeding as promised.
    OnTrack,
    /// A few days late, or in danger of it.
    AtRisk,
    /// The promise will be missed.
    OffTrack,
}

impl Health {
    /// The word people use for it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Complete => "Complete",
            Self::Unknown => "Unknown",
            Self::OnTrack => "On Track",
            Self::AtRisk => "At Risk",
            Self::OffTrack => "Off Track",
        }
    }
}

/// Thresholds a program manager may argue about. All in calendar days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Late by at most this much is on track (R-RAG-1: 3).
    pub on_track_days: i32,
    /// Late by at most this much is at risk, beyond it off track (R-RAG-1: 7).
    pub at_risk_days: i32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            on_track_days: 3,
            at_risk_days: 7,
        }
    }
}

impl Policy {
    /// The colour of a forecast that lies `slip` calendar days after its promise (R-RAG-1).
    #[must_use]
    pub fn of_slip(self, slip: Option<i32>) -> Health {
        match slip {
            None => Health::Unknown,
            Some(days) if days <= self.on_track_days => Health::OnTrack,
            Some(days) if days <= self.at_risk_days => Health::AtRisk,
            Some(_) => Health::OffTrack,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_and_seven_days_are_the_edges() {
        for (slip, health) in [
            (None, Health::Unknown),
            (Some(-20), Health::OnTrack),
            (Some(0), Health::OnTrack),
            (Some(3), Health::OnTrack),
            (Some(4), Health::AtRisk),
            (Some(7), Health::AtRisk),
            (Some(8), Health::OffTrack),
        ] {
            assert_eq!(Policy::default().of_slip(slip), health, "{slip:?}");
        }
    }
}
