//! Plans to look at and to test with: ordinary, good, bad, empty and hostile ones.

use plan::NaiveDate;
use report::{Concern, Decision, Dimension, Health, Launch, MilestoneLine, Page, Span, Step};

/// Every plan with its name.
pub(crate) fn all() -> Vec<(&'static str, Page)> {
    vec![
        ("slipping", slipping()),
        ("at-risk", at_risk()),
        ("on-track", on_track()),
        ("complete", complete()),
        ("empty", empty()),
        ("young", young()),
        ("long", long()),
        ("hostile", hostile()),
    ]
}

pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a real date")
}

fn milestone(
    name: &str,
    owner: &str,
    promised: NaiveDate,
    slip: i32,
    health: Health,
) -> MilestoneLine {
    MilestoneLine {
        name: name.to_owned(),
        promised: Some(promised),
        forecast: promised + plan::TimeDelta::days(i64::from(slip)),
        slip_days: Some(slip),
        done: health == Health::Complete,
        health,
        owner: owner.to_owned(),
        is_launch: false,
    }
}

fn dimension(name: &str, health: Health, reason: &str) -> Dimension {
    Dimension {
        name: name.to_owned(),
        health,
        reason: reason.to_owned(),
    }
}

fn step(name: &str, on: NaiveDate, owner: &str) -> Step {
    Step {
        name: name.to_owned(),
        on,
        owner: owner.to_owned(),
    }
}

fn concern(title: &str, response: &str) -> Concern {
    Concern {
        title: title.to_owned(),
        response: response.to_owned(),
    }
}

/// Kubernetes 1.33 in the week before code freeze, nine days late.
pub(crate) fn slipping() -> Page {
    use Health::{AtRisk, Complete, OffTrack, OnTrack};
    let mut launch = milestone(
        "v1.33.0 released",
        "Branch Manager",
        day(2025, 4, 23),
        9,
        OffTrack,
    );
    launch.is_launch = true;
    Page {
        plan: "Kubernetes 1.33".to_owned(),
        program: "Kubernetes releases".to_owned(),
        owner: "Nina Polshakova".to_owned(),
        status_date: Some(day(2025, 3, 14)),
        prepared_on: day(2025, 3, 14),
        health: OffTrack,
        reason: "The launch is forecast 9 days after the promise; the limit is 7.".to_owned(),
        launch: Some(Launch {
            promised: Some(day(2025, 4, 23)),
            forecast: day(2025, 5, 2),
            slip_days: Some(9),
            done: false,
        }),
        sentences: vec![
            "The launch has moved from 23 April to 2 May because dynamic resource allocation needs two more weeks before code freeze.".to_owned(),
            "Every milestone up to 1.33.0-beta.0 was reached on its day or within two days of it.".to_owned(),
            "Granting the exception with a smaller scope would bring back seven of the nine days.".to_owned(),
        ],
        milestones: vec![
            milestone("Production readiness freeze", "Enhancements Lead", day(2025, 2, 6), 0, Complete),
            milestone("Enhancements freeze", "Enhancements Lead", day(2025, 2, 13), 0, Complete),
            milestone("Docs: placeholder PRs open", "Docs Lead", day(2025, 2, 27), 1, Complete),
            milestone("1.33.0-beta.0 released", "Branch Manager", day(2025, 3, 11), 2, Complete),
            milestone("Code freeze and test freeze", "Branch Manager", day(2025, 3, 20), 8, OffTrack),
            milestone("Docs: PRs ready for review", "Docs Lead", day(2025, 3, 25), 4, AtRisk),
            milestone("Docs freeze", "Docs Lead", day(2025, 4, 8), 0, OnTrack),
            milestone("1.33.0-rc.0 released", "Branch Manager", day(2025, 4, 8), 9, OffTrack),
            milestone("Release blog ready", "Comms", day(2025, 4, 10), -1, OnTrack),
            launch,
        ],
        span: Some(Span { first: day(2025, 1, 13), last: day(2025, 5, 2) }),
        critical_path: "Dynamic resource allocation (SIG Node, 12 days) → code freeze → burndown (14 days) → 1.33.0-rc.0 → release testing (10 days) → v1.33.0 released.".to_owned(),
        dimensions: vec![
            dimension("Schedule", OffTrack, "Launch forecast 9 days after the promise."),
            dimension("Scope", AtRisk, "4 features have asked for an exception."),
            dimension("Dependencies", OnTrack, ""),
            dimension("Progress", OnTrack, "41 of 97 tasks done; 39 were due."),
        ],
        blockers: vec![Concern {
            title: "P1: Test runners for arm64 are used up".to_owned(),
            response: "BLOCKER-2 · Release Signal Lead · open 3 working days · Tell the VP Engineering now.".to_owned(),
        }],
        escalations: vec![],
        dependencies: vec![],
        differences: vec![],
        risks: vec![
            Concern {
                title: "Container stop signals may miss code freeze".to_owned(),
                response: "SIG Node reviews daily until 20 March; falls out of scope if not merged.".to_owned(),
            },
            Concern {
                title: "KubeCon EU takes reviewers away from 1 to 4 April".to_owned(),
                response: "Burndown reviewers named in advance.".to_owned(),
            },
        ],
        decisions: vec![
            Decision {
                question: "Grant KEP-4381 an exception until 28 March, or move it to 1.34?".to_owned(),
                advice: "Recommended: grant it without the admin access part.".to_owned(),
                by: Some(day(2025, 3, 19)),
            },
            Decision {
                question: "Announce 2 May as the new launch date?".to_owned(),
                advice: String::new(),
                by: Some(day(2025, 3, 21)),
            },
        ],
        next: vec![
            step("Exceptions decided", day(2025, 3, 19), "Release Lead"),
            step("Burndown begins", day(2025, 3, 24), "Release Lead"),
            step("Deprecations blog published", day(2025, 3, 24), "Comms"),
            step("Code freeze and test freeze", day(2025, 3, 28), "Branch Manager"),
        ],
        document: "0198f6c2-7d1e-7c44-9d4a-5b1f0e6a2c33".to_owned(),
        revision: 214,
        language: "en".to_owned(),
    }
}

