//! Pictures in the line (DrawingML).

use crate::render::sheet::{Image, ImageKind};
use crate::render::xml::Xml;

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006";

/// A picture as Word shows it.
pub(super) struct Picture<'a> {
    /// Its file.
    pub bytes: &'a [u8],
    /// The file's name in the package.
    pub name: String,
    /// Width and height, in English metric units.
    size: (i64, i64),
}

impl Picture<'_> {
    /// A picture `height` millimetres high, or as high as it is itself and at most `widest` wide. None of what Word
    /// does not show.
    pub(super) fn of(image: &Image, height: Option<f64>, widest: f64) -> Option<Picture<'_>> {
        const EMU: f64 = 36_000.0;
        let (bytes, end) = match (image.kind, image.pixels()) {
            (ImageKind::Png, _) => (image.bytes.as_slice(), "png"),
            (ImageKind::Jpeg, _) => (image.bytes.as_slice(), "jpeg"),
            (ImageKind::Gif, _) => (image.bytes.as_slice(), "gif"),
            (ImageKind::Svg, Some(pixels)) => (pixels, "png"),
            (ImageKind::Svg, None) | (ImageKind::Webp, _) => return None,
        };
        let (width, own) = image.size.unwrap_or((160, 90));
        let (width, own) = (f64::from(width.max(1)), f64::from(own.max(1)));
        let height = height.unwrap_or_else(|| (own * 25.4 / 96.0).min(widest * own / width));
        Some(Picture {
            bytes,
            name: format!("media/{}.{end}", image.bytes.digest().short()),
            size: (
                (height * width / own * EMU).round() as i64,
                (height * EMU).round() as i64,
            ),
        })
    }

    /// Writes the run that shows it: the `number`-th thing of its part, by the id of the part's relation to the file.
    pub(super) fn write(&self, xml: &mut Xml, relation: &str, number: u32, alt: &str) {
        let (cx, cy) = self.size;
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        xml.open(
            "wp:inline",
            &[
                ("xmlns:wp", &format!("{DRAWING}/wordprocessingDrawing")),
                ("distT", &0),
                ("distB", &0),
                ("distL", &0),
                ("distR", &0),
            ],
        );
        xml.leaf("wp:extent", &[("cx", &cx), ("cy", &cy)]);
        xml.leaf(
            "wp:docPr",
            &[
                ("id", &number),
                ("name", &format!("Picture {number}")),
                ("descr", &alt),
            ],
        );
        xml.open("a:graphic", &[("xmlns:a", &format!("{DRAWING}/main"))]);
        let kind = format!("{DRAWING}/picture");
        xml.open("a:graphicData", &[("uri", &kind)]);
        xml.open("pic:pic", &[("xmlns:pic", &kind)]);
        xml.open("pic:nvPicPr", &[]);
        xml.leaf(
            "pic:cNvPr",
            &[("id", &number), ("name", &self.name), ("descr", &alt)],
        );
        xml.leaf("pic:cNvPicPr", &[]);
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.leaf("a:blip", &[("r:embed", &relation)]);
        xml.open("a:stretch", &[]);
        xml.leaf("a:fillRect", &[]);
        xml.close();
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.leaf("a:off", &[("x", &0), ("y", &0)]);
        xml.leaf("a:ext", &[("cx", &cx), ("cy", &cy)]);
        xml.close();
        xml.open("a:prstGeom", &[("prst", &"rect")]);
        xml.leaf("a:avLst", &[]);
        // To the end of the run.
        for _ in 0..8 {
            xml.close();
        }
    }
}
