//! How fast graphs are laid out, and how many lines cross, beside Graphviz.
//!
//! Crossings are counted in the same way for both: of straight lines between the middles of the
//! boxes. `drawn` counts those of our own lines as they are drawn.

use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use graph::measure::{drawn_crossings, straight_crossings};
use graph::{Drawing, Graph, Node, Point, draw};
use tests::oracles::folder;

/// What `dot` may take before the rest is left out.
const PATIENCE: Duration = Duration::from_secs(120);

/// A graph to lay out.
struct Case {
    name: String,
    count: usize,
    edges: Vec<(usize, usize)>,
    /// What it may take.
    bar: &'static str,
}

/// Prints a line a graph; writes pictures into a folder when one is named.
pub(super) fn table(pictures: Option<&str>) -> Result<(), Box<dyn Error>> {
    let mut cases = Vec::new();
    for (count, bar) in [(100, ""), (1_000, "60 ms"), (5_000, "500 ms")] {
        cases.push(Case {
            name: format!("like a plan, {count}"),
            count,
            edges: plan_like(count),
            bar,
        });
    }
    cases.extend(others()?);
    let dot = Command::new("dot")
        .arg("-V")
        .stderr(Stdio::null())
        .status()
        .is_ok();
    if !dot {
        println!("Graphviz is not installed: there is nothing to compare with.");
    }
    println!(
        "{:<30} {:>6} {:>6} {:>10} {:>8} {:>8}  {:<7} {:>10} {:>8}",
        "", "boxes", "edges", "ours", "straight", "drawn", "bar", "dot", "straight"
    );
    for case in &cases {
        let (time, drawing) = ours(case);
        let middles: Vec<Point> = drawing.boxes.iter().map(graph::Area::centre).collect();
        print!(
            "{:<30} {:>6} {:>6} {:>10} {:>8} {:>8}  {:<7}",
            case.name,
            case.count,
            case.edges.len(),
            super::milliseconds(time),
            straight_crossings(&middles, &case.edges),
            drawn_crossings(&drawing),
            case.bar
        );
        if dot {
            match theirs(case)? {
                Some((time, crossings)) => {
                    print!(" {:>10} {crossings:>8}", super::milliseconds(time));
                }
                None => print!(" {:>10}", "gave up"),
            }
        }
        println!();
        if let Some(folder) = pictures {
            let path =
                Path::new(folder).join(format!("{}.svg", case.name.replace([' ', ','], "-")));
            std::fs::write(path, svg(&drawing))?;
        }
    }
    Ok(())
}

fn ours(case: &Case) -> (Duration, Drawing) {
    let node = Node {
        w: 176,
        h: 44,
        band: 0,
        kept: None,
    };
    let graph = Graph {
        nodes: vec![node; case.count],
        edges: case.edges.clone(),
        bands: 0,
    };
    let mut times = Vec::new();
    let mut drawing = Drawing::default();
    for _ in 0..5 {
        let start = Instant::now();
        drawing = draw(&graph);
        times.push(start.elapsed());
    }
    times.sort_unstable();
    (times[2], drawing)
}

fn theirs(case: &Case) -> Result<Option<(Duration, usize)>, Box<dyn Error>> {
    let mut text = String::from(
        "digraph{rankdir=LR;node[shape=box,fixedsize=true,width=2.44,height=0.61,label=\"\"];",
    );
    for node in 0..case.count {
        write!(text, "{node};")?;
    }
    for (from, to) in &case.edges {
        write!(text, "{from}->{to};")?;
    }
    text.push('}');
    let folder = tempfile::tempdir()?;
    let output = folder.path().join("plain");
    let start = Instant::now();
    let mut dot = Command::new("dot")
        .args(["-Tplain", "-o"])
        .arg(&output)
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = dot.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    while dot.try_wait()?.is_none() {
        if start.elapsed() > PATIENCE {
            dot.kill()?;
            dot.wait()?;
            return Ok(None);
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let time = start.elapsed();
    let mut middles = vec![Point::default(); case.count];
    for line in std::fs::read_to_string(output)?.lines() {
        if let ["node", node, x, y, ..] = line.split(' ').collect::<Vec<_>>().as_slice() {
            let pixels = |inches: &str| {
                inches
                    .parse::<f64>()
                    .map(|at| (at * 1_000.0).round() as i32)
            };
            middles[node.parse::<usize>()?] = Point {
                x: pixels(x)?,
                y: pixels(y)?,
            };
        }
    }
    Ok(Some((time, straight_crossings(&middles, &case.edges))))
}

/// Each box follows one of those shortly before it, every second one two.
fn plan_like(count: usize) -> Vec<(usize, usize)> {
    let mut seed = 7_932_u64;
    let mut below = |limit: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap_or(0) % limit.max(1)
    };
    let mut edges = Vec::new();
    for node in 1..count {
        let first = node.saturating_sub(30);
        edges.push((first + below(node - first), node));
        let other = (first + below(node - first), node);
        if below(2) == 0 && edges.last() != Some(&other) {
            edges.push(other);
        }
    }
    edges
}

/// Real graphs, where they are beside the project.
fn others() -> Result<Vec<Case>, Box<dyn Error>> {
    let mut cases = Vec::new();
    let graphs = folder("graphs");
    let mut names: Vec<_> = std::fs::read_dir(&graphs)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    names.sort();
    if names.is_empty() {
        println!("The graphs of others are not beside the project and were left out.");
    }
    let pairs = |value: &serde_json::Value| -> Vec<(usize, usize)> {
        let number =
            |value: &serde_json::Value| value.as_u64().and_then(|at| usize::try_from(at).ok());
        let edges = value.as_array().into_iter().flatten();
        edges
            .filter_map(|pair| Some((number(&pair[0])?, number(&pair[1])?)))
            .collect()
    };
    let case = |name: String, edges: Vec<(usize, usize)>| Case {
        name,
        count: edges
            .iter()
            .map(|&(from, to)| from.max(to) + 1)
            .max()
            .unwrap_or(0),
        edges,
        bar: "",
    };
    for path in names {
        let value: serde_json::Value = serde_json::from_slice(&std::fs::read(&path)?)?;
        let name = path
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        cases.push(case(name, pairs(&value["edges"])));
    }
    if let Ok(bytes) = std::fs::read(folder("networks").join("real_projects.json")) {
        let value: serde_json::Value = serde_json::from_slice(&bytes)?;
        for project in value["projects"].as_array().into_iter().flatten() {
            let name = project["project"].as_str().unwrap_or_default();
            let name = name.split(' ').next().unwrap_or_default().to_owned();
            cases.push(case(name, pairs(&project["arcs"])));
        }
    }
    Ok(cases)
}

/// The bare picture: boxes and lines.
fn svg(drawing: &Drawing) -> String {
    let mut text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='{0}' height='{1}' viewBox='0 0 {0} {1}'>\n\
         <rect width='100%' height='100%' fill='white'/>\n",
        drawing.width, drawing.height
    );
    for route in &drawing.routes {
        let points: Vec<String> = route
            .iter()
            .map(|point| format!("{},{}", point.x, point.y))
            .collect();
        let _ = writeln!(
            text,
            "<polyline fill='none' stroke='#8893a2' points='{}'/>",
            points.join(" ")
        );
    }
    for area in &drawing.boxes {
        let _ = writeln!(
            text,
            "<rect x='{}' y='{}' width='{}' height='{}' rx='6' fill='white' stroke='#446'/>",
            area.x, area.y, area.w, area.h
        );
    }
    text + "</svg>\n"
}
