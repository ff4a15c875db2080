//! The only writer: it publishes a site's files into a folder in one step.
//!
//! **The algorithm.** [`Writer::open`] takes the folder's lock, puts right what an interrupted
//! run left, and looks whether all that the folder holds was written by this program (the mark,
//! `.samtale-output`, lists it). [`Writer::put`] compares a file with the published one and
//! stages it only where they differ. [`Writer::commit`] does nothing where nothing differs.
//! Else it publishes in one of two ways:
//!
//! * **Exchange.** The staging folder lies beside the output folder. The unchanged files are
//!   hard-linked into it, so that it holds the whole new site; one sync; then the two folders
//!   change places in one system call, and the old one, now under the staging folder's name, is
//!   removed. Before that call the published site is the old one, after it the new one.
//! * **Journal**, where folders cannot be exchanged (a mount point, a parent folder that is not
//!   ours, a file system without the call). The staging folder lies inside the output folder.
//!   Second names for all files that will be replaced or removed are put beside it, then a
//!   journal that lists them; one sync; then file by file is moved into place; another sync;
//!   then the journal goes. While it is there, the run can be undone, and is: by this run if a
//!   step fails, by the next if this one died. A reader may see a mixture meanwhile.
//!
//! **Why a crash does no harm.** What a run makes has fixed names, so that the next one finds
//! it, and each folder it makes says by its first file what may be deleted: all (the staging
//! marker), or what the mark lists (a site). Nothing else is ever deleted. `architecture.md`,
//! invariant 5, asks for all this; `faults.md` lists the faults it is tested with.
//!
//! | name | what |
//! |---|---|
//! | `public/.samtale-output` | the mark: which files this program wrote |
//! | `.public.samtale-lock` | held while a run lasts, with its process id |
//! | `.public.samtale-new/` | staging, after the exchange the old site |
//! | `public/.samtale-work/` | staging inside: `new/`, `old/`, `journal` |
//! | `….samtale-staging` | the marker of a folder that may go with all it holds |

mod error;
pub mod interrupt;
mod journal;
mod lock;
mod mark;
mod parallel;
mod place;
mod stage;
mod sys;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

pub use error::{Refusal, WriteError};

use error::{failed, leftover};
use lock::Locks;
use mark::Mark;
use place::Place;
use stage::Stage;

/// What a run did to the published files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Summary {
    /// Files that are new or have other bytes than before.
    pub staged: usize,
    /// Files that were published already, byte for byte.
    pub unchanged: usize,
    /// Files that were published and are no longer part of the site.
    pub removed: usize,
}

/// Publishes a site's files into a folder in one step.
///
/// It holds the folder's lock. [`put`](Writer::put) may be called from many threads.
/// A writer that is dropped without [`commit`](Writer::commit) removes what it staged.
#[derive(Debug)]
pub struct Writer {
    run: Arc<Run>,
}

impl Writer {
    /// Takes the lock of the folder `out`, completes or undoes an interrupted run, and refuses
    /// folders that are not this program's. `site` is the folder that holds `samtale.toml`.
    pub fn open(out: &Path, site: &Path) -> Result<Writer, WriteError> {
        let _gate = interrupt::gate();
        let place = Place::find(out, site)?;
        let locks = Locks::take(&place)?;
        place.recover()?;
        let published = Mark::read(&place.out)?;
        published.refuse_foreign(&place.out)?;
        let run = Arc::new(Run {
            place,
            published,
            offered: Mutex::default(),
            stage: OnceLock::new(),
            staging: Mutex::default(),
            broken: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            locks: Mutex::new(Some(locks)),
        });
        interrupt::watch(&run);
        Ok(Writer { run })
    }

    /// Offers a file of the new site. `path` is relative, separated by `/`, and not one of the
    /// writer's own names. It is staged only when it differs from the published one.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        let _gate = interrupt::gate();
        let put = self.run.put(path, bytes);
        if put.is_err() {
            // A caller that goes on all the same must not publish a site with a hole.
            self.run.broken.store(true, Ordering::Release);
        }
        put
    }

    /// Makes all that was offered the published site. All else that this program wrote goes.
    ///
    /// An error leaves the site as it was; with two exceptions, which say so:
    /// [`WriteError::Leftover`] and [`WriteError::Torn`].
    pub fn commit(self) -> Result<Summary, WriteError> {
        let summary = self.run.commit()?;
        let _gate = interrupt::gate();
        self.run.ended.store(true, Ordering::Release);
        if let Some(locks) = hold(&self.run.locks).take() {
            locks.release().map_err(leftover)?;
        }
        Ok(summary)
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        let _gate = interrupt::gate();
        self.run.abandon();
    }
}

