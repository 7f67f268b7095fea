import type { Timeline } from '../model.ts'

const dayLength = 86_400_000

/** Days as a spreadsheet counts them: from 30 December 1899. */
export const serial = (day: string): number => Date.parse(day) / dayLength + 25_569

/** Where the bars of a timeline stand within its chart, as shares of its width and height, so that moments fall on their day. */
export const timelinePlot = { x: 0.32, y: 0.1, w: 0.64, h: 0.86 } as const

/** How far along the axis of a timeline the middle of a day lies, from 0 to 1. */
export const shareOf = ({ from, to }: Pick<Timeline, 'from' | 'to'>, day: string): number =>
  (serial(day) + 0.5 - serial(from)) / (serial(to) + 1 - serial(from))

/** Told to the program that draws the chart: the place of its bars, without the words around them. */
export const timelineLayout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${timelinePlot.x}"/><c:y val="${timelinePlot.y}"/><c:w val="${timelinePlot.w}"/><c:h val="${timelinePlot.h}"/></c:manualLayout></c:layout>`
