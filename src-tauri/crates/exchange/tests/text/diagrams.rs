//! Plans as Mermaid diagrams. (That Mermaid itself takes them was tried by hand; here is what a
//! reader of the text would notice.)

use exchange::mermaid::{self, Sections};
use plan::{
    DependencyType, Edit, Lag, Link, LinkKind, MilestoneKind, Plan, PlanId, Program, Task, TaskId,
    TaskKind, WorkMinutes,
};
use proptest::prelude::*;
use schedule::schedule;

use crate::sample::{self, DESIGN, LAUNCH, R1};

#[test]
fn bars_are_grouped_by_the_outermost_summaries() {
    let program = sample::release();
    let diagram = mermaid::gantt(
        &program,
        R1,
        &schedule(&program).unwrap(),
        Sections::Summaries,
    );
    assert_eq!(
        diagram.text,
        "gantt
    title R1
    dateFormat YYYY-MM-DD HH:mm
    axisFormat %d %b
    section Build
    Design :done, t2, 2025-01-13 08:00, 2025-01-15 17:00
    Code :active, crit, t3, 2025-01-16 08:00, 2025-01-22 17:00
    Code freeze :crit, milestone, t4, 2025-01-22 17:00, 0d
    section R1
    Documents :t5, 2025-01-17 08:00, 2025-01-20 17:00
    Launch :crit, milestone, t6, 2025-01-24 17:00, 0d
"
    );
    assert_eq!(diagram.remarks, [""; 0]);
}

#[test]
fn bars_are_grouped_by_workstream() {
    let program = sample::release();
    let by = Sections::Workstreams;
    let diagram = mermaid::gantt(&program, R1, &schedule(&program).unwrap(), by);
    let shape: Vec<&str> = diagram
        .text
        .lines()
        .skip(4)
        .map(|line| line.trim().split(" :").next().unwrap())
        .collect();
    let expected = [
        "section Development",
        "Design",
        "Code",
        "section R1",
        "Code freeze",
        "Launch",
        "section Writing",
        "Documents",
    ];
    assert_eq!(shape, expected);
}

