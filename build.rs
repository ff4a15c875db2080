//! The binary carries `themes/default`, `themes/starter` and `locales`; a new file there must be seen. The theme's
//! scripts are shortened here, once, into `OUT_DIR/scripts`: that is how readers load them.

use std::error::Error;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::{env, fs};

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=themes/starter");
    println!("cargo::rerun-if-changed=locales");
    let out = PathBuf::from(env::var("OUT_DIR")?).join("scripts");
    if out.exists() {
        // What was taken out of the theme is not carried on.
        fs::remove_dir_all(&out)?;
    }
    shorten(Path::new("themes/default/assets"), &out)
}

/// Writes all scripts of a folder, and of those in it, without comments, blanks and long local names.
fn shorten(folder: &Path, out: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(out)?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let target = out.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            shorten(&path, &target)?;
        } else if path.extension() == Some(OsStr::new("js")) {
            let text = fs::read_to_string(&path)?;
            let script =
                shortened(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            fs::write(target, script + "\n")?;
        }
    }
    Ok(())
}

fn shortened(text: &str) -> Result<String, Box<dyn Error>> {
    let allocator = Allocator::default();
    // A classic script: its names on top belong to the page and stay.
    let parsed = Parser::new(&allocator, text, SourceType::cjs()).parse();
    if let Some(error) = parsed.errors.into_iter().next() {
        return Err(error.into());
    }
    let mut program = parsed.program;
    let names = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut program);
    let options = CodegenOptions {
        minify: true,
        comments: CommentOptions::disabled(),
        ..CodegenOptions::default()
    };
    let code = Codegen::new().with_options(options);
    Ok(code.with_scoping(names.scoping).build(&program).code)
}
