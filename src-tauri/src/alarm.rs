//! Desktop notifications for what has become overdue: clocks of blockers, decisions, escalations.
//!
//! The rules say what is overdue (`assess`); here it is only remembered what has been told already,
//! so that each matter is told once. What was overdue before a program was opened is told together.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use api::dto::{AnswerDto, AttentionDto, QueryDto, WantDto};
use tauri::{AppHandle, Manager};
use tauri_plugin_notification::NotificationExt;

use crate::worker::{Office, Worker};

/// How often the clocks are looked at.
const EVERY: Duration = Duration::from_secs(20);
/// More than so many at once are told together.
const ONE_BY_ONE: usize = 3;

/// Looks at the clocks for as long as the application runs.
pub(crate) fn watch(app: AppHandle) {
    tauri::async_runtime::spawn(async move {
        let mut told = Told::default();
        loop {
            tokio::time::sleep(EVERY).await;
            let looked = app
                .state::<Worker>()
                .run(|office| Ok(overdue(office)))
                .await;
            let notices = match looked {
                Ok(Some((path, overdue))) => told.news(path, &overdue),
                Ok(None) | Err(_) => Vec::new(),
            };
            for Notice { title, body } in notices {
                let shown = app.notification().builder().title(title).body(body).show();
                if let Err(error) = shown {
                    tracing::debug!(%error, "the desktop takes no notifications");
                }
            }
        }
    });
}

/// What is overdue in the open program.
fn overdue(office: &mut Office) -> Option<(PathBuf, Vec<AttentionDto>)> {
    let desk = office.desk.as_mut()?;
    let Ok(AnswerDto::Tracking { tracking }) = desk.query(&QueryDto::Tracking) else {
        return None;
    };
    let mut overdue = tracking.attention;
    overdue.retain(|one| {
        matches!(
            one.want,
            WantDto::Clock | WantDto::Escalation | WantDto::Decision
        )
    });
    Some((desk.path().to_owned(), overdue))
}

/// One notification.
#[derive(Debug, PartialEq, Eq)]
struct Notice {
    title: String,
    body: String,
}

/// What has been told of a program.
#[derive(Debug, Default)]
struct Told {
    program: PathBuf,
    known: BTreeSet<(String, Option<i32>)>,
}

impl Told {
    /// What is new. A matter that is settled and overdue again is told again.
    fn news(&mut self, program: PathBuf, overdue: &[AttentionDto]) -> Vec<Notice> {
        let opened = self.program != program;
        if opened {
            self.known.clear();
            self.program = program;
        }
        let now: BTreeSet<_> = overdue.iter().map(key).collect();
        let fresh: Vec<&AttentionDto> = overdue
            .iter()
            .filter(|one| !self.known.contains(&key(one)))
            .collect();
        self.known = now;
        match fresh.len() {
            0 => Vec::new(),
            1..=ONE_BY_ONE if !opened || fresh.len() == 1 => {
                fresh.into_iter().map(notice).collect()
            }
            count => {
                let names: Vec<&str> = fresh.iter().map(|one| one.record.as_str()).collect();
                vec![Notice {
                    title: format!("{count} matters are overdue"),
                    body: names.join(", "),
                }]
            }
        }
    }
}

fn key(one: &AttentionDto) -> (String, Option<i32>) {
    (one.record.clone(), one.until)
}

fn notice(one: &AttentionDto) -> Notice {
    let what = if one.want == WantDto::Escalation {
        "is not decided"
    } else if one.want == WantDto::Decision {
        "is overdue"
    } else {
        "has a clock that ran out"
    };
    Notice {
        title: format!("{} {what}", one.record),
        body: one.why.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn late(record: &str, until: i32) -> AttentionDto {
        AttentionDto {
            want: WantDto::Clock,
            record: record.to_owned(),
            plan: 1,
            why: format!("{record} waits."),
            until: Some(until),
            owner: None,
        }
    }

    fn titles(notices: Vec<Notice>) -> Vec<String> {
        notices.into_iter().map(|notice| notice.title).collect()
    }

    #[test]
    fn each_matter_is_told_once_and_those_found_at_opening_together() {
        let mut told = Told::default();
        let file = || PathBuf::from("one.gantry");
        let first = [late("BLOCKER-1", 5), late("BLOCKER-2", 6)];
        assert_eq!(
            titles(told.news(file(), &first)),
            ["2 matters are overdue"],
            "at opening"
        );
        assert_eq!(told.news(file(), &first), [], "nothing new");
        let later = [late("BLOCKER-1", 5), late("BLOCKER-2", 6), late("DEC-1", 9)];
        assert_eq!(
            titles(told.news(file(), &later)),
            ["DEC-1 has a clock that ran out"]
        );
        // The update came, and the next one is late, too.
        let again = [late("BLOCKER-1", 50), late("BLOCKER-2", 6)];
        assert_eq!(
            titles(told.news(file(), &again)),
            ["BLOCKER-1 has a clock that ran out"]
        );
        let other = PathBuf::from("two.gantry");
        assert_eq!(
            titles(told.news(other, &[late("BLOCKER-1", 50)])),
            ["BLOCKER-1 has a clock that ran out"],
            "another program"
        );
    }
}
