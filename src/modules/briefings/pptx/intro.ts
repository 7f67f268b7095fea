import type { Content, Line, Place } from './model.ts'

/** Words that stand above a chart or table on its first slide, and the height that they take. */
export type Intro = { lines: Line[]; height: number }
export const noIntro: Intro = { lines: [], height: 0 }

/** What is left of a place under the intro. */
export const under = (place: Place, { height }: Intro): Place => ({
  ...place,
  top: place.top + height,
  height: place.height - height,
})

export const introOf = (place: Place, { lines, height }: Intro): Content[] =>
  lines.length === 0 ? [] : [{ kind: 'words', lines, place: { ...place, height } }]
