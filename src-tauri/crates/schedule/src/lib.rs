//! From a program to its dates: early and late, float, critical path, and what drove each date.
//!
//! [`schedule`] is the critical path method (Kelley and Walker 1959) in the precedence form with
//! four link kinds (Fondahl 1961), over working time. It is a pure function of the program: no
//! clock, no file, no randomness, and the same program gives the same schedule. The one way it
//! can fail is a [`Cycle`], which names the loop; a missed promise is an ordinary result.
//!
//! How it works:
//! 1. [`worktime`] compiles each calendar into exact integer arithmetic: the working minute that
//!    a civil minute lies in, and back.
//! 2. `network` lays tasks, summaries and links out as flat arrays, in an order in which every
//!    node comes after what it waits for (petgraph finds the order, or the loop).
//! 3. `forward` and `backward` pass over that order once each, in working minutes; only the
//!    result is turned back into civil moments.
//!
//! A summary is two nodes: it *opens* (what it waits for, its rows wait for) and it *closes* (it
//! starts with its earliest row and finishes with its latest). Completed work stays where it
//! happened; begun work keeps its actual start, and what remains of it resumes on the status
//! date; work not begun lies on or after the status date.

mod backward;
mod cycle;
mod dates;
mod forward;
mod freed;
mod incremental;
mod network;
mod parallel;
mod path;
mod point;
mod rests;
mod rows;
mod segments;
mod why;
pub mod worktime;

pub use cycle::Cycle;
pub use dates::{Dates, Driver, Schedule};
pub use parallel::FloatPath;
pub use path::{Path, Step};
pub use why::{Cause, Hold, Reason};
pub use worktime::WorkTime;

use plan::Program;

/// Float up to which work counts as near-critical, in days of its calendar (R-SCH-3).
pub const NEAR_CRITICAL_DAYS: i32 = 5;

/// Computes every date of a program. After an edit, [`Schedule::edited`] gives the same sooner.
///
/// # Errors
/// [`Cycle`] when links and outline together form a loop.
pub fn schedule(program: &Program) -> Result<Schedule, Cycle> {
    let network = std::sync::Arc::new(network::Network::compile(program)?);
    Ok(solve(network))
}

fn solve(network: std::sync::Arc<network::Network>) -> Schedule {
    let mut early = forward::pass(&network, None);
    let ends = backward::Ends::of_plans(&network, &early);
    let late = backward::pass(&network, &early, &ends);
    if network.any_late {
        // What is to lie as late as it can lies there; what waits for it waits for that.
        early = forward::pass(&network, Some(&late));
    }
    Schedule::assemble(network, early, late)
}
