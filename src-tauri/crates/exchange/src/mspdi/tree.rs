//! XML one record at a time, with depth and elements counted before anything is kept.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::Refused;
use crate::limits;

/// An element with everything in it. Text between child elements is layout and left out.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub(super) name: &'a str,
    pub(super) text: Cow<'a, str>,
    pub(super) children: Vec<Node<'a>>,
}

impl<'a> Node<'a> {
    /// The first child with a name.
    pub(super) fn child(&self, name: &str) -> Option<&Node<'a>> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The trimmed text of a child, if it has any.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.child(name)
            .map(|child| child.text.trim())
            .filter(|text| !text.is_empty())
    }

    /// All children with a name.
    pub(super) fn all<'n>(&'n self, name: &'n str) -> impl Iterator<Item = &'n Node<'a>> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// All grandchildren of a name within children of a name, as `WeekDay` in `WeekDays`.
    pub(super) fn within<'n>(
        &'n self,
        list: &'n str,
        name: &'n str,
    ) -> impl Iterator<Item = &'n Node<'a>> {
        self.all(list).flat_map(move |list| list.all(name))
    }
}

/// A text being read element by element.
pub(super) struct Source<'a> {
    text: &'a str,
    reader: Reader<&'a [u8]>,
    depth: usize,
    elements: usize,
}

/// An element that begins.
#[derive(Clone, Copy)]
pub(super) struct Opened<'a> {
    pub(super) name: &'a str,
    /// Whether it is closed already, as `<Notes/>` is.
    empty: bool,
}

impl<'a> Source<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            reader: Reader::from_str(text),
            depth: 0,
            elements: 0,
        }
    }

    /// How far it has come, in bytes.
    pub(super) fn position(&self) -> u64 {
        self.reader.buffer_position()
    }

    /// The next element inside the one that is open, or none at its end.
    pub(super) fn next(&mut self) -> Result<Option<Opened<'a>>, Refused> {
        loop {
            match self.event()? {
                Event::Start(_) | Event::Empty(_) if self.elements > limits::CELLS => {
                    return Err(Refused::TooMuch { line: self.line() });
                }
                Event::Start(start) => {
                    let name =
                        self.name(start.len() + 1, start.local_name().as_ref().len(), &start)?;
                    return self.open(name, false).map(Some);
                }
                Event::Empty(start) => {
                    let name =
                        self.name(start.len() + 2, start.local_name().as_ref().len(), &start)?;
                    return self.open(name, true).map(Some);
                }
                Event::End(_) => {
                    self.depth -= 1;
                    return Ok(None);
                }
                Event::Eof if self.depth > 0 => return Err(self.wrong("ends too early")),
                Event::Eof => return Ok(None),
                Event::DocType(_) => return Err(Refused::DocumentType { line: self.line() }),
                Event::Text(_)
                | Event::CData(_)
                | Event::Comment(_)
                | Event::Decl(_)
                | Event::PI(_)
                | Event::GeneralRef(_) => {}
            }
        }
    }

    /// Everything inside an element that was opened, up to its end.
    pub(super) fn rest(&mut self, opened: Opened<'a>) -> Result<Node<'a>, Refused> {
        let mut node = Node {
            name: opened.name,
            text: Cow::Borrowed(""),
            children: Vec::new(),
        };
        if opened.empty {
            return Ok(node);
        }
        loop {
            match self.event()? {
                Event::Start(_) | Event::Empty(_) if self.elements > limits::CELLS => {
                    return Err(Refused::TooMuch { line: self.line() });
                }
                Event::Start(start) => {
                    let name =
                        self.name(start.len() + 1, start.local_name().as_ref().len(), &start)?;
                    let child = self.open(name, false)?;
                    node.children.push(self.rest(child)?);
                }
                Event::Empty(start) => {
                    let name =
                        self.name(start.len() + 2, start.local_name().as_ref().len(), &start)?;
                    let child = self.open(name, true)?;
                    node.children.push(self.rest(child)?);
                }
                Event::End(_) => {
                    self.depth -= 1;
                    if !node.children.is_empty() {
                        node.text = Cow::Borrowed("");
                    }
                    return Ok(node);
                }
                Event::Text(text) => add(&mut node.text, text.xml10_content()),
                Event::CData(text) => add(&mut node.text, text.xml10_content()),
                Event::GeneralRef(entity) => {
                    let stands_for = self.entity(&entity)?;
                    node.text.to_mut().extend(stands_for);
                }
                Event::Eof => return Err(self.wrong("ends too early")),
                Event::DocType(_) => return Err(Refused::DocumentType { line: self.line() }),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            }
        }
    }

    /// Leaves an element that was opened.
    pub(super) fn is_empty(opened: Opened<'a>) -> bool {
        opened.empty
    }

    fn open(&mut self, name: &'a str, empty: bool) -> Result<Opened<'a>, Refused> {
        self.elements += 1;
        if !empty {
            self.depth += 1;
        }
        if self.depth > limits::DEPTH {
            return Err(Refused::TooDeep { line: self.line() });
        }
        Ok(Opened { name, empty })
    }

    fn event(&mut self) -> Result<Event<'a>, Refused> {
        self.reader.read_event().map_err(|error| {
            let at = usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX);
            let mut what = error.to_string();
            if what.ends_with('.') {
                what.pop();
            }
            Refused::NotXml {
                line: line_at(self.text, at),
                what: format!("could not be read ({what})"),
            }
        })
    }

    /// The name of the element just read, borrowed from the text rather than from the event.
    fn name(&self, back: usize, local: usize, start: &str) -> Result<&'a str, Refused> {
        let end = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        let from = end.checked_sub(back);
        let whole = from.and_then(|from| self.text.get(from..end - 1));
        let name = whole.map(|whole| {
            let name = whole
                .split(|c: char| c.is_ascii_whitespace() || c == '/')
                .next()
                .unwrap_or_default();
            name.rsplit(':').next().unwrap_or_default()
        });
        match name {
            Some(name) if name.len() == local => Ok(name),
            _ => Err(self.wrong(&format!("has an element without a name ({start})"))),
        }
    }

    /// What a reference such as `&amp;` stands for; a character that can't be is dropped.
    fn entity(&self, entity: &BytesRef<'_>) -> Result<Option<char>, Refused> {
        if entity.is_char_ref() {
            return Ok(entity.resolve_char_ref().ok().flatten());
        }
        let name: &str = entity;
        match name {
            "amp" => Ok(Some('&')),
            "lt" => Ok(Some('<')),
            "gt" => Ok(Some('>')),
            "apos" => Ok(Some('\'')),
            "quot" => Ok(Some('"')),
            name => {
                let name: String = name.chars().take(40).collect();
                Err(self.wrong(&format!("uses “&{name};”, which stands for nothing")))
            }
        }
    }

    fn line(&self) -> usize {
        let at = usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX);
        line_at(self.text, at)
    }

    fn wrong(&self, what: &str) -> Refused {
        Refused::NotXml {
            line: self.line(),
            what: what.to_owned(),
        }
    }
}

fn add<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}

fn line_at(text: &str, at: usize) -> usize {
    let before = &text.as_bytes()[..at.min(text.len())];
    1 + before.iter().filter(|&&byte| byte == b'\n').count()
}

/// Whether a text is a run of sound elements.
pub(super) fn is_sound(xml: &str) -> bool {
    let wrapped = format!("<r>{xml}</r>");
    let mut source = Source::new(&wrapped);
    let root = source.next().ok().flatten();
    let node = root.and_then(|root| source.rest(root).ok());
    node.is_some() && matches!(source.next(), Ok(None))
}
