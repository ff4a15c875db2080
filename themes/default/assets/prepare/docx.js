// The sheet as a Word file (ECMA-376 WordprocessingML), made on the device: title, fields on top, questions with their
// answers or lines to write on, tables, signatures, the version and page numbers in the footer.
(() => {
  "use strict";
  const prepare = window.samtalePreparation;
  const NS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  const PAPER = { a4: [11906, 16838], letter: [12240, 15840] };
  const MARGIN = 1020;

  // Text for XML, which has no control characters.
  const xml = (text) => text.toWellFormed().replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "").replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  const run = (text, marks = "") => `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
  const TAB = "<w:r><w:tab/></w:r>";
  const paragraph = (style, content, more = "") => `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;
  const written = (style, text) => text.split(/\r\n|\r|\n/).map((line) => paragraph(style, run(line))).join("");
  // A question's lines stay together on a page.
  const ruled = (lines) => paragraph("AnswerLine", "", "<w:keepNext/>").repeat(Math.max(0, lines - 1)) + paragraph("AnswerLine", "");

  const MARKS = { STRONG: "<w:b/>", EM: "<w:i/>", S: "<w:strike/>" };

  // Words with their markup; language tags where they are not the sheet's.
  const runs = (words, language, sheet) => {
    const { lang, content } = prepare.words(words, language);
    const spoken = lang === sheet.tag ? "" : `<w:lang w:val="${xml(lang)}"/>`;
    // The order of marks is that of the schema: bold, italic, struck, language.
    const walk = (node, marks) => {
      if (node.nodeType === Node.TEXT_NODE) return run(node.data.replace(/\s+/g, " "), [...marks].sort().join("") + spoken);
      const inner = MARKS[node.nodeName] ? new Set(marks).add(MARKS[node.nodeName]) : marks;
      return [...node.childNodes].map((child) => walk(child, inner)).join("");
    };
    return [...content.childNodes].map((node) => walk(node, new Set())).join("");
  };

  // Paragraphs of an introduction.
  const blocks = (words, language, sheet) => {
    const { lang, content } = prepare.words(words, language);
    const found = [...content.querySelectorAll("p, li")].filter((block) => !block.querySelector("p, li"));
    return (found.length ? found : [content]).map((block) => {
      const html = block.innerHTML ?? prepare.escape(block.textContent);
      return paragraph("Normal", (block.nodeName === "LI" ? run("– ") : "") + runs([html, lang], language, sheet));
    }).join("");
  };

  const table = (widths, rows, heads) => {
    const total = widths.reduce((sum, width) => sum + width, 0);
    const share = widths.map((width) => Math.round((width / total) * 9600));
    const cell = (content, at, head) => `<w:tc><w:tcPr><w:tcW w:w="${share[at]}" w:type="dxa"/>${head ? '<w:shd w:val="clear" w:color="auto" w:fill="E6EDF3"/>' : ""}</w:tcPr>${content}</w:tc>`;
    const row = (cells, head) => `<w:tr><w:trPr><w:cantSplit/>${head ? "<w:tblHeader/>" : '<w:trHeight w:val="800" w:hRule="atLeast"/>'}</w:trPr>${cells.map((content, at) => cell(content, at, head || (heads && at === 0))).join("")}</w:tr>`;
    return `<w:tbl><w:tblPr><w:tblStyle w:val="FormTable"/><w:tblW w:w="9600" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${share.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map((cells, at) => row(cells, at === 0)).join("")}</w:tbl>${paragraph("Normal", "")}`;
  };

  const box = (chosen) => (chosen ? "☒ " : "☐ ");

  const document = (sheet, languages) => {
    const [language] = languages;
    const frames = languages.map((each) => prepare.frame(each, sheet));
    // Words of both languages side by side in one line.
    const both = (list) => list.map((words, at) => ({ words, text: prepare.plain(words ?? ""), language: languages[at] }))
      .filter(({ text }, at, all) => text && all.findIndex((other) => other.text === text) === at)
      .map((each) => runs(each.words, each.language, language)).join(run(" / "));
    const say = (id) => both(languages.map((each) => prepare.escape(prepare.say(each, id))));
    const cell = (column, columns, value) => {
      if (column.kind !== "choice") return value ? written("Cell", value) : paragraph("Cell", "");
      return column.options.map(([id, label], at) => paragraph("Cell", run(box(id === value)) + both([label, ...columns.slice(1).map((other) => other.options[at]?.[1])]))).join("");
    };

    const field = (entries, lines) => {
      const [entry] = entries;
      const fields = entries.map((each) => each.field);
      const [it] = fields;
      const value = sheet.answers.get(entry.key);
      const of = (pick) => fields.map(pick);
      switch (it.kind) {
        case "lines": {
          const room = lines ?? it.lines;
          return value ? written("Answer", value) : ruled(room);
        }
        case "short":
        case "date":
          return value ? written("Answer", value) : ruled(1);
        case "choices":
          return it.options.map(([id], at) => paragraph("Choice", run(box(value?.includes(id))) + both(of((each) => each.options[at]?.[1])))).join("");
        case "scale": {
          const steps = it.steps.map((_, at) => run(box(value === at)) + both(of((each) => each.steps[at])));
          const ends = it.low || it.high ? paragraph("Help", both(of((each) => each.low)) + run(" – ") + both(of((each) => each.high))) : "";
          return ends ? paragraph("Choice", steps.join(TAB)) + ends : steps.map((step) => paragraph("Choice", step)).join("");
        }
        case "grid": {
          const caption = it.caption ? paragraph("Caption", both(of((each) => each.caption))) : "";
          if (!it.columns.length) {
            return caption + it.rows.map(([, , room], at) => paragraph("Question", both(of((each) => each.rows[at]?.[1]))) + (value?.[at]?.[0] ? written("Answer", value[at][0]) : ruled(room))).join("");
          }
          const heads = it.columns.map((_, at) => paragraph("Cell", both(of((each) => each.columns[at]?.label))));
          const cells = (row) => it.columns.map((column, at) => cell(column, of((each) => each.columns[at]), value?.[row]?.[at]));
          const widths = it.columns.map((column) => column.width);
          if (!it.rows.length) {
            const count = Math.max(it.empty, value?.length ?? 0);
            return caption + table(widths, [heads, ...Array.from({ length: count }, (_, row) => cells(row))]);
          }
          const wide = Math.max(1, widths.reduce((sum, width) => sum + width, 0) / 3);
          const labelled = it.rows.map((_, row) => [paragraph("Cell", both(of((each) => each.rows[row]?.[1]))), ...cells(row)]);
          return caption + table([wide, ...widths], [[paragraph("Cell", ""), ...heads], ...labelled], true);
        }
        case "signature":
          return paragraph("AnswerLine", value?.[0] ? run(value[0]) : "") + paragraph("Help", say("signature") + (it.date ? run(", ") + say("date") + run(value?.[1] ? `: ${value[1]}` : "") : ""));
        default:
          return "";
      }
    };

    const short = (entries) => paragraph("Field", both(entries.map((entry) => entry.label)) + run(": ") + (sheet.answers.get(entries[0].key) ? run(sheet.answers.get(entries[0].key)) : TAB));
    const [frame] = frames;
    const same = (pick) => pick(frame).map((_, at) => frames.map((each) => pick(each)[at]).filter(Boolean));

    let body = paragraph("Title", both(frames.map((each) => each.title)));
    const readers = languages.map((each) => Object.entries(sheet.readers).map(([dimension, value]) => prepare.plain(each.names[dimension][value])).join(" · "));
    if (readers[0]) body += paragraph("Help", run([...new Set(readers)].join(" / ")));
    body += same((each) => each.head).map(short).join("");

    let above = "";
    const part = (parts) => {
      const [first] = parts;
      const intro = parts.map((each, at) => (each.intro ? blocks(each.intro, languages[at], language) : "")).join("");
      const heading = first.title && prepare.plain(first.title);
      const title = heading && heading !== above ? paragraph("Heading1", both(parts.map((each) => each.title))) : "";
      above = heading || above;
      return title + intro + first.entries.map((_, at) => field(parts.map((each) => each.entries[at]))).join("");
    };
    const parts = same((each) => each.parts);
    body += parts.filter(([first]) => !first.after).map(part).join("");

    for (const item of sheet.numbered()) {
      const asked = languages.map((each) => (item.id ? prepare.asked(each, item.id, sheet.readers) : { text: prepare.escape(item.own || prepare.say(language, "own")), field: { kind: "lines", lines: 4 } }));
      const [first] = asked;
      if (!first || (first.audience && !prepare.meets(first.audience, sheet.readers))) continue;
      const titles = item.id ? languages.map((each, at) => prepare.heading(each, frames[at], item.id)) : [];
      const title = titles[0] && prepare.plain(titles[0]);
      if (title && title !== above) body += paragraph("Heading1", both(titles));
      above = title || above;
      const texts = asked.map((each, at) => each && runs(each.text, languages[at], language));
      body += paragraph("Question", run(item.number) + TAB + texts[0]);
      if (texts[1] && texts[1] !== texts[0]) body += paragraph("Beside", texts[1]);
      const under = (style, pick) => asked.map((each, at) => [each && pick(each), languages[at]]).filter(([words]) => words)
        .map(([words, each]) => paragraph(style, runs(words, each, language))).filter((words, at, all) => all.indexOf(words) === at).join("");
      body += under("Help", (each) => each.help);
      (first.follow || []).forEach((_, at) => (body += under("Help", (each) => each.follow?.[at])));
      body += field(asked.filter(Boolean).map((each) => ({ ...each, key: item.key })), frame.lines.get(item.id));
    }
    body += parts.filter(([first]) => first.after).map(part).join("");
    for (const entries of same((each) => each.signatures)) body += paragraph("Question", both(entries.map((entry) => entry.label))) + field(entries);

    const [width, height] = PAPER[language.paper] || PAPER.a4;
    return `<w:document ${NS}><w:body>${body}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${MARGIN}" w:right="${MARGIN}" w:bottom="${MARGIN}" w:left="${MARGIN}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
  };

  const style = (id, name, based, paragraphs, runs, type = "paragraph") => `<w:style w:type="${type}"${id === "Normal" ? ' w:default="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/>${based && `<w:basedOn w:val="${based}"/>`}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
  const line = '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="555555"/><w:between w:val="single" w:sz="4" w:space="1" w:color="555555"/></w:pBdr>';
  const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="555555"/>`;
  const STYLES = [
    style("Normal", "Normal", "", '<w:spacing w:after="80" w:line="264" w:lineRule="auto"/>', ""),
    style("Title", "Title", "Normal", '<w:spacing w:after="120"/>', '<w:b/><w:sz w:val="40"/>'),
    style("Heading1", "heading 1", "Normal", '<w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="28"/>'),
    style("Question", "Question", "Normal", '<w:keepNext/><w:tabs><w:tab w:val="left" w:pos="567"/></w:tabs><w:spacing w:before="200" w:after="40"/><w:ind w:left="567" w:hanging="567"/>', "<w:b/>"),
    style("Beside", "Question beside", "Normal", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="567"/>', "<w:i/>"),
    style("Help", "Help", "Normal", '<w:keepNext/><w:spacing w:after="40"/><w:ind w:left="567"/>', '<w:color w:val="404B57"/><w:sz w:val="20"/>'),
    style("Answer", "Answer", "Normal", '<w:ind w:left="567"/>', ""),
    style("AnswerLine", "Answer line", "Normal", `${line}<w:spacing w:before="0" w:after="0" w:line="454" w:lineRule="exact"/><w:ind w:left="567"/>`, ""),
    style("Choice", "Choice", "Normal", '<w:tabs><w:tab w:val="left" w:pos="1900"/><w:tab w:val="left" w:pos="3200"/><w:tab w:val="left" w:pos="4500"/><w:tab w:val="left" w:pos="5800"/><w:tab w:val="left" w:pos="7100"/></w:tabs><w:spacing w:after="40"/><w:ind w:left="567"/>', ""),
    style("Field", "Field", "Normal", '<w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="9600"/></w:tabs><w:spacing w:after="120"/>', ""),
    style("Cell", "Cell", "Normal", '<w:spacing w:after="0"/>', '<w:sz w:val="20"/>'),
    style("Caption", "caption", "Normal", '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', "<w:b/>"),
    style("Footer", "footer", "Normal", '<w:tabs><w:tab w:val="right" w:pos="9860"/></w:tabs>', '<w:sz w:val="17"/>'),
  ].join("");
  const styles = (language) => `<w:styles ${NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${xml(language.tag)}"/></w:rPr></w:rPrDefault></w:docDefaults>${STYLES}<w:style w:type="table" w:styleId="FormTable"><w:name w:val="Form table"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(border).join("")}</w:tblBorders><w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

  const footer = (sheet, language) => {
    const form = prepare.formFor(language, sheet.form, {});
    const counter = (name) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("1")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const pages = prepare.say(language, "page").split(/(\{pages?\})/)
      .map((word) => (word === "{page}" ? counter("PAGE") : word === "{pages}" ? counter("NUMPAGES") : run(word))).join("");
    const title = prepare.plain(form.title) + (form.version ? ` · ${prepare.say(language, "version")} ${form.version}` : "");
    return `<w:ftr ${NS}>${paragraph("Footer", run(title) + TAB + pages)}</w:ftr>`;
  };

  // The file, as pieces for a Blob.
  prepare.toWord = (sheet, languages) => {
    const [language] = languages;
    const part = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relations = (list) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
    const title = prepare.plain(prepare.formFor(language, sheet.form, {}).title);
    const files = [
      ["[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[["word/document", `${part}.document.main`], ["word/styles", `${part}.styles`], ["word/footer", `${part}.footer`], ["docProps/core", "application/vnd.openxmlformats-package.core-properties"]].map(([name, type]) => `<Override PartName="/${name}.xml" ContentType="${type}+xml"/>`).join("")}</Types>`],
      ["_rels/.rels", relations([[`${office}/officeDocument`, "word/document.xml"], ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"]])],
      ["docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(title)}</dc:title><dc:language>${xml(language.tag)}</dc:language></cp:coreProperties>`],
      ["word/_rels/document.xml.rels", relations([[`${office}/styles`, "styles.xml"], [`${office}/footer`, "footer.xml"]])],
      ["word/document.xml", document(sheet, languages)],
      ["word/styles.xml", styles(language)],
      ["word/footer.xml", footer(sheet, language)],
    ];
    return prepare.zip(files.map(([path, text]) => [path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`]));
  };
})();
