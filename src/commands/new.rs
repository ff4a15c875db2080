//! `new`: a small site that builds.

use super::{Exit, fail, own_words};
use crate::cli::{self, Cli};
use crate::report::Words;

pub(super) fn new(cli: &Cli, _options: &cli::New) -> Exit {
    let own = own_words();
    let languages = super::languages(cli);
    fail(
        Words {
            catalogue: &own,
            languages: &languages,
        },
        "error-write",
        &[],
    );
    Exit::Failed
}
