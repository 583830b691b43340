//! Laying a form out, and reading one.

use std::collections::BTreeMap;

/// What a line of a form holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One line.
    Line,
    /// Text that begins beside its label; further lines are indented.
    Text,
    /// Text below its label, indented.
    Block,
    /// Items below the label, each with a mark of its own.
    List,
    /// Nothing: it stands above other lines.
    Heading,
}

/// One labelled line.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) label: &'static str,
    /// Other labels it is known by.
    pub(crate) also: &'static [&'static str],
    pub(crate) shape: Shape,
    /// Whether it is left out where it has nothing to say.
    pub(crate) extra: bool,
    /// Whether it stands below a heading, with a hyphen before it.
    pub(crate) bullet: bool,
}

/// The lines of one kind of record.
#[derive(Debug)]
pub(crate) struct Form {
    /// What its first line begins with, before a number.
    pub(crate) head: &'static str,
    /// Other words its first line may begin with.
    pub(crate) also: &'static [&'static str],
    pub(crate) fields: &'static [Field],
}

/// What was written into a form, by label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Filled {
    /// Which form.
    pub(crate) head: &'static str,
    /// The rest of its first line.
    pub(crate) title: String,
    pub(crate) values: Values,
}

pub(crate) type Values = BTreeMap<&'static str, String>;

impl Filled {
    /// What a line says; nothing where it is missing.
    pub(crate) fn get(&self, label: &str) -> &str {
        self.values.get(label).map_or("", String::as_str)
    }
}

/// Text with a first line, as a record.
pub(crate) fn lay_out(name: &str, form: &Form, filled: &Filled) -> String {
    let mut text = format!("{name}: {}\n", filled.title);
    for line in lines(form.fields, &filled.values) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

/// The labelled lines of a form.
pub(crate) fn lines(fields: &[Field], values: &Values) -> Vec<String> {
    let mut lines = Vec::new();
    for field in fields {
        let value = values.get(field.label).map_or("", String::as_str);
        if field.extra && value.is_empty() {
            continue;
        }
        let mark = if field.bullet { "- " } else { "" };
        let label = format!("{mark}{}:", field.label);
        match field.shape {
            Shape::Heading => lines.extend([String::new(), label]),
            Shape::List => {
                lines.extend([String::new(), label]);
                lines.extend(value.lines().map(str::to_owned));
            }
            Shape::Block => {
                lines.extend([String::new(), label]);
                lines.extend(value.lines().map(indented));
            }
            Shape::Line | Shape::Text => {
                let mut said = value.lines();
                lines.push(format!("{label} {}", said.next().unwrap_or("")));
                lines.extend(said.map(indented));
            }
        }
    }
    lines
}

fn indented(line: &str) -> String {
    if line.trim().is_empty() {
        String::new()
    } else {
        format!("  {line}")
    }
}

/// What was found in a text.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Forms, in order.
    pub(crate) filled: Vec<Filled>,
    /// Lines that belong to none of them.
    pub(crate) unread: Vec<String>,
}

