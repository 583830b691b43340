//! Pictures of directed graphs: where boxes lie and how the lines between them run.
//!
//! Pure and deterministic: the same graph gives the same picture, to the pixel. Nothing in here
//! knows plans; a caller brings boxes with a size and edges between them.
//!
//! [`draw`] lays a graph out in layers, from left to right, after Sugiyama, Tagawa and Toda
//! (*Methods for visual understanding of hierarchical system structures*, 1981):
//! 1. `acyclic` turns the edges that close loops, so that no input is too hostile.
//! 2. `layers` gives every box a layer, with as little edge length as possible: the network
//!    simplex of Gansner, Koutsofios, North and Vo (*A technique for drawing directed graphs*,
//!    1993).
//! 3. `proper` puts a bend on every layer that an edge passes. Where many long edges leave one
//!    box they share their bends, as a bus, so that it is drawn as a tree.
//! 4. `order` sorts the layers for few crossings: barycentre sweeps, then sifting (Matuszewski,
//!    Schönfeld and Molitor, *Using sifting for k-layer straightline crossing minimization*,
//!    1999), then replanting: a box is pulled out with the lines that hang on it and put in where
//!    all of them together cross least, over all the layers they pass. Last a few layers at a
//!    time are stirred, sifted and replanted again, keeping what is no worse (iterated local
//!    search). Crossings are counted with the accumulator tree of Barth, Jünger and Mutzel
//!    (*Simple and efficient bilayer cross counting*, 2002).
//! 5. `place` sets the heights: springs find the large shape, the network simplex the straight
//!    lines, a stretch of layers at a time. (Brandes and Köpf, *Fast and simple horizontal
//!    coordinate assignment*, 2001, was tried and drew ten times as high.)
//! 6. `route` leads lines between the layers at right angles, each trunk in a lane of its own
//!    (Sander, *Layout of directed hypergraphs with orthogonal hyperedges*, 2003).
//! 7. `pack` lays the pieces of a graph that hangs together nowhere side by side.
//!
//! [`draw_timed`] takes the horizontal places as given and finds rows and ways.
//!
//! **Bands** are horizontal strips that boxes stay within, for instance one a workstream.
//! **Stability**: a box that says where it lay before keeps its layer and its order among the
//! others that do, so that adding or removing one thing does not turn the picture over.

mod acyclic;
mod layers;
pub mod measure;
mod order;
mod pack;
mod place;
mod proper;
mod route;
mod simplex;
mod stable;
mod timed;

mod layered;

pub use layered::draw;
pub use timed::{TimedEdge, TimedNode, draw_timed};

/// Space between two boxes of a layer, one above the other.
pub const ROW_GAP: i32 = 20;
/// Space between two lines that run side by side.
pub const LANE: i32 = 8;
/// Space above the boxes of a band, for its title.
pub const BAND_HEAD: i32 = 30;
/// Space below the boxes of a band.
pub const BAND_FOOT: i32 = 16;
/// Space around the whole picture.
pub const MARGIN: i32 = 24;

/// A point; x grows to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// A box to be placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
    /// The band it lies in, an index below the count of bands; 0 without bands.
    pub band: usize,
    /// Where its top left corner lay in the picture shown before.
    pub kept: Option<Point>,
}

/// A graph to be drawn.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// The boxes.
    pub nodes: Vec<Node>,
    /// From box to box, as indices; several may join the same two. An edge from a box to itself,
    /// or to one that is not there, is not drawn.
    pub edges: Vec<(usize, usize)>,
    /// How many bands there are; none when boxes may lie anywhere.
    pub bands: usize,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// Its left side.
    pub x: i32,
    /// Its top.
    pub y: i32,
    /// Its width.
    pub w: i32,
    /// Its height.
    pub h: i32,
}

impl Area {
    /// The side boxes end at.
    #[must_use]
    pub fn right(&self) -> i32 {
        self.x + self.w
    }

    /// Where it ends below.
    #[must_use]
    pub fn bottom(&self) -> i32 {
        self.y + self.h
    }

    /// The point in its middle.
    #[must_use]
    pub fn centre(&self) -> Point {
        Point {
            x: self.x + self.w / 2,
            y: self.y + self.h / 2,
        }
    }
}

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drawing {
    /// Where each box lies.
    pub boxes: Vec<Area>,
    /// The way of each edge from border to border; empty for one that is not drawn.
    pub routes: Vec<Vec<Point>>,
    /// Where each band lies.
    pub bands: Vec<Area>,
    /// Width of the picture.
    pub width: i32,
    /// Height of the picture.
    pub height: i32,
}
