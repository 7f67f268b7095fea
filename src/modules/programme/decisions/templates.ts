import { contentFile } from '#content/read.ts'
import type { AgendaType } from './model.ts'

/** What a proposal begins with; figures and places to fill in stand between braces. */
export type Template = {
  key: string
  title: string
  agendaType: AgendaType
  isPublic: boolean
  subject: string
  points: string[]
  explanation: string
  asked: string
}

let known: readonly Template[] | null = null

/** The templates of proposals (`src/content/proposal-templates.json`). */
export function templates(): readonly Template[] {
  known ??= JSON.parse(contentFile('proposal-templates.json').toString('utf8')) as Template[]
  return known
}
