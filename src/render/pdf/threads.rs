//! Threads to typeset on. typst works in parallel inside a document, with rayon; on the threads that render outputs,
//! it would begin the next document while it waits for a part of this one, and that one the next, without end. So
//! each document has a thread, and a pool, to itself, and whoever wants it waits.

use std::sync::{Condvar, LazyLock, Mutex, PoisonError, mpsc};

use rayon::{ThreadPool, ThreadPoolBuilder};

/// Room for deeply nested lists.
const STACK: usize = 16 * 1024 * 1024;

/// As many pools as there are threads that render, each of one thread. They live as long as the program.
static THREADS: LazyLock<Threads> = LazyLock::new(|| {
    let pools = (0..rayon::current_num_threads()).filter_map(|_| {
        // A panic has been printed; who waits gets nothing.
        let builder = ThreadPoolBuilder::new()
            .num_threads(1)
            .panic_handler(|_| {});
        builder.stack_size(STACK).build().ok()
    });
    let pools: Vec<ThreadPool> = pools.collect();
    Threads {
        made: pools.len(),
        free: Mutex::new(pools),
        returned: Condvar::new(),
    }
});

struct Threads {
    made: usize,
    free: Mutex<Vec<ThreadPool>>,
    returned: Condvar,
}

/// Does something on a thread of its own; none when that thread did not survive it.
pub(super) fn alone<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let threads = &*THREADS;
    if threads.made == 0 {
        // The system gives us no thread: here, then.
        return Some(act());
    }
    let free = threads.free.lock().unwrap_or_else(PoisonError::into_inner);
    let mut free = threads
        .returned
        .wait_while(free, |free| free.is_empty())
        .unwrap_or_else(PoisonError::into_inner);
    let pool = free.pop()?;
    drop(free);
    let (done, result) = mpsc::channel();
    // Whoever asked has gone only if the program ends.
    pool.spawn(move || {
        let _ = done.send(act());
    });
    let result = result.recv().ok();
    let mut free = threads.free.lock().unwrap_or_else(PoisonError::into_inner);
    free.push(pool);
    threads.returned.notify_one();
    result
}
