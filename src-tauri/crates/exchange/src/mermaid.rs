//! A plan as a Mermaid diagram, for pages written in Markdown.
//!
//! [`gantt()`] draws bars by date, [`flowchart()`] what waits for what. Names may hold anything:
//! whatever Mermaid would read as its own language is written as a character code, which it turns
//! back when it draws.

mod flowchart;
mod gantt;
mod name;

pub use flowchart::flowchart;
pub use gantt::{Sections, gantt};

/// A diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagram {
    /// What goes between the fences of a Markdown page.
    pub text: String,
    /// Full sentences about what is not in it, or may keep it from being drawn.
    pub remarks: Vec<String>,
}

/// Characters Mermaid draws unless its settings say more.
const CHARACTERS: usize = 50_000;
/// Arrows Mermaid draws unless its settings say more.
const ARROWS: usize = 500;

impl Diagram {
    fn new(text: String, arrows: usize) -> Self {
        let mut remarks = Vec::new();
        // Mermaid counts as JavaScript does.
        let characters = text.encode_utf16().count();
        if characters > CHARACTERS {
            remarks.push(format!(
                "The diagram has {characters} characters; Mermaid draws at most {CHARACTERS} unless its setting “maxTextSize” is raised."
            ));
        }
        if arrows > ARROWS {
            remarks.push(format!(
                "The diagram has {arrows} arrows; Mermaid draws at most {ARROWS} unless its setting “maxEdges” is raised."
            ));
        }
        Self { text, remarks }
    }
}
