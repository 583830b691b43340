//! Declared colours.

use plan::Declaration;

use crate::cell::Cell;
use crate::check;
use crate::field::Fields;
use crate::name;
use crate::record::Record;

impl Record for Declaration {
    const NOUN: &'static str = "declaration";
    const COLUMNS: &'static [&'static str] = &[
        "subject",
        "colour",
        "computed",
        "reason",
        "cause",
        "owner",
        "path",
        "path_date",
        "expires",
        "at",
        "said_by",
    ];
    const SELECT: &'static str = "\
        SELECT id, subject, colour, computed, reason, cause, owner, path, path_date, \
        expires, at, said_by FROM declaration ORDER BY id";
    const INSERT: &'static str = "\
        INSERT INTO declaration (id, subject, colour, computed, reason, cause, owner, path, \
        path_date, expires, at, said_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
        ?11, ?12)";
    const UPDATE: &'static str = "\
        UPDATE declaration SET subject = ?2, colour = ?3, computed = ?4, reason = ?5, cause \
        = ?6, owner = ?7, path = ?8, path_date = ?9, expires = ?10, at = ?11, said_by = ?12 \
        WHERE id = ?1";
    const DELETE: &'static str = "DELETE FROM declaration WHERE id = ?1";

    fn cells(&self) -> Vec<Cell<'_>> {
        let Self {
            subject,
            colour,
            computed,
            reason,
            cause,
            owner,
            path,
            path_date,
            expires,
            at,
            by,
        } = self;
        vec![
            Cell::shown(name::subject(*subject)),
            Cell::word(colour),
            Cell::word(computed),
            Cell::text_unless_empty(reason),
            Cell::text_unless_empty(cause),
            Cell::id_if(*owner),
            Cell::text_unless_empty(path),
            Cell::shown_if(*path_date),
            Cell::shown_if(*expires),
            Cell::shown(at),
            Cell::text_unless_empty(by),
        ]
    }

    fn read(fields: &mut Fields<'_>) -> Result<Self, String> {
        Ok(Self {
            subject: name::read_subject(&fields.text()?)?,
            colour: fields.word()?,
            computed: fields.word()?,
            reason: fields.words()?,
            cause: fields.words()?,
            owner: fields.id_if()?,
            path: fields.words()?,
            path_date: fields.date_if()?,
            expires: fields.date_if()?,
            at: fields.moment()?,
            by: fields.words()?,
        })
    }

    fn check(&self) -> Result<(), String> {
        check::notes([&self.reason, &self.cause, &self.path])?;
        check::line(&self.by)?;
        self.path_date.map_or(Ok(()), check::date)?;
        self.expires.map_or(Ok(()), check::date)?;
        check::moment(self.at)?;
        match self.colour {
            plan::Health::OnTrack | plan::Health::AtRisk | plan::Health::OffTrack => Ok(()),
            plan::Health::Complete | plan::Health::Unknown => {
                Err("its colour can't be declared".to_owned())
            }
        }
    }
}
