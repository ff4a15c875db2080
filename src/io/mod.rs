//! The outside: the disk, as the core's `World`, the only writer of what is published, the writer of a new site, and of one source.

pub mod against;
mod cache;
pub mod disk;
pub mod edit;
pub mod scaffold;
pub mod write;
