//! From the X server's frame buffer to a PNG, so that no screenshot program is needed.

use std::fs::File;
use std::io::{self, BufWriter};
use std::path::Path;

/// Fields of an XWD header (big-endian 32-bit words) that we rely on, by their place.
const HEADER_SIZE: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BITS_PER_PIXEL: usize = 11;
const BYTES_PER_LINE: usize = 12;
const COLOURS: usize = 19;
/// A colour table entry's size in bytes.
const COLOUR_SIZE: usize = 12;

/// Writes a true-colour XWD dump (what `Xvfb -fbdir` keeps up to date) as a PNG.
///
/// # Errors
/// When the dump is not one of 32 bits a pixel, or the file cannot be written.
pub fn png_of_xwd(dump: &[u8], file: &Path) -> io::Result<()> {
    let odd = || io::Error::other("The X server's frame buffer has an unknown form.");
    let word = |place: usize| {
        let bytes = dump.get(place * 4..place * 4 + 4)?;
        usize::try_from(u32::from_be_bytes(bytes.try_into().ok()?)).ok()
    };
    let field = |place| word(place).ok_or_else(odd);
    if field(BITS_PER_PIXEL)? != 32 {
        return Err(odd());
    }
    let (width, height, line) = (field(WIDTH)?, field(HEIGHT)?, field(BYTES_PER_LINE)?);
    let from = field(HEADER_SIZE)? + field(COLOURS)? * COLOUR_SIZE;
    let mut pixels = Vec::with_capacity(width * height * 3);
    for row in 0..height {
        let start = from + row * line;
        let bytes = dump.get(start..start + width * 4).ok_or_else(odd)?;
        for pixel in bytes.chunks_exact(4) {
            pixels.extend_from_slice(&[pixel[2], pixel[1], pixel[0]]);
        }
    }
    let size = |number: usize| u32::try_from(number).map_err(io::Error::other);
    let mut encoder = png::Encoder::new(
        BufWriter::new(File::create(file)?),
        size(width)?,
        size(height)?,
    );
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let mut writer = encoder.write_header().map_err(io::Error::other)?;
    writer.write_image_data(&pixels).map_err(io::Error::other)?;
    writer.finish().map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dump_becomes_the_same_picture() {
        let mut words = [0_u32; 25];
        words[HEADER_SIZE] = 100;
        words[WIDTH] = 2;
        words[HEIGHT] = 1;
        words[BITS_PER_PIXEL] = 32;
        words[BYTES_PER_LINE] = 8;
        words[COLOURS] = 1;
        let mut dump: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        dump.extend([0; COLOUR_SIZE]);
        dump.extend([3, 2, 1, 0, 30, 20, 10, 0]);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("shot.png");
        png_of_xwd(&dump, &file).unwrap();
        let png = png::Decoder::new(io::BufReader::new(File::open(&file).unwrap()));
        let mut reader = png.read_info().unwrap();
        let mut pixels = [0; 6];
        reader.next_frame(&mut pixels).unwrap();
        assert_eq!(pixels, [1, 2, 3, 10, 20, 30]);
        assert!(png_of_xwd(&dump[..119], &file).is_err());
    }
}
