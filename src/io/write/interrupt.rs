//! Ctrl-C and termination: what was staged goes, then the process.
//!
//! A thread waits for the signal. Whoever writes holds the gate open for a step; the thread
//! shuts it, which waits for the steps under way and lets no other begin, then removes what the
//! runs staged and ends the process. So nothing is written behind its back, and no caller gets
//! to report an error of its own.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, Weak};
use std::thread;

use signal_hook::consts::signal::{SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::{Run, hold};

static GATE: RwLock<()> = RwLock::new(());
/// Whether a signal came. A lock alone would not do: whoever lets go of it may take it again
/// before the thread that waits for it wakes.
static ENDING: AtomicBool = AtomicBool::new(false);
static RUNS: Mutex<Vec<Weak<Run>>> = Mutex::new(Vec::new());

/// Makes SIGINT and SIGTERM remove what is staged and end the process with the exit status 130
/// or 143, and makes a file that would pass the size limit an error instead of a death.
/// To be called once, in `main`.
pub fn install() -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default())?;
    let mut signals = Signals::new([SIGINT, SIGTERM])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            let Some(signal) = signals.forever().next() else {
                return;
            };
            ENDING.store(true, Ordering::Release);
            let _shut = GATE.write().unwrap_or_else(PoisonError::into_inner);
            for run in hold(&RUNS).iter().filter_map(Weak::upgrade) {
                run.abandon();
            }
            std::process::exit(128 + signal);
        })?;
    Ok(())
}

/// Holds the gate open for one step. Must not be asked for again within the step. Once a signal
/// came no step begins, and this does not return.
pub(in crate::io) fn gate() -> RwLockReadGuard<'static, ()> {
    while ENDING.load(Ordering::Acquire) {
        thread::park();
    }
    GATE.read().unwrap_or_else(PoisonError::into_inner)
}

/// Remembers a run, so that a signal ends it.
pub(super) fn watch(run: &Arc<Run>) {
    let mut runs = hold(&RUNS);
    runs.retain(|run| run.strong_count() > 0);
    runs.push(Arc::downgrade(run));
}
