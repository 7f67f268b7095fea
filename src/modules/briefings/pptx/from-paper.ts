import { frameWords } from '../frame.ts'
import { type Block, inItem, type List, type Paper, runsOf, short, spoken, type Words } from '../paper.ts'
import { chartSlides } from './charts.ts'
import { belowOpeningPlace, bodyPlace, charactersOn, type Line, lineHeight, linesOn, type Slide } from './model.ts'
import { gridTable, mapTable, tableSlides } from './tables.ts'

const mostInTitle = 110
const letters = { plain: 18, head: 18, notice: 18, small: 14 } as const
const between = 6

/**
 * A paper as slides: each heading of level 1 or 2 starts one, and so does each chart and table. What does not fit goes on
 * on the next slide, whose title says which part it is. `slides` of the paper, when given, is shown instead of its blocks.
 */
export function slidesOf(paper: Paper): Slide[] {
  const { about, continued } = frameWords(paper.language, paper.madeOn)
  const opening: Slide = {
    title: short(paper.title, mostInTitle),
    look: 'opening',
    content: [{ kind: 'words', lines: openingLines(paper), place: belowOpeningPlace }],
  }
  return counted([opening, ...sectionsOf(paper, about).flatMap(slidesOfSection)], continued)
}

const openingLines = ({ subject, madeOn, language, mark, style }: Paper): Line[] => [
  plain(subject),
  plain([style.name, frameWords(language, madeOn).day].join(', ')),
  ...(mark === null ? [] : [{ ...plain(mark), look: 'notice' as const }]),
]

const plain = (words: Words): Line => ({ runs: runsOf(words), mark: { kind: 'none' }, look: 'plain' })

type Section = { title: string; isChapter: boolean; blocks: Block[] }

/** A section has the chapter before its own title, so that no two slides are called the same. */
function sectionsOf({ blocks, slides = blocks }: Paper, about: string): Section[] {
  const sections: Section[] = [{ title: about, isChapter: false, blocks: [] }]
  let chapter = ''
  const flat = (all: readonly Block[]): Block[] =>
    all.flatMap((one) => (one.kind === 'together' ? flat(one.blocks) : [one]))
  const all = flat(slides)
  for (const one of all) {
    if (one.kind === 'heading' && one.level < 3) {
      const isChapter = one.level === 1
      if (isChapter) chapter = one.text
      const words = isChapter || chapter === '' ? one.text : `${chapter}: ${one.text}`
      sections.push({ title: short(words, mostInTitle), isChapter, blocks: [] })
    } else if (one.kind === 'contents') sections.push({ title: one.title, isChapter: false, blocks: [contentsOf(all)] })
    else if (one.kind !== 'new-page') sections.at(-1)?.blocks.push(one)
  }
  return sections.filter(({ isChapter, blocks: own }) => isChapter || own.length > 0)
}

const contentsOf = (all: readonly Block[]): Block => ({
  kind: 'list',
  items: all.flatMap((one) => (one.kind === 'heading' && one.level === 1 ? [one.text] : [])),
})

function slidesOfSection({ title, blocks }: Section): Slide[] {
  if (blocks.length === 0) return [{ title, look: 'section', content: [] }]
  const slides: Slide[] = []
  let lines: Line[] = []
  const close = () => {
    if (lines.length > 0) slides.push(...wordSlides(title, lines))
    lines = []
  }
  for (const block of blocks) {
    const intro = heightOfAll(lines) <= mostIntro ? lines : []
    const apart = apartOf(block, title, intro)
    if (apart) {
      if (intro.length > 0) lines = []
      close()
      slides.push(...apart)
    } else lines.push(...linesOfBlock(block))
  }
  close()
  return slides
}

/** Words of at most this height stand above the chart or table that follows them, not on a slide of their own. */
const mostIntro = 76
const heightOfAll = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + heightOf(line), 0)

