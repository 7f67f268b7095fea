import { eurosOf } from '#platform/language'
import type { Column as Cells } from '#platform/spreadsheets'
import type { ActionState } from '../model.ts'

export const columns = [
  'number',
  'title',
  'description',
  'norms',
  'owner',
  'startsOn',
  'dueOn',
  'cost',
  'state',
] as const
/** A column of a file of actions; `owner` holds a mail address, `cost` euros. */
export type Column = (typeof columns)[number]

/** Headings of a file, Dutch first; the first one is what an export writes. */
export const headings: Record<Column, readonly [string, ...string[]]> = {
  number: ['nummer', 'nr', 'nr.', 'number', 'no.'],
  title: ['actie', 'titel', 'action', 'title'],
  description: ['omschrijving', 'description'],
  norms: ['normen', 'norm', 'norms'],
  owner: ['eigenaar', 'e-mail eigenaar', 'owner'],
  startsOn: ['begint op', 'begindatum', 'starts on'],
  dueOn: ['klaar op', 'einddatum', 'due on'],
  cost: ['kosten', 'kosten in euro', 'cost'],
  state: ['stand', 'state'],
}

const stateWords: Record<ActionState, readonly [string, ...string[]]> = {
  planned: ['gepland', 'planned'],
  busy: ['bezig', 'busy'],
  done: ['klaar', 'done'],
  cancelled: ['gestopt', 'cancelled', 'stopped'],
}

/** How an export writes a state; `stateOf` reads it back. */
export const stateWord = (state: ActionState): string => stateWords[state][0]
const isState = (it: string): it is ActionState => it in stateWords
export const stateOf = (text: string): ActionState | null =>
  Object.keys(stateWords)
    .filter(isState)
    .find((state) => stateWords[state].includes(text.trim().toLowerCase())) ?? null

/** An action as a file holds it. */
export type FileAction = {
  number: number
  title: string
  description: string | null
  norms: readonly string[]
  ownerMail: string | null
  startsOn: string | null
  dueOn: string | null
  costCents: number | null
  state: ActionState
}

const width = { title: 44, description: 60, owner: 34 } as const
const textOfCell: Record<Column, (row: FileAction) => string | number | null> = {
  number: ({ number }) => number,
  title: ({ title }) => title,
  description: ({ description }) => description,
  norms: ({ norms }) => norms.join(', '),
  owner: ({ ownerMail }) => ownerMail,
  startsOn: ({ startsOn }) => startsOn,
  dueOn: ({ dueOn }) => dueOn,
  cost: ({ costCents }) => (costCents === null ? null : eurosOf(costCents)),
  state: ({ state }) => stateWord(state),
}

/** The columns of a file of actions, as `addSheet` and `csvOf` take them; without rows it is the empty form. */
export const fileColumns: Cells<FileAction>[] = columns.map((column) => ({
  header: headings[column][0],
  ...(column in width ? { width: width[column as keyof typeof width] } : {}),
  value: textOfCell[column],
}))
