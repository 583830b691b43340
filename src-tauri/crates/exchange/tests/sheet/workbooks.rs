//! Workbooks of every shape, most of them made to do harm.

use std::io::{Cursor, Write};

use exchange::Watch;
use exchange::sheet::{Refused, Table, read_xlsx, sheets};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22"/></cellXfs></styleSheet>"#;

fn book(properties: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">{properties}<sheets><sheet name="One" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    )
}

fn sheet(rows: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>{rows}</sheetData></worksheet>"#
    )
}

/// A package of the usual parts, with some replaced or added.
fn package(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (book, sheet) = (book(""), sheet(&text_row(1, &["Name"])));
    let mut all: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/styles.xml", STYLES.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    for &(name, bytes) in parts {
        match all.iter_mut().find(|(known, _)| *known == name) {
            Some(part) => part.1 = bytes,
            None => all.push((name, bytes)),
        }
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in all {
        writer.start_file(name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn text_row(row: u32, cells: &[&str]) -> String {
    let cells: String = cells
        .iter()
        .zip('A'..)
        .map(|(text, column)| {
            format!(r#"<c r="{column}{row}" t="inlineStr"><is><t>{text}</t></is></c>"#)
        })
        .collect();
    format!(r#"<row r="{row}">{cells}</row>"#)
}

fn read(bytes: &[u8]) -> Result<Table, Refused> {
    read_xlsx(bytes, None, &Watch::nobody())
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes).unwrap_err().code()
}

#[test]
fn dates_are_serials_of_either_epoch_and_one_cell_at_the_far_corner_costs_nothing() {
    let cells = r#"<row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c><c r="B2" s="1"><v>45719.375</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c></row>"#;
    let far = r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#;
    let header = text_row(1, &["Name", "Start", "Share", "Yes", "Broken"]);
    let rows = sheet(&format!("{header}{cells}{far}"));
    for (properties, start) in [
        ("", "2025-03-03 09:00"),
        (r#"<workbookPr date1904="1"/>"#, "2029-03-04 09:00"),
    ] {
        let book = book(properties);
        let bytes = package(&[
            ("xl/worksheets/sheet1.xml", rows.as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
        ]);
        let table = read(&bytes).unwrap();
        assert_eq!(table.len(), 1);
        let line = table.lines().next().unwrap();
        assert_eq!(line.cell(1), start);
        assert_eq!(
            (line.cell(2), line.cell(3), line.cell(4)),
            ("0.3", "true", "")
        );
        let codes: Vec<&str> = table.notes().list().iter().map(|note| note.code).collect();
        assert_eq!(codes, ["too-wide", "formula-error"]);
        assert_eq!(sheets(&bytes, &Watch::nobody()).unwrap(), ["One"]);
        let other = read_xlsx(&bytes, Some("Two"), &Watch::nobody()).unwrap_err();
        assert_eq!(other, Refused::NoSuchSheet("Two".to_owned()));
    }
}

#[test]
fn bombs_are_refused_before_anybody_opens_them() {
    let zeros = vec![b' '; 3 * 1024 * 1024];
    assert_eq!(
        code(&package(&[("xl/media/image1.xml", &zeros)])),
        "too-large"
    );
    let shared = br#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="4000000000"><si><t>a</t></si></sst>"#;
    assert_eq!(
        code(&package(&[("xl/sharedStrings.xml", shared)])),
        "too-large"
    );
    let entities = br#"<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#;
    assert_eq!(
        code(&package(&[("xl/worksheets/sheet1.xml", entities)])),
        "format"
    );
    let names: Vec<String> = (0..2_100).map(|at| format!("part{at}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(code(&package(&parts)), "too-large");
    assert_eq!(
        code(&package(&[("XL/Workbook.xml", b"<workbook/>")])),
        "format"
    );
    assert_eq!(
        code(&vec![0; exchange::limits::FILE_BYTES + 1]),
        "too-large"
    );
}

#[test]
fn what_is_no_workbook_is_refused() {
    for bytes in [&b""[..], b"PK\x03\x04", b"name,duration\nA,2d\n"] {
        assert_eq!(code(bytes), "format");
    }
    assert_eq!(
        code(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        "encrypted"
    );
    let mut locked = package(&[]);
    // The flag of encryption, in every header of the package.
    let headers: Vec<usize> = (0..locked.len() - 4)
        .filter(|&at| {
            locked[at..].starts_with(b"PK\x01\x02") || locked[at..].starts_with(b"PK\x03\x04")
        })
        .collect();
    for at in headers {
        let flags = if locked[at + 2] == 1 { at + 8 } else { at + 6 };
        locked[flags] |= 1;
    }
    assert_eq!(code(&locked), "encrypted");
    let wide = sheet("")
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect::<Vec<u8>>();
    assert_eq!(
        code(&package(&[("xl/worksheets/sheet1.xml", &wide)])),
        "format"
    );
    assert_eq!(
        code(&package(&[("xl/worksheets/sheet1.xml", b"<worksheet>")])),
        "format"
    );
    assert_eq!(code(&package(&[])), "empty");
}

#[test]
fn no_byte_of_a_workbook_breaks_the_reader() {
    let rows = sheet(&format!(
        "{}{}",
        text_row(1, &["Name", "Days"]),
        text_row(2, &["A", "2"])
    ));
    let good = package(&[("xl/worksheets/sheet1.xml", rows.as_bytes())]);
    assert_eq!(read(&good).unwrap().len(), 1);
    let mut refused = 0;
    for at in (0..good.len()).step_by(3) {
        let mut bytes = good.clone();
        bytes[at] ^= 0x5A;
        refused += usize::from(read(&bytes).is_err());
    }
    assert!(refused > good.len() / 10, "{refused} of {}", good.len() / 3);
    // Within a part, past the checksums of the package.
    for at in (0..rows.len()).step_by(5) {
        for byte in [b'<', b'9', b'"'] {
            let mut part = rows.clone().into_bytes();
            part[at] = byte;
            let _ = read(&package(&[("xl/worksheets/sheet1.xml", &part)]));
        }
    }
}
