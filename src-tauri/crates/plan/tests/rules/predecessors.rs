//! The predecessors cell: `12`, `12FS+3d; 14SS-2d`.

use plan::text::{read_predecessors, write_predecessors};
use plan::{Calendar, Edit, Lag, LinkKind, Outline, Refusal};

use crate::desk::{Desk, PLAN};

/// `2FS+480` for row 2.
fn read(text: &str) -> Result<String, Refusal> {
    let desk = Desk::with("A B( C D ) E");
    let outline = Outline::of(&desk.program, PLAN);
    let found = read_predecessors(text, &outline, &Calendar::standard())?;
    let told = found.iter().map(|one| {
        let row = outline.number(one.task).unwrap();
        let lag = match one.lag {
            Lag::Work(work) => format!("{:+}", work.0),
            Lag::Elapsed(minutes) => format!("{minutes:+}e"),
            Lag::Percent(percent) => format!("{percent:+}%"),
        };
        format!("{row}{}{lag}", one.kind.letters())
    });
    Ok(told.collect::<Vec<_>>().join(" "))
}

#[test]
fn a_list_is_read_as_people_write_it() {
    for (typed, expected) in [
        ("", ""),
        ("  ", ""),
        (";", ""),
        ("2", "2FS+0"),
        ("2;", "2FS+0"),
        ("2FS", "2FS+0"),
        ("2fs+1d", "2FS+480"),
        ("2 FS + 1d", "2FS+480"),
        ("2+1d", "2FS+480"),
        ("2-1d", "2FS-480"),
        ("2−1d", "2FS-480"),
        ("2FS+3d; 4SS-2d", "2FS+1440 4SS-960"),
        ("2FF+4h, 3sf", "2FF+240 3SF+0"),
        ("1,2,3", "1FS+0 2FS+0 3FS+0"),
        ("5SS+0.5d", "5SS+240"),
        ("3FS+1w", "3FS+2400"),
        ("2FS+30m", "2FS+30"),
        ("2FS+2", "2FS+960"),
        ("2FS+50%", "2FS+50%"),
        ("2ff -25 %", "2FF-25%"),
        ("2SS-2ed", "2SS-2880e"),
        ("2+1eh; 3SF-1ew", "2FS+60e 3SF-10080e"),
    ] {
        assert_eq!(read(typed).as_deref(), Ok(expected), "{typed}");
    }
}

#[test]
fn nonsense_is_named() {
    for (typed, named) in [
        ("x", "x"),
        ("2XX", "2XX"),
        ("2FS3d", "2FS3d"),
        ("2FS+", "2FS+"),
        ("2FS++1d", "2FS++1d"),
        ("2FS++1ed", "2FS++1ed"),
        ("2FS++50%", "2FS++50%"),
        ("2FS50%", "2FS50%"),
        ("2FS+5.5%", "2FS+5.5%"),
        ("2FS+1x", "2FS+1x"),
        ("-2", "-2"),
        ("+2", "+2"),
        ("2.5", "2.5"),
        ("FS", "FS"),
        ("2 3", "2 3"),
        ("1; two", "two"),
        ("2é", "2é"),
        ("99999999999", "99999999999"),
        (
            "2FS+1d but really a very long sentence",
            "2FS+1d but really a very long…",
        ),
    ] {
        assert_eq!(
            read(typed),
            Err(Refusal::NotAPredecessor(named.into())),
            "{typed}"
        );
    }
    for (typed, row) in [("6", 6), ("0", 0), ("1; 99SS", 99)] {
        assert_eq!(read(typed), Err(Refusal::NoSuchRow(row)), "{typed}");
    }
    assert_eq!(read("2FS+99999w"), Err(Refusal::DurationTooLong));
}

#[test]
fn what_is_written_is_read_back() {
    let calendar = Calendar::standard();
    for typed in [
        "",
        "1",
        "1SS",
        "1FS+3d",
        "2SF-0.5d; 3FF+45m",
        "1FF; 2; 3FS-1h",
        "1FS+50%; 3SS-2ed",
        "1SF-25%; 2FF+36eh; 3-45em",
    ] {
        let mut desk = Desk::with("A B C D");
        let outline = Outline::of(&desk.program, PLAN);
        let predecessors = read_predecessors(typed, &outline, &calendar).unwrap();
        let task = desk.id("D");
        desk.accept(Edit::SetPredecessors {
            task,
            predecessors: predecessors.clone(),
        });
        let written = write_predecessors(task, &desk.program, &outline, &calendar);
        let again = read_predecessors(&written, &outline, &calendar).unwrap();
        assert_eq!(again, predecessors, "{typed} was written {written}");
    }
}

#[test]
fn rows_are_written_in_order_in_the_shortest_form() {
    let mut desk = Desk::with("A B C D");
    desk.link("C", "D").link("A", "D");
    let edit = crate::desk::link(desk.id("B"), desk.id("D"), LinkKind::StartToStart);
    desk.accept(edit);
    let outline = Outline::of(&desk.program, PLAN);
    let written = write_predecessors(desk.id("D"), &desk.program, &outline, &Calendar::standard());
    assert_eq!(written, "1; 2SS; 3");
}
