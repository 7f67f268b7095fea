import { emu, filled, said } from '../office-xml.ts'
import type { Cell, Column } from '../paper.ts'
import type { Place, SlideTable } from './model.ts'
import { heightOfRow, widthsOf } from './tables.ts'
import { runXml, type Speech } from './text-xml.ts'
import { framePlace } from './xml.ts'

const sides = { left: 'l', center: 'ctr', right: 'r' } as const
const rule = '#9aa7b3'
type Look = { speech: Speech; rule: string }

/** A table whose first row and column are told to be headers, so that a reading program names them with each cell. */
export function tableXml(id: number, table: SlideTable, place: Place, look: Look): string {
  const { columns, rows, hasHeaders, alt } = table
  const widths = widthsOf(table, place.width)
  const heads = hasHeaders
    ? [
        rowXml(
          columns.map(({ header }) => ({ text: header })),
          table,
          place,
          { ...look, isHead: true },
        ),
      ]
    : []
  const body = rows.map((row) => rowXml(row, table, place, { ...look, isHead: false }))
  const grid = widths.map((width) => `<a:gridCol w="${emu(width)}"/>`).join('')
  const told = hasHeaders ? ' firstRow="1" firstCol="1"' : ''
  const height = [
    ...(hasHeaders ? [columns.map(({ header }) => header)] : []),
    ...rows.map((row) => row.map(({ text }) => text)),
  ]
  const whole = height.reduce((sum, texts) => sum + heightOfRow(texts, table, place.width), 0)
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="${id}" name="${said(`Table ${id}`)}" descr="${said(alt)}"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${framePlace({ ...place, height: whole })}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr${told}/><a:tblGrid>${grid}</a:tblGrid>${[...heads, ...body].join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
}

function rowXml(cells: readonly Cell[], table: SlideTable, place: Place, look: Look & { isHead: boolean }): string {
  const height = heightOfRow(
    cells.map(({ text }) => text),
    table,
    place.width,
  )
  const drawn = cells.map((cell, at) => cellXml(cell, table.columns[at]?.align ?? 'left', table, look))
  return `<a:tr h="${emu(height)}">${drawn.join('')}</a:tr>`
}

function cellXml(
  { text, tone }: Cell,
  align: NonNullable<Column['align']>,
  { letter, hasHeaders }: SlideTable,
  { speech, rule: under, isHead }: Look & { isHead: boolean },
): string {
  const size = Math.round(letter * 100)
  const run =
    text === '' ? '' : runXml({ text, ...(isHead ? { bold: true } : {}) }, { size, colour: tone?.ink ?? null, speech })
  const line = (side: string, width: number, colour: string) => `<a:${side} w="${width}">${filled(colour)}</a:${side}>`
  const none = (side: string) => `<a:${side} w="0"><a:noFill/></a:${side}>`
  const edge = tone ? (side: string) => line(side, 6350, rule) : none
  const isEmpty = !hasHeaders && tone === undefined
  const bottom = isHead ? line('lnB', 19_050, under) : isEmpty ? none('lnB') : line('lnB', 6350, rule)
  const ground = tone ? filled(tone.fill) : '<a:noFill/>'
  return `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${sides[align]}"/>${run}<a:endParaRPr lang="${speech.lang}" sz="${size}"/></a:p></a:txBody><a:tcPr marL="50800" marR="50800" marT="38100" marB="38100" anchor="${tone ? 'ctr' : 't'}">${edge('lnL')}${edge('lnR')}${edge('lnT')}${bottom}${ground}</a:tcPr></a:tc>`
}
