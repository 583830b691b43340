//! Edits of comments and outside links.

use plan::{CommentEdit, CommentId, Edit, OutsideLinkEdit, OutsideLinkId};

use super::{Reader, reference};
use crate::dto::{CommentEditDto, Fault, OutsideLinkEditDto};

impl Reader<'_> {
    pub(in crate::read) fn comment(&self, edit: &CommentEditDto) -> Result<Edit, Fault> {
        Ok(Edit::Comment(match edit {
            CommentEditDto::Add { on, text } => CommentEdit::Add {
                on: reference(on)?,
                author: self.me(),
                at: self.now(),
                text: text.clone(),
            },
            CommentEditDto::Reword { comment, text } => CommentEdit::Reword {
                comment: CommentId(*comment),
                text: text.clone(),
            },
            CommentEditDto::Remove { comment } => CommentEdit::Remove {
                comment: CommentId(*comment),
            },
        }))
    }

    pub(in crate::read) fn outside_link(edit: &OutsideLinkEditDto) -> Result<Edit, Fault> {
        Ok(Edit::OutsideLink(match edit {
            OutsideLinkEditDto::Add { on, title, target } => OutsideLinkEdit::Add {
                on: reference(on)?,
                title: title.clone(),
                target: target.clone(),
            },
            OutsideLinkEditDto::Set {
                link,
                title,
                target,
            } => OutsideLinkEdit::Set {
                link: OutsideLinkId(*link),
                title: title.clone(),
                target: target.clone(),
            },
            OutsideLinkEditDto::Remove { link } => OutsideLinkEdit::Remove {
                link: OutsideLinkId(*link),
            },
        }))
    }
}
