import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barChart, groupedChart, lineChart, stackedChart, timelineChart } from './build.ts'
import { chartSvg, widthIn } from './drawn.ts'
import type { Chart } from './model.ts'

const told = { language: 'nl', title: 'Uitgaven' } as const
const textsOf = ({ table }: Chart) => table.rows.map((row) => row.map(({ text }) => text))

test('bars: money in the Dutch way, every value in the picture, the words and the table', () => {
  const chart = barChart({ ...told, about: 'Gemeente' }, 'cents', [
    { label: 'Almelo', value: 123_450 },
    { label: 'Borne', value: 0 },
  ])
  expect(textsOf(chart)).toEqual([
    ['Almelo', '€\u00a01.234,50'],
    ['Borne', '€\u00a00,00'],
  ])
  expect(chart.alt).toBe('Staafdiagram. Almelo: €\u00a01.234,50; Borne: €\u00a00,00.')
  const svg = chartSvg(chart, 'nl')
  for (const words of ['Almelo', '€\u00a01.234,50', 'Borne', chart.alt]) expect(svg).toContain(words)
})

test('a long name keeps its end in the picture and is whole in the table', () => {
  const [label, other] = ['uw gemeente', 'gemiddeld'].map(
    (end) => `Organisatie, capaciteit en samenwerking in het district: ${end}`,
  )
  if (!label || !other) throw new Error('both are made above')
  const chart = barChart(
    told,
    'count',
    [label, other].map((one) => ({ label: one, value: 1 })),
  )
  const svg = chartSvg(chart, 'nl').replace(/<desc.*<\/desc>/, '')
  expect(svg).toMatch(/>Organisatie, capaciteit[^<]*<.*>…[^<]*uw gemeente</)
  expect(svg).toMatch(/>Organisatie, capaciteit[^<]*<.*>…[^<]*gemiddeld</)
  expect(textsOf(chart)[0]?.[0]).toBe(label)
})

test('stacks: the table has the total of each row', () => {
  const chart = stackedChart(told, 'hours', { parts: ['A', 'B'], rows: [{ label: 'Almelo', values: [2, 3] }] })
  expect(textsOf(chart)).toEqual([['Almelo', '2 uur', '3 uur', '5 uur']])
})

test('groups: each value has its bar with its words, and its column in the table', () => {
  const chart = groupedChart({ ...told, about: 'Thema' }, 'percent', {
    parts: ['Zelfscan', 'Toetsing'],
    rows: [
      { label: 'Screening', values: [0.38, 0.46] },
      { label: 'Meldpunt', values: [0, 1] },
    ],
  })
  expect(textsOf(chart)).toEqual([
    ['Screening', '38%', '46%'],
    ['Meldpunt', '0%', '100%'],
  ])
  expect(chart.alt).toContain('Screening: Zelfscan 38%, Toetsing 46%; Meldpunt: Zelfscan 0%, Toetsing 100%.')
  const svg = chartSvg(chart, 'nl').replace(/<desc.*<\/desc>/, '')
  for (const words of ['Zelfscan', 'Toetsing', '38%', '46%', '0%', '100%']) expect(svg).toContain(`>${words}<`)
  // Two samples of the key and three bars: nothing of a value of zero.
  expect(svg.match(/<rect/g)).toHaveLength(5)
})

test('a paper names its day on a timeline, and tells what was reached from what is late or ahead', () => {
  const milestones = (['reached', 'late', 'ahead'] as const).map((standing, at) => ({
    on: `2024-0${at + 4}-01`,
    label: standing,
    standing,
  }))
  const bar = { from: '2024-03-01', to: '2024-08-31' }
  const chart = timelineChart(told, [{ label: 'Deel', bar, state: null, milestones }], '2024-05-20')
  const svg = chartSvg(chart, 'nl')
  for (const words of ['20 mei 2024', 'Bereikt', 'Te laat', 'Komt nog']) expect(svg).toContain(`>${words}<`)
  expect(svg).not.toContain('vandaag')
  // What was reached is full, what is late has a cross; each once in the picture and once in the key.
  expect(svg.match(/fill="#15212a" stroke/g)).toHaveLength(2)
  expect(svg.match(/l6 6m0 -6l-6 6/g)).toHaveLength(2)
})

test('lines: a moment without a value is told as none and leaves a gap', () => {
  const chart = lineChart({ ...told, language: 'en' }, 'percent', {
    moments: ['Jan', 'Feb', 'Mar'],
    series: [{ label: 'Done', values: [0.1, null, 0.3] }],
  })
  expect(textsOf(chart).map((row) => row[1])).toEqual(['10%', 'none', '30%'])
  expect(chartSvg(chart, 'en').match(/<path d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+" fill="none"/g)).toHaveLength(1)
})

test('a timeline runs from its first day to its last and tells state and milestones', () => {
  const chart = timelineChart(told, [
    { label: 'Deel A', bar: { from: '2024-03-01', to: '2024-04-30' }, state: 'op koers', milestones: [] },
    { label: 'Deel B', bar: null, state: null, milestones: [{ on: '2024-06-01', label: 'Klaar' }] },
  ])
  expect(chart.drawing).toMatchObject({ from: '2024-03-01', to: '2024-06-01' })
  expect(textsOf(chart)).toEqual([
    ['Deel A', '1 maart 2024', '30 april 2024', 'op koers', '–'],
    ['Deel B', '–', '–', '–', 'Klaar (1 juni 2024)'],
  ])
})

test('the table of a timeline has no column that says nothing', () => {
  const chart = timelineChart(told, [
    { label: 'Deel', bar: { from: '2024-03-01', to: '2024-04-30' }, state: null, milestones: [] },
  ])
  expect(textsOf(chart)).toEqual([['Deel', '1 maart 2024', '30 april 2024']])
})

test('a picture of any values has only numbers for places, and never a mark outside it', () => {
  const value = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
    fc.double({ min: 0, max: 1e-6, noNaN: true }),
  )
  const values = fc.array(value, { maxLength: 12 })
  const day = fc
    .integer({ min: 0, max: 4000 })
    .map((at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(values, fc.array(day, { minLength: 2, maxLength: 6 }), (given, days) => {
      const moments = given.map((_, at) => `M${at}`)
      const [from = '', to = ''] = days.toSorted()
      const charts = [
        barChart(
          told,
          'count',
          given.map((one, at) => ({ label: `B${at}`, value: one })),
        ),
        stackedChart(told, 'count', { parts: moments, rows: [{ label: 'A', values: given }] }),
        groupedChart(told, 'count', { parts: moments, rows: [{ label: 'A', values: given }] }),
        lineChart(told, 'count', { moments, series: [{ label: 'A', values: given }] }),
        timelineChart(told, [
          { label: 'A', bar: { from, to }, state: null, milestones: days.map((on) => ({ on, label: on })) },
        ]),
      ]
      for (const chart of charts) {
        const svg = chartSvg(chart, 'nl')
        expect(svg).not.toMatch(/NaN|Infinity|undefined/)
        for (const [, x] of svg.matchAll(/ c?x="(-?[\d.]+)"/g)) expect(Number(x)).toBeLessThanOrEqual(widthIn(svg) + 1)
        expect(svg).not.toMatch(/width="-/)
      }
    }),
  )
})
