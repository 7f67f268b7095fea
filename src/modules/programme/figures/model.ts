import type { Language } from '#platform/language'

/** What a value counts: `cents` are whole, `percent` runs from 0 to 100, `level` is one of the scale of the norm framework. */
export const figureUnits = ['count', 'cents', 'percent', 'hours', 'level', 'days'] as const
export type FigureUnit = (typeof figureUnits)[number]

/**
 * A figure that follows from what is kept, by the name that a text knows it by: `{{round.signed}}`. `text` is how it reads in a
 * sentence, `value` the number behind it, null for a name or a day. `asOf` is the day that it tells of, YYYY-MM-DD.
 * `withdrawn`: what it rests on was taken back, so no paper may rely on it. `rests` names what it rests on once that is settled
 * (a round that closed, a thread that was published, bookings of which none was reversed since) and `since` when or how; a frozen figure whose source settles anew is no longer good.
 * `title` is in the language of the text that it is for, `titles` in every language, for who picks one; the key never changes.
 */
export type Figure = {
  key: string
  title: string
  titles?: Record<Language, string>
  text: string
  value: number | null
  unit: FigureUnit
  source: string
  asOf: string
  withdrawn?: true
  rests?: { on: string; since: string }
}

/** The same figures in a language, after what they rest on was loaded once. */
export type Told = (language: Language) => Figure[]

/** The figures in a language, with their titles in each. */
export function toldIn(language: Language, told: Told): Figure[] {
  const titlesIn = (one: Language) => new Map(told(one).map(({ key, title }) => [key, title]))
  const [nl, en] = [titlesIn('nl'), titlesIn('en')]
  return told(language).map((figure) => ({
    ...figure,
    titles: { nl: nl.get(figure.key) ?? figure.title, en: en.get(figure.key) ?? figure.title },
  }))
}

/** Anything between double braces is a place to fill in, also when no figure has that name: such a place is open. */
const places = /\{\{([^{}]*)\}\}/g

/** The names of the places to fill in, each once, in the order of the text. */
export const placesIn = (text: string): string[] => [
  ...new Set([...text.matchAll(places)].map(([, key = '']) => key.trim())),
]

/**
 * Fills in what is known. `open` are the places without a figure, which stay as they are; `withdrawn` the figures that were filled
 * in though their source was taken back. Each name once, in the order of the text.
 */
export function fill(text: string, figures: readonly Figure[]): { text: string; open: string[]; withdrawn: string[] } {
  const known = new Map(figures.map((figure) => [figure.key, figure]))
  const keys = placesIn(text)
  return {
    text: text.replace(places, (place, key: string) => known.get(key.trim())?.text ?? place),
    open: keys.filter((key) => !known.has(key)),
    withdrawn: keys.filter((key) => known.get(key)?.withdrawn),
  }
}

/** The figures that a text uses. */
export function usedIn(text: string, figures: readonly Figure[]): Figure[] {
  const keys = new Set(placesIn(text))
  return figures.filter(({ key }) => keys.has(key))
}

/** What is settled now, such as a round that closed, with since when or how; by its name. */
export type Settled = ReadonlyMap<string, string>

/**
 * The frozen figures that can no longer be relied on: resting on what was since opened again, taken back or settled anew; of those that
 * rest on nothing, what is gone or marked. It is the source itself that counts, so a later round changes nothing for an earlier one.
 */
export function withdrawnSince(frozen: readonly Figure[], now: readonly Figure[], settled: Settled): Figure[] {
  const present = new Map(now.map((figure) => [figure.key, figure]))
  return frozen.filter(({ key, rests, withdrawn }) => {
    if (withdrawn) return true
    if (rests) return settled.get(rests.on) !== rests.since
    const live = present.get(key)
    return !live || live.withdrawn === true
  })
}

/** The frozen figures that read otherwise by now. */
export function changedSince(frozen: readonly Figure[], now: readonly Figure[]): { was: Figure; is: Figure }[] {
  const present = new Map(now.map((figure) => [figure.key, figure]))
  return frozen.flatMap((was) => {
    const is = present.get(was.key)
    return is && is.text !== was.text ? [{ was, is }] : []
  })
}
