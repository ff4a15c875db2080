//! Digests: what a memo is keyed by, and what tells two versions of a value apart.
//!
//! A type that takes part derives [`Hash`], so a new field is digested without anybody remembering it.
//! A [`Part`] is digested once and then counts as its digest, so that combining a view's parts costs
//! a few words and never a walk over their content.

use std::hash::{Hash, Hasher};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use rustc_stable_hash::{FromStableHash, SipHasher128Hash, StableSipHasher128};
use serde::{Serialize, Serializer};

/// A 128-bit digest, equal on every machine for equal values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Digest(pub u64, pub u64);

struct Words(u64, u64);

impl FromStableHash for Words {
    type Hash = SipHasher128Hash;
    fn from(SipHasher128Hash([low, high]): SipHasher128Hash) -> Self {
        Words(low, high)
    }
}

impl Digest {
    /// The digest of a value, from all that its [`Hash`] feeds.
    pub fn of(value: &(impl Hash + ?Sized)) -> Digest {
        let mut hasher = StableSipHasher128::new();
        value.hash(&mut hasher);
        let Words(low, high) = hasher.finish();
        Digest(low, high)
    }

    /// All of it in hexadecimal digits: for names that must not meet by chance.
    pub fn name(self) -> String {
        format!("{:016x}{:016x}", self.0, self.1)
    }

    /// Sixteen hexadecimal digits: enough to name a file by.
    pub fn short(self) -> String {
        format!("{:016x}", self.0 ^ self.1.rotate_left(17))
    }
}

/// A piece of a view that many outputs share: digested once, turned into a template value once.
#[derive(Debug)]
pub struct Part<T> {
    digest: Digest,
    value: T,
    template: OnceLock<tera::Value>,
}

impl<T: Hash> Part<T> {
    /// Digests `value` and shares it.
    pub fn new(value: T) -> Arc<Part<T>> {
        Arc::new(Part {
            digest: Digest::of(&value),
            value,
            template: OnceLock::new(),
        })
    }
}

impl<T> Part<T> {
    /// The digest of the whole part.
    pub fn digest(&self) -> Digest {
        self.digest
    }
}

impl<T> Deref for Part<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Hash for Part<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl<T> PartialEq for Part<T> {
    fn eq(&self, other: &Self) -> bool {
        self.digest == other.digest
    }
}

impl<T> Eq for Part<T> {}

impl<T: Serialize> Serialize for Part<T> {
    /// Into a template this is a pointer copy: a `tera::Value` passes through its own serialiser.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.template
            .get_or_init(|| tera::Value::from_serializable(&self.value))
            .serialize(serializer)
    }
}
