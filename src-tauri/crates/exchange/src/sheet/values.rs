//! Cells to values: lengths of time, percentages, kinds and states, in several languages.

use plan::text::{Span, read_lag, read_span};
use plan::{Calendar, DependencyType, Lag, MilestoneKind, TaskKind, WorkMinutes};

use super::mapping::{Decimal, Percents, Unit};

/// Longest text looked at as a value; nothing that long is one.
const LONGEST: usize = 100;

/// How far a row has come, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Waiting,
    Begun,
    Done,
    /// Will not be done.
    Dropped,
}

/// A plain number, with the thousands of its language taken out.
pub(super) fn number(text: &str, decimal: Decimal) -> Option<f64> {
    let mut plain: String = text
        .trim()
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\''))
        .collect();
    if plain.len() > 30 {
        return None;
    }
    match decimal {
        Decimal::Comma => {
            if plain.contains(',') {
                plain = plain.replace('.', "").replacen(',', ".", 1);
            }
        }
        Decimal::Point => {
            let thousands = plain
                .rsplit(',')
                .next()
                .is_some_and(|last| last.chars().take_while(char::is_ascii_digit).count() == 3);
            plain = if plain.contains('.') || thousands {
                plain.replace(',', "")
            } else {
                plain.replacen(',', ".", 1)
            };
        }
    }
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// Whole percent, 0 to 100.
pub(super) fn percent(text: &str, percents: Percents, decimal: Decimal) -> Option<u8> {
    let (number, scale) = match text.trim().strip_suffix('%') {
        Some(text) => (number(text, decimal)?, 1.0),
        None => match percents {
            Percents::Hundredths => (number(text, decimal)?, 1.0),
            Percents::Fractions => (number(text, decimal)?, 100.0),
        },
    };
    let percent = (number * scale * 1e6).round() / 1e6;
    // Nearly done is not done.
    let percent = if percent < 100.0 {
        percent.round().min(99.0)
    } else {
        percent
    };
    (0.0..=100.0).contains(&percent).then_some(percent as u8)
}

/// A length of time: `5d`, `1.5 days?`, `3 Tage`, `1w 2d 4h`, `2 edays`, or a plain number.
pub(super) fn span(text: &str, bare: Unit, decimal: Decimal, calendar: &Calendar) -> Option<Span> {
    let text = text.trim().trim_end_matches('?').trim_end();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if let Some(number) = number(text, decimal) {
        let size = match bare {
            Unit::Seconds => 1.0 / 60.0,
            Unit::Minutes => 1.0,
            Unit::Hours => 60.0,
            Unit::Days => f64::from(calendar.day().0),
            Unit::Weeks => f64::from(calendar.week_minutes().0),
        };
        let minutes = (number * size).round();
        let most = f64::from(WorkMinutes::MAX.0);
        return (0.0..=most)
            .contains(&minutes)
            .then_some(Span::Work(WorkMinutes(minutes as i32)));
    }
    let mut sum: Option<Span> = None;
    for piece in pieces(&plain_units(text)) {
        let next = read_span(&piece, calendar).ok()?;
        sum = Some(match (sum, next) {
            (None, next) => next,
            (Some(Span::Work(one)), Span::Work(other)) => {
                Span::Work(WorkMinutes(one.0.checked_add(other.0)?)).checked()?
            }
            (Some(Span::Elapsed(one)), Span::Elapsed(other)) => {
                Span::Elapsed(one.checked_add(other)?)
            }
            (Some(Span::Work(_) | Span::Elapsed(_)), _) => return None,
        });
    }
    sum
}

trait Checked: Sized {
    fn checked(self) -> Option<Self>;
}

impl Checked for Span {
    fn checked(self) -> Option<Self> {
        match self {
            Self::Work(work) if work > WorkMinutes::MAX => None,
            Self::Work(_) | Self::Elapsed(_) => Some(self),
        }
    }
}

/// A lag: a sign, then a length or a percentage.
pub(super) fn lag(text: &str, calendar: &Calendar) -> Option<Lag> {
    if text.len() > LONGEST {
        return None;
    }
    read_lag(&plain_units(text), calendar).ok()
}

/// Cuts `1w 2d 4h` into its pieces: each is a number with its unit.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut unit = true;
    for c in text.chars() {
        let number = c.is_ascii_digit() || matches!(c, '.' | ',');
        if number && unit {
            pieces.push(String::new());
        }
        if number {
            unit = false;
        } else if c.is_alphabetic() {
            unit = true;
        }
        match pieces.last_mut() {
            Some(piece) => piece.push(c),
            None => pieces.push(c.to_string()),
        }
    }
    pieces
}

/// Turns the units of other languages into those of the engine's own grammar.
fn plain_units(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_alphabetic() {
            word.extend(c.to_lowercase());
            continue;
        }
        if !word.is_empty() {
            plain.push_str(unit(&word));
            word.clear();
        }
        // `2 Std.`, `3 wk.`: the dot of an abbreviation, not of a number.
        if c == '.' && plain.ends_with(char::is_alphabetic) || matches!(c, '\0' | '?') {
            continue;
        }
        plain.push(if c == '\u{a0}' { ' ' } else { c });
    }
    plain.trim().to_owned()
}

