import { type Fault, fault, type Remark, remark } from '../faults.ts'
import type { Framework, Level } from '../model.ts'

export const formats = ['weerwerk', 'ciso', 'oscal', 'spreadsheet'] as const
export type Format = (typeof formats)[number]

/** What reading a file gives: a framework, or all the faults that are in the way. */
export type Reading = { format: Format | null; framework: Framework | null; warnings: Remark[]; faults: Fault[] }

/** A file of which one thing is wrong as a whole. */
export const faulty = (format: Format | null, ...[reason, params]: Parameters<typeof remark>): Reading => ({
  format,
  framework: null,
  warnings: [],
  faults: [fault('file', reason, params)],
})

/** The scale for a source without levels: 0 to 4 with the level names of Basis op orde. */
export const fallbackScale: readonly Level[] = [
  { level: 0, name: { nl: 'Ontbreekt' } },
  { level: 1, name: { nl: 'Incidenteel' } },
  { level: 2, name: { nl: 'Ingericht' } },
  { level: 3, name: { nl: 'Werkend' } },
  { level: 4, name: { nl: 'Lerend' } },
]
export const fallbackWarning = remark('fallback_scale')
