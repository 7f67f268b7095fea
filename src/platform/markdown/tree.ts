/** A piece of text in one manner; `\n` is a line break. Pieces after each other with the same `href` are one link. */
export type Run = { text: string; bold?: true; italic?: true; href?: string }

export type Alignment = 'left' | 'right' | 'center' | null

/**
 * A text as blocks. `level` starts at 1 and never skips one, whatever was typed, so that who shows it can shift the headings to
 * fit the page; `start` is the first number of an ordered list; a row of a table has as many cells as its header.
 */
export type Block =
  | { kind: 'heading'; level: number; runs: Run[] }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { kind: 'table'; align: Alignment[]; header: Run[][]; rows: Run[][][] }

const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** The bare words of a text, a line for each heading, paragraph, item and row. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join('\n')
}

function linesOf(block: Block): string[] {
  if (block.kind === 'list') return block.items.map(textOf)
  if (block.kind === 'table') return [block.header, ...block.rows].map((row) => row.map(textOfRuns).join(' | '))
  return [textOfRuns(block.runs)]
}

/** Runs in groups that share one link, or none. */
export function linked(runs: readonly Run[]): { href: string | undefined; runs: Run[] }[] {
  const groups: { href: string | undefined; runs: Run[] }[] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last && last.href === run.href) last.runs.push(run)
    else groups.push({ href: run.href, runs: [run] })
  }
  return groups
}
