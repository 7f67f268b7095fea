import { createHash } from 'node:crypto'
import { allows, authorise } from '#platform/access'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { districtOf } from '../catalogue/district.ts'
import { type Candidate, codesFor, contentOf, type listed } from '../exchange/candidates.ts'
import { type Fault, placeName, type ReadFile } from '../exchange/file.ts'
import { type Mapped, type UnknownColumn, unknownColumns } from '../exchange/mapping.ts'
import { type FaultyRow, type Known, sourcesIn } from '../exchange/reading.ts'
import { readSourceFile } from '../exchange/source-file.ts'
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

/** What a file with sources would propose; nothing changes and nothing is kept. */
export const previewSources = (ctx: Ctx, sent: Sent): Promise<Plan> => inTransaction(ctx, (tx) => planFor(tx, sent))

/** @throws AppError forbidden for who may not propose */
export async function planFor(tx: Tx, { bytes, mapping = [] }: Sent): Promise<Plan> {
  authorise(tx, may.propose, districtOf(tx))
  const file = await readSourceFile(bytes)
  if (file.form !== 'table') {
    if (file.faults.length > 0) return { ...empty, form: file.form, faults: file.faults }
    return planOfList(file.form, file.candidates, await standingsOf(tx))
  }
  const { read } = file
  if ('faults' in read) return { ...empty, faults: read.faults }
  const unknown = unknownColumns(read, mapping)
  if (unknown.length > 0) return { ...empty, unknown }
  return planOf(read, mapping, { standings: await standingsOf(tx), isLawyer: allows(tx, may.confirm, districtOf(tx)) })
}

type Over = { standings: ReadonlyMap<string, Standing>; isLawyer: boolean }

const plainName = (name: string) => name.trim().toLowerCase()

function knownIn(standings: ReadonlyMap<string, Standing>): Known {
  const byName = new Map([...standings.values()].map(({ code, content }) => [plainName(content.name), code]))
  const contentOf = (code: string) => {
    const standing = standings.get(code)
    return standing && standing.version > 0 ? standing.content : null
  }
  return { codeOf: (name) => byName.get(plainName(name)) ?? null, contentOf }
}

function planOf(file: ReadFile, mapping: readonly Mapped[], { standings, isLawyer }: Over): Plan {
  const { sources, faulty, faults } = sourcesIn(file, { mapping, known: knownIn(standings) })
  const rows: Row[] = []
  for (const { line, code, content } of sources) {
    const plan = planned({ code, content }, standings.get(code) ?? null, isLawyer)
    if ('obstacle' in plan) {
      faults.push({ sheet: file.sources.name, line, at: 0, heading: null, reason: plan.obstacle })
      faulty.push({ line, code, name: content.name })
    } else rows.push({ ...plan, line })
  }
  const named = faulty.map((row) => ({ ...row, name: row.name || (standings.get(row.code)?.content.name ?? '') }))
  return { ...empty, rows, faulty: named, faults, seen: seenOf(rows) }
}

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

const seenOf = (rows: readonly Row[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ code, effect, basedOn, content }) => [code, effect, basedOn, content])))
    .digest('hex')
