//! Many small steps on all cores.

use std::panic::resume_unwind;
use std::thread;

use super::error::WriteError;

/// Fewer than these are quicker done by one thread.
const MANY: usize = 1000;

/// Does a step with each item. With many items all cores do it, and neighbours fall to the same.
pub(super) fn each<T: Sync>(
    items: &[T],
    step: impl Fn(&T) -> Result<(), WriteError> + Sync,
) -> Result<(), WriteError> {
    let one = |part: &[T]| part.iter().try_for_each(&step);
    let cores = thread::available_parallelism().map_or(1, |cores| cores.get());
    if items.len() < MANY || cores == 1 {
        return one(items);
    }
    thread::scope(|scope| {
        let mut threads = Vec::new();
        for part in items.chunks(items.len().div_ceil(cores)) {
            match thread::Builder::new().spawn_scoped(scope, || one(part)) {
                Ok(thread) => threads.push(thread),
                // The system allows no more threads: then this one does it.
                Err(_) => one(part)?,
            }
        }
        threads
            .into_iter()
            .try_for_each(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    })
}
