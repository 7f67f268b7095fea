import { type Alignment, type Block as Tree, textOf } from '#platform/markdown'
import { type Block, heading, type Item, type List, type Run, table } from '../paper.ts'

const deepest = 3

/**
 * The blocks of a text that someone typed (Markdown), under a heading of level `under`, 0 for none: its own headings come
 * below that one. A break within a line becomes a space; a cell of a table keeps its words, not their style.
 */
export function blocksFrom(tree: readonly Tree[], under: 0 | 1 | 2 | 3 = 1): Block[] {
  let last: number = under
  return tree.map((one): Block => {
    if (one.kind === 'heading') {
      // No level is skipped: a reading program would look for what is missing.
      last = Math.min(deepest, under + one.level, last + 1)
      return heading(last === 1 ? 1 : last === 2 ? 2 : deepest, wordsOf(one.runs))
    }
    if (one.kind === 'paragraph') return { kind: 'paragraph', runs: one.runs }
    return one.kind === 'list' ? listOf(one) : tableOf(one)
  })
}

const wordsOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

function listOf({ ordered, start, items }: Extract<Tree, { kind: 'list' }>): List {
  return { kind: 'list', items: items.map(itemOf), ...(ordered ? { isNumbered: true, start } : {}) }
}

/** An item is its paragraphs as one text, with the list that stands in it. */
function itemOf(blocks: readonly Tree[]): Item {
  const words = blocks.flatMap((one, at): Run[] => {
    if (one.kind === 'list') return []
    const runs = one.kind === 'table' ? [{ text: textOf([one]) }] : one.runs
    return at === 0 ? runs : [{ text: ' ' }, ...runs]
  })
  const inner = blocks.filter((one) => one.kind === 'list').map(listOf)
  return inner.length === 0 ? words : { words, inner }
}

const sides = (side: Alignment | undefined) => (side ? { align: side } : {})

/** Columns are as wide as their longest words ask, within bounds. */
function tableOf({ align, header, rows }: Extract<Tree, { kind: 'table' }>): Block {
  const cells = rows.map((row) => row.map(wordsOf))
  const columns = header.map((runs, at) => {
    const own = [wordsOf(runs), ...cells.map((row) => row[at] ?? '')]
    const width = Math.min(40, Math.max(6, ...own.map((words) => words.length)))
    return { header: wordsOf(runs), width, ...sides(align[at]) }
  })
  return table(null, columns, cells)
}
