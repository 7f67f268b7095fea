import type { ToldBooklet, ToldSource } from '#modules/systems'
import type { Language } from '#platform/language'
import type { HouseStyle } from '../house/model.ts'
import { type Block, heading, type Item, newPage, type Paper, type Run, text } from '../paper.ts'

type Print = { language: Language; madeOn: string; style: HouseStyle }

const ofRecord = (words: string): Run => ({ text: words, lang: 'nl' })
const named = (label: string, ...runs: Run[]): Run[] => [{ text: `${label}: `, bold: true }, ...runs]

/** What a source says after its name, as large as its page allows. */
function cardBlocks(told: ToldSource, top: 1 | 2): Block {
  const { contents, facts, attention, mayI, wayIn, confirmed, version } = told
  const all = [...facts, wayIn.contact]
  const rules = mayI.verdicts.flatMap(({ label, rules: own }): Block[] => [
    heading(top === 1 ? 2 : 3, label),
    {
      kind: 'list',
      items: own.map(
        ({ who, says, condition, ground }): Item => [
          ofRecord(`${says} `),
          ...(condition ? [...named(condition.label, ofRecord(condition.text)), { text: ' ' }] : []),
          ofRecord(`(${ground}) `),
          { text: who, italic: true },
        ],
      ),
    },
  ])
  const steps: Block[] =
    wayIn.steps.length === 0
      ? []
      : [{ kind: 'list', isNumbered: true, items: wayIn.steps.map((step) => [ofRecord(step)]) }]
  return {
    kind: 'together',
    isPage: true,
    blocks: [
      { kind: 'paragraph', runs: [ofRecord(contents)] },
      { kind: 'paragraph', runs: named(attention.label, ofRecord(attention.text)) },
      {
        kind: 'list',
        items: all.map(
          ({ label, text: words, isRecord }): Item =>
            named(label.replace(/\?$/, ''), isRecord ? ofRecord(words) : { text: words }),
        ),
      },
      heading(top, mayI.label),
      ...rules,
      heading(top, wayIn.label),
      { kind: 'paragraph', runs: [ofRecord(wayIn.text)] },
      ...steps,
      text(`${confirmed} ${version}.`),
    ],
  }
}

/** One source on one page. The same source gives the same bytes. */
export function cardPaper(told: ToldSource, { language, madeOn, style }: Print): Paper {
  const paper = { title: told.name, subject: told.contents, language, madeOn, mark: null, figures: [], style }
  return { ...paper, blocks: [cardBlocks(told, 1)] }
}

/** All sources, one on a page, with contents in front and indexes behind. The same sources give the same bytes. */
export function bookletPaper(told: ToldBooklet, { language, madeOn, style }: Print): Paper {
  const nameOf = new Map(told.sources.map(({ code, name }) => [code, name]))
  const index = ({ title, entries }: ToldBooklet['byTheme']): Block[] => [
    newPage,
    heading(1, title),
    ...entries.flatMap(({ term, codes }): Block[] => [
      {
        kind: 'together',
        blocks: [
          heading(2, term),
          {
            kind: 'list',
            items: codes.map((code): Item => [{ text: nameOf.get(code) ?? code, lang: 'nl', page: code }]),
          },
        ],
      },
    ]),
  ]
  const cards = told.sources.flatMap((source): Block[] => [
    newPage,
    { kind: 'heading', level: 1, text: source.name, mark: source.code, lang: 'nl' },
    cardBlocks(source, 2),
  ])
  const { title, intro, contents } = told
  const blocks = [text(intro), { kind: 'contents' as const, title: contents }, ...cards]
  return {
    ...{ title, subject: intro, language, madeOn, mark: null, figures: [], style },
    blocks: [...blocks, ...[told.byTheme, told.byKey, told.byWant].flatMap(index)],
  }
}
