import { dateText, numberText, percentText } from '#platform/language'
import type { Figures, Interval, NormRow, ThreadsBriefing } from './model.ts'
import { nl } from './nl.ts'

export const day = (date: string): string => dateText('nl', date)
export const whole = (value: number): string => numberText('nl', value)
export const decimal = (value: number | null): string => (value === null ? '–' : numberText('nl', value, 1))
export const decimals = (value: number): string => numberText('nl', value, 2)
export const percent = (share: number | null): string =>
  share === null ? '–' : percentText('nl', share).replace(/\s/g, '')
export const range = (interval: Interval | null, say: (value: number) => string): string =>
  interval === null ? '–' : `${say(interval[0])}–${say(interval[1])}`

/** "1 norm", "3 normen". */
const counted = (one: string, many: string) => (count: number) => `${whole(count)} ${count === 1 ? one : many}`
export const municipalities = counted(nl.counts.municipality, nl.counts.municipalities)
export const norms = counted(nl.counts.norm, nl.counts.norms)
export const threads = counted(nl.counts.thread, nl.counts.threads)

/** "9 van 12, 2 n.v.t., 1 niet beantwoord": never a share without its counts. */
export function belowText({ below, n, notApplicable, notAnswered }: NormRow): string {
  const parts = [nl.counts.below(whole(below), whole(n))]
  if (notApplicable > 0) parts.push(nl.counts.na(whole(notApplicable)))
  if (notAnswered > 0) parts.push(nl.counts.missing(whole(notAnswered)))
  return parts.join(', ')
}

export const normText = ({ code, title }: { code: string; title: string }): string =>
  title.trim() === '' ? code : `${code} ${title}`

/** "3 (2–5)", or "3" when leaving out a municipality changes nothing. */
export function rankText({ rank, rankRange }: Figures): string {
  if (rank === null) return '–'
  const isFixed = rankRange === null || (rankRange[0] === rank && rankRange[1] === rank)
  return isFixed ? whole(rank) : `${whole(rank)} (${range(rankRange, whole)})`
}

/** "Almelo, Borne en Enschede". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${nl.and} ${items.at(-1)}`
}

/** "3 Werkend", or "3" when the scale has no name for it. */
export function levelText({ scale }: ThreadsBriefing, level: number): string {
  const name = scale.find((one) => one.level === level)?.name
  return name ? `${whole(level)} ${name}` : whole(level)
}

/** Names of municipalities in alphabetical order, as readers look for them; a code without a name is left out. */
export const namesOf = (briefing: ThreadsBriefing, codes: readonly string[]): string[] =>
  briefing.municipalities
    .filter(({ code }) => codes.includes(code))
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, 'nl'))
