//! The outside: the disk, as the core's `World`, the only writer of what is published, and the writer of a new site.

pub mod against;
pub mod disk;
pub mod scaffold;
pub mod write;