/// Reads every form in a text.
pub(crate) fn scan(text: &str, forms: &'static [Form]) -> Found {
    let mut found = Found::default();
    let mut open: Option<(&'static Form, String, Scanner)> = None;
    for line in plain(text) {
        let within = open.as_ref().map(|(form, _, scanner)| (*form, scanner));
        if let Some((form, title)) = head(&line, within, forms) {
            close(open.take(), &mut found);
            open = Some((form, title, Scanner::of(form.fields)));
            continue;
        }
        match &mut open {
            Some((_, _, scanner)) => scanner.take(&line),
            None if line.trim().is_empty() => {}
            None => found.unread.push(line.trim().to_owned()),
        }
    }
    close(open, &mut found);
    found
}

fn close(open: Option<(&'static Form, String, Scanner)>, found: &mut Found) {
    if let Some((form, title, scanner)) = open {
        let (values, unread) = scanner.done();
        found.filled.push(Filled {
            head: form.head,
            title: without_hint(&title).to_owned(),
            values,
        });
        found.unread.extend(unread);
    }
}

/// The lines without what a mail or a chat puts around them.
fn plain(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_end_matches('\r'))
        .collect();
    let said = || lines.iter().filter(|line| !line.trim().is_empty());
    let quoted = said().all(|line| line.starts_with('>'));
    let unquoted = lines.iter().map(|line| match quoted {
        true => line.trim_start_matches('>'),
        false => line,
    });
    let lines: Vec<&str> = unquoted.collect();
    let indent = |line: &&&str| line.len() - line.trim_start_matches(' ').len();
    let said = lines.iter().filter(|line| !line.trim().is_empty());
    let margin = said.map(|line| indent(&line)).min().unwrap_or(0);
    let lines = lines.iter().map(|line| line.get(margin..).unwrap_or(""));
    let lines = lines.filter(|line| !line.starts_with("```"));
    lines.map(str::to_owned).collect()
}

/// The first line of a form: `DEP-3: Auth service`, `🚨 ESCALATION: No test phones`. A word that
/// is also a label of the form that is open needs a number or the siren to begin another.
fn head(
    line: &str,
    within: Option<(&'static Form, &Scanner)>,
    forms: &'static [Form],
) -> Option<(&'static Form, String)> {
    let bare = line
        .trim_start_matches(['🚨', '*', '#'])
        .trim_start_matches(' ');
    let siren = line.starts_with('🚨');
    let (name, title) = bare.split_once(':')?;
    let name = name.trim_end().to_uppercase();
    let (word, number) = match name.split_once('-') {
        Some((word, number)) => (word, Some(number)),
        None => (name.as_str(), None),
    };
    if line.starts_with([' ', '\t']) {
        return None;
    }
    let numbered = match number {
        Some(number) => {
            let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            if !digits && !number.starts_with('[') {
                return None;
            }
            true
        }
        None => siren,
    };
    let mut all = forms.iter();
    let form = all.find(|form| form.head == word || form.also.contains(&word))?;
    if let Some((open, scanner)) = within
        && !numbered
        && let Some(at) = find(open.fields, &name.to_lowercase())
        && !scanner.said(at)
    {
        return None;
    }
    let title = title.trim_start_matches('*').trim();
    Some((form, title.to_owned()))
}

/// The place of a label, in small letters.
fn find(fields: &[Field], label: &str) -> Option<usize> {
    let fits = |name: &str| name.to_lowercase() == label;
    let mut fields = fields.iter();
    fields.position(|field| fits(field.label) || field.also.iter().any(|name| fits(name)))
}

/// A hint of the template, such as `[Who is responsible]`, says nothing.
fn without_hint(value: &str) -> &str {
    let hint = value.starts_with('[') && value.ends_with(']') && !value.contains('\n');
    // Brackets within are a person's own.
    let inner = value.trim_start_matches('[').trim_end_matches(']');
    if hint && HINTS.contains(&inner) {
        ""
    } else {
        value
    }
}

/// What stands between the brackets of the templates.
const HINTS: [&str; 40] = [
    "Name",
    "Title",
    "Technical/Data/Team/External/Decision/Documentation",
    "Who is responsible",
    "Date or milestone",
    "Not Started / In Progress / At Risk / Complete / Blocked",
    "If blocked, what's the impediment",
    "What slips if this is delayed",
    "Backup plan if delayed",
    "P0/P1/P2/P3",
    "Date",
    "Person/Team",
    "What can't proceed",
    "Details of the impediment",
    "Why this is blocked",
    "How to unblock",
    "Who is driving resolution",
    "Who has been notified",
    "Open / In Progress / Resolved",
    "Critical / High / Medium",
    "Project name",
    "Today",
    "Names",
    "Brief description of the issue",
    "Effect on dates",
    "Effect on deliverables",
    "Effect on team",
    "Effect on external promises",
    "Option A]: [Pros/Cons",
    "Option B]: [Pros/Cons",
    "Option C]: [Pros/Cons",
    "Which option and why",
    "ID",
    "Low / Medium / High",
    "Low / Medium / High / Critical",
    "Statement",
    "Name] v[Version",
    "GO / NO-GO / CONDITIONAL GO",
    "Project/Sprint",
    "Proceed / Reduce scope / Extend timeline / Add resources",
];

/// Reads the labelled lines of one form.
#[derive(Debug)]
pub(crate) struct Scanner {
    fields: &'static [Field],
    values: Values,
    current: Option<usize>,
    blanks: usize,
    unread: Vec<String>,
}

impl Scanner {
    pub(crate) fn of(fields: &'static [Field]) -> Self {
        Self {
            fields,
            values: Values::new(),
            current: None,
            blanks: 0,
            unread: Vec::new(),
        }
    }

    fn said(&self, at: usize) -> bool {
        self.values.contains_key(self.fields[at].label)
    }

    pub(crate) fn take(&mut self, line: &str) {
        if line.trim().is_empty() {
            self.blanks += 1;
            return;
        }
        if let Some((at, rest)) = self.label(line) {
            self.current = Some(at);
            self.values
                .insert(self.fields[at].label, rest.trim().to_owned());
        } else {
            self.go_on(line);
        }
        self.blanks = 0;
    }

    /// A label this line begins with that has not been read yet.
    fn label<'l>(&self, line: &'l str) -> Option<(usize, &'l str)> {
        if line.starts_with([' ', '\t']) {
            return None;
        }
        let unmarked = ["- ", "* ", "• "]
            .iter()
            .find_map(|mark| line.strip_prefix(mark));
        let (name, rest) = unmarked.unwrap_or(line).split_once(':')?;
        let bold = name.starts_with("**");
        let rest = if bold {
            rest.trim_start_matches("**")
        } else {
            rest
        };
        let name = name.trim_matches('*').trim().to_lowercase();
        let at = find(self.fields, &name)?;
        // Items have marks, too: within a list only a label without one ends it.
        let listing = self.current.map(|at| self.fields[at].shape) == Some(Shape::List);
        let marked = unmarked.is_some();
        let fits = if marked {
            self.fields[at].bullet && !listing
        } else {
            true
        };
        (fits && !self.said(at)).then_some((at, rest))
    }

    /// A further line of what the last label began.
    fn go_on(&mut self, line: &str) {
        let Some(field) = self.current.map(|at| &self.fields[at]) else {
            self.unread.push(line.trim().to_owned());
            return;
        };
        let value = self.values.entry(field.label).or_default();
        let inner = match line.strip_prefix("  ") {
            Some(inner) => inner,
            None => line.trim_start(),
        };
        match field.shape {
            Shape::Text | Shape::Block => {
                push(value, self.blanks, inner);
            }
            Shape::List => push(value, self.blanks, line),
            Shape::Line if value.is_empty() => inner.trim().clone_into(value),
            Shape::Line | Shape::Heading => self.unread.push(line.trim().to_owned()),
        }
    }

    pub(crate) fn done(mut self) -> (Values, Vec<String>) {
        for field in self.fields {
            if let Some(value) = self.values.get_mut(field.label) {
                let kept = match field.shape {
                    Shape::List => value.trim_matches('\n'),
                    Shape::Line | Shape::Text | Shape::Block | Shape::Heading => {
                        without_hint(value.trim())
                    }
                };
                *value = kept.to_owned();
            }
        }
        self.values.retain(|_, value| !value.is_empty());
        (self.values, self.unread)
    }
}

fn push(value: &mut String, blanks: usize, line: &str) {
    if value.is_empty() {
        line.clone_into(value);
        return;
    }
    for _ in 0..=blanks {
        value.push('\n');
    }
    value.push_str(line);
}

#[cfg(test)]
mod tests;
