//! Dates of small plans worked out by hand, and laws that hold for every plan.

mod cycles;
mod drivers;
mod floats;
mod laws;
mod links;
mod networks;
mod paths;
mod progress;
mod sketch;
mod summaries;
