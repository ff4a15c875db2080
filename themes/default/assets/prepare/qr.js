// A QR code (ISO/IEC 18004): bytes, error correction level L, up to version 22, which a printed sheet still shows
// large enough for a telephone.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const LARGEST = 22;
  // By version: check bytes of each block, and how many blocks there are.
  const CHECK = [0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28];
  const BLOCKS = [0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9];

  // The field of 256 elements that check bytes are worked out in.
  const exp = [];
  const log = [];
  for (let at = 0, value = 1; at < 255; at += 1) {
    exp[at] = value;
    log[value] = at;
    value = (value << 1) ^ (value > 127 ? 0x11d : 0);
  }
  const times = (one, two) => (one && two ? exp[(log[one] + log[two]) % 255] : 0);

  const generator = (degree) => {
    let product = [1];
    for (let at = 0; at < degree; at += 1) {
      const next = [...product, 0];
      product.forEach((value, place) => (next[place + 1] ^= times(value, exp[at])));
      product = next;
    }
    return product.slice(1);
  };
  const remainder = (bytes, divisor) => {
    const rest = divisor.map(() => 0);
    for (const byte of bytes) {
      const factor = byte ^ rest.shift();
      rest.push(0);
      divisor.forEach((value, at) => (rest[at] ^= times(value, factor)));
    }
    return rest;
  };

  const alignments = (version) => {
    if (version === 1) return [];
    const count = Math.floor(version / 7) + 2;
    const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
    const places = [6];
    for (let place = version * 4 + 10; places.length < count; place -= step) places.splice(1, 0, place);
    return places;
  };
  const capacity = (version) => {
    let bits = (16 * version + 128) * version + 64;
    const count = alignments(version).length;
    if (count) bits -= (25 * count - 10) * count - 55;
    if (version > 6) bits -= 36;
    return bits >> 3;
  };

  // All bytes of a version in the order in which they are drawn.
  const codewords = (data, version) => {
    const size = capacity(version) - CHECK[version] * BLOCKS[version];
    const bits = [];
    const put = (value, length) => {
      for (let at = length - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
    };
    put(4, 4);
    put(data.length, version < 10 ? 8 : 16);
    for (const byte of data) put(byte, 8);
    put(0, Math.min(4, size * 8 - bits.length));
    while (bits.length % 8) bits.push(0);
    const bytes = [];
    for (let at = 0; at < bits.length; at += 8) bytes.push(parseInt(bits.slice(at, at + 8).join(""), 2));
    for (let pad = 0xec; bytes.length < size; pad ^= 0xfd) bytes.push(pad);

    const count = BLOCKS[version];
    const short = Math.floor(size / count);
    const longer = size % count;
    const divisor = generator(CHECK[version]);
    const blocks = [];
    for (let at = 0, start = 0; at < count; at += 1) {
      const length = short + (at >= count - longer ? 1 : 0);
      const block = bytes.slice(start, (start += length));
      blocks.push({ block, check: remainder(block, divisor) });
    }
    const mixed = [];
    for (let at = 0; at <= short; at += 1) for (const { block } of blocks) if (at < block.length) mixed.push(block[at]);
    for (let at = 0; at < CHECK[version]; at += 1) for (const { check } of blocks) mixed.push(check[at]);
    return mixed;
  };

  const MASKS = [
    (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3,
    (x, y) => ((x / 3 | 0) + (y / 2 | 0)) % 2, (x, y) => (x * y) % 2 + (x * y) % 3,
    (x, y) => ((x * y) % 2 + (x * y) % 3) % 2, (x, y) => ((x + y) % 2 + (x * y) % 3) % 2,
  ];

  // How hard a pattern is to read: long runs, squares, what looks like a corner, too much of one colour.
  const badness = (grid) => {
    const size = grid.length;
    let points = 0;
    let dark = 0;
    for (let y = 0; y < size; y += 1) {
      for (const line of [grid[y].join(""), grid.map((row) => row[y]).join("")]) {
        for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
        points += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
      }
      for (let x = 0; x < size; x += 1) {
        dark += grid[y][x];
        if (y && x && grid[y][x] === grid[y - 1][x] && grid[y][x] === grid[y][x - 1] && grid[y][x] === grid[y - 1][x - 1]) points += 3;
      }
    }
    return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
  };

  // Rows of 0 and 1; nothing for a text that is too long.
  prepare.qr = (text) => {
    const data = new TextEncoder().encode(text);
    let version = 1;
    while (version <= LARGEST && capacity(version) - CHECK[version] * BLOCKS[version] < data.length + (version < 10 ? 2 : 3)) version += 1;
    if (version > LARGEST) return null;
    const size = version * 4 + 17;
    const grid = Array.from({ length: size }, () => Array(size).fill(0));
    const fixed = Array.from({ length: size }, () => Array(size).fill(false));
    const set = (x, y, dark) => {
      if (x < 0 || y < 0 || x >= size || y >= size) return;
      grid[y][x] = dark ? 1 : 0;
      fixed[y][x] = true;
    };
    const square = (left, top, radius, dark) => {
      for (let y = -radius; y <= radius; y += 1) for (let x = -radius; x <= radius; x += 1) set(left + x, top + y, dark(Math.max(Math.abs(x), Math.abs(y))));
    };
    for (let at = 0; at < size; at += 1) {
      set(6, at, at % 2 === 0);
      set(at, 6, at % 2 === 0);
    }
    for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
    const places = alignments(version);
    for (const x of places) for (const y of places) {
      const corner = (x === 6 && (y === 6 || y === size - 7)) || (x === size - 7 && y === 6);
      if (!corner) square(x, y, 2, (ring) => ring !== 1);
    }
    if (version > 6) {
      let rest = version;
      for (let at = 0; at < 12; at += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
      const bits = (version << 12) | rest;
      for (let at = 0; at < 18; at += 1) {
        const [far, near] = [size - 11 + (at % 3), Math.floor(at / 3)];
        set(far, near, (bits >>> at) & 1);
        set(near, far, (bits >>> at) & 1);
      }
    }
    const format = (mask) => {
      const value = (1 << 3) | mask;
      let rest = value;
      for (let at = 0; at < 10; at += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
      const bits = ((value << 10) | rest) ^ 0x5412;
      const bit = (at) => (bits >>> at) & 1;
      for (let at = 0; at < 6; at += 1) set(8, at, bit(at));
      set(8, 7, bit(6));
      set(8, 8, bit(7));
      set(7, 8, bit(8));
      for (let at = 9; at < 15; at += 1) set(14 - at, 8, bit(at));
      for (let at = 0; at < 8; at += 1) set(size - 1 - at, 8, bit(at));
      for (let at = 8; at < 15; at += 1) set(8, size - 15 + at, bit(at));
      set(8, size - 8, 1);
    };
    format(0);

    const bytes = codewords(data, version);
    let at = 0;
    for (let right = size - 1; right > 0; right -= 2) {
      if (right === 6) right = 5;
      for (let step = 0; step < size; step += 1) {
        const y = (right + 1) & 2 ? step : size - 1 - step;
        for (const x of [right, right - 1]) {
          if (fixed[y][x]) continue;
          grid[y][x] = at < bytes.length * 8 ? (bytes[at >> 3] >> (7 - (at & 7))) & 1 : 0;
          at += 1;
        }
      }
    }
    const flip = (mask) => {
      for (let y = 0; y < size; y += 1) for (let x = 0; x < size; x += 1) if (!fixed[y][x] && MASKS[mask](x, y) === 0) grid[y][x] ^= 1;
    };
    let best = 0;
    let least = Infinity;
    for (let mask = 0; mask < 8; mask += 1) {
      flip(mask);
      format(mask);
      const points = badness(grid);
      if (points < least) [best, least] = [mask, points];
      flip(mask);
    }
    flip(best);
    format(best);
    return grid;
  };

  // The code as a picture.
  prepare.qrPicture = (grid, label) => {
    const make = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const size = grid.length + 8;
    const svg = make("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges", class: "qr" });
    let path = "";
    grid.forEach((row, y) => row.forEach((dark, x) => (path += dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")));
    svg.append(make("rect", { width: size, height: size, fill: "#fff" }), make("path", { d: path, fill: "#000" }));
    return svg;
  };
})();
