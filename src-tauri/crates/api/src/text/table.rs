//! Tables of text: rows between bars, as people paste them into tickets and mails.

/// A table with a head.
pub(crate) fn write_table(head: &[&str], rows: &[Vec<String>]) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        line(head.iter().map(|&cell| cell.to_owned()).collect()),
        line(head.iter().map(|cell| "-".repeat(cell.len())).collect()),
    ];
    let rows = rows.iter();
    lines.extend(rows.map(|row| line(row.iter().map(|cell| hidden(cell)).collect())));
    lines.join("\n")
}

/// The rows of a table below its head: cells by the small letters of their head. Lines without
/// bars are none of it.
pub(crate) fn read_table(text: &str) -> Vec<Vec<(String, String)>> {
    let lines = text.lines().map(str::trim);
    let mut rows = lines.filter(|line| line.starts_with('|')).map(cells);
    let head = rows.next().unwrap_or_default();
    let head: Vec<String> = head.iter().map(|cell| cell.to_lowercase()).collect();
    let rule = |row: &Vec<String>| {
        let dashes = |cell: &String| cell.chars().all(|letter| matches!(letter, '-' | ':' | ' '));
        row.iter().all(dashes)
    };
    rows.filter(|row| !rule(row))
        .map(|row| head.iter().cloned().zip(row).collect())
        .collect()
}

/// What would end a cell or a line, so that it does not.
fn hidden(cell: &str) -> String {
    let cell = cell.trim().replace('\\', "\\\\").replace('|', "\\|");
    cell.replace("<br>", "\\<br>").replace('\n', "<br>")
}

/// The cells of a line, as they were.
fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut rest = line.strip_prefix('|').unwrap_or(line);
    while let Some(letter) = rest.chars().next() {
        let mut taken = letter.len_utf8();
        match letter {
            '\\' => {
                let next = rest[1..].chars().next();
                if let Some(next) = next.filter(|next| matches!(next, '\\' | '|')) {
                    cell.push(next);
                    taken += next.len_utf8();
                } else if rest[1..].starts_with("<br>") {
                    cell.push_str("<br>");
                    taken += "<br>".len();
                } else {
                    cell.push('\\');
                }
            }
            '<' if rest.starts_with("<br>") => {
                cell.push('\n');
                taken = "<br>".len();
            }
            '|' => {
                cells.push(cell.trim().to_owned());
                cell.clear();
            }
            letter => cell.push(letter),
        }
        rest = &rest[taken..];
    }
    if !cell.trim().is_empty() {
        cells.push(cell.trim().to_owned());
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_comes_back_out_of_its_cell() {
        let rows = [
            vec!["Ada | Co".to_owned(), "a\\b".to_owned()],
            vec!["two\nlines".to_owned(), String::new()],
            vec!["<br>".to_owned(), "\\|".to_owned()],
        ];
        let text = write_table(&["Name", "Notes"], &rows);
        let read: Vec<Vec<String>> = read_table(&text)
            .into_iter()
            .map(|row| row.into_iter().map(|(_, cell)| cell).collect())
            .collect();
        assert_eq!(read, rows);
    }

    #[test]
    fn what_people_type_around_a_table_is_none_of_it() {
        let text = "as of Monday\n| Name | Days |\n|:---|---:|\n|Ada|20|\nTOTAL: 20";
        let ada = ("name".to_owned(), "Ada".to_owned());
        let days = ("days".to_owned(), "20".to_owned());
        assert_eq!(read_table(text), [vec![ada, days]]);
    }
}
