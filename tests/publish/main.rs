//! The writer under real faults: a driver (`examples/publish.rs`) publishes small sites under strace, in small file
//! systems, as other users, and is killed at every call; the published folder is compared byte for byte afterwards.

mod behaviour;
mod common;
mod faults;
mod machine;
mod program;
