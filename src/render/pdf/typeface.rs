//! The theme's fonts: parsed once, asked which characters they have, and cut down for fields.

use std::fmt::Write;
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use subsetter::GlyphRemapper;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontStyle, FontVariations, FontWeight};

use super::text::is_blank;
use crate::theme::Theme;

/// The name of the fields' font in a document's resources.
pub(super) const FIELD_FONT: &str = "Field";

/// Letters, marks and signs that people type: Latin with all its extensions, punctuation, currencies, arrows.
const TYPED: &[std::ops::RangeInclusive<u32>] = &[
    0x20..=0x7E,
    0xA0..=0x24F,
    0x2B0..=0x36F,
    0x1E00..=0x1EFF,
    0x2010..=0x205E,
    0x2070..=0x209C,
    0x20A0..=0x20C0,
    0x2100..=0x214F,
    0x2190..=0x21FF,
    0x2200..=0x22FF,
    0x25A0..=0x2611,
    0x2713..=0x2718,
];

/// The fonts of a theme.
pub(super) struct Fonts {
    /// The fonts, the site's own first.
    pub list: Vec<Font>,
    /// Their families, in that order.
    pub families: Vec<String>,
    /// For what is typed into fields.
    pub field: FieldFont,
    /// Which of the first characters of Unicode can be shown.
    common: Vec<bool>,
}

/// How many characters are asked for beforehand: Latin.
const COMMON: u32 = 0x250;

