//! Samples of security headers, for hosts that can set them: `_headers` (Netlify, Cloudflare Pages), nginx, IIS.
//! They say what the pages say themselves in a `<meta>`, and what only a header can: no framing, no guessing of types.

use super::{Inputs, Renderer, base_path};
use crate::diagnostic::Checked;
use crate::digest::Digest;
use crate::plan::{MISSING, Output, Recipe, Subject};
use crate::resolve::SiteIndex;
use crate::source::Str;
use crate::theme::Theme;

const PLAIN: &str = "_headers";
const NGINX: &str = "headers/nginx.conf";
const IIS: &str = "headers/web.config";

/// Name and value of each header. The policy is the widest of `partials/head.html` with `frame-ancestors`; a page where
/// somebody writes narrows it in its `<meta>`, and a browser keeps to both. Copying a text is the one thing that pages
/// ask a browser for.
const HEADERS: &[(&str, &str)] = &[
    (
        "Content-Security-Policy",
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "no-referrer"),
    (
        "Permissions-Policy",
        "accelerometer=(), autoplay=(), camera=(), clipboard-write=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
    ),
];

/// The renderer.
pub(super) struct Headers;

impl Renderer for Headers {
    fn outputs(&self, _index: &SiteIndex, _theme: &Theme) -> Vec<(Str, Recipe)> {
        let recipe = Recipe {
            subject: Subject::Site,
            reader: None,
        };
        [PLAIN, NGINX, IIS]
            .map(|route| (route.into(), recipe.clone()))
            .into()
    }

    fn can_fail(&self, _theme: &Theme) -> bool {
        false
    }

    fn digest(&self, inputs: Inputs<'_>, output: &Output) -> Option<Digest> {
        Some(Digest::of(&(
            &output.route,
            base_path(inputs.index),
            HEADERS,
        )))
    }

    fn render(&self, inputs: Inputs<'_>, output: &Output) -> Checked<Vec<u8>> {
        let base = base_path(inputs.index);
        let text = match &*output.route {
            PLAIN => plain(),
            NGINX => nginx(base),
            _ => iis(),
        };
        Checked {
            value: text.into_bytes(),
            diagnostics: Vec::new(),
        }
    }
}

/// For the root of what is published; both hosts show `404.html` of themselves.
fn plain() -> String {
    let mut text = String::from("/*\n");
    for (name, value) in HEADERS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    text
}

fn nginx(base: &str) -> String {
    let mut text = format!(
        "# Security headers for this site. Include this file in the `location` (or `server`) that serves it:\n\
         #\n\
         #     location {base} {{\n\
         #         alias /srv/www/site/;\n\
         #         include /srv/www/site/headers/nginx.conf;\n\
         #     }}\n\
         #\n\
         # A deeper `location` with an `add_header` of its own inherits none of these: include the file there too.\n\
         charset utf-8;\n\
         error_page 404 {base}{MISSING};\n"
    );
    for (name, value) in HEADERS {
        text.push_str(&format!("add_header {name} \"{value}\" always;\n"));
    }
    text
}

/// Kinds of files that a site can hold and that IIS, or an older one, does not serve on its own.
const UNKNOWN_TO_IIS: [(&str, &str); 4] = [
    ("avif", "image/avif"),
    ("json", "application/json"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("webp", "image/webp"),
];

fn iis() -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!-- Security headers for this site. Copy this file into the folder that IIS serves, beside index.html, or\n     \
         take its parts over into the web.config that is there. -->\n\
         <configuration>\n  <system.webServer>\n    <httpProtocol>\n      <customHeaders>\n        \
         <remove name=\"X-Powered-By\" />\n",
    );
    for (name, value) in HEADERS {
        text.push_str(&format!("        <remove name=\"{name}\" />\n"));
        text.push_str(&format!(
            "        <add name=\"{name}\" value=\"{value}\" />\n"
        ));
    }
    // The path is that of a file below the application: an executed address would answer 200.
    text.push_str(&format!(
        "      </customHeaders>\n    </httpProtocol>\n    <httpErrors errorMode=\"Custom\">\n      \
         <remove statusCode=\"404\" />\n      \
         <error statusCode=\"404\" path=\"{MISSING}\" responseMode=\"File\" />\n    </httpErrors>\n    <staticContent>\n"
    ));
    for (ending, kind) in UNKNOWN_TO_IIS {
        text.push_str(&format!(
            "      <remove fileExtension=\".{ending}\" />\n      \
             <mimeMap fileExtension=\".{ending}\" mimeType=\"{kind}\" />\n"
        ));
    }
    text.push_str("    </staticContent>\n  </system.webServer>\n</configuration>\n");
    text
}
