//! What the layout may see of the world: our template, our typeface and one data file.

use plan::{Datelike, NaiveDate};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

const FACES: [&[u8]; 2] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
];

const MAIN: &str = "/main.typ";
const DIAGRAM: &str = "/diagram.typ";
const SOURCES: [(&str, &str); 5] = [
    (MAIN, include_str!("../template/main.typ")),
    (DIAGRAM, include_str!("../template/diagram.typ")),
    ("/marks.typ", include_str!("../template/marks.typ")),
    ("/text.typ", include_str!("../template/text.typ")),
    ("/timeline.typ", include_str!("../template/timeline.typ")),
];

/// The World of the layout. It is made once: names of files are interned for the life of the
/// process, and only the data changes, so what was laid out before is remembered.
pub(crate) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: Vec<Source>,
    main: FileId,
    data_id: FileId,
    data: Bytes,
    today: NaiveDate,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let fonts: Vec<Font> = FACES
            .into_iter()
            .flat_map(|face| Font::iter(Bytes::new(face)))
            .collect();
        let sources: Vec<Source> = SOURCES
            .into_iter()
            .map(|(path, text)| Source::new(id(path), text.to_owned()))
            .collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            sources,
            main: id(MAIN),
            data_id: id("/data.json"),
            data: Bytes::new([]),
            today: NaiveDate::MIN,
        }
    }

    /// Lays the data of the next page on the desk.
    pub(crate) fn put(&mut self, data: Vec<u8>, today: NaiveDate) {
        self.main = id(MAIN);
        self.data = Bytes::new(data);
        self.today = today;
    }

    /// Lays a picture on the desk instead, to be printed as it is.
    pub(crate) fn put_picture(&mut self, svg: String, today: NaiveDate) {
        self.put(svg.into_bytes(), today);
        self.main = id(DIAGRAM);
    }

    /// Whether the typeface can write a character.
    pub(crate) fn can_write(&self, c: char) -> bool {
        self.fonts
            .iter()
            .any(|font| font.info().coverage.contains(u32::from(c)))
    }
}

fn id(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("our own names are plain");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// A date as Typst holds it.
pub(crate) fn datetime(date: NaiveDate) -> Option<Datetime> {
    Datetime::from_ymd(
        date.year(),
        u8::try_from(date.month()).ok()?,
        u8::try_from(date.day()).ok()?,
    )
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data_id {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        datetime(self.today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_desk_can_be_read() {
        let desk = Desk::new();
        for path in ["/etc/passwd", "/data.yaml", "/other.typ"] {
            assert_eq!(desk.file(id(path)), Err(FileError::AccessDenied), "{path}");
            let source = desk.source(id(path)).err();
            assert_eq!(source, Some(FileError::AccessDenied), "{path}");
        }
        assert!(desk.file(id("/data.json")).is_ok());
        assert!(desk.source(id(MAIN)).is_ok());
    }

    #[test]
    fn both_weights_of_the_typeface_are_there_with_every_sign_of_ours() {
        let desk = Desk::new();
        assert_eq!(desk.fonts.len(), FACES.len());
        for c in "…→·–ÄŁŽØß".chars() {
            assert!(desk.can_write(c), "{c}");
        }
        assert!(!desk.can_write('日'));
    }
}
