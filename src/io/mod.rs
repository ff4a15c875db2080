//! The outside: the disk, as the core's `World`; the only writer of what is published, of a new site and of one source;
//! and what a preview needs: a watcher, a server, a browser.

pub mod against;
pub mod browser;
mod cache;
pub mod disk;
pub mod edit;
pub mod scaffold;
pub mod server;
pub mod watch;
pub mod write;
