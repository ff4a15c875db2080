//! Arguments in, exit code out.

use std::process::ExitCode;

use clap::Parser;
use samtale::cli::Cli;
use samtale::commands;
use samtale::io::write::interrupt;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if let Err(error) = interrupt::install() {
        eprintln!("samtale: {error}");
        return ExitCode::from(2);
    }
    ExitCode::from(commands::run(&cli).code())
}
