//! The pages of the components, handed out on this machine only.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder and some files in memory over HTTP, for as long as the process runs.
pub(super) struct Server {
    port: u16,
}

impl Server {
    /// Serves on a free port of the loopback.
    pub(super) fn start(folder: PathBuf, extra: BTreeMap<String, Vec<u8>>) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let shelf = Arc::new((folder, extra));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shelf = Arc::clone(&shelf);
                std::thread::spawn(move || {
                    // A page that went away does not want its answer any more.
                    let _gone = answer(&stream, &shelf.0, &shelf.1);
                });
            }
        });
        Ok(Self { port })
    }

    /// The address of a file.
    pub(super) fn address(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}/{file}", self.port)
    }
}

fn answer(stream: &TcpStream, folder: &Path, extra: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let name = name_of(&request);
    let found = match (name, name.and_then(|name| extra.get(name))) {
        (_, Some(bytes)) => Some(bytes.clone()),
        (Some(name), None) => fs::read(folder.join(name)).ok(),
        (None, None) => None,
    };
    let (status, body) = match found {
        Some(body) => ("200 OK", body),
        None => ("404 Not Found", Vec::new()),
    };
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        sort(name.unwrap_or_default()),
        body.len()
    )?;
    stream.write_all(&body)
}

/// The plain file name a request asks for; nothing that leads anywhere else.
fn name_of(request: &str) -> Option<&str> {
    let target = request.strip_prefix("GET /")?.split(' ').next()?;
    let name = target.split('?').next()?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-._".contains(letter);
    match name {
        "" => Some("index.html"),
        name if name.chars().all(plain) && !name.contains("..") => Some(name),
        _ => None,
    }
}

fn sort(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript",
        "css" => "text/css",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn only_plain_names_are_served() {
        for (request, name) in [
            ("GET /?peer=svar HTTP/1.1", Some("index.html")),
            ("GET / HTTP/1.1", Some("index.html")),
            ("GET /plan-1000.json HTTP/1.1", Some("plan-1000.json")),
            ("GET /../secret HTTP/1.1", None),
            ("GET /a/b HTTP/1.1", None),
            ("POST / HTTP/1.1", None),
        ] {
            assert_eq!(name_of(request), name, "{request}");
        }
    }
}
