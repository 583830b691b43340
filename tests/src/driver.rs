//! One WebDriver session with WebKit's own driver.
//!
//! `tauri-driver` would stand between and only rename capabilities; without it there is nothing
//! to install from source, and no field gets lost on the way.

use std::cell::Cell;
use std::fmt;
use std::io;
use std::time::Duration;

use serde_json::{Value, json};

use crate::http;

/// Longer than any answer takes; only a hung web process runs into it.
const PATIENCE: Duration = Duration::from_secs(60);

/// Why the driver did not do something.
#[derive(Debug)]
pub enum DriverError {
    /// It could not be reached, or did not answer.
    Transport(io::Error),
    /// It refused.
    Refused(String),
}

impl fmt::Display for DriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => write!(f, "The WebDriver cannot be reached: {error}."),
            Self::Refused(what) => write!(f, "The WebDriver refused: {what}."),
        }
    }
}

impl std::error::Error for DriverError {}

impl From<io::Error> for DriverError {
    fn from(error: io::Error) -> Self {
        Self::Transport(error)
    }
}

/// A session: one running application under remote control.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    session: String,
    /// How far the wheel has been turned in all: WebKit's driver scrolls by what that changes by.
    turned: Cell<(i64, i64)>,
}

impl Driver {
    /// Lets the driver at `port` start an application and takes control of its window.
    ///
    /// # Errors
    /// When the driver does not listen or the application does not start.
    pub fn open(port: u16, binary: &str, arguments: &[String]) -> Result<Self, DriverError> {
        // No `browserName`: newer WebKits report another one and then match nothing.
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "webkitgtk:browserOptions": {"binary": binary, "args": arguments},
        }}});
        let answer = call(port, "POST", "/session", &wanted, PATIENCE)?;
        let session = answer["sessionId"].as_str().unwrap_or_default().to_owned();
        Ok(Self {
            port,
            session,
            turned: Cell::new((0, 0)),
        })
    }

    /// Runs the body of a function in the page; `arguments` are its `arguments`.
    ///
    /// # Errors
    /// When the script throws or the page is gone.
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Result<Value, DriverError> {
        self.post(
            "/execute/sync",
            &json!({"script": script, "args": arguments}),
        )
    }

    /// Runs the body of a function that ends when it calls the last of its `arguments`; what it
    /// hands over is the answer.
    ///
    /// # Errors
    /// When the script throws, does not end in time, or the page is gone.
    pub fn execute_async(
        &self,
        script: &str,
        arguments: &[Value],
        limit: Duration,
    ) -> Result<Value, DriverError> {
        let limit_ms = u64::try_from(limit.as_millis()).unwrap_or(u64::MAX);
        self.post("/timeouts", &json!({"script": limit_ms}))?;
        // The driver gives up first, and says so.
        call(
            self.port,
            "POST",
            &format!("/session/{}/execute/async", self.session),
            &json!({"script": script, "args": arguments}),
            limit + Duration::from_secs(5),
        )
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// When nothing is there.
    pub fn go(&self, address: &str) -> Result<(), DriverError> {
        self.post("/url", &json!({"url": address}))?;
        Ok(())
    }

    /// Carries out pointer actions, going on from where the pointer and its button are.
    ///
    /// # Errors
    /// When a place lies outside the page.
    pub fn pointer(&self, actions: &[Value]) -> Result<(), DriverError> {
        self.act(&json!({
            "type": "pointer", "id": "mouse",
            "parameters": {"pointerType": "mouse"}, "actions": actions,
        }))
    }

    /// Carries out key actions.
    ///
    /// # Errors
    /// When the page is gone.
    pub fn keys(&self, actions: &[Value]) -> Result<(), DriverError> {
        self.act(&json!({"type": "key", "id": "keyboard", "actions": actions}))
    }

    /// Turns the wheel over a place.
    ///
    /// # Errors
    /// When the place lies outside the page.
    pub fn wheel(&self, at: (i64, i64), by: (i64, i64)) -> Result<(), DriverError> {
        self.wheel_on(at, &[by])
    }

    /// Turns the wheel over a place, a notch in every frame.
    ///
    /// # Errors
    /// When the place lies outside the page.
    pub fn wheel_on(&self, at: (i64, i64), notches: &[(i64, i64)]) -> Result<(), DriverError> {
        const FRAME_MS: u32 = 16;
        let notch = |by: &(i64, i64)| {
            let (x, y) = at;
            let turned = self.turned.get();
            let turned = (turned.0 + by.0, turned.1 + by.1);
            self.turned.set(turned);
            json!({
                "type": "scroll", "duration": FRAME_MS, "x": x, "y": y,
                "deltaX": turned.0, "deltaY": turned.1,
            })
        };
        let actions: Vec<Value> = notches.iter().map(notch).collect();
        self.act(&json!({"type": "wheel", "id": "wheel", "actions": actions}))
    }

    /// Puts the window somewhere, in a size.
    ///
    /// # Errors
    /// When the window is gone.
    pub fn place(&self, width: u32, height: u32) -> Result<(), DriverError> {
        self.post(
            "/window/rect",
            &json!({"x": 0, "y": 0, "width": width, "height": height}),
        )?;
        Ok(())
    }

    /// Ends the session, and with it the application.
    ///
    /// # Errors
    /// When the driver is gone.
    pub fn close(&self) -> Result<(), DriverError> {
        call(
            self.port,
            "DELETE",
            &format!("/session/{}", self.session),
            &json!({}),
            PATIENCE,
        )?;
        Ok(())
    }

    fn act(&self, source: &Value) -> Result<(), DriverError> {
        self.post("/actions", &json!({"actions": [source]}))?;
        Ok(())
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, DriverError> {
        call(
            self.port,
            "POST",
            &format!("/session/{}{path}", self.session),
            body,
            PATIENCE,
        )
    }
}

fn call(
    port: u16,
    method: &str,
    path: &str,
    body: &Value,
    patience: Duration,
) -> Result<Value, DriverError> {
    let (status, answer) = http::request(port, method, path, &body.to_string(), patience)?;
    let mut answer: Value = serde_json::from_str(&answer)
        .map_err(|_| DriverError::Refused(format!("{method} {path} gave no JSON")))?;
    let value = answer["value"].take();
    if status == 200 {
        return Ok(value);
    }
    let word = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Err(DriverError::Refused(format!(
        "{method} {path}: {} {}",
        word("error"),
        word("message")
    )))
}
