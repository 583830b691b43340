//! How much a file may hold. Beyond it is refused before it is read.

/// Bytes of a file.
pub const FILE_BYTES: usize = 64 * 1024 * 1024;
/// Rows, be they tasks or lines of a table.
pub const ROWS: usize = 200_000;
/// Cells of a table.
pub const CELLS: usize = 5_000_000;
/// Characters of one text; more is cut and noted.
pub const TEXT: usize = 32_000;
/// Levels of nesting in XML or JSON.
pub const DEPTH: usize = 64;
/// Notes kept one by one; the rest are counted.
pub const NOTES: usize = 1_000;
