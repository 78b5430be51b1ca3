/**
 * How a document looks on paper, in Typst. All of what it says comes as JSON and is set as text, never
 * read as markup, so that no text can be anything but a text.
 */
export const template = `
#let paper = json(bytes(sys.inputs.paper))
#let brand = rgb("#123f4d")
#let ink = rgb("#1a1a1a")
#let light = rgb("#595959")
#let rule = rgb("#d6d6d6")
#let strong-rule = rgb("#8e8e8e")
#let violet = rgb("#5b3a8c")
#let at = paper.at

#set document(
  title: paper.title,
  author: "Fremdrift",
  date: datetime(
    year: at.year, month: at.month, day: at.day,
    hour: at.hour, minute: at.minute, second: at.second,
  ),
)
#set text(
  font: "IBM Plex Sans", size: 10pt, fill: ink,
  lang: "da", region: "DK", hyphenate: true,
  costs: (hyphenation: 250%, widow: 300%, orphan: 300%, runt: 400%),
)
#set par(leading: 0.62em, spacing: 0.9em, justify: false, linebreaks: "optimized")

#let running(body) = text(size: 8.5pt, fill: light, hyphenate: false, body)
#let fictional-words = paper.fictionalWords
#set page(
  paper: "a4",
  margin: (top: 21mm, bottom: 18mm, left: 24mm, right: 24mm),
  header-ascent: 35%, footer-descent: 35%,
  header: context running({
    let first = counter(page).get().first() == 1
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      if not first { paper.running },
      if paper.fictional { text(fill: violet, weight: 600, fictional-words) },
    )
    if not first { v(-0.4em); line(length: 100%, stroke: 0.5pt + rule) }
  }),
  footer: context running({
    line(length: 100%, stroke: 0.5pt + rule)
    v(-0.4em)
    grid(
      columns: (1fr, auto), column-gutter: 8mm,
      paper.footer,
      [Side #counter(page).get().first() af #counter(page).final().first()],
    )
  }),
)

// A place to break is no character in the file: a reader could lose the one before. Typst drops h(0pt).
#show "\\u{200b}": h(0.001pt)

#show heading: set text(hyphenate: false, fill: brand)
#show heading.where(level: 1): set text(size: 16pt, weight: 600)
#show heading.where(level: 2): set text(size: 12.5pt, weight: 600)
#show heading.where(level: 3): set text(size: 10pt, weight: 600, fill: ink)
#show heading.where(level: 1): set block(above: 1.6em, below: 0.75em)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.7em)
#show heading.where(level: 3): set block(above: 1.15em, below: 0.6em)
#show link: it => underline(offset: 2pt, stroke: 0.5pt, text(fill: brand, it))
#show title: set text(size: 21pt, weight: 600, fill: brand, hyphenate: false)
#show title: set par(leading: 0.5em)
#show title: set block(above: 0pt, below: 0.7em)
#set list(indent: 0.2em, body-indent: 0.6em, spacing: 0.6em)
#set enum(indent: 0.2em, body-indent: 0.6em, spacing: 0.6em)
#show figure: set figure(numbering: none, supplement: none, gap: 0.55em)
#show figure.caption: it => block(
  width: 100%, sticky: true,
  align(left, text(weight: 600, size: 9.5pt, hyphenate: false, it.body)),
)
#set figure.caption(position: top)
#show figure.where(kind: table): set block(breakable: true, above: 1.2em, below: 1.1em)
#show figure.where(kind: table): set align(left)
#show outline.entry: it => {
  show link: body => text(fill: ink, body)
  it
}
#show outline.entry.where(level: 1): set block(above: 0.75em)
#show outline: set text(hyphenate: false)
#show outline.entry.where(level: 2): set block(above: 0.55em)
#set outline.entry(fill: repeat(gap: 0.25em, text(fill: strong-rule, weight: 400, ".")))

#let run(it) = {
  let words = text(it.text)
  if it.strong { words = strong(words) }
  if it.emphasis { words = emph(words) }
  if "href" in it { link(it.href, words) }
  else if "to" in it { link(label(it.to), words) }
  else { words }
}
#let runs(all) = if all.len() == 0 { text("–") } else { all.map(run).join() }
#let paragraphs(all) = all.map(each => par(runs(each))).join()

#let rows(it) = {
  set text(size: if it.dense { 8.5pt } else { 9pt }, number-width: "tabular")
  set par(leading: 0.55em)
  let last = it.rows.len()
  table(
    columns: it.columns.map(column => column.share * 1fr),
    align: (x, _) => if it.columns.at(x).align == "right" { right } else { left },
    inset: if it.dense { (x: 4pt, top: 2.4pt, bottom: 3.2pt) } else { (x: 4pt, y: 3.8pt) },
    stroke: (_, y) => (
      top: if y == 0 { 0.9pt + ink },
      bottom: if y == 0 or y == last { 0.9pt + ink } else { 0.4pt + rule },
    ),
    table.header(
      repeat: true,
      ..it.columns.map(column => align(
        bottom + if column.align == "right" { right } else { left },
        text(weight: 600, column.title),
      )),
    ),
    ..it.rows.zip(it.wholeRows).map(((row, whole)) => row.enumerate().map(((index, cell)) => {
      table.cell(
        breakable: not whole,
        if index == 0 and it.rowHeaders { text(weight: 600, runs(cell)) } else { runs(cell) },
      )
    })).flatten()
  )
}

#let named-table(it) = {
  show figure: set block(breakable: not it.keep)
  if it.caption == "" { block(breakable: not it.keep, rows(it)) }
  else { figure(kind: table, caption: text(it.caption), rows(it)) }
}

#let framed(it, fill, edge, keep: true) = block(
  breakable: not keep, width: 100%, fill: fill, inset: (x: 10pt, y: 7pt), stroke: (left: 3pt + edge),
  above: 1em, below: 1.1em, it,
)

#let shape(svg) = pdf.artifact(box(baseline: 16%, image(bytes(svg), format: "svg", height: 1.05em)))

#let chart(it) = {
  let drawing = figure(
    kind: "chart", caption: text(it.title),
    if it.svg == none { align(left, par(text(it.empty))) }
    else { image(bytes(it.svg), format: "svg", width: 100%, alt: it.alt) },
  )
  let note = if it.note != none {
    block(above: 0.3em, below: 0.4em, text(size: 8pt, fill: light, it.note))
  }
  let keep = it.tables.all(table => table.rows.len() <= 14)
  block(breakable: false, sticky: keep, above: 0.9em, below: 0.5em, { drawing; note })
  for table in it.tables { block(breakable: not keep, above: 0.5em, below: 0.7em, rows(table)) }
}

// The frame goes on to the foot of the page, so that there is as much room as there is.
#let room(it) = {
  let edge = 0.7pt + strong-rule
  let sides = (left: edge, right: edge)
  block(
    width: 100%, breakable: false, above: 0.8em, below: 0pt,
    stroke: (top: edge, ..sides), inset: (x: 8pt, top: 7pt, bottom: 0pt),
    {
      par(strong(text(it.heading)))
      grid(
        columns: it.prompts.map(_ => 1fr), column-gutter: 10pt,
        ..it.prompts.map(prompt => block(height: 9mm, text(size: 9pt, fill: light, prompt))),
      )
    },
  )
  block(width: 100%, height: 1fr, above: 0pt, below: 0pt, stroke: (bottom: edge, ..sides))
}

// One that stands right under a heading two levels up is as small as its like elsewhere.
#let titled(it) = {
  show heading: set text(size: 10pt, fill: ink) if it.look == 3
  show heading: set block(above: 1.15em, below: 0.6em) if it.look == 3
  [#heading(level: it.level, text(it.text)) #label(it.label)]
}

#let one(it) = {
  if it.kind == "heading" { titled(it) }
  else if it.kind == "paragraph" {
    if it.style == "lead" { par(text(size: 12pt, runs(it.runs))) }
    else if it.style == "note" {
      let note = par(leading: 0.55em, text(size: 8.5pt, fill: light, runs(it.runs)))
      if "keep" in it { block(sticky: true, note) } else { note }
    }
    else if it.style == "quote" {
      block(
        sticky: "keep" in it,
        inset: (left: 10pt, y: 2pt), stroke: (left: 2pt + rule),
        quote(block: false, quotes: false, runs(it.runs)),
      )
    }
    else if "keep" in it { block(sticky: true, par(runs(it.runs))) }
    else { par(runs(it.runs)) }
  }
  else if it.kind == "list" {
    set text(size: 9pt) if it.style == "note"
    set par(leading: 0.55em) if it.style == "note"
    set list(spacing: 0.5em) if it.style == "note"
    if it.ordered { enum(..it.items.map(runs)) } else { list(..it.items.map(runs)) }
  }
  else if it.kind == "table" { named-table(it) }
  else if it.kind == "facts" {
    block(above: 1.1em, below: 1.2em, breakable: not it.keep, grid(
      columns: (32%, 1fr), inset: (x: 5pt, y: 4pt),
      stroke: (bottom: 0.4pt + rule),
      ..it.facts.map(fact => (text(weight: 600, fact.term), runs(fact.runs))).flatten()
    ))
  }
  else if it.kind == "verdict" {
    framed({
      par(text(weight: 700, size: 11.5pt, fill: rgb(it.colour))[#shape(it.svg)#h(0.45em)#it.word])
      if it.text != "" { par(text(hyphenate: false, it.text)) }
    }, rgb(it.tint), rgb(it.colour), keep: it.keep)
  }
  else if it.kind == "chart" { chart(it) }
  else if it.kind == "callout" {
    let warning = it.style == "warning"
    framed({
      if it.heading != "" { par(strong(text(it.heading))) }
      paragraphs(it.paragraphs)
    }, rgb(if warning { "#fdf1dd" } else { "#e8f0f2" }), if warning { rgb("#8a5300") } else { brand }, keep: it.keep)
  }
  else if it.kind == "contents" {
    // One level alone needs no weight to tell it from another.
    show outline.entry.where(level: 1): set text(weight: if it.deep { 600 } else { 400 })
    block(above: 2em, below: 1.6em, breakable: it.entries > 36, width: 100%,
      outline(title: text("Indhold"), depth: 2, indent: 1.2em))
  }
  else if it.kind == "room" { room(it) }
  else if it.kind == "pageBreak" { pagebreak(weak: true) }
}

#title()
#if paper.subtitle != "" { block(above: 0pt, below: 1em, text(size: 13pt, paper.subtitle)) }
#if paper.lines.len() > 0 {
  block(above: 0.4em, below: 1.4em, text(fill: light, paper.lines.map(each => text(each)).join(linebreak())))
}
#if paper.fictional {
  framed({
    par(strong(text(fictional-words)))
    par(text(paper.fictionalText))
  }, rgb("#f3eefa"), violet)
}
#for block in paper.blocks { one(block) }
`;
