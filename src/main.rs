//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;
use samtale::cli::Cli;
use samtale::commands;
use samtale::io::write::interrupt;

/// Typesetting and parsing allocate much and in parallel: the system's allocator costs a sixth of their CPU time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Err(error) = interrupt::install() {
        eprintln!("samtale: {error}");
        return ExitCode::from(2);
    }
    ExitCode::from(commands::run(&cli).code())
}
