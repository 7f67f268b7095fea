import type { Table } from '../table.ts'

/** What a value counts. Shares run from 0 to 1, money is in whole cents. */
export const units = ['count', 'cents', 'percent', 'hours', 'level', 'days'] as const
export type Unit = (typeof units)[number]

/** A picture of figures: `alt` says in words what is to be seen, `table` has every value of it. */
export type Chart = { kind: 'chart'; title: string; alt: string; drawing: Drawing; table: Table }

export type Drawing = Bars | Stacks | Lines | Timeline

/** One bar a label. `text` is the value in words. */
export type Bars = { as: 'bars'; unit: Unit; bars: { label: string; value: number; text: string }[] }

/** Bars made of parts, or a group of bars a row; the values of a row stand in the order of the parts. */
export type Stacks = {
  as: 'stacks' | 'groups'
  unit: Unit
  parts: string[]
  rows: { label: string; values: number[] }[]
}

/** Values at moments from left to right, null where there is none; at most four lines. */
export type Lines = {
  as: 'lines'
  unit: Unit
  moments: string[]
  series: { label: string; values: (number | null)[] }[]
}

/** Bars over days `YYYY-MM-DD`, both included; a row without a bar only has its moments. */
export type Timeline = { as: 'timeline'; from: string; to: string; today: string | null; rows: TimelineRow[] }
export type TimelineRow = {
  label: string
  /** Stands out, as the head of the rows below it. */
  isHead?: boolean
  bar: { from: string; to: string } | null
  /** How it goes, in words. */
  state: string | null
  milestones: Milestone[]
}
export type Milestone = { on: string; label: string; standing?: 'reached' | 'late' | 'ahead' }
