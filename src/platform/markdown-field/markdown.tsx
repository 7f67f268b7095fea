import { createElement, Fragment, type ReactNode } from 'react'
import { type Block, linked, parseMarkdown, type Run, textOf } from '#platform/markdown'
import { useTexts } from '#platform/texts'
import { DataTable } from '#ui/table'
import { en } from './en.ts'
import { nl } from './nl.ts'

type Props = { text: string; level: number }

/** A text with its layout; `level` is that of its highest heading, one under the heading that it stands below. */
export function Markdown({ text, level }: Props) {
  return (
    <div className="ww-text">
      <Blocks blocks={parseMarkdown(text)} level={level} />
    </div>
  )
}

const Blocks = ({ blocks, level }: { blocks: readonly Block[]; level: number }) =>
  blocks.map((block, at) => <BlockOf key={String(at)} block={block} level={level} />)

function BlockOf({ block, level }: { block: Block; level: number }) {
  if (block.kind === 'heading')
    return createElement(`h${Math.min(6, level + block.level - 1)}`, null, <Runs runs={block.runs} />)
  if (block.kind === 'table') return <TableOf table={block} />
  if (block.kind === 'list') return <ListOf list={block} level={level} />
  return (
    <p>
      <Runs runs={block.runs} />
    </p>
  )
}

function ListOf({ list, level }: { list: Extract<Block, { kind: 'list' }>; level: number }) {
  const items = list.items.map((blocks, at) => {
    const [first, ...rest] = blocks
    return (
      <li key={String(at)}>
        {first?.kind === 'paragraph' ? <Runs runs={first.runs} /> : first && <BlockOf block={first} level={level} />}
        <Blocks blocks={rest} level={level} />
      </li>
    )
  })
  return list.ordered ? <ol start={list.start}>{items}</ol> : <ul>{items}</ul>
}

/** The headers give a cell its name on a small screen, where each row is a card. */
function TableOf({ table: { align, header, rows } }: { table: Extract<Block, { kind: 'table' }> }) {
  const t = useTexts({ nl, en })
  const columns = header.map((cell, at) => ({
    key: String(at),
    header: textOf([{ kind: 'paragraph', runs: cell }]),
    numeric: align[at] === 'right',
    cell: (row: Row) => <Runs runs={row.cells[at] ?? []} />,
  }))
  const keyed = rows.map((cells, at): Row => ({ key: String(at), cells }))
  return (
    <DataTable
      caption={`${t.table}: ${columns.map((column) => column.header).join(', ')}`}
      captionHidden
      columns={columns}
      rows={keyed}
      rowKey={({ key }) => key}
      empty={<p>{columns.map((column) => column.header).join(', ')}</p>}
      stacked
    />
  )
}
type Row = { key: string; cells: Run[][] }

function Runs({ runs }: { runs: readonly Run[] }) {
  return linked(runs).map(({ href, runs: group }, at) => {
    const words = group.map((run, place) => <Words key={String(place)} run={run} />)
    return href === undefined ? (
      <Fragment key={String(at)}>{words}</Fragment>
    ) : (
      <a key={String(at)} href={href}>
        {words}
      </a>
    )
  })
}

function Words({ run: { text, bold, italic } }: { run: Run }) {
  const lines: ReactNode[] = text
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [line] : [<br key={String(at)} />, line]))
  const inner = italic ? <em>{lines}</em> : lines
  return bold ? <strong>{inner}</strong> : inner
}
