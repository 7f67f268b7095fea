import { inParts } from '#platform/progress'
import { type Table, tableIn } from '#platform/spreadsheets'
import { type GroundColumn, groundHeadings, headingsIn, type RuleColumn, ruleHeadings } from './columns.ts'
import type { Fault, ReadFile, SheetRows } from './file.ts'
import { type Mapped, type SheetKey, withMapped } from './mapping.ts'
import { ruleIn } from './values.ts'

type Item<C extends string> = { raw: Record<string, unknown>; line: number; at: (column: C) => Omit<Fault, 'reason'> }
type Problem = { path: string; reason: string; params?: Fault['params'] | undefined }
/** The grounds and rules of one source; null when the file has no sheet for them. */
export type Part = {
  grounds: Item<GroundColumn>[] | null
  rules: Item<RuleColumn>[] | null
  isWrong: boolean
  /** Tells a problem in the cell of the ground or rule that it is about; false when it is about none. */
  complain: (problem: Problem) => boolean
}

const most = 50_000
/** Rows that are read at once. */
const partSize = 500
type Told = (rows: number) => Promise<void>

/** Reads the sheets for grounds and rules, row by row, each with the code of its source. */
export async function readParts(
  file: ReadFile,
  { faults, mapping, turn }: { faults: Fault[]; mapping: readonly Mapped[]; turn: Told },
) {
  const wrong = new Set<string>()
  const grounds = file.grounds && itemsOf(file.grounds, { key: 'grounds', names: groundHeadings, mapping }, faults)
  const rules = file.rules && itemsOf(file.rules, { key: 'rules', names: ruleHeadings, mapping }, faults)
  const groundsBy = await group<GroundColumn>(grounds, turn, ({ code: _, ...ground }) => ground)
  const rulesBy = await group<RuleColumn>(rules, turn, (cells, at) =>
    ruleIn(cells, (column) => (reason, params) => {
      wrong.add(cells.code.toLowerCase())
      faults.push({ ...at(column), reason, ...(params ? { params } : {}) })
    }),
  )
  const of = (code: string): Part => {
    const part = { grounds: groundsBy && (groundsBy.get(code) ?? []), rules: rulesBy && (rulesBy.get(code) ?? []) }
    return { ...part, isWrong: wrong.has(code), complain: (problem) => complainOf(part, problem, faults) }
  }
  /** Rows for a source that the first sheet does not have. */
  const strangers = (codes: ReadonlyMap<string, unknown>): Fault[] =>
    [groundsBy, rulesBy].flatMap((by) =>
      [...(by ?? [])].flatMap(([code, items]) =>
        codes.has(code) ? [] : items.map((item) => ({ ...item.at('code'), reason: 'systems.import_code_not_there' })),
      ),
    )
  return { of, strangers }
}

type Read<C extends string> = { table: Table<C>; at: (line: number, column: C | null) => Omit<Fault, 'reason'> }

type Shape<C extends string> = {
  key: SheetKey
  names: Readonly<Record<C, { nl: string; en: string }>>
  mapping: readonly Mapped[]
}

function itemsOf<C extends string>(sheet: SheetRows, { key, names, mapping }: Shape<C>, faults: Fault[]) {
  const optional = (Object.keys(names) as C[]).filter((column) => column !== 'code')
  const at = (places: ReadonlyMap<C, number>) => (line: number, column: C | null) => {
    const place = column === null ? undefined : places.get(column)
    const heading = place === undefined ? null : (sheet.lines[0]?.cells[place]?.text.trim() ?? null)
    return { sheet: sheet.name, line, at: place ?? null, heading }
  }
  // A sheet with nothing below its header says that there are none.
  const table = tableIn<C>(sheet.lines.length > 1 ? sheet.lines : [], {
    headings: withMapped(headingsIn(names), key, mapping),
    optional,
    mostRows: most,
    others: 'ignored',
  })
  const isEmpty = sheet.lines.length < 2
  const read: Read<C> = { table: isEmpty ? { ...table, faults: [] } : table, at: at(table.places) }
  for (const { line, column, reason, params } of read.table.faults)
    faults.push({ ...read.at(line, column), reason: `systems.import_${reason}`, ...(params ? { params } : {}) })
  return read
}

async function group<C extends string>(
  read: Read<C> | null,
  told: Told,
  rawOf: (cells: Record<C, string>, at: Item<C>['at']) => Record<string, unknown>,
): Promise<Map<string, Item<C>[]> | null> {
  if (read === null) return null
  const found = new Map<string, Item<C>[]>()
  const add = ({ line, cells }: (typeof read.table.rows)[number]) => {
    const at = (column: C) => read.at(line, column)
    const code = Reflect.get(cells, 'code').toLowerCase()
    const items = found.get(code) ?? []
    items.push({ line, at, raw: rawOf(cells, at) })
    found.set(code, items)
  }
  await inParts(read.table.rows, async (part) => part.forEach(add), { size: partSize, told })
  return found
}

/** `rules.2.article.law` is told in the cell of the law of the third rule. */
function complainOf({ grounds, rules }: Pick<Part, 'grounds' | 'rules'>, problem: Problem, faults: Fault[]): boolean {
  const [field, index, ...rest] = problem.path.split('.')
  const name = rest[0] === 'article' ? rest[1] : rest[0]
  const told = { reason: problem.reason, ...(problem.params ? { params: problem.params } : {}) }
  const ground = field === 'grounds' ? grounds?.[Number(index)] : undefined
  const rule = field === 'rules' ? rules?.[Number(index)] : undefined
  if (ground) faults.push({ ...ground.at(named(groundHeadings, name) ?? 'law'), ...told })
  if (rule) faults.push({ ...rule.at(named(ruleHeadings, name) ?? 'id'), ...told })
  return ground !== undefined || rule !== undefined
}

const named = <C extends string>(names: Readonly<Record<C, unknown>>, name: string | undefined): C | null =>
  (Object.keys(names) as C[]).find((one) => one === name) ?? null
