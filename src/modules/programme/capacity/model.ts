/** Agreed and asked is what the district writes, promised and made what the municipality writes. */
export const hourKinds = ['agreed', 'asked', 'promised', 'made'] as const
export type HourKind = (typeof hourKinds)[number]
export const isOfDistrict = (kind: HourKind): boolean => kind === 'agreed' || kind === 'asked'

/** A quarter of a year as `2024-Q1`. */
export type Quarter = string

/** @param day YYYY-MM-DD */
export const quarterOf = (day: string): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

/** Every quarter that a period touches, first to last. */
export function quartersBetween(startsOn: string, endsOn: string): Quarter[] {
  const all: Quarter[] = []
  const last = quarterOf(endsOn)
  for (let quarter = quarterOf(startsOn); quarter <= last; quarter = next(quarter)) all.push(quarter)
  return all
}
const next = (quarter: Quarter): Quarter => {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`
}

/** What holds now: hours of one kind for one sub-project (null: the whole programme) in one quarter. */
export type Hours = {
  kind: HourKind
  municipalityId: string
  subProjectId: string | null
  quarter: Quarter
  hours: number
}
export type Sums = Record<HourKind, number>
const none: Sums = { agreed: 0, asked: 0, promised: 0, made: 0 }

/** Hours per kind together. */
export function sumsOf(all: readonly Pick<Hours, 'kind' | 'hours'>[]): Sums {
  const sums = { ...none }
  for (const { kind, hours } of all) sums[kind] += hours
  return sums
}

/** The sums of each of these, also of those without hours; the parts add up to the whole. */
export function sumsBy<T extends Pick<Hours, 'kind' | 'hours'>>(
  all: readonly T[],
  keys: readonly string[],
  keyOf: (one: T) => string | null,
): Map<string, Sums> {
  const groups = Map.groupBy(all, keyOf)
  return new Map(keys.map((key) => [key, sumsOf(groups.get(key) ?? [])]))
}

/** What was asked and not promised; what was promised beyond it for one takes nothing from another. */
export function shortOf(all: readonly Hours[]): number {
  const cells = Map.groupBy(all, ({ municipalityId, subProjectId, quarter }) =>
    [municipalityId, subProjectId, quarter].join(),
  )
  return [...cells.values()].reduce((sum, cell) => {
    const { asked, promised } = sumsOf(cell)
    return sum + Math.max(0, asked - promised)
  }, 0)
}

/** Hours for each thousand inhabitants; null where the number of inhabitants is not known. */
export const perThousand = (hours: number, inhabitants: number | null): number | null =>
  inhabitants ? (hours * 1000) / inhabitants : null

/** Which of the lines of a history holds for each cell: the last one; a line without hours takes the cell back. */
export function standing<T extends Omit<Hours, 'hours'> & { hours: number | null }>(history: readonly T[]): Hours[] {
  const last = new Map(history.map((line) => [cellOf(line), line]))
  return [...last.values()].flatMap(({ kind, municipalityId, subProjectId, quarter, hours }) =>
    hours === null ? [] : [{ kind, municipalityId, subProjectId, quarter, hours }],
  )
}

/** The name of a cell: two lines with the same name are about the same hours. */
export const cellOf = ({ kind, municipalityId, subProjectId, quarter }: Omit<Hours, 'hours'>): string =>
  [kind, municipalityId, subProjectId ?? '', quarter].join('.')
