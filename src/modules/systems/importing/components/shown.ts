import type { Language } from '#platform/language'
import { toFillIn } from '../../catalogue/model.ts'
import { type Difference, differenceWords } from '../../changing/components/field-words.ts'
import type { Mapped, UnknownColumn } from '../../exchange/mapping.ts'
import { keptText } from '../kept-file.ts'
import { becomes, type Effect, type Form } from '../model.ts'
import { type Plan, placeIn, type Row } from '../plan.ts'
import type { SentFile } from './sent.ts'

export type ShownRow = {
  code: string
  name: string
  effect: Effect | 'faulty'
  becomes: 'proposed' | 'draft' | null
  lacking: string[]
  leavesChecks: boolean
  differences: Difference[]
  /** What a list of systems tells of it, in short. */
  about: string
}
type ShownFault = { cell: string; heading: string | null; reason: string; params: Record<string, string | number> }
/** What was read; the file goes along in the form, so that nothing is kept until someone confirms. */
export type Shown = {
  form: Form
  isMissing: boolean
  file: string
  name: string
  mapping: Mapped[]
  /** Columns to choose a field for; empty when that was done. */
  columns: UnknownColumn[]
  unmapped: string[]
  faults: ShownFault[]
  rows: ShownRow[]
  counts: { new: number; changed: number; rest: number; all: number }
  seen: string
  reason: string | null
  reasonProblem: string | null
  /** Codes of systems that were ticked. */
  take: string[]
  takeProblem: string | null
}
/** Rows of a table on the page; of a list of systems all are shown, to tick. */
const mostShown = 200

export const nothingShown: Shown = {
  ...{
    form: 'table',
    isMissing: false,
    file: '',
    name: '',
    mapping: [],
    columns: [],
    unmapped: [],
    faults: [],
    rows: [],
  },
  ...{ counts: { new: 0, changed: 0, rest: 0, all: 0 }, seen: '', reason: null, reasonProblem: null },
  ...{ take: [], takeProblem: null },
}

const order: readonly ShownRow['effect'][] = ['faulty', 'new', 'changed', 'waiting', 'same']

const short = (text: string) => (text.length > 240 ? `${text.slice(0, 240)}…` : text)

function rowOf(row: Row, language: Language): ShownRow {
  const { code, content, before, effect, lacking, leavesChecks, differences } = row
  return {
    ...{ code, name: content.name, effect, becomes: becomes(row), lacking, leavesChecks },
    differences: before ? differenceWords(differences, { before, after: content, language }) : [],
    about: [content.supplier, ...(content.contents === toFillIn ? [] : [short(content.contents)])]
      .filter(Boolean)
      .join(' · '),
  }
}

/** A plan as the page shows it, what needs looking at first. */
export async function shownOf(plan: Plan, { bytes, fileName, mapping }: SentFile, language: Language): Promise<Shown> {
  const faulty = plan.faulty.map(({ code, name }) => ({
    ...{
      code,
      name,
      effect: 'faulty' as const,
      becomes: null,
      lacking: [],
      leavesChecks: false,
      differences: [],
      about: '',
    },
  }))
  const sorted = [...plan.rows].sort(
    (one, other) =>
      order.indexOf(one.effect) - order.indexOf(other.effect) ||
      one.content.name.localeCompare(other.content.name, 'nl'),
  )
  const room = plan.form === 'table' ? Math.max(0, mostShown - faulty.length) : sorted.length
  const rows = [...faulty.slice(0, mostShown), ...sorted.slice(0, room).map((row) => rowOf(row, language))]
  const count = (...effects: Effect[]) => plan.rows.filter(({ effect }) => effects.includes(effect)).length
  return {
    ...{ ...nothingShown, form: plan.form },
    ...{
      file: await keptText(bytes),
      name: fileName,
      mapping: [...mapping],
      columns: plan.unknown,
      seen: plan.seen,
      rows,
    },
    faults: plan.faults.map(({ heading, reason, params = {}, ...place }) => ({
      ...{ cell: placeIn(plan.form, place), heading, reason, params },
    })),
    counts: {
      ...{ new: count('new'), changed: count('changed'), rest: count('same', 'waiting') },
      all: plan.rows.length + faulty.length,
    },
  }
}
