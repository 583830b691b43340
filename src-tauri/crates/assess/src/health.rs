//! The colour of a date that lies after its promise.

pub use plan::Health;
use plan::HealthPolicy;

/// The colour of a forecast that lies `slip` calendar days after its promise (R-RAG-1).
#[must_use]
pub fn of_slip(policy: &HealthPolicy, slip: Option<i32>) -> Health {
    match slip {
        None => Health::Unknown,
        Some(days) if days <= policy.on_track_days => Health::OnTrack,
        Some(days) if days <= policy.at_risk_days => Health::AtRisk,
        Some(_) => Health::OffTrack,
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
            assert_eq!(of_slip(&HealthPolicy::default(), slip), health, "{slip:?}");
        }
    }
}
