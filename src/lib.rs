//! samtale
pub mod catalogue;
pub mod cli;
pub mod commands;
pub mod diagnostic;
pub mod digest;
pub mod intl;
pub mod io;
pub mod model;
pub mod parse;
pub mod pipeline;
pub mod plan;
pub mod render;
pub mod report;
pub mod resolve;
pub mod source;
pub mod theme;
pub mod world;
