//! Installs what building and testing needs, and nothing when all of it is there.

mod node;
mod system;

use crate::steps::{Done, command, output};

/// Makes this machine ready.
pub(crate) fn setup() -> Done {
    check_rust()?;
    node::check()?;
    system::install_missing()?;
    node::install_packages("ui")
}

/// Where the components live that Gantry is compared with.
pub(crate) const PEERS: &str = "tests/peers";

/// Installs those components too; nothing but their comparison needs them.
pub(crate) fn peers() -> Done {
    node::install_packages(PEERS)
}

/// The release this workspace asks for, from Cargo.toml by way of our own manifest.
const RUST: &str = env!("CARGO_PKG_RUST_VERSION");

fn check_rust() -> Done {
    let text = output(command("rustc", &["--version"], "")).unwrap_or_default();
    let found = text.split_whitespace().nth(1).unwrap_or_default();
    if version(found) < version(RUST) {
        return Err(format!(
            "Gantry is built with Rust {RUST} or newer, and this is {text:?}. `rustup update stable` brings it."
        ));
    }
    Ok(())
}

/// The first three numbers of a version.
fn version(text: &str) -> [u32; 3] {
    let mut numbers = text
        .trim_start_matches('v')
        .split(['.', '-'])
        .map_while(|n| n.parse().ok());
    std::array::from_fn(|_| numbers.next().unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn versions_compare_as_numbers() {
        assert!(version("v20.9.0") < version("20.19"));
        assert!(version("1.100.0-nightly") > version("1.92"));
        assert_eq!(version("11.4.2"), [11, 4, 2]);
        assert_eq!(version(""), [0, 0, 0]);
    }
}
