//! The rules of every verb, as a person would notice them.

mod desk;
mod labels;
mod laws;
mod limits;
mod links;
mod outline;
mod people;
mod plans;
mod predecessors;
mod tasks;
