import type { Language } from '#platform/language'
import { declared, filled, places, said } from '../../office-xml.ts'
import type { Chart, Drawing, Timeline, Unit } from '../model.ts'
import { chartTexts } from '../value-text.ts'
import { serial, timelineLayout } from './timeline-plot.ts'

/** The figures of a chart as a sheet: a row for each category, a column for each series. */
export type ChartSheet = { categories: string[]; series: { name: string; values: (number | null)[] }[] }

/** Dark to light, with an ink that can be read on each. */
const palette = [
  { fill: '#0b3c5d', ink: '#ffffff' },
  { fill: '#9cc8d8', ink: '#17222d' },
  { fill: '#34769a', ink: '#ffffff' },
  { fill: '#f6d08a', ink: '#17222d' },
  { fill: '#566873', ink: '#ffffff' },
  { fill: '#fff3d6', ink: '#17222d' },
] as const
/** What was, lighter than what is. */
const groupPalette = [palette[1], palette[2], palette[0], palette[3]] as const
const dashes = ['solid', 'dash', 'sysDot', 'dashDot'] as const
const marks = ['circle', 'square', 'triangle', 'diamond'] as const
const lines = ['#0b3c5d', '#a04a00', '#2e6b3a', '#6a3d7c'] as const

/** As a spreadsheet numbers the languages of dates. */
const calendars: Record<Language, string> = { nl: '413', en: '809' }
const formats: Record<Unit, string> = {
  count: '#,##0.##',
  cents: '"€ "#,##0.00',
  percent: '0%',
  hours: '#,##0.##',
  days: '#,##0.##',
  level: '0.0',
}

export function sheetOf(drawing: Drawing, title: string, language: Language): ChartSheet {
  const t = chartTexts[language]
  const scaled = (unit: Unit, value: number | null) => (value !== null && unit === 'cents' ? value / 100 : value)
  switch (drawing.as) {
    case 'bars':
      return {
        categories: drawing.bars.map(({ label }) => label),
        series: [{ name: title, values: drawing.bars.map(({ value }) => scaled(drawing.unit, value)) }],
      }
    case 'stacks':
    case 'groups':
      return {
        categories: drawing.rows.map(({ label }) => label),
        series: drawing.parts.map((name, at) => ({
          name,
          values: drawing.rows.map(({ values }) => scaled(drawing.unit, values[at] ?? 0)),
        })),
      }
    case 'lines':
      return {
        categories: drawing.moments,
        series: drawing.series.map(({ label, values }) => ({
          name: label,
          values: values.map((value) => scaled(drawing.unit, value)),
        })),
      }
    case 'timeline': {
      const { rows } = drawing
      return {
        categories: rows.map(({ label }) => label),
        series: [
          { name: t.starts, values: rows.map(({ bar }) => (bar ? serial(bar.from) : null)) },
          { name: t.days('2').replace('2 ', ''), values: rows.map(({ bar }) => (bar ? lengthOf(bar) : null)) },
        ],
      }
    }
  }
}

const lengthOf = ({ from, to }: NonNullable<Timeline['rows'][number]['bar']>) => serial(to) - serial(from) + 1

/**
 * A chart that a presentation program draws itself, with its figures in it (ECMA-376, part 1, 21.2). `workbook` and `shapes` are the
 * relations that lead to its figures and to what is drawn over it; `letter` is the size of its words, in points.
 */
export function chartXml(
  { title, drawing }: Chart,
  language: Language,
  { workbook, shapes, letter = 12 }: { workbook: string; shapes?: string; letter?: number },
): string {
  const sheet = sheetOf(drawing, title, language)
  const format = drawing.as === 'timeline' ? `[$-${calendars[language]}]mmm yyyy` : formats[drawing.unit]
  const plot = drawing.as === 'lines' ? linesXml(sheet, format, letter) : barsXml(drawing, sheet, format, letter)
  const hasLegend = drawing.as === 'stacks' || drawing.as === 'groups' || drawing.as === 'lines'
  const legend = hasLegend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${letters(letter)}</c:legend>` : ''
  return `${declared}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:lang val="${places[language]}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${drawing.as === 'timeline' ? timelineLayout : '<c:layout/>'}${plot}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>${letters(letter)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>${shapes ? `<c:userShapes r:id="${shapes}"/>` : ''}</c:chartSpace>`
}

const letters = (size: number, colour = '#17222d') =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size * 100}">${filled(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="nl-NL"/></a:p></c:txPr>`

