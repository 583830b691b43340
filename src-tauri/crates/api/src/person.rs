//! Who sits at this computer, as the journal names them.

use std::path::PathBuf;

/// The login name, as far as the environment tells.
#[must_use]
pub fn login_name() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|key| std::env::var(key).ok().filter(|name| !name.is_empty()))
        .or_else(owner_of_home)
        .unwrap_or_else(|| "somebody".to_owned())
}

/// Services and containers leave `USER` unset; the home folder is named after its owner.
fn owner_of_home() -> Option<String> {
    let home = PathBuf::from(std::env::var_os("HOME")?);
    Some(home.file_name()?.to_string_lossy().into_owned())
}
