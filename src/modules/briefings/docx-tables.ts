import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Cell, Column, Grid, Table as PaperTable, TileMap } from './paper.ts'
import { page, tableLines } from './table.ts'

/** Width of the lines of an A4 page with margins of 20 mm, in twips. */
const lineWidth = 9638
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'C9D1D9' } as const
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const across = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

export const hex = (colour: string) => colour.slice(1).toUpperCase()
const shadingOf = ({ tone }: Cell) => tone && { type: ShadingType.CLEAR, fill: hex(tone.fill), color: 'auto' }

/** `under`: the colour of a rule below, of the cells of a header. */
type Place = {
  width: number
  align?: Column['align']
  bold?: boolean
  small?: boolean
  keep: boolean
  under?: string
}

function cellOf(cell: Cell, { width, align = 'left', bold = false, small = false, keep, under }: Place): TableCell {
  const run = new TextRun({
    text: cell.text,
    bold,
    size: small ? 15 : 18,
    ...(cell.tone ? { color: hex(cell.tone.ink) } : {}),
  })
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: shadingOf(cell),
    ...(under ? { borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: under } } } : {}),
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: small ? 40 : 70, right: small ? 40 : 70 },
    children: [new Paragraph({ alignment: across[align], keepNext: keep, spacing: { after: 0 }, children: [run] })],
  })
}

/** Widths in twips by the shares of the columns; the last takes what rounding leaves. */
function widthsOf(shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((share / whole) * lineWidth))
  const rest = lineWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, at) => (at === widths.length - 1 ? width + rest : width))
}

/** What a reading program takes as headers: the first row and the first column. The tile map has neither. */
const headers = { firstRow: true, firstColumn: true, noHBand: true, noVBand: true }
const noHeaders = { ...headers, firstRow: false, firstColumn: false }

const tableOf = (widths: number[], rows: TableRow[], look = headers): Table =>
  new Table({
    width: { size: lineWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    tableLook: look,
    borders: { top: thin, bottom: thin, left: none, right: none, insideHorizontal: thin, insideVertical: none },
    rows,
  })

/** The first row is a header that comes back on each page; no row is cut by the end of a page. */
export function drawTable({ columns, rows, isWhole }: PaperTable, under: string): Table {
  const widths = widthsOf(columns.map(({ width }) => width))
  const place = (at: number, keep: boolean) => ({ width: widths[at] ?? 0, align: columns[at]?.align, keep })
  const head = columns.map(({ header }, at) => cellOf({ text: header }, { ...place(at, true), bold: true, under }))
  return tableOf(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...rows.map((row, number) => {
      // One that would take half a page may go on on the next.
      const cantSplit = tableLines(columns, [row]) < page / 2
      const keep = isWhole && number < rows.length - 1
      return new TableRow({ cantSplit, children: row.map((cell, at) => cellOf(cell, place(at, keep))) })
    }),
  ])
}

/** A picture of coloured cells is a table here: its text can be read, searched and copied. */
export function drawGrid({ columns, rows }: Grid, under: string): Table {
  const widths = widthsOf([Math.max(3, columns.length * 0.35), ...columns.map(() => 1)])
  const small = columns.length > 8
  const place = (at: number) => ({ width: widths[at] ?? 0, small, keep: false })
  const head = ['', ...columns].map((words, at) =>
    cellOf({ text: words }, { ...place(at), align: at === 0 ? 'left' : 'center', bold: true, keep: true, under }),
  )
  return tableOf(widths, [
    new TableRow({ tableHeader: true, cantSplit: true, children: head }),
    ...rows.map(
      ({ label, cells }) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf({ text: label }, place(0)),
            ...cells.map((cell, at) => cellOf(cell, { ...place(at + 1), align: 'center' })),
          ],
        }),
    ),
  ])
}

/** Every tile on its place; a place without a tile is an empty cell. */
export function drawTiles({ tiles }: TileMap): Table {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1
  const widths = widthsOf(Array.from({ length: columns }, () => 1))
  return tableOf(
    widths,
    Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, column) => {
            const tile = tiles.find((one) => one.column === column && one.row === row)
            const cell = tile ? { text: `${tile.label}: ${tile.text}`, tone: tile.tone } : { text: '' }
            return cellOf(cell, { width, align: 'center', keep: row < rows - 1 })
          }),
        }),
    ),
    noHeaders,
  )
}

/** The colours with their meaning, on one line. */
export const drawLegend = (legend: readonly Cell[]): Paragraph =>
  new Paragraph({
    spacing: { before: 80, after: 200 },
    children: legend.flatMap((cell) => [
      ...(cell.tone ? [new TextRun({ text: '\u00A0\u00A0\u00A0\u00A0', shading: shadingOf(cell), size: 16 })] : []),
      new TextRun({ text: cell.tone ? ` ${cell.text}  ` : `${cell.text}  `, size: 16 }),
    ]),
  })
