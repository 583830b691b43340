//! What a window needs of a preview, packed: it is asked for on every frame of a drag.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use specta::Type;

use super::{DatesDto, DriverDto, OutcomeDto, RiskDto};

/// What an edit would change. The dates that differ lie beside the rest as plain numbers, a
/// quarter of their size as records; `ui/src/ipc/packed.ts` makes records of them again.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct PreviewDto {
    /// Everything but dates.
    pub outcome: OutcomeDto,
    /// For each row whose dates differ: id, start, finish, total float, free float, late finish,
    /// marks, percent, slip, driver, its link, its row. What is missing is `null`; marks are the sum of 1
    /// (critical), 2 (nearly so), 4 (overdue), 8 (at risk) and 16 (unplaced); drivers are counted
    /// in the order of `DriverDto`.
    pub dates: Packed,
    /// Of interrupted rows among them, the stretches in which they are worked on.
    pub pieces: Vec<(u32, Vec<(i32, i32)>)>,
}

/// Dates as plain numbers.
#[derive(Clone, Debug, Type)]
pub struct Packed(#[specta(type = Vec<Option<i32>>)] pub Vec<DatesDto>);

impl From<OutcomeDto> for PreviewDto {
    fn from(mut outcome: OutcomeDto) -> Self {
        let dates = std::mem::take(&mut outcome.dates);
        let pieces = dates
            .iter()
            .filter_map(|dates| Some((dates.id, dates.pieces.clone()?)));
        Self {
            pieces: pieces.collect(),
            outcome,
            dates: Packed(dates),
        }
    }
}

/// Numbers of one row.
const FIELDS: usize = 12;

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbers = serializer.serialize_seq(Some(self.0.len() * FIELDS))?;
        for dates in &self.0 {
            for number in row(dates) {
                numbers.serialize_element(&number)?;
            }
        }
        numbers.end()
    }
}

fn row(dates: &DatesDto) -> [Option<i64>; FIELDS] {
    let (driver, link, task) = match dates.driver {
        DriverDto::PlanStart => (0, None, None),
        DriverDto::Pinned => (1, None, None),
        DriverDto::Manual => (2, None, None),
        DriverDto::Delay => (3, None, None),
        DriverDto::AsLate => (4, None, None),
        DriverDto::Actual => (5, None, None),
        DriverDto::StatusDate => (6, None, None),
        DriverDto::Link { link, task } => (7, Some(link), Some(task)),
        DriverDto::Summary { task } => (8, None, Some(task)),
        DriverDto::Rows => (9, None, None),
    };
    let marks = i64::from(dates.critical)
        + 2 * i64::from(dates.near_critical)
        + match dates.risk {
            None => 0,
            Some(RiskDto::Overdue) => 4,
            Some(RiskDto::AtRisk) => 8,
        }
        + 16 * i64::from(dates.unplaced);
    [
        Some(i64::from(dates.id)),
        Some(i64::from(dates.start)),
        Some(i64::from(dates.finish)),
        dates.total_float.map(i64::from),
        Some(i64::from(dates.free_float)),
        dates.late_finish.map(i64::from),
        Some(marks),
        Some(i64::from(dates.percent)),
        dates.slip.map(i64::from),
        Some(driver),
        link.map(i64::from),
        task.map(i64::from),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_twelve_numbers() {
        let dates = DatesDto {
            id: 7,
            start: 100,
            finish: 200,
            total_float: None,
            free_float: 3,
            late_finish: Some(400),
            critical: true,
            near_critical: false,
            percent: 50,
            slip: Some(-2),
            driver: DriverDto::Link { link: 5, task: 6 },
            risk: Some(RiskDto::AtRisk),
            unplaced: true,
            pieces: None,
        };
        let told = serde_json::to_string(&Packed(vec![dates])).unwrap_or_default();
        assert_eq!(told, "[7,100,200,null,3,400,25,50,-2,7,5,6]");
    }
}