/// The same release, five days late.
pub(crate) fn at_risk() -> Page {
    let mut page = slipping();
    page.health = Health::AtRisk;
    page.reason =
        "The launch is forecast 5 days after the promise; up to 3 is on track.".to_owned();
    page.launch = Some(Launch {
        promised: Some(day(2025, 4, 23)),
        forecast: day(2025, 4, 28),
        slip_days: Some(5),
        done: false,
    });
    page.sentences = vec![
        "The launch is expected on 28 April, 5 days after the promise.".to_owned(),
        "Code freeze drives it: reviews of two features take longer than planned.".to_owned(),
    ];
    for line in &mut page.milestones {
        if line.health == Health::OffTrack {
            line.health = Health::AtRisk;
            line.slip_days = Some(5);
            line.forecast = line.promised.expect("promised") + plan::TimeDelta::days(5);
        }
    }
    page.dimensions[0] = dimension(
        "Schedule",
        Health::AtRisk,
        "Launch forecast 5 days after the promise.",
    );
    page.risks.truncate(1);
    page.decisions.truncate(1);
    page
}

/// The same release with nothing to report but progress.
pub(crate) fn on_track() -> Page {
    let mut page = slipping();
    page.health = Health::OnTrack;
    page.reason =
        "The launch is forecast for the promised day, with 4 days of float before it.".to_owned();
    page.launch = Some(Launch {
        promised: Some(day(2025, 4, 23)),
        forecast: day(2025, 4, 23),
        slip_days: Some(0),
        done: false,
    });
    page.sentences = vec![
        "The launch is expected on 23 April as promised.".to_owned(),
        "All four milestones due so far are done; code freeze is next, on 20 March.".to_owned(),
    ];
    for line in &mut page.milestones {
        line.forecast = line.promised.expect("promised");
        line.slip_days = Some(0);
        if !line.done {
            line.health = Health::OnTrack;
        }
    }
    page.dimensions = vec![
        dimension(
            "Schedule",
            Health::OnTrack,
            "Launch forecast for the promised day.",
        ),
        dimension(
            "Progress",
            Health::OnTrack,
            "41 of 97 tasks done; 39 were due.",
        ),
    ];
    page.blockers.clear();
    page.risks.clear();
    page.decisions.clear();
    page
}

/// The release after its launch.
pub(crate) fn complete() -> Page {
    let mut page = on_track();
    page.status_date = Some(day(2025, 4, 25));
    page.prepared_on = day(2025, 4, 25);
    page.health = Health::Complete;
    page.reason = "Launched on the promised day.".to_owned();
    page.sentences = vec!["Kubernetes 1.33 was released on 23 April as promised.".to_owned()];
    for line in &mut page.milestones {
        line.done = true;
        line.health = Health::Complete;
    }
    page.launch = page.launch.map(|launch| Launch {
        done: true,
        ..launch
    });
    page.critical_path = String::new();
    page.dimensions.clear();
    page.next.clear();
    page
}

