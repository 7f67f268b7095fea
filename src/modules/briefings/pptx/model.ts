import type { Chart } from '../charts/model.ts'
import type { Cell, Column, Run } from '../paper.ts'

/** A slide before it is written: its title, and what stands below it in the order in which it is read. */
export type Slide = { title: string; look: 'opening' | 'section' | 'content'; content: Content[] }

/** Where something stands on a slide, in points of 1/72 inch from the top left. */
export type Place = { left: number; top: number; width: number; height: number }

export type Content =
  | { kind: 'words'; lines: Line[]; place: Place }
  | { kind: 'chart'; chart: Chart; place: Place }
  | { kind: 'table'; table: SlideTable; place: Place }

/** A paragraph; `level` counts from 0, `number` is what stands before it in a numbered list. */
export type Line = {
  runs: Run[]
  mark: { kind: 'none' } | { kind: 'bullet'; level: number } | { kind: 'number'; level: number; number: number }
  look: 'plain' | 'small' | 'notice' | 'head'
}

/** `alt` says what it is; without headers it is a drawing, such as a map of tiles. Sizes in points. */
export type SlideTable = {
  alt: string
  columns: Column[]
  rows: Cell[][]
  hasHeaders: boolean
  letter: number
}

export const slideSize = { width: 960, height: 540 }
const side = 48
export const titlePlace: Place = { left: side, top: 26, width: slideSize.width - 2 * side, height: 74 }
export const bodyPlace: Place = { left: side, top: 112, width: slideSize.width - 2 * side, height: 370 }
export const openingPlace: Place = { left: side, top: 170, width: slideSize.width - 2 * side, height: 110 }
export const belowOpeningPlace: Place = { left: side, top: 292, width: slideSize.width - 2 * side, height: 150 }
export const footPlace: Place = { left: side, top: 500, width: 700, height: 24 }
export const numberPlace: Place = { left: slideSize.width - side - 120, top: 500, width: 120, height: 24 }

/** Height of a line of letters of this size, and how many characters go on a line of this width: on the safe side. */
export const lineHeight = (letter: number): number => letter * 1.22
export const charactersOn = (width: number, letter: number): number => Math.max(1, Math.floor(width / (letter * 0.5)))
export const linesOn = (words: string, width: number, letter: number): number =>
  Math.max(1, Math.ceil(words.length / charactersOn(width, letter)))
