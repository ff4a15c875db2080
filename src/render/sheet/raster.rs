//! Vectors as pixels, for office programs that show no SVG.

/// Width of the result in pixels: sharp at the size of a logo, and in the middle of a page.
#[cfg(feature = "pdf")]
const WIDTH: f32 = 600.0;

/// A picture (SVG) in pixels (PNG). Without fonts: text in it has to be paths.
#[cfg(feature = "pdf")]
pub(super) fn pixels(svg: &[u8]) -> Option<Vec<u8>> {
    use resvg::{tiny_skia, usvg};

    let tree = usvg::Tree::from_data(svg, &usvg::Options::default()).ok()?;
    let size = tree.size();
    let scale = WIDTH / size.width();
    let height = (size.height() * scale).ceil().clamp(1.0, 4.0 * WIDTH);
    let mut pixmap = tiny_skia::Pixmap::new(WIDTH as u32, height as u32)?;
    let scaled = tiny_skia::Transform::from_scale(scale, scale);
    resvg::render(&tree, scaled, &mut pixmap.as_mut());
    pixmap.encode_png().ok()
}

/// The crate that draws comes with PDFs; without it the picture's words stand in its place.
#[cfg(not(feature = "pdf"))]
pub(super) fn pixels(_svg: &[u8]) -> Option<Vec<u8>> {
    None
}