/** The slides of what stands by itself; null for what goes with the words around it. */
function apartOf(block: Block, title: string, lines: Line[]): Slide[] | null {
  const intro = { lines, height: lines.length === 0 ? 0 : heightOfAll(lines) + between }
  if (block.kind === 'chart') return chartSlides(named(title, block.title), block, intro)
  if (block.kind === 'table') {
    const own = block.caption === null ? title : named(title, block.caption)
    return tableSlides(
      own,
      { alt: own, columns: block.columns, rows: block.rows, hasHeaders: true, letter: 13 },
      { intro },
    )
  }
  if (block.kind === 'grid')
    return tableSlides(named(title, block.caption), gridTable(block), { intro, legend: block.legend })
  if (block.kind === 'tile-map')
    return tableSlides(named(title, block.caption), mapTable(block), { intro, legend: block.legend })
  return null
}

const named = (title: string, own: string): string => {
  const [chapter = title] = title.split(': ')
  return short(own.includes(chapter) ? own : `${chapter}: ${own}`, mostInTitle)
}

function linesOfBlock(block: Block): Line[] {
  if (block.kind === 'heading') return [{ ...plain(block.text), look: 'head' }]
  if (block.kind === 'text') return [plain(block.text)]
  if (block.kind === 'paragraph') return [plain(block.runs)]
  if (block.kind === 'small' || block.kind === 'notice') return [{ ...plain(block.text), look: block.kind }]
  if (block.kind === 'list') return listLines(block)
  if (block.kind === 'facts')
    return block.facts.map(({ term, text }) => ({
      ...plain([{ text: `${term}: `, bold: true }, { text }]),
      look: 'small' as const,
    }))
  return []
}

function listLines({ items, isNumbered, start = 1 }: List, level = 0): Line[] {
  return items.flatMap((item, at) => {
    const { words, inner } = inItem(item)
    const mark: Line['mark'] = isNumbered ? { kind: 'number', level, number: start + at } : { kind: 'bullet', level }
    const own: Line = { runs: runsOf(words), mark, look: 'plain' }
    return [own, ...inner.flatMap((one) => listLines(one, level + 1))]
  })
}

/** Paragraphs over as many slides as they need; one that is longer than a slide is cut between words. */
function wordSlides(title: string, lines: readonly Line[]): Slide[] {
  const pages: Line[][] = [[]]
  let room = bodyPlace.height
  for (const line of lines.flatMap(cut)) {
    const needed = heightOf(line)
    if (needed > room && pages.at(-1)?.length) {
      pages.push([])
      room = bodyPlace.height
    }
    pages.at(-1)?.push(line)
    room -= needed
  }
  return pages.map((own) => ({ title, look: 'content', content: [{ kind: 'words', lines: own, place: bodyPlace }] }))
}

const widthOf = ({ mark }: Line) => bodyPlace.width - (mark.kind === 'none' ? 0 : 24 * (mark.level + 1))
const heightOf = (line: Line): number =>
  linesOn(spoken(line.runs), widthOf(line), letters[line.look]) * lineHeight(letters[line.look]) + between

const mostLines = 8

function cut(line: Line): Line[] {
  const most = mostLines * charactersOn(widthOf(line), letters[line.look])
  const pieces: Line[] = []
  let runs: Line['runs'] = []
  let length = 0
  for (const run of line.runs)
    for (const word of run.text.split(/(?<= )/)) {
      if (length + word.length > most && runs.length > 0) {
        pieces.push({ ...line, runs, mark: pieces.length === 0 ? line.mark : { kind: 'none' } })
        runs = []
        length = 0
      }
      const last = runs.at(-1)
      if (last && last.href === run.href && last.bold === run.bold && last.italic === run.italic) last.text += word
      else runs.push({ ...run, text: word })
      length += word.length
    }
  return [...pieces, { ...line, runs, mark: pieces.length === 0 ? line.mark : { kind: 'none' } }]
}

/** Slides with the same title say which part of how many they are. */
function counted(slides: readonly Slide[], say: (title: string, part: number, parts: number) => string): Slide[] {
  const all = Map.groupBy(slides, ({ title }) => title)
  return slides.map((slide) => {
    const same = all.get(slide.title) ?? []
    return same.length < 2 ? slide : { ...slide, title: say(slide.title, same.indexOf(slide) + 1, same.length) }
  })
}
