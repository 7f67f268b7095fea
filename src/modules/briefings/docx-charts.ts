import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Language } from '#platform/language'
import type { Chart } from './charts/model.ts'
import { chartXml, sheetOf } from './charts/native/chart-xml.ts'
import { milestoneShapes, shapesType, withMilestones } from './charts/native/milestone-shapes.ts'
import { chartWorkbook } from './charts/native/workbook.ts'
import { packed } from './office-file.ts'
import { emu, relations, said } from './office-xml.ts'

/** What stands where a chart comes: no text can hold the sign before it, which plainText takes out. */
export const chartMark = (number: number): string => `\uE000${number}\uE000`

const kind = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** The same DOCX with the charts at their marks, counted from 1: drawn by Word, which can change them, each with its words. */
export function withCharts(file: Uint8Array, charts: readonly Chart[], language: Language): Uint8Array {
  if (charts.length === 0) return file
  const parts: Record<string, Uint8Array> = unzipSync(file)
  const change = (name: string, made: (text: string) => string) => {
    parts[name] = strToU8(made(strFromU8(parts[name] ?? new Uint8Array())))
  }
  const all = charts.map((chart, at) => ({ chart, number: at + 1 }))
  for (const { chart, number } of all) {
    const timeline = withMilestones(chart.drawing)
    const figures = { id: 'rId1', kind: 'package', target: `../embeddings/figures${number}.xlsx` }
    const shapes = { id: 'rId2', kind: 'chartUserShapes', target: `../drawings/drawing${number}.xml` }
    parts[`word/charts/chart${number}.xml`] = strToU8(
      chartXml(chart, language, { workbook: 'rId1', letter: 9, ...(timeline ? { shapes: 'rId2' } : {}) }),
    )
    parts[`word/charts/_rels/chart${number}.xml.rels`] = strToU8(relations(timeline ? [figures, shapes] : [figures]))
    if (timeline) {
      const size = { width: lineWidth, height: heightOf(chart) }
      parts[`word/drawings/drawing${number}.xml`] = strToU8(milestoneShapes(timeline, size, language))
    }
    parts[`word/embeddings/figures${number}.xlsx`] = chartWorkbook(sheetOf(chart.drawing, chart.title, language))
  }
  change('word/document.xml', (text) =>
    text.replace(/<w:r>(?:(?!<w:r>).)*?\uE000(\d+)\uE000<\/w:t><\/w:r>/gs, (_run, number) => {
      const chart = charts[Number(number) - 1]
      return chart ? inlineXml(chart, Number(number)) : ''
    }),
  )
  const led = all.map(({ number }) => ({ id: `rIdChart${number}`, kind: 'chart', target: `charts/chart${number}.xml` }))
  const lines = /<Relationship [^>]*>/g
  change('word/_rels/document.xml.rels', (text) =>
    text.replace('</Relationships>', `${(relations(led).match(lines) ?? []).join('')}</Relationships>`),
  )
  const types = all.flatMap(({ chart, number }) => [
    `<Override PartName="/word/charts/chart${number}.xml" ContentType="${kind}"/>`,
    withMilestones(chart.drawing)
      ? `<Override PartName="/word/drawings/drawing${number}.xml" ContentType="${shapesType}"/>`
      : '',
  ])
  const workbooks =
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
  change('[Content_Types].xml', (text) => text.replace('</Types>', `${workbooks}${types.join('')}</Types>`))
  return packed(parts)
}

/** In points: the width of a line, and a height that fits what is drawn. */
const lineWidth = 480
const perRow = 24
const bounds = { low: 120, high: 560 }

function heightOf({ drawing: drawn }: Chart): number {
  if (drawn.as === 'lines') return 250
  const rows =
    drawn.as === 'bars' ? drawn.bars.length : drawn.rows.length * (drawn.as === 'groups' ? drawn.parts.length * 0.8 : 1)
  return Math.min(bounds.high, Math.max(bounds.low, rows * perRow + 60))
}

/** Numbers of drawings in a file differ; pictures count from 1. */
const firstNumber = 1000

const inlineXml = (chart: Chart, number: number): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${emu(lineWidth)}" cy="${emu(heightOf(chart))}"/><wp:docPr id="${firstNumber + number}" name="${said(`Chart ${number}`)}" descr="${said(chart.alt)}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" r:id="rIdChart${number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
