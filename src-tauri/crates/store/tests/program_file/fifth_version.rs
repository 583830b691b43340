//! A file of version 5: it knew no release meetings, no capacity, and no numbers for them.

use plan::{CapacityPolicy, PolicyId, ReadinessPolicy};
use store::{Access, ProgramFile};

use crate::fixture::{NO_RELEASE, full_program, tamper};

#[test]
fn numbers_nobody_could_choose_are_the_usual_ones() {
    let (folder, path) = full_program();
    tamper(&path, &format!("{NO_RELEASE} PRAGMA user_version = 5"));
    let file = ProgramFile::open(&path).unwrap();
    assert_eq!(file.access(), &Access::Full);
    let program = file.program().unwrap();
    let backup = folder.path().join("release (before update to 6).gantry");
    assert!(backup.exists(), "the file as it was is kept");
    assert!(program.gonogos.is_empty() && program.capacities.is_empty());
    let policy = program.policies.get(PolicyId::ONLY).unwrap();
    assert_eq!(
        policy.health.at_risk_days, 10,
        "the others stay as they were chosen"
    );
    assert_eq!(policy.capacity, CapacityPolicy::default());
    assert_eq!(policy.readiness, ReadinessPolicy::default());
}
