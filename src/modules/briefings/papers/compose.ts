import { readRound } from '#modules/assessments'
import { organisationById } from '#modules/organisations'
import {
  type Figure,
  fill,
  placesIn,
  proposalForPaper,
  settledFor,
  usedIn,
  withdrawnIn,
  withdrawnSince,
} from '#modules/programme'
import { type Ctx, inTransaction, systemCtx, type Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { parseMarkdown } from '#platform/markdown'
import { styleOf } from '../house/queries.ts'
import { blocksFrom } from '../markdown/blocks-from.ts'
import { type Block, heading, type Paper, type Sheet, table, text, together } from '../paper.ts'
import { threadsOf } from '../threads-of-round.ts'
import { contentFor, type Draft } from './contents.ts'
import { figuresFor } from './figures.ts'
import { textsOf } from './load.ts'
import { inWords, type Section, type Source } from './section.ts'

/** A placeholder that no figure fills, a figure whose source was withdrawn, or a document that was, with the place where it stands. */
export type Fault =
  | { slot: string; kind: 'open'; key: string }
  | { slot: string; kind: 'withdrawn'; key: string; title: string; source: string }
  | { slot: string; kind: 'document'; key: string }
export type Composed = { paper: Paper; sources: Source[]; faults: Fault[] }

type Named = { named?: boolean }

/**
 * A paper as it would be published now: texts with their figures filled in, living parts, and where each figure comes from. It
 * reads as the system what every reader of such a paper may see: call it outside a transaction, after the actor was authorised.
 */
export const compose = (ctx: Ctx, draft: Draft, { named = false }: Named = {}): Promise<Composed> =>
  inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const texts = draft.id === null ? {} : await textsOf(tx, draft.id)
    // The figures of a proposal froze; whether their sources still stand has to be seen of all.
    const only = draft.kind === 'proposal' ? null : placesIn(Object.values(texts).join('\n'))
    const figures = await figuresFor(tx, draft, only)
    const filled = Object.entries(texts).map(([slot, words]) => ({
      slot,
      ...fill(words, figures),
      used: usedIn(words, figures),
    }))
    const wordsAt = new Map(filled.map((one) => [one.slot, one.text]))
    const { name, fictitious } = await organisationById(tx, draft.districtId)
    const base =
      draft.kind === 'threads' ? await threadsBase(tx, draft, named) : await livingBase(tx, draft, fictitious)
    const sources = [...base.sections.flatMap((section) => section.sources ?? []), ...sourcesOf(filled)]
    const faults = [
      ...filled.flatMap(faultsAt),
      ...(await documentFaults(tx, filled)),
      ...(await faultsOfProposal(tx, draft, figures)),
    ]
    const paper: Paper = {
      ...base.paper,
      title: draft.title,
      style: await styleOf(tx, draft.districtId, name),
      mark: [base.paper.mark, draft.state === 'draft' ? inWords(draft.language).t.draft : null]
        .filter((mark) => mark !== null)
        .join(' · '),
      blocks: [
        ...base.opening,
        ...base.sections.flatMap((section) => blocksOf(section, wordsAt.get(section.slot), draft)),
        ...sourceBlocks(draft, sources),
      ],
      figures: [...base.sheets, ...(sources.length > 0 ? [sourceSheet(draft, sources)] : [])],
    }
    return { paper: paper.mark === '' ? { ...paper, mark: null } : paper, sources, faults }
  })

/** Links to documents that were withdrawn: a reader would find nothing there. */
async function documentFaults(tx: Tx, filled: readonly { slot: string; text: string }[]): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const { slot, text: words } of filled)
    for (const key of await withdrawnIn(tx, words)) faults.push({ slot, kind: 'document', key })
  return faults
}

type Filled = { slot: string; open: string[]; withdrawn: string[]; used: Figure[] }

const withdrawnAt = (slot: string, { key, title, source }: Figure): Fault => ({
  ...{ slot, kind: 'withdrawn' },
  ...{ key, title, source },
})

const faultsAt = ({ slot, open, withdrawn, used }: Filled): Fault[] => [
  ...open.map((key): Fault => ({ slot, kind: 'open', key })),
  ...used.filter(({ key }) => withdrawn.includes(key)).map((figure) => withdrawnAt(slot, figure)),
]

