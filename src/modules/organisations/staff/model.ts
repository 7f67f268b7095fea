/** Own staff, hired, on a placement, or an office holder such as a mayor or alderman. */
export const employmentKinds = ['own', 'hired', 'intern', 'office-holder'] as const
export type EmploymentKind = (typeof employmentKinds)[number]

export const columns = [
  'number',
  'name',
  'mail',
  'unitCode',
  'unit',
  'parent',
  'function',
  'kind',
  'manager',
  'startsOn',
  'endsOn',
] as const
/** A column of a staff file; `manager` holds a personnel number, `parent` the code of a unit. */
export type Column = (typeof columns)[number]

/** Columns that a file may leave out; what is known stays as it is. */
export const optionalColumns = ['parent', 'manager', 'endsOn'] as const satisfies readonly Column[]

/** One employment as a file states it. `line` counts from 1 and includes the header. */
export type StaffRow = {
  line: number
  number: string
  name: string
  mail: string
  unitCode: string | null
  function: string
  kind: EmploymentKind
  manager: string | null
  startsOn: string
  endsOn: string | null
}
export type UnitRow = { line: number; code: string; name: string; parent: string | null }
/** `leftOut`: the optional columns that the file does not have. */
export type StaffFile = { rows: StaffRow[]; units: UnitRow[]; leftOut: Column[] }

/** What can be wrong in a staff file; each has a text in `nl.ts` and `en.ts`. */
export const staffReasons = [
  'file_empty',
  'file_too_large',
  'file_unreadable',
  'csv_broken',
  'too_many_rows',
  'too_many_cells',
  'column_unknown',
  'column_twice',
  'column_missing',
  'formula',
  'missing',
  'too_long',
  'mail_wrong',
  'kind_unknown',
  'day_wrong',
  'ends_before_start',
  'number_twice',
  'number_used_again',
  'mail_two_names',
  'mail_of_another',
  'person_two_mails',
  'employment_twice',
  'unit_without_name',
  'unit_two_names',
  'unit_two_parents',
  'parent_unknown',
  'units_in_a_ring',
  'leads_itself',
  'manager_unknown',
  'managers_in_a_ring',
] as const
export type StaffReason = (typeof staffReasons)[number]

type Params = Readonly<Record<string, string | number>>
/** A fault in a file; `reason` is a key of the texts. */
export type StaffFault = {
  line: number
  column: Column | null
  reason: `organisations.staff_${StaffReason}`
  params?: Params
  /** The cell of the file, such as `C5`, where there is one. */
  cell?: string | null
}

export const staffFault = (line: number, column: Column | null, reason: StaffReason, params?: Params): StaffFault => ({
  line,
  column,
  reason: `organisations.staff_${reason}`,
  ...(params ? { params } : {}),
})

const words: Record<EmploymentKind, readonly string[]> = {
  own: ['eigen', 'own', 'in dienst', 'ambtenaar'], // not "intern": Dutch for own, English for a placement
  hired: ['inhuur', 'ingehuurd', 'extern', 'hired'],
  intern: ['stage', 'stagiair', 'stagiaire'],
  'office-holder': ['bestuurder', 'politiek ambtsdrager', 'ambtsdrager', 'office-holder', 'office holder'],
}

/** The kind that a word of a file means, in Dutch or English; null for another word. */
export const kindOf = (text: string): EmploymentKind | null =>
  employmentKinds.find((kind) => words[kind].includes(text.trim().toLowerCase())) ?? null

/** How an export writes a kind; `kindOf` reads it back. */
export const kindWord = (kind: EmploymentKind): string => words[kind][0] ?? kind

/** A day `YYYY-MM-DD` from that form or the Dutch `D-M-YYYY`, also with dots or slashes; null when there is no such day. */
export function readDay(text: string): string | null {
  const [, iso, isoMonth, isoDate] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? []
  const [, date, month, year] = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(text) ?? []
  const parts = iso ? [iso, isoMonth, isoDate] : [year, month, date]
  const [y = 0, m = 0, d = 0] = parts.map(Number)
  const day = new Date(Date.UTC(y, m - 1, d))
  const isReal = y >= 1900 && y < 2200 && day.getUTCMonth() === m - 1 && day.getUTCDate() === d
  return isReal ? day.toISOString().slice(0, 10) : null
}

/**
 * What lies on a ring, in a graph where each has at most one parent: units, or who leads whom.
 * @param parents parent by child; a parent that is no child itself is a top
 * @returns every child on a ring
 */
export function onARing(parents: ReadonlyMap<string, string | null>): string[] {
  const settled = new Set<string>()
  const rings: string[] = []
  for (const start of parents.keys()) {
    const path: string[] = []
    const seen = new Set<string>()
    let at: string | null | undefined = start
    while (at != null && parents.has(at) && !settled.has(at) && !seen.has(at)) {
      path.push(at)
      seen.add(at)
      at = parents.get(at)
    }
    if (at != null && seen.has(at)) rings.push(...path.slice(path.indexOf(at)))
    for (const one of path) settled.add(one)
  }
  return rings
}

export type Unit = { id: string; parentId: string | null; code: string; name: string; endsOn: string | null }
export type UnitNode = Unit & { depth: number; staff: number; staffBelow: number; children: UnitNode[] }

/**
 * The units of an organisation as a tree, by name. A unit whose parent is not among them is a top; so is one on a ring,
 * which the import refuses.
 * @param staff number of employments by unit id; `staffBelow` counts a unit with all below it
 */
export function treeOf(units: readonly Unit[], staff: ReadonlyMap<string, number> = new Map()): UnitNode[] {
  const ids = new Set(units.map(({ id }) => id))
  const ringed = new Set(onARing(new Map(units.map(({ id, parentId }) => [id, parentId]))))
  const isTop = ({ id, parentId }: Unit) => parentId === null || !ids.has(parentId) || ringed.has(id)
  const below = Map.groupBy(
    units.filter((unit) => !isTop(unit)),
    ({ parentId }) => parentId,
  )
  const node = (unit: Unit, depth: number): UnitNode => {
    const children = (below.get(unit.id) ?? []).map((child) => node(child, depth + 1)).sort(byName)
    const own = staff.get(unit.id) ?? 0
    return { ...unit, depth, staff: own, staffBelow: children.reduce((sum, it) => sum + it.staffBelow, own), children }
  }
  return units
    .filter(isTop)
    .map((unit) => node(unit, 0))
    .sort(byName)
}

const byName = (one: Unit, other: Unit) =>
  one.name === other.name ? (one.code < other.code ? -1 : 1) : one.name < other.name ? -1 : 1
