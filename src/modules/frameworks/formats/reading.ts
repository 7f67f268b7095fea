import type { Framework, Level } from '../model.ts'

export const formats = ['weerwerk', 'ciso', 'oscal', 'spreadsheet'] as const
export type Format = (typeof formats)[number]
export type FileFault = { path: string; message: string }

/** What reading a file gives: a framework, or all the faults that are in the way. */
export type Reading = { format: Format | null; framework: Framework | null; warnings: string[]; faults: FileFault[] }

export const faulty = (format: Format | null, ...messages: string[]): Reading => ({
  format,
  framework: null,
  warnings: [],
  faults: messages.map((message) => ({ path: 'file', message })),
})

/** The scale for a source without levels: 0 to 4 with the level names of Basis op orde. */
export const fallbackScale: readonly Level[] = [
  { level: 0, name: { nl: 'Ontbreekt' } },
  { level: 1, name: { nl: 'Incidenteel' } },
  { level: 2, name: { nl: 'Ingericht' } },
  { level: 3, name: { nl: 'Werkend' } },
  { level: 4, name: { nl: 'Lerend' } },
]
export const fallbackWarning =
  'the source has no levels: 0 to 4 of Basis op orde are used; change them before publishing if they do not fit'
