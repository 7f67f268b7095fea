import { type Block, linked, parseMarkdown, type Run } from '#platform/markdown'
import type { Line } from './line-diff.ts'

/** Lines without layout. */
export const plainLines = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', marker: '', text: line }))

export const numberedLines = (items: readonly string[]): Line[] =>
  items.map((text, at) => ({ kind: 'item', marker: `${at + 1}.`, text }))

/** A text with layout as a reader reads it: headings, paragraphs, items and rows, without a sign of how they were typed. */
export const readableLines = (markdown: string): Line[] => parseMarkdown(markdown).flatMap((block) => linesOf(block))

function linesOf(block: Block): Line[] {
  if (block.kind === 'heading' || block.kind === 'paragraph')
    return [{ kind: block.kind, marker: '', text: wordsOf(block.runs) }]
  if (block.kind === 'table')
    return [block.header, ...block.rows].map((cells) => ({
      kind: 'row',
      marker: '',
      text: cells.map(wordsOf).join(' · '),
    }))
  return block.items.flatMap((blocks, at) => {
    const [first, ...rest] = blocks.flatMap(linesOf)
    const marker = block.ordered ? `${block.start + at}.` : '•'
    return first ? [{ ...first, kind: 'item' as const, marker }, ...rest] : []
  })
}

/** Where a link leads is part of what it says. */
const wordsOf = (runs: readonly Run[]): string =>
  linked(runs)
    .map(({ href, runs: group }) => {
      const text = group.map((run) => run.text).join('')
      return href === undefined || href === text ? text : `${text} (${href})`
    })
    .join('')