function barsXml(
  drawing: Exclude<Drawing, { as: 'lines' }>,
  sheet: ChartSheet,
  format: string,
  letter: number,
): string {
  const isStacked = drawing.as === 'stacks' || drawing.as === 'timeline'
  const hasParts = drawing.as === 'stacks' || drawing.as === 'groups'
  const series = sheet.series.map(({ name, values }, at) => {
    const colours = drawing.as === 'groups' ? groupPalette : palette
    const { fill, ink } = colours[at % colours.length] ?? palette[0]
    const isUnseen = drawing.as === 'timeline' && at === 0
    const look = isUnseen
      ? '<a:noFill/>'
      : `${filled(hasParts ? fill : '#34769a')}<a:ln w="9525">${filled('#566873')}</a:ln>`
    const shown =
      drawing.as === 'timeline'
        ? '<c:dLbls><c:delete val="1"/></c:dLbls>'
        : labels(format, drawing.as === 'stacks' ? 'ctr' : 'outEnd', {
            letter: letter - 1,
            ink: drawing.as === 'stacks' ? ink : '#17222d',
          })
    return `<c:ser>${named(at, name)}<c:spPr>${look}</c:spPr><c:invertIfNegative val="0"/>${shown}${figures(sheet, values, at, drawing.as === 'timeline' ? 'General' : format)}</c:ser>`
  })
  const bounds = drawing.as === 'timeline' ? daysOf(drawing) : null
  return `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series.join('')}<c:gapWidth val="45"/>${isStacked ? '<c:overlap val="100"/>' : ''}<c:axId val="111"/><c:axId val="222"/></c:barChart>${categoryAxis('l', true, letter)}${valueAxis('t', format, { bounds, isSeen: bounds !== null, letter: letter - 1 })}`
}

type Bounds = { low: number; high: number; step: number }
const daysOf = ({ from, to }: Timeline): Bounds => {
  const [low, high] = [serial(from), serial(to) + 1]
  return { low, high, step: Math.max(1, Math.round((high - low) / 6)) }
}
/** Shares of a whole end at the whole. */
const isShare = ({ series }: ChartSheet) =>
  series.every(({ values }) => values.every((value) => value === null || (value >= 0 && value <= 1)))

function linesXml(sheet: ChartSheet, format: string, letter: number): string {
  const series = sheet.series.map(({ name, values }, at) => {
    const colour = lines[at % lines.length] ?? lines[0]
    const line = `<c:spPr><a:ln w="28575">${filled(colour)}<a:prstDash val="${dashes[at % dashes.length]}"/></a:ln></c:spPr>`
    const mark = `<c:marker><c:symbol val="${marks[at % marks.length]}"/><c:size val="8"/><c:spPr>${filled(colour)}</c:spPr></c:marker>`
    return `<c:ser>${named(at, name)}${line}${mark}${figures(sheet, values, at, format)}<c:smooth val="0"/></c:ser>`
  })
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/><c:axId val="111"/><c:axId val="222"/></c:lineChart>${categoryAxis('b', false, letter)}${valueAxis('l', format, { bounds: format === formats.percent && isShare(sheet) ? { low: 0, high: 1, step: 0.2 } : null, letter: letter - 1 })}`
}

const named = (at: number, name: string) =>
  `<c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:strRef><c:f>Data!$${letterOf(at)}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${said(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`

function figures({ categories }: ChartSheet, values: readonly (number | null)[], at: number, format: string): string {
  const last = categories.length + 1
  const words = categories.map((words, nth) => `<c:pt idx="${nth}"><c:v>${said(words)}</c:v></c:pt>`)
  const numbers = values.flatMap((value, nth) =>
    value === null ? [] : [`<c:pt idx="${nth}"><c:v>${value}</c:v></c:pt>`],
  )
  return `<c:cat><c:strRef><c:f>Data!$A$2:$A$${last}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${words.join('')}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$${letterOf(at)}$2:$${letterOf(at)}$${last}</c:f><c:numCache><c:formatCode>${said(format)}</c:formatCode><c:ptCount val="${values.length}"/>${numbers.join('')}</c:numCache></c:numRef></c:val>`
}

/** The column of a series, beside the one of the categories. */
export const letterOf = (series: number): string => String.fromCharCode('B'.charCodeAt(0) + Math.min(series, 24))

const labels = (format: string, place: 'ctr' | 'outEnd', { letter, ink }: { letter: number; ink: string }) =>
  `<c:dLbls><c:numFmt formatCode="${said(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${letters(letter, ink)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`

const categoryAxis = (side: 'l' | 'b', isFromTop: boolean, letter: number) =>
  `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${isFromTop ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${side}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${filled('#566873')}</a:ln></c:spPr>${letters(letter)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`

type Values = { bounds: Bounds | null; isSeen?: boolean; letter: number }

function valueAxis(side: 'l' | 't', format: string, { bounds, isSeen = true, letter }: Values): string {
  const range = bounds ? `<c:max val="${bounds.high}"/><c:min val="${bounds.low}"/>` : ''
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350">${filled('#dde4e8')}</a:ln></c:spPr></c:majorGridlines>`
  const steps = bounds ? `<c:majorUnit val="${bounds.step}"/>` : ''
  return `<c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/>${range}</c:scaling><c:delete val="${isSeen ? 0 : 1}"/><c:axPos val="${side}"/>${isSeen ? grid : ''}<c:numFmt formatCode="${said(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${letters(letter)}<c:crossAx val="111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${steps}</c:valAx>`
}
