//! `samtale serve`, run as its users run it: a process of its own, files on the disk, sockets.

mod common;
mod every_value;
mod never_wrong;
mod saves;
mod sockets;
