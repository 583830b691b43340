//! As much HTTP as a WebDriver conversation on this machine needs.

use std::io::{self, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// Sends one request to a local port and reads the whole answer: its status and its body.
///
/// # Errors
/// When nobody listens, or what comes back is not HTTP.
pub fn request(
    port: u16,
    method: &str,
    path: &str,
    body: &str,
    timeout: Duration,
) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(timeout))?;
    stream.set_nodelay(true)?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    let mut part = [0; 16 * 1024];
    loop {
        // The driver may keep the connection open although asked to close it.
        if let Some(done) = complete(&answer)? {
            return Ok(done);
        }
        match stream.read(&mut part)? {
            0 => return Err(odd("the connection ended within an answer")),
            count => answer.extend_from_slice(&part[..count]),
        }
    }
}

/// The status and body, once all of it is there.
fn complete(answer: &[u8]) -> io::Result<Option<(u16, String)>> {
    let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") else {
        return Ok(None);
    };
    let head = String::from_utf8_lossy(&answer[..end]);
    let status = head
        .split_whitespace()
        .nth(1)
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| odd("no status line"))?;
    let length: usize = head
        .lines()
        .filter_map(|line| line.split_once(':'))
        .find(|(name, _)| name.eq_ignore_ascii_case("content-length"))
        .and_then(|(_, value)| value.trim().parse().ok())
        .ok_or_else(|| odd("no content length"))?;
    let body = &answer[end + 4..];
    if body.len() < length {
        return Ok(None);
    }
    let body = String::from_utf8(body[..length].to_vec()).map_err(io::Error::other)?;
    Ok(Some((status, body)))
}

fn odd(what: &str) -> io::Error {
    io::Error::other(format!(
        "The WebDriver answered in an unknown form: {what}."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_complete_when_its_length_is_there() {
        let whole = "HTTP/1.1 404 Not Found\r\nX: y\r\ncontent-length: 5\r\n\r\nsorry";
        for cut in 0..whole.len() {
            assert_eq!(
                complete(&whole.as_bytes()[..cut]).unwrap(),
                None,
                "{cut} bytes"
            );
        }
        assert_eq!(
            complete(whole.as_bytes()).unwrap(),
            Some((404, "sorry".to_owned()))
        );
        assert!(complete(b"SSH-2.0\r\n\r\n").is_err());
    }
}