/// A plan somebody has just made.
pub(crate) fn empty() -> Page {
    Page {
        plan: "Autumn release".to_owned(),
        program: String::new(),
        owner: String::new(),
        status_date: None,
        prepared_on: day(2025, 3, 14),
        health: Health::Unknown,
        reason: "No milestone is the launch yet, so there is nothing to measure against".to_owned(),
        launch: None,
        sentences: vec![],
        milestones: vec![],
        span: None,
        critical_path: String::new(),
        dimensions: vec![],
        blockers: vec![],
        escalations: vec![],
        dependencies: vec![],
        risks: vec![],
        differences: vec![],
        decisions: vec![],
        next: vec![],
        document: "0198f6c2-7d1e-7c44-9d4a-5b1f0e6a2c33".to_owned(),
        revision: 1,
        language: String::new(),
    }
}

/// A plan of six weeks with three milestones and no promise for two of them.
pub(crate) fn young() -> Page {
    let unpromised = |name: &str, forecast, is_launch| MilestoneLine {
        name: name.to_owned(),
        promised: None,
        forecast,
        slip_days: None,
        done: false,
        health: Health::Unknown,
        owner: String::new(),
        is_launch,
    };
    Page {
        plan: "Billing: new tax rules".to_owned(),
        program: "Commerce platform".to_owned(),
        status_date: Some(day(2025, 12, 1)),
        prepared_on: day(2025, 12, 2),
        reason: "No date has been promised for the launch.".to_owned(),
        launch: Some(Launch {
            promised: None,
            forecast: day(2026, 1, 9),
            slip_days: None,
            done: false,
        }),
        sentences: vec!["The launch is expected on 9 January 2026. No date has been promised yet.".to_owned()],
        milestones: vec![
            milestone("Rules agreed with Finance", "Finance", day(2025, 12, 5), 0, Health::OnTrack),
            unpromised("Shadow run starts", day(2025, 12, 15), false),
            unpromised("New rules live", day(2026, 1, 9), true),
        ],
        critical_path: "Rules agreed with Finance → rule engine (8 days) → shadow run (10 days) → New rules live.".to_owned(),
        ..empty()
    }
}

/// Every list and sentence as long as an honest person might make it.
pub(crate) fn long() -> Page {
    let mut page = slipping();
    page.plan =
        "Customer identity platform: migration of all regions to passwordless sign-in, phase 2"
            .to_owned();
    page.program = "Trust, identity and access, second half of the year".to_owned();
    page.sentences = vec![
        "The launch has moved by nine days because the security review of the recovery flow found two problems that need a change in the mobile applications, which have to pass the stores' reviews again before the rollout can start in the first region.".to_owned(),
        "Support has asked for another week of training, which runs beside this and costs no time as long as the material is ready by the end of the month.".to_owned(),
        "A smaller first region would bring back five of the nine days; the decision is needed before Wednesday.".to_owned(),
    ];
    page.critical_path = "Security review of the recovery flow (15 days, Security Engineering) → changes to the mobile applications (10 days, Mobile Platform) → reviews by the stores (5 days, outside) → rollout to the first region (3 days) → observation (10 days, Site Reliability) → rollout to the remaining regions (8 days) → launch.".to_owned();
    for line in &mut page.milestones {
        line.name
            .push_str(", agreed with every team that depends on it");
    }
    let every = page.milestones.clone();
    page.milestones.extend(every.into_iter().take(6));
    for index in 0..6 {
        page.decisions.push(Decision {
            question: format!("Which of the regions goes first in wave {index}, given that the largest is also the one with the strictest rules about data?"),
            advice: "Recommended: the smallest region, because what is learnt there is worth more than a week.".to_owned(),
            by: Some(day(2025, 3, 20)),
        });
        page.risks.push(Concern {
            title: format!("Vendor {index} has not confirmed the certificate rotation that both sides need for the second wave"),
            response: "Their account manager answers by Friday; without an answer we keep the old certificate for one more quarter.".to_owned(),
        });
        page.blockers.push(concern(&format!("P0: The test environment of region {index} has been down since the night before last, and nobody can sign off the recovery flow"), "BLOCKER-7 · Site Reliability · open 3.5 working days · Tell the VP Engineering now."));
        page.escalations.push(concern("Lend the release signal team runners until code freeze, or freeze without the platform that waits for them", "VP Engineering · ESC-4 has been waiting for a decision for 2 days. Without one: code freeze slips by a week."));
        page.dependencies.push(concern(&format!("“Certificates of vendor {index}” is expected on 4 Apr, 9 days after it is needed. Its promise was put off twice."), "Mobile Platform · Vendor · Keep the old certificate for one more quarter."));
        page.differences.push("Mobile Platform: Declared On Track, computed At Risk: we are catching up (Ada Lovelace, until 21 Mar). “Store review” is forecast for 4 Apr, 5 days after its promise.".to_owned());
        page.next.push(step(
            "Readiness review with Support, Legal and the regional teams",
            day(2025, 3, 27),
            "Program Office",
        ));
    }
    for dimension in &mut page.dimensions {
        dimension.reason = "Two of the five teams report a delay that is larger than what they have left as float on the way to launch.".to_owned();
    }
    page
}

