//! Choosing how the web view draws, before the toolkit starts.

/// Sets what WebKitGTK reads once at its start. What the person set wins.
pub(crate) fn choose() {
    #[cfg(target_os = "linux")]
    linux::choose();
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;

    /// Without a graphics processor the DMA-BUF renderer halves the frame rate; with NVIDIA's
    /// driver it may show an empty window.
    pub(super) fn choose() {
        const NO_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
        const FORCE_SHM: &str = "WEBKIT_DMABUF_RENDERER_FORCE_SHM";
        if std::env::var_os(NO_DMABUF).is_some() || std::env::var_os(FORCE_SHM).is_some() {
            return;
        }
        let drawn_by_processor = !Path::new("/dev/dri/renderD128").exists();
        if drawn_by_processor {
            restart_with(NO_DMABUF);
        } else if Path::new("/proc/driver/nvidia/version").exists() {
            restart_with(FORCE_SHM);
        }
    }

    /// The environment of a running process can't be changed safely; a fresh one is given it. On
    /// failure the window opens all the same, only slower.
    fn restart_with(variable: &str) {
        use std::os::unix::process::CommandExt;
        let Ok(program) = std::env::current_exe() else {
            return;
        };
        let error = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env(variable, "1")
            .exec();
        tracing::warn!(%error, "the renderer could not be chosen");
    }
}
