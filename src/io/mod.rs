//! The outside: the disk, as the core's `World`, and the only writer.

pub mod disk;
pub mod write;
