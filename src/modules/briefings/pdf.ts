import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '#platform/config'
import type { Language } from '#platform/language'
import { chartSvg, heightIn, widthIn } from './charts/drawn.ts'
import { charactersOf, fontFiles, fontName } from './fonts.ts'
import { frameWords } from './frame.ts'
import { type Logo, secondOf } from './house/model.ts'
import { type Block, type Paper, short } from './paper.ts'
import { everyText, printable } from './printable.ts'
import { withRowHeaders } from './row-headers.ts'
import { page, tableLines } from './table.ts'

/** The line of a page in pixels of a drawing, so that its letters are a little smaller than those of the text. */
const lineWidth = 660
/** Lines of a chart and its table that stay together; more would leave half a page empty. */
const mostTogether = page * 0.65
/** Height of a line of text in the same pixels. */
const textLine = 20

type Typesetter = { compiler: NodeCompiler; characters: ReadonlySet<number>; template: string }
let typesetter: Typesetter | null = null

/** Made once: reading the fonts takes longer than setting a paper. */
function ready(): Typesetter {
  if (typesetter) return typesetter
  const fonts = fontFiles()
  const template = readFileSync(join(projectRoot(), 'src/modules/briefings/template/paper.typ'), 'utf8')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
  typesetter = { compiler, characters: charactersOf(fonts), template }
  return typesetter
}

/**
 * A paper as PDF, tagged: PDF/UA-1 for readers, or PDF/A-2a for the archive. The same paper gives the same bytes. No text
 * of it is read as markup.
 * @throws Error when the typesetter refuses the paper: a bug of ours, whatever the texts
 */
export function paperPdf(paper: Paper, { archive = false }: { archive?: boolean } = {}): Uint8Array {
  const pdfStandard = archive ? 'a-2a' : 'ua-1'
  const { compiler, characters, template } = ready()
  const drawn = everyText(paper, (text) => printable(text, characters))
  const inputs = {
    paper: JSON.stringify({
      ...drawn,
      blocks: drawn.blocks.map((block) => withPictures(block, drawn.language)),
      figures: [],
    }),
    frame: JSON.stringify(frameOf(drawn)),
  }
  try {
    // Given the source and not a compiled document: that one would stay in memory until the next garbage collection.
    return withRowHeaders(compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard }))
  } catch (cause) {
    // The typesetter puts what is wrong in the code of its error and leaves the message empty.
    const said = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Error(`the paper can't be set: ${said}`, { cause })
  } finally {
    compiler.evictCache(0)
  }
}

/** Blocks with each chart drawn; its width is a share of the line in percent. */
function withPictures(block: Block, language: Language): object {
  if (block.kind === 'together') return { ...block, blocks: block.blocks.map((one) => withPictures(one, language)) }
  if (block.kind !== 'chart') return block
  const svg = chartSvg(block, language)
  const scale = Math.min(1, lineWidth / widthIn(svg))
  const lines = (heightIn(svg) * scale) / textLine + tableLines(block.table.columns, block.table.rows)
  return { ...block, svg, width: (widthIn(svg) * scale * 100) / lineWidth, isWhole: lines < mostTogether }
}

/** What stands in the margins of every page. */
function frameOf({ title, madeOn, language, style }: Paper) {
  const words = frameWords(language, madeOn)
  return {
    font: fontName,
    second: secondOf(style),
    logo: style.logo && logoOf(style.logo),
    runningTitle: short(title, 90),
    dayText: [words.day, style.footer].filter((part) => part).join('  ·  '),
    pageText: words.page('|', '|').split('|'),
  }
}

const logoOf = ({ form, alt, base64 }: Logo) => ({ form, alt, bytes: [...Buffer.from(base64, 'base64')] })
