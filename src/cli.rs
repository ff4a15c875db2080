//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Turns an organisation's multilingual guidance and its question bank into a static site with printable forms.
#[derive(Debug, Parser)]
#[command(
    name = "samtale",
    version,
    about,
    max_term_width = 100,
    after_help = "Begin with `samtale new my-guide`, then `samtale build --site my-guide`."
)]
pub struct Cli {
    /// The site's folder: the one with `samtale.toml`.
    #[arg(long, global = true, default_value = ".", value_name = "DIR")]
    pub site: PathBuf,

    /// The language of messages (BCP 47); by default that of the environment.
    #[arg(long, global = true, value_name = "TAG")]
    pub lang: Option<String>,

    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Write the whole site.
    ///
    /// Nothing is published while the sources have errors, and what was published before stays whole until the new
    /// site takes its place in one step. Exit status: 0 done, 1 errors in the sources, 2 anything else.
    #[command(
        after_help = "Examples:\n  samtale build\n  samtale build --out /srv/www/guide --strict\n  samtale build --portable --out share    # opens from a file share"
    )]
    Build(Build),

    /// Say everything that is wrong with the sources; write nothing.
    ///
    /// The result goes to standard output. Exit status: 0 no error, 1 errors, 2 anything else.
    #[command(
        after_help = "Examples:\n  samtale check\n  samtale check --format json\n  samtale check --today 2027-01-01    # what will be overdue then\n  samtale check --against public      # addresses that are gone since that build"
    )]
    Check(Check),

    /// Make a small site that builds.
    #[command(after_help = "Example:\n  samtale new my-guide --languages nb,nn,en")]
    New(New),

    /// Record the present version of a form beside it, in `<form>.versions.toml`.
    ///
    /// Do this when the form is handed out. Its page then says what changed since, and `check` says when the form, or
    /// one of its questions, is no longer what went out under its version. Exit status: 0 done, 1 errors in the
    /// sources or the version is taken, 2 anything else.
    #[command(
        after_help = "Example:\n  samtale release dialogue    # content/forms/dialogue.toml says version = \"2026-1\""
    )]
    Release(Release),

    /// Search the site as its readers do: the published ranking, in the terminal.
    ///
    /// `--lang` names the language that is searched, by default the site's own. Results go to standard output.
    /// Exit status: 0 done, found or not, 1 errors in the sources, 2 anything else.
    #[command(
        after_help = "Examples:\n  samtale search samtale --lang nb\n  samtale search \"what do I bring\" --lang en --format json"
    )]
    Search(Search),

    /// Show the site while you write: every save is on the screen at once.
    ///
    /// Pages are made when they are asked for, drafts and pages of later days among them. While the sources have
    /// errors, the last good site stays. Only this computer is answered, unless `--host` says otherwise. Ctrl-C ends it.
    #[command(after_help = "Examples:\n  samtale serve --open\n  samtale serve --port 9000")]
    Serve(Serve),
}

/// Options of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The folder to publish into; relative to the site's folder.
    #[arg(long, default_value = "public", value_name = "DIR")]
    pub out: PathBuf,

    /// Where the site will be published, in place of `base_url`.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Write drafts and pages of later days too.
    #[arg(long)]
    pub drafts: bool,

    /// Name `index.html` in every link, so that the site works from a file share.
    #[arg(long)]
    pub portable: bool,

    /// Treat warnings as errors.
    #[arg(long)]
    pub strict: bool,

    /// The day to build for; by default today, UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,

    /// How diagnostics are written.
    #[arg(long, value_enum, default_value_t = BuildFormat::Human)]
    pub format: BuildFormat,

    /// Say how long each station took.
    #[arg(long)]
    pub timings: bool,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// How diagnostics are written.
    #[arg(long, value_enum, default_value_t = CheckFormat::Human)]
    pub format: CheckFormat,

    /// Treat warnings as errors.
    #[arg(long)]
    pub strict: bool,

    /// Addresses of before: a text file with one a line, or the folder of an earlier build. Those that lead nowhere
    /// now, not even by an alias, are named.
    #[arg(long, value_name = "LIST|FOLDER")]
    pub against: Option<PathBuf>,

    /// Check drafts and pages of later days too.
    #[arg(long)]
    pub drafts: bool,

    /// The day to check for; by default today, UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

/// Options of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// The folder to make; it must be new or empty.
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,

    /// The languages of the site, the default one first.
    #[arg(long, value_delimiter = ',', default_value = "en", value_name = "TAGS")]
    pub languages: Vec<String>,
}

/// Options of `release`.
#[derive(Debug, Args)]
pub struct Release {
    /// The form's id: the name of its file.
    #[arg(value_name = "FORM")]
    pub form: String,

    /// The day of the release; by default today, UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

/// Options of `search`.
#[derive(Debug, Args)]
pub struct Search {
    /// What a reader would type.
    #[arg(value_name = "QUERY", required = true)]
    pub query: Vec<String>,

    /// At most so many results.
    #[arg(long, default_value_t = 10, value_name = "NUMBER")]
    pub limit: usize,

    /// How results are written.
    #[arg(long, value_enum, default_value_t = BuildFormat::Human)]
    pub format: BuildFormat,

    /// The day to search for; by default today, UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

/// Options of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The port; the next free one where it is taken.
    #[arg(long, default_value_t = 8000, value_name = "NUMBER")]
    pub port: u16,

    /// The address to listen on.
    #[arg(long, default_value = "127.0.0.1", value_name = "ADDRESS")]
    pub host: String,

    /// Open the site in the browser.
    #[arg(long)]
    pub open: bool,

    /// The day to show the site on; by default today, UTC.
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<String>,
}

/// How `build` writes diagnostics, and `search` its results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum BuildFormat {
    /// For people.
    Human,
    /// One JSON array.
    Json,
}

/// How `check` writes diagnostics.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people.
    Human,
    /// One JSON array.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}
