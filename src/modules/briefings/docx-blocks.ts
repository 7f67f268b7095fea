import {
  Bookmark,
  ExternalHyperlink,
  type FileChild,
  HeadingLevel,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Chart } from './charts/model.ts'
import { chartMark } from './docx-charts.ts'
import { drawGrid, drawLegend, drawTable, drawTiles, hex } from './docx-tables.ts'
import { secondOf } from './house/model.ts'
import { type Block, inItem, type List, type Paper, runsOf, type Words } from './paper.ts'

/** Word counts levels of a list from 0. */
export const deepest = 2
export const bullets = 'bullets'
/** A numbered list that starts at this number. */
export const numbersFrom = (start: number): string => `numbers-${start}`
const warning = '8A1C1C'
const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

type Heading = Extract<Block, { kind: 'heading' }>
/** `keep`: stay on the page of what follows. */
type Placed = { block: Block; keep: boolean; startsPage: boolean }

/** The blocks of a paper as paragraphs and tables; the contents lead to the headings of level 1. */
export function drawBlocks({ blocks, style }: Paper): FileChild[] {
  const placed = placedOf(blocks)
  const second = hex(secondOf(style))
  const chapters = placed.flatMap(({ block }) => (block.kind === 'heading' && block.level === 1 ? [block] : []))
  const charts = chartsIn(blocks)
  const lists = placed.flatMap(({ block }) => (block.kind === 'list' ? [block] : []))
  const anchorOf = (chapter: Heading) => `chapter-${chapters.indexOf(chapter) + 1}`
  return placed.flatMap((one) => {
    const { block } = one
    if (block.kind === 'contents')
      return contents(
        block.title,
        hex(style.accent),
        chapters.map((chapter) => [chapter.text, anchorOf(chapter)]),
      )
    if (block.kind === 'heading') return [headed(block, one.startsPage, anchorOf(block))]
    // Each numbered list starts at one again: it is an instance of its own.
    if (block.kind === 'list') return listed(block, lists.indexOf(block))
    if (block.kind === 'chart') return charted(block, charts.indexOf(block) + 1, second)
    return draw(block, one.keep, second)
  })
}

/** One list, in which a heading knows that it starts a page and each block whether it stays with the next. */
function placedOf(blocks: readonly Block[], isGroup = false): Placed[] {
  const placed: Placed[] = []
  let startsPage = false
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'new-page') {
      startsPage = true
      continue
    }
    const keep = isGroup && at < blocks.length - 1
    const own = block.kind === 'together' ? placedOf(block.blocks, true) : [{ block, keep, startsPage: false }]
    placed.push(...own.map((one, index) => (index === 0 && startsPage ? { ...one, startsPage } : one)))
    startsPage = false
  }
  return placed
}

function headed({ level, text }: Heading, startsPage: boolean, anchor: string): Paragraph {
  const run = new TextRun(text)
  return new Paragraph({
    heading: levels[level],
    pageBreakBefore: startsPage,
    children: level === 1 ? [new Bookmark({ id: anchor, children: [run] })] : [run],
  })
}

/** Links without page numbers: Word would ask the reader to update those on opening. */
function contents(
  title: string,
  color: string,
  chapters: readonly (readonly [title: string, anchor: string])[],
): Paragraph[] {
  return [
    new Paragraph({
      spacing: { before: 360, after: 160 },
      children: [new TextRun({ text: title, size: 32, bold: true, color })],
    }),
    ...chapters.map(
      ([text, anchor]) =>
        new Paragraph({
          spacing: { after: 40 },
          children: [new InternalHyperlink({ anchor, children: [new TextRun({ text, style: 'Hyperlink' })] })],
        }),
    ),
  ]
}

function draw(block: Block, keep: boolean, second: string): FileChild[] {
  switch (block.kind) {
    case 'text':
      return [new Paragraph({ keepNext: keep, children: [new TextRun(block.text)] })]
    case 'small':
      return [new Paragraph({ spacing: { before: 80 }, children: [new TextRun({ text: block.text, size: 18 })] })]
    case 'notice':
      return [new Paragraph({ children: [new TextRun({ text: block.text, bold: true, color: warning })] })]
    case 'paragraph':
      return [new Paragraph({ keepNext: keep, children: runs(block.runs) })]
    case 'facts':
      return block.facts.map(stated)
    case 'table':
      return [...captioned(block.caption), drawTable(block, second), gap()]
    case 'grid':
      return [...captioned(block.caption), drawGrid(block, second), drawLegend(block.legend)]
    case 'tile-map':
      return [...captioned(block.caption), drawTiles(block), drawLegend(block.legend)]
    default:
      return []
  }
}

function listed({ items, isNumbered, start = 1 }: List, instance: number, level = 0): Paragraph[] {
  const reference = isNumbered ? numbersFrom(start) : bullets
  return items.flatMap((item) => {
    const { words, inner } = inItem(item)
    const numbering = { reference, level: Math.min(level, deepest), instance }
    const own = new Paragraph({ numbering, spacing: { after: 60 }, children: runs(words) })
    return [own, ...inner.flatMap((one) => listed(one, instance, level + 1))]
  })
}

/** The charts of a paper, in order; one that comes twice is one object, drawn twice. */
export const chartsIn = (blocks: readonly Block[]): Chart[] =>
  blocks.flatMap((one) => (one.kind === 'together' ? chartsIn(one.blocks) : one.kind === 'chart' ? [one] : []))

const charted = ({ title, table }: Chart, number: number, second: string): FileChild[] => [
  ...captioned(title),
  new Paragraph({
    keepNext: table.isWhole,
    spacing: { line: 240, lineRule: LineRuleType.AUTO },
    children: [new TextRun(chartMark(number))],
  }),
  drawTable(table, second),
  gap(),
]

/** The first numbers of all numbered lists. */
export const startsOf = (blocks: readonly Block[]): number[] => [
  ...new Set(
    blocks.flatMap((one): number[] => {
      if (one.kind === 'together') return startsOf(one.blocks)
      if (one.kind !== 'list') return []
      const own = one.isNumbered ? [one.start ?? 1] : []
      return [...own, ...startsOf(one.items.flatMap((item) => inItem(item).inner))]
    }),
  ),
]

const runs = (words: Words): ParagraphChild[] =>
  runsOf(words).map(({ text, bold, italic: italics, href }) => {
    const look = { text, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) }
    if (href === undefined) return new TextRun(look)
    return new ExternalHyperlink({ link: href, children: [new TextRun({ ...look, style: 'Hyperlink' })] })
  })

const stated = ({ term, text }: { term: string; text: string }): Paragraph =>
  new Paragraph({
    spacing: { after: 60 },
    children: [new TextRun({ text: `${term}: `, bold: true }), new TextRun(text)],
  })

function captioned(caption: string | null): Paragraph[] {
  if (caption === null) return []
  const spacing = { before: 160, after: 80 }
  return [new Paragraph({ style: 'Caption', keepNext: true, spacing, children: [new TextRun(caption)] })]
}

/** Word glues two tables together that have no paragraph between them. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60, line: 160 }, children: [] })
