import { text, widest } from './svg.ts'

/** A name before a row is at most so wide, in pixels, and goes on in a second line; a longer one keeps its end, as names of one picture often differ there. */
const most = 240
const line = 14

/** Words over several lines that each fit the width, as far as single words do. */
export function wrapped(label: string, width: number, size = 12): string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && widest([longer], size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function linesOf(label: string, width: number): string[] {
  const [first = '', ...rest] = wrapped(label, width, 13)
  if (rest.length === 0) return [cut(first, width)]
  const words = rest.join(' ')
  return [cut(first, width), widest([words]) <= width ? words : end(words, width)]
}

function cut(words: string, width: number): string {
  if (widest([words]) <= width) return words
  const letters = [...words]
  while (letters.length > 0 && widest([`${letters.join('')}…`]) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

function end(words: string, width: number): string {
  const letters = [...words]
  while (letters.length > 0 && widest([`…${letters.join('')}`]) > width) letters.shift()
  return `…${letters.join('').trimStart()}`
}

/** Whether one of the names takes two lines. */
export const isTall = (labels: readonly { label: string }[], width = most): boolean =>
  labels.some(({ label }) => linesOf(label, width).length > 1)

type Side = { label: string; indent?: number }

/** What the names before the rows of a picture take; `width` where they may take less than usual. */
export const sideWidth = (labels: readonly Side[], width = most): number =>
  Math.max(0, ...labels.map(({ label, indent = 0 }) => widest(linesOf(label, width)) + indent))

type Place = { x: number; middle: number; width?: number | undefined; anchor?: 'start' | 'end'; weight?: number }

/** The name of a row, with its middle at a height. */
export function sideLabel(label: string, { x, middle, width = most, ...style }: Place): string {
  const lines = linesOf(label, width)
  const first = middle + 5 - ((lines.length - 1) * line) / 2
  return lines.map((words, at) => text(x, first + at * line, words, style)).join('')
}