#[test]
fn arrows_say_what_they_are_unless_they_are_plain() {
    let program = sample::release();
    let diagram = mermaid::flowchart(&program, R1, &schedule(&program).unwrap());
    assert_eq!(
        diagram.text,
        "flowchart LR
    subgraph t1[\"Build\"]
        t2[\"Design\"]:::finished
        t3[\"Code\"]:::critical
        t4{{\"Code freeze\"}}:::critical
    end
    t5[\"Documents\"]
    t6{{\"Launch\"}}:::critical
    t2 --> t3
    t3 --> t4
    t2 -->|\"SS+2d\"| t5
    t4 -->|\"FS+2ed\"| t6
    t5 --> t6
    classDef critical fill:#fde7e5,stroke:#b3261e,color:#3b0b08
    classDef finished fill:#e6e6e6,stroke:#8a8a8a,color:#333333
    classDef aside stroke-dasharray:4
"
    );
}

#[test]
fn names_that_mean_something_to_mermaid_are_written_in_codes() {
    for (name, written) in [
        ("Plain work, (part 2)", "Plain work, (part 2)"),
        ("a: b; #c", "a#58; b#59; #35;c"),
        ("say \"hi\"", "say #34;hi#34;"),
        ("two\nlines", "two lines"),
        ("section one", "#115;ection one"),
        ("Title", "#84;itle"),
        ("titles are fine", "titles are fine"),
        ("2025-01-13", "#50;025-01-13"),
        ("1. first", "#49;. first"),
        ("%% not a comment", "#37;#37; not a comment"),
        ("<b>bold</b>", "#60;b#62;bold#60;/b#62;"),
        ("Überprüfung 🚀", "Überprüfung 🚀"),
        ("\u{1b}[31m", "#91;31m"),
        ("Redirection TB", "Redirection#32;TB"),
        (" \t ", "Unnamed"),
    ] {
        let program = named(name);
        let schedule = schedule(&program).unwrap();
        let gantt = mermaid::gantt(&program, R1, &schedule, Sections::Summaries).text;
        let flowchart = mermaid::flowchart(&program, R1, &schedule).text;
        assert!(
            gantt.contains(&format!("    {written} :done, t2,")),
            "{gantt}"
        );
        assert!(
            flowchart.contains(&format!("t2[\"{written}\"]")),
            "{flowchart}"
        );
    }
}

/// The sample with another name for its design.
fn named(name: &str) -> Program {
    let mut tasks: Vec<Task> = sample::release()
        .tasks
        .iter()
        .map(|(_, task)| task.clone())
        .collect();
    name.clone_into(&mut tasks[DESIGN.0 as usize - 1].name);
    Program {
        tasks: sample::table(tasks),
        ..sample::release()
    }
}

#[test]
fn what_mermaid_would_not_draw_is_said() {
    let mut tasks = vec![Task::new(R1, "Hub", WorkMinutes(480))];
    tasks.extend((1..=510).map(|n| Task::new(R1, &"long ".repeat(30 + n % 2), WorkMinutes(480))));
    tasks.push(Task::new(PlanId(2), "Elsewhere", WorkMinutes(480)));
    let link = |to| Link::new(TaskId(1), TaskId(to), LinkKind::FinishToStart, Lag::NONE);
    let other = Plan::new("R2", sample::day("2025-01-13"), plan::CalendarId(1));
    let sample = sample::release();
    let program = Program {
        plans: sample::table(vec![sample.plans.get(R1).unwrap().clone(), other]),
        tasks: sample::table(tasks),
        links: sample::table((2..=512).map(link).collect()),
        ..sample
    };
    let diagram = mermaid::flowchart(&program, R1, &schedule(&program).unwrap());
    assert_eq!(diagram.remarks.len(), 3, "{:?}", diagram.remarks);
    assert!(diagram.remarks[0].contains("“maxTextSize”"));
    assert!(diagram.remarks[1].starts_with("The diagram has 510 arrows;"));
    assert_eq!(
        diagram.remarks[2],
        "1 link to another plan is not in the diagram."
    );
}

#[test]
fn rows_set_aside_have_no_bar_and_a_dashed_box() {
    let edit = Edit::SetTask {
        task: LAUNCH,
        change: plan::TaskChange::Inactive(true),
    };
    let (program, _) = plan::apply::decide(&sample::release(), &edit).unwrap();
    let schedule = schedule(&program).unwrap();
    let gantt = mermaid::gantt(&program, R1, &schedule, Sections::Summaries).text;
    assert!(!gantt.contains("Launch"));
    let flowchart = mermaid::flowchart(&program, R1, &schedule).text;
    assert!(flowchart.contains("t6{{\"Launch\"}}:::aside"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_leaves_its_place(name in "(\\PC|[:;#\"'`<>%{}\\[\\]()|=~&*_.-]|\n|\r|section |title |end|click |- |[0-9]){0,40}") {
        let program = named(&name);
        let schedule = schedule(&program).unwrap();
        let plain = sample::release();
        for (hostile, usual) in [
            (
                mermaid::gantt(&program, R1, &schedule, Sections::Summaries).text,
                mermaid::gantt(&plain, R1, &schedule, Sections::Summaries).text,
            ),
            (
                mermaid::flowchart(&program, R1, &schedule).text,
                mermaid::flowchart(&plain, R1, &schedule).text,
            ),
        ] {
            let differing: Vec<(&str, &str)> = hostile
                .lines()
                .zip(usual.lines())
                .filter(|(one, other)| one != other)
                .collect();
            prop_assert_eq!(hostile.lines().count(), usual.lines().count());
            prop_assert!(differing.len() <= 1);
            for (line, usual) in differing {
                // Codes apart, nothing of the language is left in the name.
                let (before, after) = usual.split_once("Design").unwrap();
                let name = line.strip_prefix(before).and_then(|line| line.strip_suffix(after));
                let name = name.expect("only the name differs");
                for part in name.split('#').skip(1) {
                    let (code, _) = part.split_once(';').expect("a code ends");
                    prop_assert!(code.parse::<u32>().is_ok_and(|code| char::from_u32(code).is_some()));
                }
                let ends = name.matches(';').count();
                prop_assert_eq!(ends, name.matches('#').count());
                let bare = name.contains([':', '"', '%', '<', '>', '{', '}', '[', ']', '|', '`']);
                prop_assert!(!bare, "{}", name);
            }
        }
    }
}

#[test]
fn gates_and_what_is_awaited_have_shapes_of_their_own() {
    let mut tasks: Vec<_> = sample::release()
        .tasks
        .iter()
        .map(|(_, task)| task.clone())
        .collect();
    tasks[3].kind = TaskKind::Milestone(MilestoneKind::Gate);
    tasks[5].kind = TaskKind::Milestone(MilestoneKind::Awaited(DependencyType::External));
    let program = Program {
        tasks: sample::table(tasks),
        ..sample::release()
    };
    let text = mermaid::flowchart(&program, R1, &schedule(&program).unwrap()).text;
    assert!(text.contains("t4{\"Code freeze\"}:::critical"), "{text}");
    assert!(text.contains("t6[/\"Launch\"/]:::critical"), "{text}");
}
