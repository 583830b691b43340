//! Verbs about comments and links to somewhere outside.

use super::{Draft, check};
use crate::comment::{Comment, OutsideLink, is_target};
use crate::edit::{CommentEdit, OutsideLinkEdit};
use crate::id::{CommentId, OutsideLinkId};
use crate::record::RecordRef;
use crate::refusal::{Record, Refusal, Untracked};

impl Draft {
    pub(super) fn comment(&mut self, edit: &CommentEdit) -> Result<(), Refusal> {
        match edit {
            CommentEdit::Add {
                on,
                author,
                at,
                text,
            } => {
                self.there(*on)?;
                let comment = Comment {
                    on: *on,
                    author: author.clone(),
                    at: *at,
                    text: text.clone(),
                };
                let id = CommentId(self.program.comments.next());
                self.put_comment(id, Some(checked_comment(&comment)?));
            }
            CommentEdit::Reword { comment, text } => {
                let found = self.program.comments.get(*comment);
                let mut row = found
                    .cloned()
                    .ok_or(Refusal::Missing(Record::Comment(*comment)))?;
                row.text.clone_from(text);
                self.put_comment(*comment, Some(checked_comment(&row)?));
            }
            CommentEdit::Remove { comment } => {
                if !self.program.comments.contains(*comment) {
                    return Err(Refusal::Missing(Record::Comment(*comment)));
                }
                self.put_comment(*comment, None);
            }
        }
        Ok(())
    }

    pub(super) fn outside_link(&mut self, edit: &OutsideLinkEdit) -> Result<(), Refusal> {
        match edit {
            OutsideLinkEdit::Add { on, title, target } => {
                self.there(*on)?;
                let id = OutsideLinkId(self.program.outside_links.next());
                self.keep_outside_link(id, *on, title, target)
            }
            OutsideLinkEdit::Set {
                link,
                title,
                target,
            } => {
                let found = self.program.outside_links.get(*link);
                let on = found
                    .ok_or(Refusal::Missing(Record::OutsideLink(*link)))?
                    .on;
                self.keep_outside_link(*link, on, title, target)
            }
            OutsideLinkEdit::Remove { link } => {
                if !self.program.outside_links.contains(*link) {
                    return Err(Refusal::Missing(Record::OutsideLink(*link)));
                }
                self.put_outside_link(*link, None);
                Ok(())
            }
        }
    }

    fn keep_outside_link(
        &mut self,
        id: OutsideLinkId,
        on: RecordRef,
        title: &str,
        target: &str,
    ) -> Result<(), Refusal> {
        let link = OutsideLink {
            on,
            title: title.to_owned(),
            target: target.to_owned(),
        };
        self.put_outside_link(id, Some(checked_link(&link)?));
        Ok(())
    }
}

pub(super) fn checked_comment(comment: &Comment) -> Result<Comment, Refusal> {
    Ok(Comment {
        on: comment.on,
        author: check::line(&comment.author)?,
        at: check::moment(comment.at)?,
        text: check::said(&comment.text, "A comment")?,
    })
}

pub(super) fn checked_link(link: &OutsideLink) -> Result<OutsideLink, Refusal> {
    let target = check::line(&link.target)?;
    if !is_target(&target) {
        return Err(Untracked::NotATarget.into());
    }
    Ok(OutsideLink {
        on: link.on,
        title: check::line(&link.title)?,
        target,
    })
}