fn unit(word: &str) -> &str {
    match word {
        "tag" | "tage" | "tagen" | "t" | "jour" | "jours" | "j" | "día" | "días" | "dia"
        | "dias" | "dy" | "dys" => "d",
        "stunde" | "stunden" | "std" | "heure" | "heures" | "hora" | "horas" | "hrs" => "h",
        "woche" | "wochen" | "semaine" | "semaines" | "sem" | "semana" | "semanas" | "wks" => "w",
        "monat" | "monate" | "mois" | "mes" | "meses" | "mon" | "mons" | "mos" => "mo",
        "minute" | "minuten" | "minuto" | "minutos" | "mins" => "m",
        "eday" | "edays" | "ftag" | "ftage" | "jé" | "jourse" => "ed",
        "ehour" | "ehours" | "ehr" | "ehrs" => "eh",
        "eweek" | "eweeks" | "ewk" | "ewks" => "ew",
        "emin" | "emins" | "eminute" | "eminutes" => "em",
        other => other,
    }
}

/// What a row is, where the cell says anything of it.
pub(super) fn kind(text: &str) -> Option<TaskKind> {
    let milestone = |kind| Some(TaskKind::Milestone(kind));
    match text.trim().to_lowercase().as_str() {
        "milestone" | "meilenstein" | "jalon" | "hito" | "yes" | "true" | "1" | "y" | "x"
        | "ja" | "oui" | "sí" | "si" | "wahr" | "vrai" | "verdadero" => {
            milestone(MilestoneKind::Normal)
        }
        "freeze" => milestone(MilestoneKind::Freeze),
        "deadline" => milestone(MilestoneKind::Deadline),
        "launch" => milestone(MilestoneKind::Launch),
        "gate" => milestone(MilestoneKind::Gate),
        "" => None,
        other => dependency(other)
            .map(MilestoneKind::Awaited)
            .map_or(Some(TaskKind::Work), milestone),
    }
}

/// `external dependency`: the type alone is what trackers call a kind of work.
fn dependency(text: &str) -> Option<DependencyType> {
    let word = text.strip_suffix("dependency")?.trim_end();
    let mut all = DependencyType::ALL.into_iter();
    all.find(|what| what.word() == word)
}

/// How far a row has come, by the word for it.
pub(super) fn state(text: &str) -> Option<State> {
    let lower = text.trim().to_lowercase();
    Some(match lower.as_str() {
        "done" | "closed" | "resolved" | "complete" | "completed" | "finished" | "released"
        | "fertig" | "erledigt" | "abgeschlossen" | "geschlossen" | "terminé" | "terminée"
        | "fini" | "fermé" | "completado" | "completada" | "hecho" | "cerrado" | "terminado" => {
            State::Done
        }
        "in progress" | "started" | "doing" | "in review" | "review" | "in development"
        | "active" | "ongoing" | "in qa" | "testing" | "in arbeit" | "in bearbeitung"
        | "begonnen" | "en cours" | "commencé" | "en curso" | "en progreso" => State::Begun,
        "canceled" | "cancelled" | "won't do" | "won't fix" | "duplicate" | "set aside"
        | "abgebrochen" | "annulé" | "cancelado" => State::Dropped,
        "to do" | "todo" | "open" | "new" | "backlog" | "triage" | "unstarted" | "not started"
        | "planned" | "offen" | "geplant" | "nicht begonnen" | "à faire" | "non commencé"
        | "por hacer" | "pendiente" | "future task" | "on schedule" | "late" => State::Waiting,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_read_in_every_way_people_write_them() {
        let calendar = Calendar::standard();
        let work = |minutes| Some(Span::Work(WorkMinutes(minutes)));
        for (text, expected) in [
            ("5 days?", work(2400)),
            ("5d", work(2400)),
            ("3 Tage", work(1440)),
            ("2 Std.", work(120)),
            ("1,5 jours", work(720)),
            ("2 semanas", work(4800)),
            ("1w 2d 4h 30m", work(2400 + 960 + 240 + 30)),
            ("1 mon", work(9600)),
            ("2 edays", Some(Span::Elapsed(2880))),
            ("3", work(1440)),
            ("0", work(0)),
            ("-3", None),
            ("soon", None),
            ("5 d 5", work(4800)),
            ("99999999999", None),
            ("", None),
        ] {
            assert_eq!(
                span(text, Unit::Days, Decimal::Point, &calendar),
                expected,
                "{text}"
            );
        }
        assert_eq!(
            span("5400", Unit::Seconds, Decimal::Point, &calendar),
            work(90)
        );
        assert_eq!(
            span("1.440", Unit::Minutes, Decimal::Comma, &calendar),
            work(1)
        );
        assert_eq!(
            span("1,440", Unit::Minutes, Decimal::Point, &calendar),
            work(1440)
        );
    }

    #[test]
    fn percentages_are_whole_and_nearly_done_is_not_done() {
        for (text, percents, expected) in [
            ("50%", Percents::Fractions, Some(50)),
            ("50", Percents::Hundredths, Some(50)),
            ("0.29", Percents::Fractions, Some(29)),
            ("1", Percents::Fractions, Some(100)),
            ("99.9 %", Percents::Hundredths, Some(99)),
            ("101", Percents::Hundredths, None),
            ("-1", Percents::Hundredths, None),
            ("half", Percents::Hundredths, None),
        ] {
            assert_eq!(percent(text, percents, Decimal::Point), expected, "{text}");
        }
        assert_eq!(
            percent("12,5", Percents::Hundredths, Decimal::Comma),
            Some(13)
        );
    }
}
