//! Contrast of colours, as WCAG 2.2 measures it (definitions of "relative luminance" and "contrast ratio").

use crate::model::Color;

/// The least contrast of text with what it stands on: WCAG 2.2, success criterion 1.4.3, level AA.
pub const ENOUGH: f64 = 4.5;

/// White.
pub const WHITE: Color = Color {
    red: 255,
    green: 255,
    blue: 255,
};

const BLACK: Color = Color {
    red: 0,
    green: 0,
    blue: 0,
};

/// Dark paper that a colour is mixed into for bars of browsers and phones.
const NIGHT: Color = Color {
    red: 18,
    green: 24,
    blue: 30,
};

/// How light a colour is, from 0 to 1.
pub fn luminance(color: Color) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

/// The contrast of two colours, from 1 to 21.
pub fn ratio(one: Color, other: Color) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The nearest colour that text can have on `paper`: the least black or white mixed in that is enough. One of the two
/// always is: no paper is so grey that neither black nor white can be read on it.
pub fn readable(color: Color, paper: Color) -> Color {
    const STEPS: u16 = 1000;
    for step in 0..=STEPS {
        let share = f64::from(step) / f64::from(STEPS);
        for end in [BLACK, WHITE] {
            let mixed = mix(color, end, share);
            if ratio(mixed, paper) >= ENOUGH {
                return mixed;
            }
        }
    }
    BLACK
}

/// A dark relative of a colour.
pub fn dark(color: Color) -> Color {
    mix(color, NIGHT, 0.75)
}

fn mix(color: Color, with: Color, share: f64) -> Color {
    let channel =
        |one: u8, other: u8| (f64::from(one) * (1.0 - share) + f64::from(other) * share).round();
    // Between two bytes lies a byte.
    Color {
        red: channel(color.red, with.red) as u8,
        green: channel(color.green, with.green) as u8,
        blue: channel(color.blue, with.blue) as u8,
    }
}
