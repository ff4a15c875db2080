//! Packages of office documents: XML files and pictures in a ZIP archive, the same bytes for the same content.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A package that is being written.
pub(super) struct Package(ZipWriter<Cursor<Vec<u8>>>);

impl Package {
    /// An empty one.
    pub(super) fn new() -> Package {
        Package(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a file.
    pub(super) fn add(&mut self, name: &str, bytes: &[u8]) {
        self.write(name, bytes, CompressionMethod::Deflated);
    }

    /// Adds a file as it is: OpenDocument wants its `mimetype` so, and pictures gain nothing.
    pub(super) fn store(&mut self, name: &str, bytes: &[u8]) {
        self.write(name, bytes, CompressionMethod::Stored);
    }

    fn write(&mut self, name: &str, bytes: &[u8], method: CompressionMethod) {
        let options = SimpleFileOptions::default()
            .compression_method(method)
            // The oldest day of the format, whatever day it is.
            .last_modified_time(DateTime::default());
        let written = self.0.start_file(name, options).map_err(Into::into);
        // Memory takes everything, and no document comes near the format's limits.
        let written = written.and_then(|()| self.0.write_all(bytes));
        debug_assert!(written.is_ok(), "{name}: {written:?}");
    }

    /// The archive's bytes.
    pub(super) fn finish(self) -> Vec<u8> {
        let finished = self.0.finish();
        debug_assert!(finished.is_ok());
        finished.map(Cursor::into_inner).unwrap_or_default()
    }
}