/// One run's state, shared with the thread that waits for signals.
#[derive(Debug)]
struct Run {
    place: Place,
    published: Mark,
    /// Each offered path, and whether it was staged.
    offered: Mutex<BTreeMap<String, bool>>,
    stage: OnceLock<Stage>,
    /// Held while the staging folder is made, so that one thread makes it.
    staging: Mutex<()>,
    broken: AtomicBool,
    ended: AtomicBool,
    locks: Mutex<Option<Locks>>,
}

impl Run {
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), WriteError> {
        if !mark::is_publishable(path) {
            return Err(self.place.refused(Refusal::Path(path.to_owned())));
        }
        let same = self.published.lists(path)
            && sys::same_bytes(&self.place.out.join(path), bytes)
                .map_err(failed("read", self.place.out.join(path)))?;
        if hold(&self.offered).insert(path.to_owned(), !same).is_some() {
            return Err(self.place.refused(Refusal::Twice(path.to_owned())));
        }
        if same {
            return Ok(());
        }
        self.stage()?.write(path, bytes)
    }

    /// The staging folder, made when the first difference needs it.
    fn stage(&self) -> Result<&Stage, WriteError> {
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        let _one = hold(&self.staging);
        if let Some(stage) = self.stage.get() {
            return Ok(stage);
        }
        let made = Stage::begin(&self.place).inspect_err(|_| {
            // Half a staging folder goes, so that another thread fails by the same cause, not by
            // what is left here. What cannot be removed now, the next run removes.
            let _recovered = self.place.recover();
        })?;
        Ok(self.stage.get_or_init(|| made))
    }

    fn commit(&self) -> Result<Summary, WriteError> {
        if self.broken.load(Ordering::Acquire) {
            return Err(self.place.refused(Refusal::Incomplete));
        }
        let out = &self.place.out;
        let offered = hold(&self.offered);
        let mut removed = Vec::new();
        for path in self.published.paths() {
            if !offered.contains_key(path) && sys::exists(&out.join(path))? {
                removed.push(path);
            }
        }
        let staged: Vec<&str> = offered
            .iter()
            .filter(|(_, new)| **new)
            .map(|(path, _)| path.as_str())
            .collect();
        let summary = Summary {
            staged: staged.len(),
            unchanged: offered.len() - staged.len(),
            removed: removed.len(),
        };
        let mark = Mark::new(offered.keys());
        if staged.is_empty() && mark.bytes() == self.published.bytes() {
            return Ok(summary);
        }

        // The gate is taken for one file at a time, so that a signal need not wait for all.
        let stage = {
            let _gate = interrupt::gate();
            self.stage()?
        };
        if stage.is_beside() {
            let unchanged: Vec<&str> = offered
                .iter()
                .filter(|(_, new)| !**new)
                .map(|(path, _)| path.as_str())
                .collect();
            parallel::each(&unchanged, |path| {
                let _gate = interrupt::gate();
                stage.keep(&out.join(path), path)
            })?;
        }
        let _gate = interrupt::gate();
        stage.finish(mark.bytes())?;
        let change = journal::Change { staged, removed };
        if !stage.is_beside() {
            journal::publish(&self.place, stage, &change, &self.published)?;
            return Ok(summary);
        }
        stage.sync()?;
        // A person may have put something there while the site was rendered.
        self.published.refuse_foreign(out)?;
        let exchanged = if sys::exists(out)? {
            sys::exchange(&self.place.beside, out)
        } else {
            fs::rename(&self.place.beside, out)
        };
        match exchanged {
            Ok(()) => stage::remove(&self.place.beside).map_err(leftover)?,
            Err(error) if sys::cannot_exchange(&error) => {
                let stage = Stage::moved_inside(&self.place)?;
                journal::publish(&self.place, &stage, &change, &self.published)?;
            }
            Err(error) => return Err(failed("replace", out)(error)),
        }
        Ok(summary)
    }

    /// Removes what was staged and gives the lock back, unless the run has ended.
    ///
    /// Only called where no error can be told any more (a drop, a signal). What cannot be
    /// removed here is removed by the next run, which does tell.
    fn abandon(&self) {
        if self.ended.swap(true, Ordering::AcqRel) {
            return;
        }
        let _recovered = self.place.recover();
        if let Some(locks) = hold(&self.locks).take() {
            let _released = locks.release();
        }
    }
}

/// Locks a mutex. A thread that panicked while it held one of ours left a whole value.
fn hold<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
