//! The picture of what waits on what, as SVG.
//!
//! Everything is placed already: boxes, lines and lanes come with their coordinates, and this
//! writes them down in the shapes of the screen. Each kind has a shape and not only a colour, so
//! that the picture can be printed in grey. Text is escaped and cut to its box; nothing in it is
//! ever markup.

mod legend;
mod shapes;
mod svg;

use svg::Svg;

/// The shape of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Work: a rounded box.
    Work,
    /// A collapsed summary: boxes behind each other.
    Summary,
    /// A milestone: ends like half a diamond.
    Milestone,
    /// A gate: a hexagon.
    Gate,
    /// Something others owe: ends half round.
    Awaited,
}

/// What is to be seen at a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// It is done.
    Complete,
    /// It has begun.
    Started,
    /// It will miss what was promised.
    AtRisk,
    /// Its date lies behind us.
    Overdue,
}

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Left, top, width, height.
    pub area: (i32, i32, i32, i32),
    /// Its shape.
    pub form: Form,
    /// What it is called.
    pub name: String,
    /// A line below the name: dates, or how many rows.
    pub detail: String,
    /// A word above all, for kinds that have one.
    pub kind: Option<String>,
    /// Whether it lies on the critical path.
    pub critical: bool,
    /// Whether others outside the team answer for it.
    pub external: bool,
    /// Its marks.
    pub marks: Vec<Mark>,
}

/// An edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// From border to border.
    pub points: Vec<(i32, i32)>,
    /// Type and lag, or how many links it stands for; empty for a plain one.
    pub label: String,
    /// Whether it lies on the critical path.
    pub critical: bool,
    /// Whether it decides its successor's start.
    pub driving: bool,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Left, top, width, height.
    pub area: (i32, i32, i32, i32),
    /// What it is called.
    pub name: String,
}

/// A picture, placed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagram {
    /// The plan.
    pub title: String,
    /// What is shown of it, in a sentence.
    pub subtitle: String,
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// Lanes.
    pub lanes: Vec<Strip>,
    /// Edges.
    pub lines: Vec<Line>,
    /// Nodes.
    pub shapes: Vec<Shape>,
    /// Whether names stand beside the nodes, as on a time scale.
    pub beside: bool,
}

/// Height of the title, and of the legend.
const HEAD: i32 = 64;
const FOOT: i32 = 64;
/// Narrowest picture: the legend has to fit.
const NARROWEST: i32 = 860;
/// Longest side of a page of paper, in points: what readers of PDF can open.
const LONGEST: i32 = 14_000;

impl Diagram {
    /// The picture as a file of its own.
    #[must_use]
    pub fn svg(&self) -> String {
        let (width, height) = self.size();
        self.written(width, height)
    }

    /// The picture in a size that fits a page.
    pub(crate) fn svg_for_paper(&self) -> String {
        let (width, height) = self.size();
        let longest = i64::from(width.max(height));
        let fit = |side: i32| {
            let side = i64::from(side) * i64::from(LONGEST) / longest.max(i64::from(LONGEST));
            i32::try_from(side).unwrap_or(LONGEST).max(1)
        };
        self.written(fit(width), fit(height))
    }

    fn size(&self) -> (i32, i32) {
        (self.width.max(NARROWEST), self.height + HEAD + FOOT)
    }

    fn written(&self, shown_width: i32, shown_height: i32) -> String {
        let (width, height) = self.size();
        let mut svg = Svg::new((shown_width, shown_height), (width, height), &self.title);
        svg.text((24, 30), "h", &self.title);
        svg.text((24, 50), "d", &self.subtitle);
        svg.open_at(0, HEAD);
        for lane in &self.lanes {
            shapes::lane(&mut svg, lane, self.width);
        }
        // What matters most lies on top.
        for wanted in [(false, false), (false, true), (true, true)] {
            for line in &self.lines {
                if (line.critical, line.driving || line.critical) == wanted {
                    shapes::line(&mut svg, line);
                }
            }
        }
        for line in &self.lines {
            shapes::line_label(&mut svg, line);
        }
        for shape in &self.shapes {
            shapes::shape(&mut svg, shape, self.beside);
        }
        svg.close();
        legend::legend(&mut svg, self, HEAD + self.height + 12);
        svg.finish()
    }
}

#[cfg(test)]
mod tests;
