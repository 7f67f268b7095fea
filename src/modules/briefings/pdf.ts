import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { projectRoot } from '#platform/config'
import { charactersOf, fontFiles, fontName } from './fonts.ts'
import type { ThreadsBriefing } from './model.ts'
import { nl } from './nl.ts'
import { type Paper, short } from './paper.ts'
import { everyText, printable } from './printable.ts'
import { threadsPaper } from './threads-paper.ts'
import { day } from './words.ts'

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
 * The common-threads paper of a round as PDF, in Dutch, tagged: PDF/UA-1 for readers, or PDF/A-2a for the archive. The
 * same briefing gives the same bytes. No text of it is read as markup.
 * @throws Error when the typesetter refuses the paper: a bug of ours, whatever the texts
 */
export function threadsPdf(briefing: ThreadsBriefing, { archive = false }: { archive?: boolean } = {}): Uint8Array {
  return paperPdf(threadsPaper(briefing), archive ? 'a-2a' : 'ua-1')
}

function paperPdf(paper: Paper, pdfStandard: 'ua-1' | 'a-2a'): Uint8Array {
  const { compiler, characters, template } = ready()
  const drawn = everyText(paper, (text) => printable(text, characters))
  const inputs = { paper: JSON.stringify(drawn), frame: JSON.stringify(frameOf(drawn)) }
  try {
    // Given the source and not a compiled document: that one would stay in memory until the next garbage collection.
    return new Uint8Array(compiler.pdf({ mainFileContent: template, inputs }, { pdfStandard }))
  } catch (cause) {
    // The typesetter puts what is wrong in the code of its error and leaves the message empty.
    const said = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Error(`the paper can't be set: ${said}`, { cause })
  } finally {
    compiler.evictCache(0)
  }
}

/** What stands in the margins of every page. */
const frameOf = ({ title, madeOn }: Paper) => ({
  font: fontName,
  runningTitle: short(title, 80),
  dayText: day(madeOn),
  pageText: nl.page('|', '|').split('|'),
})