/** The figures froze with the proposal; what they rest on may have been taken back since. */
async function faultsOfProposal(tx: Tx, draft: Draft, figures: readonly Figure[]): Promise<Fault[]> {
  const { kind, programmeId, proposalId } = draft
  if (kind !== 'proposal' || programmeId === null) return []
  const given = await proposalForPaper(tx, { id: proposalId, programmeId })
  if (!given) return []
  const settled = given.figures.some(({ rests }) => rests)
    ? await settledFor(tx, programmeId, given.figures)
    : new Map<string, string>()
  return withdrawnSince(given.figures, figures, settled).map((figure) => withdrawnAt('explanation', figure))
}

type Base = {
  paper: Pick<Paper, 'subject' | 'language' | 'madeOn' | 'mark'>
  opening: Block[]
  sections: Section[]
  sheets: Sheet[]
}

async function livingBase(tx: Tx, draft: Draft, fictitious: boolean): Promise<Base> {
  const { t, day } = inWords(draft.language)
  const kind = draft.kind === 'threads' ? notLiving() : draft.kind
  const { facts, sections } = await contentFor(tx, kind, draft)
  const madeOn = dayOf(tx.now)
  const about = [
    { term: t.facts.kind, text: t.subjects[kind] },
    ...facts,
    { term: t.facts.date, text: day(madeOn) },
    ...(draft.version > 1 ? [{ term: t.facts.version, text: String(draft.version) }] : []),
  ]
  return {
    paper: { subject: t.subjects[kind], language: draft.language, madeOn, mark: fictitious ? t.fictitious : null },
    opening: [
      { kind: 'facts', facts: about },
      ...(fictitious ? [{ kind: 'notice' as const, text: t.fictitiousNotice }] : []),
    ],
    sections,
    sheets: sections.flatMap((section) => section.sheets ?? []),
  }
}

const notLiving = (): never => {
  throw new TypeError('the common-threads picture is a paper of its own')
}

/** The common-threads picture as it is, with what a person wrote before and after it. */
async function threadsBase(tx: Tx, { roundId }: Draft, named: boolean): Promise<Base> {
  if (roundId === null) throw notFound('round')
  const round = await readRound(tx, roundId)
  const { paper } = await threadsOf(tx, round, { named })
  return {
    paper,
    opening: [],
    sections: [
      { slot: 'opening', heading: null, blocks: paper.blocks },
      { slot: 'closing', heading: null, blocks: [] },
    ],
    sheets: paper.figures,
  }
}

/** A part of a paper: its heading, what a person wrote there, and its living blocks. One without either is left out. */
function blocksOf({ heading: title, blocks }: Section, words: string | undefined, { language }: Draft): Block[] {
  const { t } = inWords(language)
  const typed = words === undefined ? [] : blocksFrom(parseMarkdown(words), title === null ? 0 : 1)
  if (title === null) return [...typed, ...blocks]
  const all = [...typed, ...blocks]
  return [heading(1, title), ...(all.length > 0 ? all : [text(t.none)])]
}

/** The figures that texts name, each once. */
const sourcesOf = (filled: readonly { used: Figure[] }[]): Source[] => {
  const used = new Map(filled.flatMap((one) => one.used).map((figure) => [figure.key, figure]))
  return [...used.values()].map(({ title, text: words, source, asOf }) => ({ what: title, text: words, source, asOf }))
}

function sourceBlocks({ language }: Draft, sources: readonly Source[]): Block[] {
  const { t, day } = inWords(language)
  if (sources.length === 0) return []
  const { what, value, source, asOf } = t.sources
  const columns = [
    { header: what, width: 4 },
    { header: value, width: 3 },
    { header: source, width: 5 },
    { header: asOf, width: 2.6 },
  ]
  const rows = sources.map((one) => [one.what, one.text, one.source, day(one.asOf)])
  return together(heading(1, t.sources.heading), text(t.sources.intro), table(null, columns, rows))
}

function sourceSheet({ language }: Draft, sources: readonly Source[]): Sheet {
  const { t } = inWords(language)
  const { what, value, source, asOf } = t.sources
  return {
    name: t.sources.heading,
    columns: [
      { header: what, width: 40 },
      { header: value, width: 24 },
      { header: source, width: 40 },
      { header: asOf, width: 12 },
    ],
    rows: sources.map((one) => [one.what, one.text, one.source, one.asOf]),
  }
}

/** What was frozen, as it was. Written by `publishPaper`, and the database keeps it to its hash. */
export function composedFrom(frozen: string): Composed {
  const { paper, sources }: Pick<Composed, 'paper' | 'sources'> = JSON.parse(frozen)
  return { paper, sources, faults: [] }
}