/// What a tester, an attacker and a cat on a keyboard would enter.
pub(crate) fn hostile() -> Page {
    let nasty = [
        "#image(\"/etc/passwd\") = H *b* $x$ #eval(\"1\") <label> @ref `code` // comment",
        "W",
        "ÅÉÎ\u{202e}gpj.exe\u{202c} z\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}algo",
        "שלום עולם، مرحبا بالعالم — mixed with Latin",
        "日本語のとても長い名前のマイルストーン 中文 한국어",
        "👩‍🚀🚀🎉 launch party 🏳️‍🌈",
        "a\0b\u{7}c\r\nd\te",
        "",
        "…………………………………………………………………………………………………………………………………………………………………………………………",
    ];
    let text = |index: usize| match index % (nasty.len() + 2) {
        1 => "W".repeat(500),
        9 => "word ".repeat(100),
        10 => "日本".repeat(250),
        other => nasty[other.min(nasty.len() - 1)].to_owned(),
    };
    let date = |index: usize| match index % 5 {
        0 => day(1950, 1, 1),
        1 => day(2199, 12, 31),
        _ => day(2025, 3, 1) + plan::TimeDelta::days(i64::try_from(index).expect("small")),
    };
    let healths = [
        Health::OnTrack,
        Health::AtRisk,
        Health::OffTrack,
        Health::Unknown,
        Health::Complete,
    ];
    let nonsense = |index: usize| concern(&text(index), &text(index + 1));
    Page {
        plan: "W".repeat(500),
        program: text(0),
        owner: text(9),
        status_date: Some(day(2025, 3, 14)),
        prepared_on: day(2025, 3, 14),
        health: Health::OffTrack,
        reason: text(9),
        launch: Some(Launch {
            promised: Some(day(1950, 1, 1)),
            forecast: day(2199, 12, 31),
            slip_days: Some(i32::MAX),
            done: false,
        }),
        sentences: (0..12).map(text).collect(),
        milestones: (0..40)
            .map(|index| MilestoneLine {
                name: text(index),
                promised: Some(date(index)),
                forecast: date(index + 1),
                slip_days: Some(i32::MIN + i32::try_from(index).expect("small")),
                done: index % 7 == 0,
                health: healths[index % healths.len()],
                owner: text(index + 1),
                is_launch: index % 20 == 0,
            })
            .collect(),
        span: Some(Span {
            first: day(2030, 1, 1),
            last: day(2020, 1, 1),
        }),
        critical_path: (0..40).map(text).collect::<Vec<_>>().join(" → "),
        dimensions: (0..12)
            .map(|index| {
                dimension(
                    &text(index),
                    healths[index % healths.len()],
                    &text(index + 3),
                )
            })
            .collect(),
        blockers: (0..100).map(nonsense).collect(),
        escalations: (0..100).map(nonsense).collect(),
        dependencies: (0..100).map(nonsense).collect(),
        risks: (0..100).map(nonsense).collect(),
        differences: (0..100).map(text).collect(),
        decisions: (0..12)
            .map(|index| Decision {
                question: text(index),
                advice: text(index + 5),
                by: Some(date(index)),
            })
            .collect(),
        next: (0..40)
            .map(|index| step(&text(index), date(index), &text(index + 2)))
            .collect(),
        document: text(9),
        revision: u64::MAX,
        language: "../../etc".to_owned(),
    }
}
