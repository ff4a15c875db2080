// The sheet as a Word file (ECMA-376 WordprocessingML), made on the device when one is wanted. Logo, introductions,
// styles, headings, lists, content controls and tables are those of the published forms (src/render/docx); what is the
// same for every sheet comes with the data.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const BLOCK = /^(P|UL|OL|D[DLTI]V?|BLOCKQUOTE|DETAILS|H\d|PRE|TABLE)$/;

  // Text for XML, which has no control characters.
  const xml = (text) => String(text).toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const leaf = (name, value) => `<w:${name} w:val="${xml(value)}"/>`;
  const lineOf = (text) => `<w:t xml:space="preserve">${xml(text)}</w:t>`;
  const run = (text, marks = "") => text && `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}${lineOf(text)}</w:r>`;
  const TAB = "<w:r><w:tab/></w:r>";
  const split = (text) => text.split(/\r\n|\r|\n/);
  const font = (name) => `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
  const root = (name, inside) => `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14">${inside}</w:${name}>`;

  // Marks in the order of the schema.
  const SIGNS = ['<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>', "<w:b/>", "<w:i/>", "<w:strike/>"];
  const MARKS = { CODE: 0, STRONG: 1, EM: 2, S: 3 };
  const SECOND = leaf("rStyle", "SecondLanguage");

  const relations = (links) => links.map((address, at) => `<Relationship Id="link${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(address)}" TargetMode="External"/>`).join("");

  // Titles and tags of controls: Word takes 64 units.
  const short = (text) => {
    if (text.length <= 64) return text;
    let cut = "";
    for (const sign of text) {
      if (cut.length + sign.length > 63) break;
      cut += sign;
    }
    return `${cut.trimEnd()}…`;
  };

  // The parts of the package that depend on the sheet.
  const parts = (sheet, languages) => {
    const [language] = languages;
    const { word } = language;
    const { indent, width, line, box, halves, gap } = word;
    const bidi = language.dir === "rtl" ? "<w:bidi/>" : "";
    const frames = languages.map((each) => prepare.frame(each, sheet));
    const [frame] = frames;
    const lists = [];
    const cited = [];
    let links = [];
    const counting = {};
    let controls = 0;
    let inCell = false;
    let keep = false;
    // LibreOffice asks the paragraphs in a table's rows whether they stay with what follows, and not their style.
    let rowsKeep = false;
    // Whether signatures follow the answer.
    let closing = false;
    let under = [];

    // ---- Lists ------------------------------------------------------------------------------------------------

    const list = (format, start, text) => lists.push({ format, start, text });
    // Word counts the questions itself, one list as long as no number is left out; the reader's own have letters.
    const counted = (number) => {
      const format = /\d/.test(number) ? "decimal" : "upperLetter";
      const at = format === "decimal" ? Number(number) : number.length > 1 ? NaN : number.charCodeAt(0) - 64;
      const before = counting[format];
      const id = before?.next === at ? before.id : list(format, at || 1, at ? "%1" : number);
      counting[format] = { id, next: at + 1 };
      return id;
    };
    const numbering = () => {
      const step = word.point;
      const level = ({ format, start, text }, at) => {
        const said = text || (format === "bullet" ? (at ? "–" : "•") : `%${at + 1}.`);
        const [left, hanging] = text ? [indent, indent] : [step * (at + 1), step];
        return `<w:lvl w:ilvl="${at}">${leaf("start", start)}${leaf("numFmt", format)}${leaf("lvlText", said)}${leaf("lvlJc", "left")}<w:pPr><w:ind w:left="${left}" w:hanging="${hanging}"/></w:pPr></w:lvl>`;
      };
      const kinds = lists.map((each, at) => `<w:abstractNum w:abstractNumId="${at}">${leaf("multiLevelType", "multilevel")}${Array.from({ length: each.text ? 1 : 9 }, (_, depth) => level(each, depth)).join("")}</w:abstractNum>`);
      return root("numbering", kinds.join("") + lists.map((_, at) => `<w:num w:numId="${at + 1}">${leaf("abstractNumId", at)}</w:num>`).join(""));
    };

    // ---- Text -------------------------------------------------------------------------------------------------

    const paragraph = (style, content = "", { point, level = 0, at, tabs = [], stop = "left" } = {}) => {
      const [left, first] = at || [0, 0];
      const properties = leaf("pStyle", style) + (keep || rowsKeep ? "<w:keepNext/>" : "")
        + (point ? `<w:numPr>${leaf("ilvl", level)}${leaf("numId", point)}</w:numPr>` : "")
        + (tabs.length ? `<w:tabs>${tabs.map((tab) => `<w:tab w:val="${stop}" w:pos="${tab}"/>`).join("")}</w:tabs>` : "")
        + bidi + (at || inCell ? `<w:ind w:left="${left}" w:${first < 0 ? "hanging" : "firstLine"}="${Math.abs(first)}"/>` : "");
      keep = false;
      return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
    };
    const left = (style) => (inCell || style === "Intro" ? 0 : indent);
    const spoken = (lang) => (lang === language.tag ? "" : leaf("lang", prepare.language(lang)?.regional ?? lang));

    // A footnote's mark. Word counts each mark as a note of its own, so a second one refers to the first.
    const raised = (inside) => `<w:r><w:rPr>${leaf("rStyle", "FootnoteReference")}</w:rPr>${inside}</w:r>`;
    const cite = (note) => {
      const before = cited.indexOf(note) + 1;
      if (before) return `<w:fldSimple w:instr="NOTEREF note${before} \\f \\h">${raised(lineOf(before))}</w:fldSimple>`;
      const id = cited.push(note);
      return `<w:bookmarkStart w:id="${id}" w:name="note${id}"/>${raised(`<w:footnoteReference w:id="${id}"/>`)}<w:bookmarkEnd w:id="${id}"/>`;
    };

    // Markup of nodes as runs.
    const runs = (nodes, lang, marks = [], style = "") => [...nodes].map((node) => {
      if (node.nodeType === Node.TEXT_NODE) return run(node.data.replace(/\s+/g, " "), style + [...marks].sort().map((mark) => SIGNS[mark]).join("") + spoken(lang));
      if (node.nodeName === "BR") return "<w:r><w:br/></w:r>";
      if (node.nodeName === "IMG") return run(node.alt);
      if (node.matches(prepare.MARK)) return cite(prepare.noteOf(node));
      const address = node.nodeName === "A" && new URL(node.getAttribute("href"), document.baseURI).href;
      if (/^(https?|mailto):/.test(address)) return `<w:hyperlink r:id="link${links.push(address)}">${runs(node.childNodes, lang, marks, leaf("rStyle", "Hyperlink"))}</w:hyperlink>`;
      return runs(node.childNodes, lang, node.nodeName in MARKS ? new Set(marks).add(MARKS[node.nodeName]) : marks, style);
    }).join("");

    // The same words in the languages of the sheet: the second where it differs.
    const said = (words) => words.map((each, at) => ({ text: prepare.plain(each ?? ""), ...prepare.words(each ?? "", languages[at]) }))
      .filter(({ text }, at, all) => text && (!at || text !== all[0].text));
    const name = (words) => said(words).map(({ text }) => text.trim()).join(" / ");
    const words = ({ content, lang }, marks) => runs(content.childNodes, lang, marks);
    const both = (all, marks) => said(all).map((each, at) => (at ? run(" · ", SECOND) + run(each.text, SECOND + spoken(each.lang)) : words(each, marks))).join("");
    const say = (id) => languages.map((each) => prepare.escape(prepare.say(each, id)));

    const blocks = (nodes, lang, style, level = 0) => {
      const step = word.point;
      const where = left(style) + step * level;
      return [...nodes].map((node) => {
        const own = /^H\d/.test(node.nodeName) ? `Heading${Math.max(node.nodeName[1], 2)}` : node.nodeName === "BLOCKQUOTE" ? "Quote" : /^alert /.test(node.className) ? "Alert" : style;
        if (node.nodeName === "PRE") return split(node.textContent.trimEnd()).map((text) => paragraph("Code", run(text))).join("");
        if (node.querySelector?.(":scope > table")) {
          const rows = [...node.querySelectorAll("tr")];
          const wide = Math.floor((inCell ? width / 2 - indent : width - where) / rows[0].cells.length);
          return table("TableGrid", where, [...rows[0].cells].map(() => wide), rows.map((each, at) => row([...each.cells].map((one) => cell(wide, () => paragraph(at ? "Cell" : "CellHead", runs(one.childNodes, lang)), { head: !at })), !at)));
        }
        if (node.nodeName === "UL" || node.nodeName === "OL") {
          const point = list(node.nodeName === "UL" ? "bullet" : "decimal", node.start || 1);
          return [...node.children].map((item) => {
            const inside = [...item.childNodes];
            const deeper = inside.filter((each) => BLOCK.test(each.nodeName));
            const first = deeper[0]?.nodeName === "P" ? deeper.shift().childNodes : inside.filter((each) => !BLOCK.test(each.nodeName));
            return paragraph(style, runs(first, lang), { point, level, at: [where + step, -step] }) + blocks(deeper, lang, style, level + 1);
          }).join("");
        }
        if ([...node.childNodes].some((each) => BLOCK.test(each.nodeName))) return blocks(node.children, lang, own, level);
        return node.textContent.trim() && paragraph(own, node.nodeType === Node.TEXT_NODE ? runs([node], lang) : runs(node.childNodes, lang), level ? { at: [where, 0] } : {});
      }).join("");
    };

    // ---- Tables -----------------------------------------------------------------------------------------------

    const table = (style, from, widths, rows, caption, end = paragraph("Gap")) => {
      const head = Number(style === "TableGrid");
      return `<w:tbl><w:tblPr>${leaf("tblStyle", style)}<w:tblW w:w="${widths.reduce((sum, each) => sum + each, 0)}" w:type="dxa"/><w:tblInd w:w="${from}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${head ? "00A0" : "0000"}" w:firstRow="${head}" w:lastRow="0" w:firstColumn="${head}" w:lastColumn="0" w:noHBand="0" w:noVBand="0"/>${caption ? leaf("tblCaption", caption) : ""}</w:tblPr><w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>${end}`;
    };
    const row = (cells, head, height) => `<w:tr><w:trPr>${rowsKeep ? "" : "<w:cantSplit/>"}${height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ""}${head ? "<w:tblHeader/>" : ""}</w:trPr>${cells.join("")}</w:tr>`;
    const cell = (wide, write, { head, more = "", within = true } = {}) => {
      const before = inCell;
      inCell = within;
      const content = write();
      inCell = before;
      return `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/>${head ? '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F5"/>' : ""}${more}</w:tcPr>${content || paragraph("Cell")}</w:tc>`;
    };
    // A row of two languages: `write` is asked for each.
    const pair = (write) => row(halves.map((wide, side) => cell(wide, () => write(side), side ? {} : { within: inCell, more: `<w:tcMar><w:right w:w="${gap}" w:type="dxa"/></w:tcMar>` })));
    // Writes rows that stay with what follows, or not.
    const keeping = (keeps, write) => {
      rowsKeep = keeps;
      const written = write();
      rowsKeep = false;
      return written;
    };
    const beside = (keeps, write, end) => table("SideBySide", 0, halves, [keeping(keeps, () => pair(write))], "", end);
    const prose = (all, style) => {
      const [first, second] = said(all);
      const write = (each) => (each ? blocks(each.content.childNodes, each.lang, style) : "");
      return second ? beside(style !== "Intro", (side) => write(side ? second : first)) : write(first);
    };

    // ---- Content controls -------------------------------------------------------------------------------------

    const control = (title, tag, kind, content) => `<w:sdt><w:sdtPr>${leaf("alias", short(title))}${leaf("tag", short(tag))}${leaf("id", (controls += 1))}${leaf("lock", "sdtLocked")}${kind}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    // Ruled lines, or what was written.
    const lines = (title, tag, value, count) => {
      const all = value ? split(value) : Array(Math.max(1, count)).fill("");
      return control(title, tag, "", all.map((text, at) => {
        keep = !value && (at + 1 < all.length || closing);
        return paragraph("Answer", run(text));
      }).join(""));
    };
    const here = (title, tag, value, kind) => {
      const form = word[kind === "date" ? kind : "text"];
      return value
        ? control(title, tag, form.replace("<w:showingPlcHdr/>", ""), `<w:r>${split(value).map(lineOf).join("<w:br/>")}</w:r>`)
        : control(title, tag, form, word.blanks);
    };
    const tick = (title, tag, many, on) => {
      const [signs, face] = many ? ["☐☒", "MS Gothic"] : ["○◉", "Segoe UI Symbol"];
      const kind = word[many ? "tick" : "ring"];
      return control(title, tag, on ? kind.replace('"0"', '"1"') : kind, run(signs[Number(Boolean(on))], font(face)));
    };

    // ---- Fields -----------------------------------------------------------------------------------------------

    const hanging = (side) => ({ at: side ? [0, 0] : [left() + box, -box], tabs: [left() + box] });
    const each = (count, write) => Array.from({ length: count }, (_, at) => write(at, at + 1 < count));

    const choices = (id, fields, value) => {
      const [{ options, many }] = fields;
      const labels = options.map((_, at) => fields.map((it) => it.options[at]?.[1]));
      const option = (at, side) => {
        const label = said(labels[at]);
        const start = side ? "" : tick(label[0]?.text ?? "", `${id}.${options[at][0]}`, many, value?.includes(options[at][0])) + TAB;
        return paragraph("Choice", start + (label[side] ? words(label[side]) : ""), hanging(side));
      };
      if (labels.some((label) => said(label).length > 1)) return table("SideBySide", 0, halves, each(labels.length, (at, more) => keeping(more, () => pair((side) => option(at, side)))));
      return each(options.length, (at, more) => {
        keep = more;
        return option(at, 0);
      }).join("");
    };

    const scale = (id, fields, value) => {
      const [{ steps, low, high }] = fields;
      const labels = steps.map((_, at) => fields.map((it) => it.steps[at]));
      const texts = labels.map(said);
      const ring = (at) => tick(texts[at][0].text, `${id}.${at + 1}`, false, value === at);
      // Numbers stand closer together than words, and each in one line where it has room.
      const share = Math.round((width - indent) / steps.length);
      const long = texts.some(([first]) => first.text.length > 3);
      const wide = long ? share : Math.min(share, word.step);
      const longest = Math.max(...texts.flat().map(({ text }) => text.length));
      const two = texts.some(([, second]) => second);
      const ends = [0, 1].map((side) => [fields[side]?.low, fields[side]?.high].map((end) => end && prepare.words(end, languages[side])));
      const same = name(fields.map((it) => it.low)) + name(fields.map((it) => it.high));
      const under = () => (low || high ? ends : []).filter(([one, other], side) => (one || other) && (!side || same.includes(" / "))).map(([one, other], at, shown) => {
        keep = at + 1 < shown.length;
        return paragraph("ScaleEnds", (one ? words(one) : "") + TAB + (other ? words(other) : ""), { tabs: [left() + wide * steps.length - (long ? 0 : wide >> 1)], stop: "right" });
      }).join("");
      if (longest > 3 && ((longest + 3) * word.step) / 10 > wide) {
        return each(steps.length, (at, more) => {
          keep = more || Boolean(low || high);
          return paragraph("Choice", ring(at) + TAB + both(labels[at]), hanging(0));
        }).join("") + under();
      }
      const line = (style, from, stays, write) => {
        keep = stays;
        return paragraph(style, texts.map(write).join(TAB), { at: [from, 0], tabs: each(steps.length - 1, (at) => from + wide * (at + 1)) });
      };
      const ended = Boolean(low || high);
      // The second language stands below the words, right of the rings.
      return line("Choice", left(), ended || two, ([first], at) => ring(at) + run("\u00a0") + words(first))
        + (two ? line("ScaleEnds", left() + word.below, ended, ([, second]) => (second ? words(second) : "")) : "") + under();
    };

    const grid = (id, title, fields, value) => {
      const [it] = fields;
      const caption = fields.map((other) => other.caption);
      const above = it.caption ? paragraph("Caption", both(caption)) : "";
      const label = (at) => fields.map((other) => other.rows[at]?.[1]);
      if (!it.columns.length) return above + it.rows.map(([, , room], at) => paragraph("Question", both(label(at))) + lines(name(label(at)), `${id}.${at + 1}`, value?.[at]?.[0], room)).join("");
      const whole = width - left();
      const first = it.rows.length ? Math.floor(whole / 4) : word.count;
      const shares = it.columns.reduce((sum, column) => sum + column.width, 0);
      const widths = it.columns.map((column) => Math.floor(((whole - first) * column.width) / shares));
      const heads = it.columns.map((_, at) => fields.map((other) => other.columns[at]?.label));
      // The second language stands below the first.
      const head = (all, wide) => cell(wide, () => said(all).map((one, at) => paragraph(at ? "Cell" : "CellHead", words(one))).join("") || paragraph("CellHead"), { head: true });
      const answer = (at, place, called) => {
        const column = it.columns[place];
        const now = value?.[at]?.[place];
        const [text, tag] = [`${called}: ${name(heads[place])}`, `${id}.${at + 1}.${column.id}`];
        if (column.kind !== "choice") return paragraph("Cell", here(text, tag, now, column.kind));
        return column.options.map(([option], place_) => {
          const named = fields.map((other) => other.columns[place]?.options[place_]?.[1]);
          return paragraph("Cell", tick(`${text}: ${said(named)[0]?.text ?? ""}`, `${tag}.${option}`, false, option === now) + TAB + both(named), { at: [word.small, -word.small], tabs: [word.small] });
        }).join("");
      };
      const count = it.rows.length || Math.max(it.empty, value?.length ?? 0);
      // No more lines than fit under anything on a page.
      const small = it.rows.reduce((sum, [, , room]) => sum + Math.max(room, 2), 2 * (count - it.rows.length)) <= 16;
      const rows = each(count, (at, more) => keeping(small && more, () => {
        const called = it.rows.length ? label(at) : [String(at + 1)];
        return row([head(called, first), ...widths.map((wide, place) => cell(wide, () => answer(at, place, name(called))))], false, line * Math.max(1, it.rows[at]?.[2] ?? 2));
      }));
      const top = keeping(small && count > 0, () => row([it.rows.length ? cell(first, () => paragraph("CellHead"), { head: true }) : head(say("row-number"), first), ...widths.map((wide, at) => head(heads[at], wide))], true));
      return above + table("TableGrid", left(), [first, ...widths], [top, ...rows], name(caption) || title);
    };

    const signature = (id, title, { date }, value, more) => {
      const whole = width - left();
      const [wide, between] = [Math.floor((whole * 6) / 10), 454];
      const sign = (room, at, kind) => cell(room, () => paragraph("Sign", here(`${title}: ${name(say(kind))}`, `${id}.${kind}`, value?.[at], kind)) + paragraph("SignLabel", both(say(kind))));
      const cells = () => [sign(wide, 0, "signature"), ...(date ? [cell(between, () => ""), sign(whole - wide - between, 1, "date")] : [])];
      return table("SideBySide", left(), date ? [wide, between, whole - wide - between] : [wide], [keeping(more, () => row(cells()))]);
    };

    // Question, help, what to ask next, whose words it is: side by side where there are two languages.
    const texts = (entries, number) => {
      const pick = (of) => entries.map(of);
      const label = said(pick((one) => one.text ?? one.label));
      const help = said(pick((one) => one.help));
      const follow = (entries[0].follow || []).map((_, at) => said(pick((one) => one.follow?.[at])));
      const credit = entries[0].credit;
      const write = (side) => {
        const next = follow.map((one) => one[side]).filter(Boolean);
        const counts = number && !side ? { point: counted(number), at: [indent, -indent] } : {};
        let all = label[side] ? paragraph("Question", words(label[side]), counts) : "";
        if (help[side]) all += paragraph("Help", words(help[side]));
        if (next.length) {
          const point = list("bullet", 1);
          all += next.map((one) => paragraph("FollowUp", words(one), { point, at: [left() + word.follow, -word.follow] })).join("");
        }
        const by = credit && said(say("credit"))[side];
        return by ? all + paragraph("Help", words(by) + run(" ") + words(prepare.words(entries[side]?.credit ?? credit, languages[side]))) : all;
      };
      // LibreOffice leaves a table behind at the end of a page where a gap would still have room.
      const { kind } = entries[0].field;
      const end = /^(lines|short|date|scale)$/.test(kind) ? "" : undefined;
      return [label, help, ...follow].some((one) => one.length > 1) ? beside(kind !== "note", write, end) : write(0);
    };

    // `entries` are the same in each language; `number` and `room` are those of a question; `more` follow a signature.
    const entry = (entries, { number, room, more = false } = {}) => {
      const [{ field: it, id, key, help, follow }] = entries;
      const fields = entries.map((one) => one.field);
      const label = entries.map((one) => one.text ?? one.label);
      const title = `${number ?? ""} ${name(label) || name(under) || name(say("notes"))}`.trim();
      const value = sheet.answers.get(key);
      const simple = it.kind === "short" || it.kind === "date";
      if (simple && !number && !help && !follow) {
        const heads = said(label).map((one, at) => (at ? run(" · ") : "") + words(one, at ? [] : [1])).join("");
        return paragraph("Field", heads + TAB + here(title, id, value, it.kind), { tabs: [word.answer] });
      }
      const above = it.kind === "signature" ? paragraph("Question", both(label)) : texts(entries, number);
      switch (it.kind) {
        case "lines": return above + lines(title, id, value, room ?? it.lines);
        case "short":
        case "date": return above + paragraph("ShortAnswer", here(title, id, value, it.kind));
        case "choices": return above + choices(id, fields, value);
        case "scale": return above + scale(id, fields, value);
        case "grid": return above + grid(id, title, fields, value);
        case "signature": return above + signature(id, title, it, value, more);
        default: return above;
      }
    };

    // ---- The document -----------------------------------------------------------------------------------------

    const same = (pick) => prepare.across(frames, pick);
    const readers = languages.map((one) => prepare.readers(one, sheet.readers));
    const unlike = (text, at, all) => text && all.indexOf(text) === at;
    const title = frames.map((one) => one.title);
    const heading = (all) => {
      const fresh = all[0] && prepare.plain(all[0]) !== prepare.plain(under[0] ?? "");
      if (all[0]) under = all;
      return fresh ? paragraph("Heading1", both(all)) : "";
    };
    // What stays together. Before LibreOffice lays pages out, it gives each so many paragraphs and rows; what this tears
    // apart on the first page it does not join again. So gaps fill that page up.
    const pieces = [];
    const whole = (piece) => pieces.push(piece);
    const spread = () => {
      const count = (part) => pieces.join("").split(`<w:${part}>`).length - 1;
      const most = count("p") + 2 * count("tc") - 23 * count("tbl") > 100 ? 20 : 25;
      let first = true;
      let end = 0;
      return pieces.map((piece) => {
        if (!first) return piece;
        const blocks = piece.match(/<w:tbl>[^]*?<\/w:tbl>|<w:p>/g).map((each) => each.split("<w:tr>").length - 1 || 1);
        const guess = (from) => {
          let torn = false;
          end = from;
          blocks.forEach((rows, at) => {
            end += rows;
            if (end > most) {
              torn ||= at > 0;
              first = false;
              end = 0;
            }
          });
          return torn;
        };
        const from = end;
        return (guess(from) && !guess(most) ? paragraph("Gap").repeat(most - from) : "") + piece;
      }).join("");
    };
    // Words that introduce something, once.
    const begun = new Set();
    const once = (all, style) => {
      const words = JSON.stringify(all[0]);
      if (begun.has(words)) return "";
      begun.add(words);
      return prose(all, style);
    };
    const around = same((one) => one.parts);
    // Signatures do not stand on a page alone.
    const last = frame.signatures.length ? around.filter(([first]) => first.after).at(-1) : undefined;
    const part = (all) => {
      let above = heading(all.map((one) => one.title)) + once(all.map((one) => one.intro), "BodyText");
      all[0].entries.forEach((_, at) => {
        closing = all === last && at + 1 === all[0].entries.length;
        whole(above + entry(all.map((one) => one.entries[at]).filter(Boolean)));
        above = "";
      });
      if (above) whole(above);
    };

    const organisation = languages.map((one) => one.organisation);
    let body = word.logo || organisation[0] ? paragraph("Masthead", word.logo + (word.logo && run("  ")) + both(organisation)) : "";
    body += paragraph("Title", both(title));
    body += readers.filter(unlike).map((names, at) => paragraph("Subtitle", run(`${prepare.say(languages[at], "for")} ${names}`, spoken(languages[at].tag)))).join("");
    body += frames.map((one, at) => [one.version && `${prepare.say(languages[at], "version")} ${one.version}`, one.changed && `${prepare.say(languages[at], "changed")} ${one.changed}`].filter(Boolean).join(" · "))
      .filter(unlike).map((text, at) => paragraph("Edition", run(text, spoken(languages[at].tag)))).join("");
    body += once(frames.map((one) => one.intro), "Intro");
    body += same((one) => one.head).map((all) => entry(all)).join("");
    whole(body);
    around.filter(([first]) => !first.after).forEach(part);
    const numbered = sheet.numbered();
    for (const item of numbered) {
      const own = { id: item.key, text: prepare.escape(item.own || prepare.say(language, "own")), field: { kind: "lines", lines: 4 } };
      const asked = languages.map((one) => (item.id ? prepare.asked(one, item.id, sheet.readers) : own)).filter(Boolean);
      const [first] = asked;
      if (!first || (first.audience && !prepare.meets(first.audience, sheet.readers))) continue;
      let above = "";
      if (item.id) {
        const sections = languages.map((one, at) => prepare.section(one, frames[at], item.id));
        above = heading(sections.map(([title]) => title));
        // A lead-in belongs to its section: two can have the same words.
        const section = JSON.stringify(sections[0]);
        if (!begun.has(section)) above += once(sections.map(([, intro]) => intro), "BodyText") + prose(sections.map(([, , lead]) => lead), "LeadIn");
        begun.add(section);
      }
      closing = !last && frame.signatures.length && item === numbered.at(-1);
      whole(above + entry(asked.map((one) => ({ ...one, key: item.key })), { number: item.number, room: frame.lines.get(item.id) }));
    }
    around.filter(([first]) => first.after).forEach(part);
    closing = false;
    if (frame.signatures.length) whole(heading(frames.map((one) => one.signed && prepare.escape(one.signed))) + same((one) => one.signatures).map((all, at, list) => entry(all, { more: at + 1 < list.length })).join(""));

    // What the document leads to is not what its footnotes do.
    const leads = links;
    links = [];
    const notes = cited.map((note, at) => `<w:footnote w:id="${at + 1}">${said(frames.map((one) => one.footnotes[note - 1])).map((one, side) => paragraph("FootnoteText", (side ? "" : raised("<w:footnoteRef/>") + run(" ")) + words(one))).join("")}</w:footnote>`).join("");

    const full = [prepare.plain(frame.title), readers[0]].filter(Boolean).join(" – ");
    const counter = (field) => `<w:fldSimple w:instr="${field}">${run("1")}</w:fldSimple>`;
    const pages = prepare.say(language, "page").split(/(\{pages?\})/).map((text) => (text === "{page}" ? counter("PAGE") : text === "{pages}" ? counter("NUMPAGES") : run(text))).join("");
    const foot = [frame.id || full, frame.version && `${prepare.say(language, "version")} ${frame.version}`, languages.map((one) => one.name).join(" / ")].filter(Boolean).join(" · ");
    const address = frame.address ? paragraph("Footer", run(frame.address)) : "";
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(full)}</dc:title><dc:language>${xml(language.tag)}</dc:language></cp:coreProperties>`;
    return {
      // What comes last in parts that are the same for every sheet.
      more: {
        "word/_rels/document.xml.rels": relations(leads),
        "word/_rels/footnotes.xml.rels": relations(links),
        "word/footnotes.xml": notes,
      },
      made: [
        ["docProps/core.xml", core],
        ["word/document.xml", root("document", `<w:body>${spread()}${word.page}</w:body>`)],
        ["word/numbering.xml", numbering()],
        ["word/header1.xml", root("hdr", paragraph("Header", run(full)))],
        ["word/footer1.xml", root("ftr", paragraph("Footer", `${run(foot)}<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>${pages}`) + address)],
      ],
    };
  };

  // The file, as pieces for a Blob.
  prepare.toWord = (sheet, languages) => {
    const { more, made } = parts(sheet, languages);
    const fixed = languages[0].word.parts.map(([path, text]) => [path, text.replace(/<\/[^/]*$/, (end) => (more[path] ?? "") + end)]);
    const media = languages[0].word.media.map(([path, bytes]) => [path, Uint8Array.from(atob(bytes), (byte) => byte.charCodeAt(0))]);
    return prepare.zip([...fixed, ...media, ...made.map(([path, text]) => [path, `<?xml version="1.0" encoding="UTF-8"?>\n${text}`])]);
  };
})();
