import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { safeHref } from './links.ts'
import type { Block, Run } from './tree.ts'

type Root = ReturnType<typeof fromMarkdown>
type Content = Root['children'][number]
type Of<T extends Content['type']> = Extract<Content, { type: T }>
type Phrasing = Of<'paragraph'>['children'][number]

/** What this subset leaves out stays in the text as it was typed, so that nobody loses words to a mark they did not mean. */
const leftOut = [
  'htmlFlow',
  'htmlText',
  'definition',
  'codeIndented',
  'codeFenced',
  'codeText',
  'blockQuote',
  'setextUnderline',
]
/** Lists and emphasis deeper than this become plain text. */
const deepest = 6

/**
 * Reads headings, paragraphs, lists, bold, italic, links and tables; HTML and everything else is plain text. Never fails.
 * Links go to the web, a mail address or a page of this site; any other keeps its words and loses its address.
 */
export function parseMarkdown(text: string): Block[] {
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), { disable: { null: leftOut } }],
    mdastExtensions: [gfmTableFromMarkdown()],
  })
  return evened(blocksOf(root.children, 0))
}

/** Headings start at 1 and go down one at a time. */
function evened(blocks: readonly Block[]): Block[] {
  const open: number[] = []
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    while ((open.at(-1) ?? 0) >= block.level) open.pop()
    open.push(block.level)
    return { ...block, level: open.length }
  })
}

const blocksOf = (nodes: readonly Content[], depth: number): Block[] =>
  nodes.flatMap((node): Block[] => {
    if (node.type === 'heading') return [{ kind: 'heading', level: node.depth, runs: runsOf(node.children) }]
    if (node.type === 'paragraph') return [{ kind: 'paragraph', runs: runsOf(node.children) }]
    if (node.type === 'list' && depth < deepest) return [listOf(node, depth)]
    if (node.type === 'table') return [tableOf(node)]
    const text = wordsOf(node)
    return text === '' ? [] : [{ kind: 'paragraph', runs: [{ text }] }]
  })

/** A heading within an item would break the outline of the page: there it is a bold paragraph. */
const listOf = ({ ordered, start, children }: Of<'list'>, depth: number): Block => ({
  kind: 'list',
  ordered: ordered === true,
  start: start ?? 1,
  items: children.map((item) => blocksOf(item.children, depth + 1).map(unheaded)),
})

const unheaded = (block: Block): Block =>
  block.kind === 'heading'
    ? { kind: 'paragraph', runs: block.runs.map((run) => ({ ...run, bold: true as const })) }
    : block

function tableOf({ align, children }: Of<'table'>): Block {
  const [first = [], ...others] = children.map(({ children: cells }) => cells.map((cell) => runsOf(cell.children)))
  const rows = others.map((row) => first.map((_, column) => row[column] ?? []))
  return { kind: 'table', align: first.map((_, column) => align?.[column] ?? null), header: first, rows }
}

type Manner = Omit<Run, 'text'>

function runsOf(nodes: readonly Phrasing[], manner: Manner = {}, depth = 0): Run[] {
  return joined(nodes.flatMap((node) => piecesOf(node, manner, depth)))
}

function piecesOf(node: Phrasing, manner: Manner, depth: number): Run[] {
  if (node.type === 'text') return [{ text: node.value, ...manner }]
  if (node.type === 'break') return [{ text: '\n', ...manner }]
  const isDeep = depth >= deepest
  if (node.type === 'strong' && !isDeep) return runsOf(node.children, { ...manner, bold: true }, depth + 1)
  if (node.type === 'emphasis' && !isDeep) return runsOf(node.children, { ...manner, italic: true }, depth + 1)
  if (node.type === 'link' && !isDeep) {
    const href = safeHref(node.url)
    return runsOf(node.children, href === null ? manner : { ...manner, href }, depth + 1)
  }
  return [{ text: wordsOf(node), ...manner }]
}

const sameManner = (one: Run, other: Run) =>
  one.bold === other.bold && one.italic === other.italic && one.href === other.href

/** One run where two had the same manner; none without text. */
function joined(runs: readonly Run[]): Run[] {
  const kept: Run[] = []
  for (const run of runs) {
    const last = kept.at(-1)
    if (last && sameManner(last, run)) kept[kept.length - 1] = { ...last, text: last.text + run.text }
    else if (run.text !== '') kept.push(run)
  }
  return kept
}

/** The words within a node, however deep; a picture has those of its description. */
function wordsOf(node: Content): string {
  const words: string[] = []
  const waiting: Content[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) words.push(next.value)
    else if ('alt' in next && next.alt) words.push(next.alt)
    else if ('children' in next) waiting.push(...next.children.toReversed())
  }
  return words.join(' ')
}
