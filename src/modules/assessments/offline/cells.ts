import type { Framework } from '#modules/frameworks'
import type { Problem } from '#platform/errors'
import { plainText } from '#platform/spreadsheets'
import type { Answer } from '../model.ts'
import { en } from './en.ts'
import { nl } from './nl.ts'

/** What can be filled in offline, for each norm. */
export const fields = ['level', 'reason', 'measure', 'measureDue'] as const
export type Field = (typeof fields)[number]

/** An answer as texts: `level` is a whole number, `na` or empty; `measureDue` is YYYY-MM-DD or empty. */
export type Cells = Record<Field, string>
export type VersionedAnswer = Answer & { version: number }

/** A fault of the file as a whole (`path` empty) or of one cell (`path` its address, such as E12). */
export type FileFault = Problem & { norm: string | null }
/** A norm in the file: what it held when the file was made, and what it holds now. */
export type FileRow = { norm: string; version: number; base: Cells; mine: Cells; evidence?: FilePiece[] }
/** Evidence that a file names: its link, or the SHA-256 of what stayed where it was. */
export type FilePiece = {
  id: string
  title: string
  form: string | null
  datedOn: string
  provesUse: boolean
  link: string | null
  hash: string | null
}
/** The bytes of evidence that came in a file; `id` is that of the piece. */
export type TravellingFile = { id: string; name: string; mediaType: string; base64: string }

/** What a text is worth when compared: what a spreadsheet gives back unchanged. Line ends of one kind, no white space
 * around it, no control characters, no apostrophe that stands before a would-be formula. */
export function tidy(text: string | null): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a spreadsheet can not hold
  const held = (text ?? '').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
  const plain = plainText(held.trim())
  return plain === text ? plain : tidy(plain)
}

export const cellsOf = ({
  level,
  notApplicable,
  reason,
  measure,
  measureDue,
}: Omit<Answer, 'norm' | 'needsConfirmation'>): Cells => ({
  level: notApplicable ? 'na' : level === null ? '' : String(level),
  reason: tidy(reason),
  measure: tidy(measure),
  measureDue: measureDue ?? '',
})

export const emptyCells: Cells = { level: '', reason: '', measure: '', measureDue: '' }

const texts = [nl, en]
const nameOf = (name: Framework['scale'][number]['name'], language: string) =>
  name[language] ?? Object.values(name)[0] ?? ''

/** How a level stands in the drop-down, such as `3 - Werkend`. */
export const levelLabel = ({ level, name }: Framework['scale'][number], language: string) =>
  `${level} - ${nameOf(name, language)}`

/** A level as someone typed or chose it: the label, the number or the name alone, in any language. Null when unknown. */
export function readLevel(framework: Framework, text: string): string | null {
  const typed = tidy(text).toLowerCase()
  if (typed === '') return ''
  if (['na', 'nvt', 'n.v.t', ...texts.map(({ notApplicable }) => notApplicable)].includes(typed)) return 'na'
  const found = framework.scale.filter(({ level, name }) => {
    const names = Object.values(name)
    return [String(level), ...names, ...names.map((one) => `${level} - ${one}`)].some(
      (one) => one.toLowerCase() === typed,
    )
  })
  return found.length === 1 ? String(found[0]?.level) : null
}

/** A day as YYYY-MM-DD from 31-12-2026, 31/12/2026 or 2026-12-31; empty stays empty. Null when it is no day. */
export function readDay(text: string): string | null {
  const typed = tidy(text)
  if (typed === '') return ''
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? []
  const [, dutchDay, dutchMonth, dutchYear] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed) ?? []
  const parts = [year ?? dutchYear, month ?? dutchMonth, day ?? dutchDay]
  const read = parts.map((part) => part?.padStart(2, '0') ?? '').join('-')
  const moment = new Date(`${read}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(read) ? read : null
}
