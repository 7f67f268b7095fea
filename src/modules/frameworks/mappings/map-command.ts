import { filled } from '../faults.ts'
import type { Framework } from '../model.ts'
import { norms } from '../tree.ts'
import { type MappingFault, mappingFaults } from './check.ts'
import { mappingReasons } from './en.ts'
import { readMappingFile } from './formats/read.ts'
import { writeMappingOscal } from './formats/write-oscal.ts'
import { type MappingContent, type TransferKind, transferKinds } from './model.ts'
import { proposeMapping } from './propose.ts'

export type { MappingFault } from './check.ts'

/** What `framework map` prints: how many norms of each kind, those still to decide, and new ones that nothing leads to. */
export type FrameworkMap = MappingContent & {
  counts: { kind: TransferKind; count: number }[]
  open: string[]
  fresh: string[]
  faults: (MappingFault & { message: string })[]
  oscal: string
}

/** The proposal between two versions, or what a file says; `faults` are all that is wrong with it, undecided norms too. */
export async function mapBetween(before: Framework, after: Framework, file: Uint8Array | null): Promise<FrameworkMap> {
  const { faults, ...content } = file
    ? await readMappingFile(file, before, after)
    : { ...proposeMapping(before, after), faults: [] }
  const all = faults.length > 0 ? faults : mappingFaults(content, before, after)
  const reached = new Set(content.transfers.flatMap(({ targets }) => targets))
  return {
    ...content,
    counts: transferKinds.map((kind) => ({ kind, count: content.transfers.filter((one) => one.kind === kind).length })),
    open: content.transfers.filter(({ kind }) => kind === null).map(({ norm }) => norm),
    fresh: norms(after).flatMap(({ code }) => (reached.has(code) ? [] : [code])),
    faults: all.map((fault) => ({
      ...fault,
      message: filled(mappingReasons[fault.reason] ?? fault.reason, fault.params),
    })),
    oscal: writeMappingOscal({ content, before, after, isPublished: false, at: new Date('2024-01-01T00:00:00Z') }),
  }
}