/// A character that changes others and is never seen itself (Default_Ignorable_Code_Point).
fn is_ignorable(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether a file is a font that documents can be set in.
pub fn is_font(bytes: &Arc<[u8]>) -> bool {
    Font::iter(Bytes::new(bytes.clone())).next().is_some()
}

impl Fonts {
    /// The fonts of a theme.
    pub(super) fn new(theme: &Theme) -> Fonts {
        let mut list = Vec::new();
        for bytes in theme.fonts() {
            list.extend(Font::iter(Bytes::new(bytes.clone())));
        }
        let mut families: Vec<String> = Vec::new();
        for font in &list {
            let family = font.info().family.to_string();
            if !families.contains(&family) {
                families.push(family);
            }
        }
        let field = FieldFont::new(&list);
        let mut fonts = Fonts {
            list,
            families,
            field,
            common: Vec::new(),
        };
        let common =
            (0..COMMON).map(|number| char::from_u32(number).is_some_and(|one| fonts.has(one)));
        fonts.common = common.collect();
        fonts
    }

    /// Whether a character can be shown: every style of one family must have it, or a bold one would be missing.
    pub(super) fn has(&self, character: char) -> bool {
        if character.is_control() || is_blank(character) || is_ignorable(character) {
            return true;
        }
        match self.common.get(character as usize) {
            Some(known) => *known,
            None => self.look_up(character),
        }
    }

    fn look_up(&self, character: char) -> bool {
        self.families.iter().any(|family| {
            let mut own = self
                .list
                .iter()
                .filter(|font| font.info().family == *family);
            own.all(|font| font.info().coverage.contains(character.into()))
        })
    }
}

/// A font for fields: cut down to what people type, and whole in it. Readers set what is typed with it.
pub(super) struct FieldFont {
    name: String,
    /// The font's file, packed once for all documents.
    file: Stream,
    widths: Vec<i64>,
    to_unicode: Stream,
    ascent: i64,
    descent: i64,
    cap_height: i64,
    bounds: [i64; 4],
}

impl FieldFont {
    fn new(fonts: &[Font]) -> FieldFont {
        // Upright and regular.
        let plain = |font: &&Font| {
            let variant = font.info().variant;
            variant.style == FontStyle::Normal && variant.weight == FontWeight::REGULAR
        };
        let font = fonts.iter().find(plain).or(fonts.first());
        let own = font.and_then(FieldFont::of);
        let any = || fonts.iter().filter(plain).find_map(FieldFont::of);
        own.or_else(any).unwrap_or_else(FieldFont::none)
    }

    fn none() -> FieldFont {
        FieldFont {
            name: String::new(),
            file: packed(dictionary! {}, Vec::new()),
            widths: Vec::new(),
            to_unicode: packed(dictionary! {}, Vec::new()),
            ascent: 0,
            descent: 0,
            cap_height: 0,
            bounds: [0; 4],
        }
    }

    fn of(font: &Font) -> Option<FieldFont> {
        let instance = font.clone().instantiate(
            font.info().variant,
            Abs::pt(10.0),
            &FontVariations::default(),
        );
        let face = instance.ttf();
        face.tables().glyf?;
        // Only these outlines can be embedded as they are here.
        let mut remapper = GlyphRemapper::new();
        let mut mapped: Vec<(u16, char)> = Vec::new();
        for character in TYPED.iter().cloned().flatten().filter_map(char::from_u32) {
            if let Some(glyph) = face.glyph_index(character) {
                mapped.push((remapper.remap(glyph.0), character));
            }
        }
        let file = subsetter::subset(font.data().as_slice(), font.index(), &remapper).ok()?;
        let em = |units: i32| {
            (f64::from(units) * 1000.0 / f64::from(face.units_per_em())).round() as i64
        };
        let widths = remapper.remapped_gids().map(|glyph| {
            let advance = instance.x_advance(glyph);
            advance.map_or(0, |advance| (advance.get() * 1000.0).round() as i64)
        });
        let bounds = face.global_bounding_box();
        let bounds = [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max];
        Some(FieldFont {
            name: format!("SAMTAL+{}", font.post_script_name().unwrap_or_default()),
            widths: widths.collect(),
            to_unicode: packed(dictionary! {}, to_unicode(&mut mapped).into_bytes()),
            ascent: em(i32::from(face.ascender())),
            descent: em(i32::from(face.descender())),
            cap_height: em(i32::from(face.capital_height().unwrap_or(face.ascender()))),
            bounds: bounds.map(|side| em(i32::from(side))),
            file: packed(dictionary! { "Length1" => file.len() as i64 }, file),
        })
    }

    /// Adds the font to a document, as a composite font whose codes are its glyphs.
    pub(super) fn add(&self, document: &mut Document) -> ObjectId {
        let file = document.add_object(self.file.clone());
        let name = self.name.as_str();
        let descriptor = document.add_object(dictionary! {
            "Type" => "FontDescriptor",
            "FontName" => name,
            // Symbolic: its codes are glyphs.
            "Flags" => 4,
            "FontBBox" => Object::Array(self.bounds.map(Object::from).to_vec()),
            "ItalicAngle" => 0,
            "Ascent" => self.ascent,
            "Descent" => self.descent,
            "CapHeight" => self.cap_height,
            "StemV" => 80,
            "FontFile2" => file,
        });
        let widths = self.widths.iter().copied().map(Object::from).collect();
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name,
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "CIDToGIDMap" => "Identity",
            "DW" => 500,
            "W" => Object::Array(vec![0.into(), Object::Array(widths)]),
        });
        let map = document.add_object(self.to_unicode.clone());
        document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "DescendantFonts" => Object::Array(vec![descendant.into()]),
            "ToUnicode" => map,
        })
    }
}

/// A packed stream.
fn packed(dictionary: Dictionary, bytes: Vec<u8>) -> Stream {
    let mut stream = Stream::new(dictionary, bytes);
    // What cannot be made smaller stays as it is.
    let _ = stream.compress();
    stream
}

/// The map from codes to characters (ISO 32000-1, 9.10.3), which readers also use the other way round.
fn to_unicode(mapped: &mut Vec<(u16, char)>) -> String {
    // One glyph can stand for two characters; readers of a code get the first, writers either.
    mapped.sort();
    mapped.dedup_by_key(|(code, _)| *code);
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    for hundred in mapped.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", hundred.len());
        for (code, character) in hundred {
            let mut units = [0; 2];
            let units = character.encode_utf16(&mut units);
            let hex: String = units.iter().map(|unit| format!("{unit:04X}")).collect();
            let _ = writeln!(map, "<{code:04X}> <{hex}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
