//! Writing SVG, with everything people typed escaped.

use std::fmt::Write;

/// The document's one style sheet: presentation by class, so that a line is short.
const STYLE: &str = "\
text{font-family:Inter,'Helvetica Neue',Arial,sans-serif;fill:#1c2430}\
.h{font-size:17px;font-weight:600}\
.n{font-size:12.5px}\
.d{font-size:11px;fill:#5c6675}\
.k{font-size:9px;font-weight:600;fill:#5c6675;letter-spacing:.04em}\
.l{font-size:10.5px;fill:#3d4655;paint-order:stroke;stroke:#fff;stroke-width:3px}\
.b{fill:#fff;stroke:#7d8899;stroke-width:1.2}\
.c{stroke:#b3261e;stroke-width:2.4}\
.x{stroke-dasharray:5 3}\
.y{fill:#eef0f3}\
.e{fill:none;stroke:#aab3c0;stroke-width:1.2}\
.v{stroke:#5f6b7c}\
.r{stroke:#b3261e;stroke-width:2.4}\
.g{fill:#f5f6f8;stroke:#e0e3e8}";

pub(super) struct Svg {
    text: String,
    open: usize,
}

impl Svg {
    pub(super) fn new(shown: (i32, i32), size: (i32, i32), title: &str) -> Self {
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" \
             viewBox=\"0 0 {} {}\" role=\"img\">\n<title>",
            shown.0, shown.1, size.0, size.1
        );
        escape(&mut text, title);
        let _ = write!(
            text,
            "</title>\n<style>{STYLE}</style>\n\
             <rect width=\"{}\" height=\"{}\" fill=\"#fff\"/>\n",
            size.0, size.1
        );
        Self { text, open: 0 }
    }

    pub(super) fn finish(mut self) -> String {
        debug_assert_eq!(self.open, 0);
        self.text.push_str("</svg>\n");
        self.text
    }

    pub(super) fn open_at(&mut self, x: i32, y: i32) {
        self.open += 1;
        let _ = writeln!(self.text, "<g transform=\"translate({x} {y})\">");
    }

    pub(super) fn close(&mut self) {
        self.open -= 1;
        self.text.push_str("</g>\n");
    }

    pub(super) fn rect(&mut self, (x, y, w, h): (i32, i32, i32, i32), round: i32, class: &str) {
        let _ = writeln!(
            self.text,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{round}\" class=\"{class}\"/>"
        );
    }

    /// A path of our own making: numbers and letters, nothing typed.
    pub(super) fn path(&mut self, path: &str, class: &str) {
        let _ = writeln!(self.text, "<path d=\"{path}\" class=\"{class}\"/>");
    }

    pub(super) fn filled(&mut self, path: &str, colour: &str) {
        let _ = writeln!(self.text, "<path d=\"{path}\" fill=\"{colour}\"/>");
    }

    pub(super) fn text(&mut self, (x, y): (i32, i32), class: &str, words: &str) {
        self.text_to((x, y), class, "start", words);
    }

    pub(super) fn text_to(&mut self, (x, y): (i32, i32), class: &str, anchor: &str, words: &str) {
        if words.is_empty() {
            return;
        }
        let _ = write!(
            self.text,
            "<text x=\"{x}\" y=\"{y}\" class=\"{class}\" text-anchor=\"{anchor}\">"
        );
        escape(&mut self.text, words);
        self.text.push_str("</text>\n");
    }
}

/// Text that can't be anything but text. What XML has no place for is left out.
fn escape(to: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => to.push_str("&amp;"),
            '<' => to.push_str("&lt;"),
            '>' => to.push_str("&gt;"),
            '"' => to.push_str("&quot;"),
            '\t' | '\n' | '\r' => to.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => to.push(letter),
        }
    }
}

/// Cuts words to about so many pixels of a size.
pub(super) fn cut(words: &str, wide: i32, size: f64) -> String {
    let fits = (f64::from(wide.max(0)) / (size * 0.54)) as usize;
    if words.chars().count() <= fits {
        return words.to_owned();
    }
    let kept: String = words.chars().take(fits.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}
