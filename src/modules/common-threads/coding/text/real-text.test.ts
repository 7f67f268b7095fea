import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contentFile } from '#content/read.ts'
import { norms, readFramework, textIn, themeOf } from '#modules/frameworks'
import { type CodeWords, type Confirmed, learn, seedText, suggest } from './suggest.ts'
import { rarityOf } from './vectors.ts'

const name = 'abro_2026.yaml'
const file = join(import.meta.dirname, '../../../../../../shared/data/frameworks', name)
const isThere = existsSync(file)
if (!isThere) process.stdout.write(`left out: suggestions on Dutch text of others, as ../shared/data has no ${name}\n`)

/** The requirements of ABRO 2026 (445 texts that no one here wrote), each with the chapter that its authors put it in. */
async function requirements(): Promise<{ texts: Confirmed[]; titleOf: (chapter: string) => string }> {
  const { framework } = await readFramework(readFileSync(file), name)
  if (!framework) throw new Error('not read')
  const texts = norms(framework).map((node) => ({
    id: node.code,
    text: [textIn(node.title, 'nl'), textIn(node.text, 'nl')].filter(Boolean).join('. '),
    codes: [themeOf(framework, node.code)],
  }))
  const titleOf = (chapter: string) => {
    const node = framework.nodes.find(({ code }) => code === chapter)
    return node ? textIn(node.title, 'nl') : chapter
  }
  return { texts, titleOf }
}
const chapterOf = ({ codes: [chapter = ''] }: Confirmed) => chapter
const share = (part: readonly unknown[], whole: readonly unknown[]) => part.length / whole.length

test.skipIf(!isThere)(
  'of 25 chapters it learns from half the texts and proposes that of most others; where it abstains it would have been wrong more often than not',
  async () => {
    const { texts, titleOf } = await requirements()
    const large = [...Map.groupBy(texts, chapterOf)].filter(([, all]) => all.length >= 8)
    const codes = large.map(
      ([id]): CodeWords => ({ id, title: titleOf(id), description: '', seedWords: [], examples: [] }),
    )
    const used = large.flatMap(([, all]) => all)
    const [known, unseen] = [0, 1].map((half) => used.filter((_, at) => at % 2 === half))
    if (!known || !unseen) throw new Error('no halves')
    const learned = learn(codes, known, rarityOf([...codes.map(seedText), ...known.map(({ text }) => text)]))
    const tried = unseen.map((one) => ({ chapter: chapterOf(one), ...suggest(one.text, learned) }))
    const sure = tried.filter(({ code }) => code !== null)
    const unsure = tried.filter(({ code }) => code === null)
    const wouldBeRight = unsure.filter(({ chapter, candidates: [best] }) => best?.code === chapter)
    expect(codes).toHaveLength(25)
    // Chance is 1 in 25.
    expect(
      share(
        sure.filter(({ chapter, code }) => code === chapter),
        sure,
      ),
    ).toBeGreaterThan(0.7)
    expect(share(unsure, tried)).toBeGreaterThan(0.15)
    expect(share(wouldBeRight, unsure)).toBeLessThan(0.5)
  },
)

test.skipIf(!isThere)(
  'of texts that are about something else than the code book it abstains on nearly all',
  async () => {
    const { texts } = await requirements()
    const codes: CodeWords[] = JSON.parse(contentFile('code-book.json').toString('utf8')).map(
      (code: Omit<CodeWords, 'id'>, index: number) => ({ ...code, id: String(index) }),
    )
    const learned = learn(codes, [], rarityOf([...codes.map(seedText), ...texts.map(({ text }) => text)]))
    const proposed = texts.flatMap(({ text }) => suggest(text, learned).code ?? [])
    expect(share(proposed, texts)).toBeLessThan(0.05)
    // What it does propose is mostly screening and overviews, which these texts are about too.
    expect(proposed.length).toBeGreaterThan(0)
  },
)
