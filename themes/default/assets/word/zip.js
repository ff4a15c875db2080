// An archive of files as they are, without compression (APPNOTE.TXT 6.3): what a Word file is packed in.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const table = Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let at = 0; at < 8; at += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  });
  const checksum = (bytes) => {
    let value = -1;
    for (const byte of bytes) value = table[(value ^ byte) & 255] ^ (value >>> 8);
    return ~value >>> 0;
  };

  // Numbers of the given widths in bytes, smallest byte first.
  const record = (...fields) => {
    const bytes = [];
    for (const [value, width] of fields) for (let at = 0; at < width; at += 1) bytes.push((value / 2 ** (8 * at)) & 255);
    return new Uint8Array(bytes);
  };

  // The archive, as pieces for a Blob. Every file is dated 1980, the first year there is: the same sheet is the same file.
  prepare.zip = (files) => {
    const encoder = new TextEncoder();
    const pieces = [];
    const list = [];
    let at = 0;
    for (const [path, content] of files) {
      const name = encoder.encode(path);
      const bytes = typeof content === "string" ? encoder.encode(content) : content;
      const common = [[20, 2], [0x800, 2], [0, 2], [0, 2], [0x21, 2], [checksum(bytes), 4], [bytes.length, 4], [bytes.length, 4], [name.length, 2], [0, 2]];
      const head = record([0x04034b50, 4], ...common);
      list.push(record([0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), name);
      pieces.push(head, name, bytes);
      at += head.length + name.length + bytes.length;
    }
    const length = list.reduce((sum, piece) => sum + piece.length, 0);
    const end = record([0x06054b50, 4], [0, 2], [0, 2], [files.length, 2], [files.length, 2], [length, 4], [at, 4], [0, 2]);
    return [...pieces, ...list, end];
  };
})();
