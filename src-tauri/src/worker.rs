//! The one thread that owns the open program.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, mpsc};

use api::Desk;
use api::dto::Fault;
use tokio::sync::oneshot;

use crate::home::Home;

/// What the worker owns: the folders, and the program when one is open.
pub(crate) struct Office {
    /// The platform's folders.
    pub(crate) home: Home,
    /// A file named on the command line, until it has been opened.
    pub(crate) named: Option<PathBuf>,
    /// The open program.
    pub(crate) desk: Option<Desk>,
}

impl Office {
    /// The open program.
    pub(crate) fn desk(&mut self) -> Result<&mut Desk, Fault> {
        self.desk
            .as_mut()
            .ok_or_else(|| Fault::new("closed", "No program is open."))
    }
}

type Job = Box<dyn FnOnce(&mut Office) + Send>;

/// Hands work to the thread that owns the program, in order.
pub(crate) struct Worker {
    jobs: mpsc::Sender<Job>,
    /// Stops the latest import or export.
    stop: Mutex<Stop>,
}

/// Set once somebody has cancelled.
pub(crate) type Stop = Arc<AtomicBool>;

impl Worker {
    /// Starts the thread. Layout needs a deep stack (safety: Typst recurses).
    pub(crate) fn start(home: Home, named: Option<PathBuf>) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let mut office = Office {
            home,
            named,
            desk: None,
        };
        std::thread::Builder::new()
            .name("program".to_owned())
            .stack_size(16 * 1024 * 1024)
            .spawn(move || {
                for job in queue {
                    job(&mut office);
                }
            })
            .expect("a process that could open a window can start a thread");
        Self {
            jobs,
            stop: Mutex::default(),
        }
    }

    /// A stop for work that begins now; one of earlier work is no longer pulled.
    pub(crate) fn afresh(&self) -> Stop {
        let fresh = Stop::default();
        *self.stop.lock().unwrap_or_else(PoisonError::into_inner) = fresh.clone();
        fresh
    }

    /// Pulls the stop of the latest work.
    pub(crate) fn stop(&self) {
        let stop = self.stop.lock().unwrap_or_else(PoisonError::into_inner);
        stop.store(true, Ordering::Relaxed);
    }

    /// Runs one piece of work and waits for its answer. A panic in it is a fault, and the program
    /// is read again from its file, which no half-done work has reached.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Office) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, Fault> {
        let (answer, waiting) = oneshot::channel();
        let job: Job = Box::new(move |office| {
            let done = catch_unwind(AssertUnwindSafe(|| work(office)));
            let result = done.unwrap_or_else(|_| {
                recover(office);
                Err(unexpected())
            });
            // The window may have gone while the work was done.
            let _gone = answer.send(result);
        });
        self.jobs.send(job).map_err(|_| unexpected())?;
        waiting.await.unwrap_or_else(|_| Err(unexpected()))
    }
}

fn recover(office: &mut Office) {
    if let Some(desk) = office.desk.take() {
        let (path, host) = (desk.path().to_owned(), office.home.host());
        drop(desk);
        office.desk = Desk::open(&path, host).ok();
    }
}

fn unexpected() -> Fault {
    Fault::new(
        "unexpected",
        "Something went wrong inside Gantry. What was stored is safe.",
    )
    .hint("Try again; if it happens again, close the program and open it anew.")
}
