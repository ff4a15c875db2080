//! The binary carries `themes/default`, `themes/starter` and `locales`; a new file there must be seen.

fn main() {
    println!("cargo::rerun-if-changed=themes/default");
    println!("cargo::rerun-if-changed=themes/starter");
    println!("cargo::rerun-if-changed=locales");
}
