//! CSV of every shape, mapped by itself.

use exchange::Watch;
use exchange::sheet::{
    DateOrder, Delimiter, Field, Percents, Question, ReadCsv, Refused, Source, Starts, Use,
    propose, read_csv,
};
use plan::{Constraint, MilestoneKind, Progress, TaskKind, WorkMinutes};

use crate::sample::{adopted, arrows, csv, date, named, noted, outline, table, taken};

#[test]
fn any_delimiter_encoding_and_quoting_gives_the_same_table() {
    let plain = "id,name,note\n1,Éclair,\"two\nlines; and, more\"\n2,Tea,\n";
    let wide: Vec<u8> = [0xFF, 0xFE]
        .into_iter()
        .chain(plain.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let unmarked: Vec<u8> = plain.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let western: Vec<u8> = plain
        .chars()
        .map(|c| u8::try_from(u32::from(c)).unwrap())
        .collect();
    let other = |sign: &str| {
        plain
            .replace("id,name,note", &["id", "name", "note"].join(sign))
            .replace("1,Éclair,", &["1", "Éclair", ""].join(sign))
            .replace("2,Tea,", &["2", "Tea", ""].join(sign))
    };
    for bytes in [
        plain.as_bytes().to_vec(),
        format!("\u{feff}{plain}").into_bytes(),
        wide,
        unmarked,
        western,
        other(";").into_bytes(),
        other("\t").into_bytes(),
        other("|").into_bytes(),
        format!("sep=;\r\n{}", other(";")).into_bytes(),
        plain.replace('\n', "\r\n").into_bytes(),
    ] {
        let table = read_csv(&bytes, &ReadCsv::default(), &Watch::nobody()).unwrap();
        assert_eq!(table.header(), ["id", "name", "note"]);
        assert_eq!(table.len(), 2);
        let line = table.lines().next().unwrap();
        assert_eq!(line.cell(1), "Éclair");
        assert_eq!(line.cell(2).replace('\r', ""), "two\nlines; and, more");
        assert_eq!(table.lines().nth(1).unwrap().cell(1), "Tea");
    }
    let western: Vec<u8> = b"name\nCaf\xe9\n".to_vec();
    let table = read_csv(&western, &ReadCsv::default(), &Watch::nobody()).unwrap();
    assert_eq!(table.notes().list()[0].code, "encoding");
}

#[test]
fn the_header_may_stand_below_a_title_and_lines_keep_their_numbers() {
    let text = "Our plan\n\nName,Duration\nA,2d\n\nB,3d,spare\n";
    let options = ReadCsv {
        delimiter: Some(Delimiter::Comma),
        header: Some(3),
    };
    let table = read_csv(text.as_bytes(), &options, &Watch::nobody()).unwrap();
    assert_eq!(table.header(), ["Name", "Duration"]);
    let lines: Vec<u32> = table.lines().map(|line| line.number()).collect();
    assert_eq!(lines, [4, 6]);
    let note = &table.notes().list()[0];
    assert_eq!((note.code, note.place.as_str()), ("ragged", "line 6"));
}

#[test]
fn microsoft_project_csv_is_read_with_its_links_levels_and_people() {
    let incoming = csv(
        "ID,Name,Duration,Start,Finish,Predecessors,Outline_Level,Resource_Names,% Complete,Constraint Type,Constraint Date\n\
        1,Build,5 days?,Mon 3/3/25 8:00 AM,Fri 3/14/25 5:00 PM,,1,,,As Soon As Possible,NA\n\
        2,Design,3 days,Mon 3/3/25 8:00 AM,Wed 3/5/25 5:00 PM,,2,Ann,50%,As Soon As Possible,NA\n\
        3,Code,1 wk,Thu 3/6/25 8:00 AM,Wed 3/12/25 5:00 PM,2FS+2 days,2,\"Bob[50%],Cid\",0%,Start No Earlier Than,Mon 3/10/25 8:00 AM\n\
        4,Dry,2 edays,,,\"3SS+50%,2FF-1 day\",2,,0%,,\n\
        5,Done,0 days,,,4,1,,0%,,\n",
    );
    let program = &incoming.imported.program;
    assert_eq!(
        outline(program),
        ["Build", "  Design", "  Code", "  Dry", "Done"]
    );
    assert_eq!(
        arrows(program),
        [
            "Code>Dry SS+50%",
            "Design>Code FS+2d",
            "Design>Dry FF-1d",
            "Dry>Done FS"
        ]
    );
    let (_, design) = named(program, "Design");
    assert_eq!(design.duration, WorkMinutes(1440));
    assert_eq!(
        design.progress,
        Progress::started("2025-03-03T08:00".parse().unwrap(), 50, WorkMinutes(1440))
    );
    let (_, code) = named(program, "Code");
    assert_eq!(
        code.constraint,
        Constraint::StartNoEarlierThan("2025-03-10T08:00".parse().unwrap())
    );
    assert_eq!(program.people.get(code.owner.unwrap()).unwrap().name, "Bob");
    assert_eq!(noted(&incoming, "owners").len(), 1);
    assert_eq!(code.reference, "3");
    let (_, dry) = named(program, "Dry");
    assert!(dry.elapsed);
    assert_eq!(dry.duration, WorkMinutes(2880));
    assert!(named(program, "Done").1.kind.is_milestone());
    let (build, _) = named(program, "Build");
    let recorded = incoming.imported.recorded[&build];
    assert_eq!(recorded.finish.to_string(), "2025-03-14T17:00");
}

#[test]
fn jira_maps_by_itself() {
    let text = "Summary,Issue key,Issue id,Issue Type,Status,Project key,Assignee,Created,Resolved,Due date,Sprint,Sprint,Outward issue link (Blocks),Outward issue link (Blocks),Inward issue link (Blocks),Original estimate,Custom field (Start date),Parent,Status Category,Component/s\n\
        Epic one,P-1,10001,Epic,Open,P,,01/Sep/25 9:00 AM,,,,,,,,,,,To Do,\n\
        Login,P-2,10002,Story,Closed,P,Ann,01/Sep/25 9:00 AM,12/Sep/25 5:00 PM,,S1,S2,P-3,P-4,,57600,08/Sep/25 12:00 AM,10001,Done,Web\n\
        Cart,P-3,10003,Story,In Progress,P,Ben,02/Sep/25 9:00 AM,,30/Sep/25 12:00 AM,S2,,,,P-2,28800,,10001,In Progress,Web\n\
        Pay,P-4,10004,Story,Open,P,,02/Sep/25 9:00 AM,,,,,,,P-2,,,,To Do,Shop\n";
    let table = table(text);
    let mapping = propose(&table);
    assert_eq!(mapping.source, Source::Jira);
    assert_eq!(mapping.question(&table), None);
    let incoming = taken(&table, &mapping).unwrap();
    let program = adopted(&incoming);
    assert_eq!(outline(&program), ["Epic one", "  Login", "  Cart", "Pay"]);
    assert_eq!(arrows(&program), ["Login>Cart FS", "Login>Pay FS"]);
    let (_, login) = named(&program, "Login");
    assert_eq!(login.reference, "P-2");
    assert_eq!(login.duration, WorkMinutes(960));
    assert_eq!(
        login.progress,
        Progress::Complete {
            start: "2025-09-08T00:00".parse().unwrap(),
            finish: "2025-09-12T17:00".parse().unwrap()
        }
    );
    assert_eq!(login.kept.get("column.Sprint"), Some("S1; S2"));
    let (_, cart) = named(&program, "Cart");
    assert_eq!(cart.promised, Some(date("2025-09-30")));
    assert!(matches!(
        cart.progress,
        Progress::Started { percent: 0, .. }
    ));
    let stream = |name: &str| {
        let stream = named(&program, name).1.workstream.unwrap();
        program.workstreams.get(stream).unwrap().name.clone()
    };
    assert_eq!(
        (stream("Cart"), stream("Pay")),
        ("Web".to_owned(), "Shop".to_owned())
    );
}

#[test]
fn other_languages_and_tools_are_recognised() {
    for (text, links) in [
        (
            "Nr.;Vorgangsname;Dauer;Anfang;Ende;Vorgänger;Ressourcennamen\n\
             1;Planen;2,5 Tage;Mo 03.03.25;Mi 05.03.25;;Anna\n\
             2;Bauen;1 Woche;Do 06.03.25;Mi 12.03.25;1EA+1 Tag;Bernd\n",
            "Planen>Bauen FS+1d",
        ),
        (
            "N°;Nom de la tâche;Durée;Début;Fin;Prédécesseurs\n\
             1;Préparer;2,5 jours;lun. 03/03/25;mer. 05/03/25;\n\
             2;Bâtir;1 sem;jeu. 20/03/25;mer. 26/03/25;1DD+2 jours\n",
            "Préparer>Bâtir SS+2d",
        ),
        (
            "Nombre de tarea,Duración,Comienzo,Predecesoras\n\
             Preparar,\"2,5 días\",03/03/2025,\n\
             Construir,5 días,20/03/2025,1FC+1 día\n",
            "Preparar>Construir FS+1d",
        ),
        (
            "Task Name,Duration,Start,Finish,Predecessors,% Complete,Assigned To\n\
             Prepare,2.5d,03/03/25,03/05/25,,100%,Ann\n\
             Build,5d,03/20/25,03/26/25,1SS +2d,0%,Ben\n",
            "Prepare>Build SS+2d",
        ),
    ] {
        let incoming = csv(text);
        let program = &incoming.imported.program;
        assert_eq!(arrows(program), [links], "{text}");
        let durations: Vec<i32> = program
            .tasks
            .iter()
            .map(|(_, task)| task.duration.0)
            .collect();
        assert_eq!(durations, [1200, 2400], "{text}");
        assert_eq!(
            incoming
                .imported
                .program
                .plans
                .iter()
                .next()
                .unwrap()
                .1
                .start,
            date("2025-03-03"),
            "{text}"
        );
    }
}

#[test]
fn a_date_that_means_two_days_is_asked_about_and_never_guessed() {
    let table = table("name,start\nA,03/04/2025\nB,05/06/2025\n");
    let mut mapping = propose(&table);
    assert_eq!(mapping.dates, None);
    assert_eq!(
        mapping.question(&table),
        Some(Question::Dates("03/04/2025".to_owned()))
    );
    let refused = taken(&table, &mapping).unwrap_err();
    assert_eq!(refused, Refused::DateOrder("03/04/2025".to_owned()));
    for (order, start) in [
        (DateOrder::DayFirst, "2025-04-03"),
        (DateOrder::MonthFirst, "2025-03-04"),
    ] {
        mapping.dates = Some(order);
        let incoming = taken(&table, &mapping).unwrap();
        assert_eq!(
            incoming
                .imported
                .program
                .plans
                .iter()
                .next()
                .unwrap()
                .1
                .start,
            date(start)
        );
    }
    // One date that can mean only one day settles it for the table.
    let table = crate::sample::table("name,start\nA,03/04/2025\nB,25/06/2025\n");
    assert_eq!(propose(&table).dates, Some(DateOrder::DayFirst));
}

#[test]
fn start_dates_land_as_the_person_chose() {
    let table = table(
        "name,duration,start,predecessors\nA,2d,2025-03-03,\nB,2d,2025-03-12,1\nC,2d,2025-03-10,\n",
    );
    let mut mapping = propose(&table);
    let constraints = |mapping: &_| {
        let program = adopted(&taken(&table, mapping).unwrap());
        let tasks: Vec<(Option<String>, bool)> = program
            .tasks
            .iter()
            .map(|(_, task)| {
                (
                    task.constraint.moment().map(|at| at.to_string()),
                    task.pin.is_some(),
                )
            })
            .collect();
        tasks
    };
    let none = (None, false);
    assert_eq!(
        constraints(&mapping),
        [
            none.clone(),
            none.clone(),
            (Some("2025-03-10T00:00".to_owned()), false)
        ]
    );
    mapping.starts = Starts::Ignore;
    assert_eq!(constraints(&mapping), [none.clone(), none.clone(), none]);
    mapping.starts = Starts::AsPins;
    assert_eq!(
        constraints(&mapping),
        [(None, true), (None, true), (None, true)]
    );
}

#[test]
fn what_can_not_be_taken_is_named_by_line() {
    let incoming = csv("id,name,duration,start,predecessors,parent,% complete\n\
        1,A,soon,2025-02-30,,,\n\
        2,B,3d,9999-12-31,1;7;2,,120\n\
        3,C,3d,,2;2,9,\n\
        3,D,3d,,,,\n\
        4,,3d,,,,\n\
        5,E,3d,,6,,\n\
        6,F,3d,,5,,\n\
        7x,\"G\u{7}\",3d,,,8x,\n\
        8x,H,3d,,,7x,\n");
    let program = &incoming.imported.program;
    assert_eq!(program.tasks.len(), 8);
    assert_eq!(arrows(program), ["A>B FS", "B>C FS", "F>E FS"]);
    let places = |code: &str| -> Vec<String> {
        noted(&incoming, code)
            .iter()
            .map(|note| note.place.clone())
            .collect()
    };
    assert_eq!(places("value"), ["line 2", "line 2", "line 3", "line 3"]);
    assert_eq!(places("dangling-link"), ["line 3"]);
    assert_eq!(places("self-link"), ["line 3"]);
    assert_eq!(places("dangling-parent"), ["line 4"]);
    assert_eq!(places("double-id"), ["line 5"]);
    assert_eq!(places("name-empty"), ["line 6"]);
    assert_eq!(places("loop"), ["line 8"]);
    assert_eq!(places("outline-loop").len(), 1);
    assert_eq!(places("text-cleaned"), ["line 9"]);
    assert_eq!(places("duration-assumed"), ["line 2"]);
    let text = &noted(&incoming, "loop")[0].text;
    assert!(
        text.contains("“E” (line 7)") && text.contains("“F” (line 8)"),
        "{text}"
    );
}

#[test]
fn milestones_percentages_and_levels_are_read_in_their_several_ways() {
    let incoming = csv(
        "WBS,Task,Milestone,Days,Progress\n1,Phase,no,,\n1.1,Work,no,4,0.25\n1.2,Gate,yes,3,\n2,End,no,0,1\n",
    );
    let program = &incoming.imported.program;
    assert_eq!(outline(program), ["Phase", "  Work", "  Gate", "End"]);
    assert_eq!(
        named(program, "Gate").1.kind,
        TaskKind::Milestone(MilestoneKind::Normal)
    );
    assert_eq!(named(program, "Work").1.progress.percent(), 25);
    assert!(matches!(
        named(program, "End").1.progress,
        Progress::Complete { .. }
    ));
    let table = table("name,progress\nA,1\nB,55\n");
    assert_eq!(propose(&table).percents, Percents::Hundredths);
}

#[test]
fn a_table_without_names_asks_for_them_and_takes_what_is_chosen() {
    let table = table("what,how long\nA,2d\n");
    let mut mapping = propose(&table);
    assert_eq!(mapping.question(&table), Some(Question::Name));
    mapping.columns = vec![Use::As(Field::Name), Use::As(Field::Name)];
    assert_eq!(mapping.question(&table), Some(Question::Twice(Field::Name)));
    mapping.columns = vec![Use::As(Field::Name), Use::As(Field::Duration)];
    let incoming = taken(&table, &mapping).unwrap();
    assert_eq!(
        named(&incoming.imported.program, "A").1.duration,
        WorkMinutes(960)
    );
}
