import { createHash, type Hash } from 'node:crypto'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction } from '#platform/db'
import { counted, inParts, type Tell, unwatched } from '#platform/progress'
import { districtOf } from '../catalogue/district.ts'
import { type Candidate, codesFor, contentOf, type listed } from '../exchange/candidates.ts'
import { type Fault, placeName, type ReadFile } from '../exchange/file.ts'
import { type Mapped, type UnknownColumn, unknownColumns } from '../exchange/mapping.ts'
import { type FaultyRow, type Known, type SourceRow, sourcesIn } from '../exchange/reading.ts'
import { readSourceFile, type SourceFile } from '../exchange/source-file.ts'
import { may } from '../policy.ts'
import { addition, type Form, type Planned, planned, type Standing } from './model.ts'
import { standingsOf } from './standings.ts'

export type Row = Planned & { line: number }
/** What a file would do, or why it can't: columns of which nobody said what they are, or every fault with its cell. */
export type Plan = {
  form: Form
  unknown: UnknownColumn[]
  rows: Row[]
  faulty: FaultyRow[]
  faults: Fault[]
  /** The same for the same file on the same overview. */
  seen: string
}
export type Sent = { bytes: Uint8Array; mapping?: readonly Mapped[] }

const empty: Plan = { form: 'table', unknown: [], rows: [], faulty: [], faults: [], seen: '' }

/** A file as it was read, with what someone said of its columns. */
type ReadIn = { file: SourceFile; mapping: readonly Mapped[] }
/** Rows that are compared at once: others get their turn in between. */
const partSize = 100

/** What a file with sources would propose; nothing changes and nothing is kept. @throws AppError forbidden for who may not propose */
export const previewSources = async (ctx: Ctx, sent: Sent): Promise<Plan> => planFor(ctx, await readIn(ctx, sent))

/**
 * Reads a file. Not inside a transaction: others need the connection meanwhile, and the embedded database has one.
 * @throws AppError forbidden for who may not propose
 */
export async function readIn(ctx: Ctx, { bytes, mapping = [] }: Sent): Promise<ReadIn> {
  authorise(ctx, may.propose, districtOf(ctx))
  return { file: await readSourceFile(bytes), mapping }
}

/** How many rows a file has to go through; a list of systems is compared at once. */
export const rowsIn = ({ file }: ReadIn): number =>
  file.form === 'table' && 'sources' in file.read ? 2 * (file.read.sources.lines.length - 1) : 0

/** @param tell hears how far it is, of `rowsIn` */
export async function planFor(ctx: Ctx, it: ReadIn, tell: Tell = unwatched): Promise<Plan> {
  authorise(ctx, may.propose, districtOf(ctx))
  const { file, mapping } = it
  if (file.form !== 'table') {
    if (file.faults.length > 0) return { ...empty, form: file.form, faults: file.faults }
    return planOfList(file.form, file.candidates, await inTransaction(ctx, standingsOf))
  }
  const { read } = file
  if ('faults' in read) return { ...empty, faults: read.faults }
  const unknown = unknownColumns(read, mapping)
  if (unknown.length > 0) return { ...empty, unknown }
  const standings = await inTransaction(ctx, standingsOf)
  const isLawyer = allows(ctx, may.confirm, districtOf(ctx))
  return planOf(read, mapping, { standings, isLawyer, told: counted(tell, rowsIn(it)) })
}

type Over = { standings: ReadonlyMap<string, Standing>; isLawyer: boolean; told: (rows: number) => Promise<void> }

const plainName = (name: string) => name.trim().toLowerCase()

function knownIn(standings: ReadonlyMap<string, Standing>): Known {
  const byName = new Map([...standings.values()].map(({ code, content }) => [plainName(content.name), code]))
  const contentOf = (code: string) => {
    const standing = standings.get(code)
    return standing && standing.version > 0 ? standing.content : null
  }
  return { codeOf: (name) => byName.get(plainName(name)) ?? null, contentOf }
}

async function planOf(file: ReadFile, mapping: readonly Mapped[], { standings, isLawyer, told }: Over): Promise<Plan> {
  const { sources, faulty, faults } = await sourcesIn(file, { mapping, known: knownIn(standings), told })
  const rows: Row[] = []
  const seen = createHash('sha256')
  const compare = ({ line, code, content }: SourceRow) => {
    const plan = planned({ code, content }, standings.get(code) ?? null, isLawyer)
    if ('obstacle' in plan) {
      faults.push({ sheet: file.sources.name, line, at: 0, heading: null, reason: plan.obstacle })
      faulty.push({ line, code, name: content.name })
    } else {
      rows.push({ ...plan, line })
      see(seen, plan)
    }
  }
  await inParts(sources, async (part) => part.forEach(compare), { size: partSize, told })
  const named = faulty.map((row) => ({ ...row, name: row.name || (standings.get(row.code)?.content.name ?? '') }))
  return { ...empty, rows, faulty: named, faults, seen: seen.digest('hex') }
}

/** What makes a preview the same as another one. */
const see = (seen: Hash, { code, effect, basedOn, content }: Planned): Hash =>
  seen.update(`${JSON.stringify([code, effect, basedOn, content])}\n`)

/** A list of systems only ever adds: what has the name of a source that is there is that source. */
function planOfList(form: keyof typeof listed, candidates: readonly Candidate[], standings: Over['standings']): Plan {
  const byName = new Map([...standings.values()].map((one) => [plainName(one.content.name), one]))
  const codes = codesFor(candidates, (code) => standings.has(code))
  const rows = candidates.map((candidate, at): Row => {
    const content = contentOf(candidate, form)
    const there = byName.get(plainName(content.name))
    if (!there) return { ...addition({ code: codes[at] ?? '', content }), line: candidate.line }
    const effect = there.state === 'draft' ? 'waiting' : 'same'
    return {
      ...addition({ code: there.code, content: there.content }),
      effect,
      sourceId: there.id,
      line: candidate.line,
    }
  })
  return { ...empty, form, rows, seen: seenOf(rows) }
}

/** Where a fault is, in words of the file: a cell, or in a list of systems its line. */
export const placeIn = (form: Form, place: Parameters<typeof placeName>[0]): string =>
  form === 'table' ? placeName(place) : String(place.line)

const seenOf = (rows: readonly Row[]): string => {
  const seen = createHash('sha256')
  for (const row of rows) see(seen, row)
  return seen.digest('hex')
}
