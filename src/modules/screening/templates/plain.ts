import type { Block, Run } from '#platform/markdown'

const wordsOf = (runs: readonly Run[]): string =>
  runs.map(({ text, href }) => (href && href !== text ? `${text} (${href})` : text)).join('')

function blockText(block: Block): string {
  if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.map(wordsOf).join(' | ')).join('\n')
  if (block.kind !== 'list') return wordsOf(block.runs)
  return block.items
    .map((item, at) => {
      const mark = block.ordered ? `${block.start + at}. ` : '- '
      return `${mark}${plainOf(item).replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`)}`
    })
    .join('\n')
}

/** A text with layout as plain text for a mail: paragraphs apart, lists with their marks. */
export const plainOf = (blocks: readonly Block[]): string => blocks.map(blockText).join('\n\n')
