import type { Framework, FrameworkNode } from '#modules/frameworks'
import { cellsOf, emptyCells, type FileFault, type FileRow, type TravellingFile } from '../offline/cells.ts'
import type { Piece, ResultsContent, SelfNorm } from './content.ts'
import { readResults } from './read-results.ts'
import type { DocumentFault } from './reading.ts'

/** Where the answers of a file are to go. */
export type Goal = { framework: Framework; nodes: readonly FrameworkNode[]; municipality: string }
/** The answers of a document, and of their evidence the files that travelled. */
export type ReadRows = { rows: FileRow[]; files: TravellingFile[]; faults: FileFault[] }

/**
 * The answers of the self-scan in OSCAL assessment results, as rows of a report to confirm: what is empty in the scan is filled
 * in, what is there already is for someone to choose. Every fault of the file at once.
 */
export function rowsFromResults(bytes: Uint8Array, goal: Goal): ReadRows {
  const read = readResults(bytes)
  if ('faults' in read) return { rows: [], files: [], faults: read.faults.map(ofFile) }
  const self = read.content.results.filter((result) => result.kind === 'self-scan')
  const answers = self.flatMap(({ norms }) => norms)
  const pieces = self.flatMap((result) => result.pieces)
  const faults = [...headFaults(read.content, goal), ...answers.flatMap((answer) => answerFaults(answer, goal))]
  const twice = answers.filter(({ norm }, at) => answers.findIndex((one) => one.norm === norm) !== at)
  for (const { norm } of twice) faults.push(ofNorm(norm, 'import_norm_twice', { norm }))
  if (faults.length > 0) return { rows: [], files: [], faults }
  const files = read.content.files.filter((file) => pieces.some(({ id }) => id === file.id))
  return { rows: answers.map((answer) => rowOf(answer, pieces)), files, faults }
}

const ofFile = ({ path, reason, params }: DocumentFault): FileFault => ({
  path,
  reason: `assessments.${reason}`,
  params,
  norm: null,
})
const ofNorm = (norm: string, reason: string, params: FileFault['params']): FileFault => ({
  path: norm,
  reason: `assessments.${reason}`,
  params,
  norm,
})

function headFaults({ framework, municipality, results }: ResultsContent, goal: Goal): FileFault[] {
  const faults: FileFault[] = []
  const { code, version } = goal.framework
  if (framework.code !== code || framework.version !== version)
    faults.push(
      ofFile({
        path: '',
        reason: 'oscal_other_framework',
        params: { code: framework.code, version: framework.version },
      }),
    )
  if (municipality.code !== goal.municipality)
    faults.push(ofFile({ path: '', reason: 'oscal_other_municipality', params: { name: municipality.name } }))
  if (!results.some(({ kind }) => kind === 'self-scan'))
    faults.push(ofFile({ path: '', reason: 'oscal_no_self_scan', params: {} }))
  return faults
}

function answerFaults({ norm, claimed }: SelfNorm, { framework, nodes }: Goal): FileFault[] {
  if (!nodes.some(({ code }) => code === norm))
    return [ofNorm(norm, 'import_norm_unknown', { norm: norm.slice(0, 100) })]
  const isOff = typeof claimed === 'number' && !framework.scale.some(({ level }) => level === claimed)
  return isOff ? [ofNorm(norm, 'import_level_unknown', { text: String(claimed) })] : []
}

const rowOf = (
  { norm, claimed, reason, measure, measureDue, evidence }: SelfNorm,
  pieces: readonly Piece[],
): FileRow => ({
  norm,
  evidence: pieces.filter(({ id }) => evidence.includes(id)),
  version: 0,
  base: emptyCells,
  mine: cellsOf({
    level: typeof claimed === 'number' ? claimed : null,
    notApplicable: claimed === 'na',
    ...{ reason, measure, measureDue },
  }),
})
