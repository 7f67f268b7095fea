import { agreementSvg } from './charts/agreement.ts'
import { barsSvg } from './charts/bars.ts'
import { courseSvg } from './charts/course.ts'
import { differencesSvg } from './charts/differences.ts'
import { distributionSvg } from './charts/distribution.ts'
import { type HeatCell, heatmapSvg } from './charts/heatmap.ts'
import { rankingSvg } from './charts/ranking.ts'
import { smallBarsBelowSvg, smallBarsSvg } from './charts/small-bars.ts'
import { stacksSvg } from './charts/stacks.ts'
import { tileMapSvg } from './charts/tile-map.ts'
import { trendSvg } from './charts/trend.ts'

const places = [
  'Almelo',
  'Borne',
  'Dinkelland',
  'Enschede',
  'Haaksbergen',
  'Hellendoorn',
  'Hengelo',
  'Hof van Twente',
  'Losser',
  'Oldenzaal',
  'Rijssen-Holten',
  'Tubbergen',
  'Twenterand',
  'Wierden',
]
const scale = ['Ontbreekt', 'Incidenteel', 'Vastgesteld', 'Werkt', 'Geborgd'].map((name, level) => ({ level, name }))
const norms = ['BS', 'OC', 'IN', 'VH', 'TZ', 'IV', 'SB', 'PM', 'VP', 'LE'].flatMap((theme) =>
  Array.from({ length: 6 }, (_, at) => ({ key: `${theme}-0${at + 1}`, label: `${theme}-0${at + 1}`, group: theme })),
)

function cell(row: string, column: string): HeatCell {
  const draw = (row.length * 7 + row.charCodeAt(1) + column.charCodeAt(0) * 3 + column.charCodeAt(4) * 5) % 23
  if (draw === 0) return { level: null, text: '', state: 'missing' }
  if (draw === 1) return { level: null, text: '–', state: 'na' }
  return { level: draw % 5, text: String(draw % 5), state: 'level' }
}

export const heatmap = heatmapSvg({
  title: 'Niveaus per gemeente en norm',
  description: 'Veertien gemeenten en zestig normen. De tabel geeft dezelfde niveaus.',
  rows: places.map((label) => ({ key: label, label })),
  columns: norms,
  cell,
  levels: scale,
  words: { na: 'n.v.t.', missing: 'niet beantwoord' },
})

export const map = tileMapSvg({
  title: 'Het district',
  description: 'Per gemeente het aantal normen onder het gevraagde niveau.',
  tiles: places.map((label, at) => ({
    label,
    column: at % 4,
    row: Math.floor(at / 4),
    value: at === 3 ? '–' : `${(at * 7) % 40} van 60`,
    step: at === 3 ? null : at % 5,
  })),
  steps: 5,
  meaning: ['80% of meer onder', '60 tot 80%', '40 tot 60%', '20 tot 40%', 'minder dan 20%'],
})

export const distribution = distributionSvg({
  title: 'Antwoorden op VH-04',
  description: '3 gemeenten op niveau 0, 4 op 1, 2 op 2, 2 op 3, 1 op 4; 2 niet van toepassing.',
  groups: [
    ...scale.map(({ level, name }) => ({
      label: `${level} · ${name}`,
      count: [3, 4, 2, 2, 1][level] ?? 0,
      step: level,
    })),
    { label: 'n.v.t.', count: 2, step: null },
    { label: 'niet beantwoord', count: 0, step: null },
  ],
  steps: 5,
  line: { before: 3, label: 'gevraagd niveau 3' },
})

export const ranking = rankingSvg({
  title: 'Volgorde van de normen',
  description: 'VH-04 staat bovenaan, met een bereik van 1 tot 3.',
  items: [
    { label: 'VH-04 Bibob bij vastgoed', value: 0.62, low: 0.55, high: 0.7, text: 'plaats 1 (1 tot 3)' },
    { label: 'BS-02 Begroting', value: 0.4, low: 0.3, high: 0.52, text: 'plaats 2 (1 tot 4)' },
    { label: 'OC-01 Meldpunt', value: 0.05, low: 0, high: 0.1, text: 'plaats 3 (3 tot 6)' },
  ],
})

export const bars = barsSvg({
  title: 'Gemeenten per staat',
  description: '9 ondertekend, 3 ingediend, 2 open.',
  most: 14,
  bars: [
    { label: 'Ondertekend', value: 9, text: '9 van 14' },
    { label: 'Ingediend', value: 3, text: '3 van 14', step: 2 },
    { label: 'Open', value: 0, text: '0 van 14', step: 0 },
  ],
})

export const differences = differencesSvg({
  title: 'Verschil per gemeente',
  description: 'Almelo +0,4, duidelijk; Borne −0,1, niet te onderscheiden van toeval.',
  sides: { left: 'zelfscan lager', right: 'zelfscan hoger' },
  items: [
    { label: 'Almelo', value: 0.4, low: 0.2, high: 0.6, text: '+0,40', isClear: true },
    { label: 'Borne', value: -0.1, low: -0.3, high: 0.1, text: '−0,10', isClear: false },
    { label: 'Losser', value: 0, low: null, high: null, text: '0,00', isClear: false },
  ],
})

export const agreement = agreementSvg({
  title: 'Verschil naast het niveau',
  description: 'Gemiddeld +0,3; 95% van de verschillen ligt tussen −1,2 en +1,8.',
  points: [
    { mean: 2, difference: 0, count: 40 },
    { mean: 2.5, difference: 1, count: 22 },
    { mean: 3, difference: 0, count: 31 },
    { mean: 1.5, difference: -1, count: 6 },
    { mean: 3, difference: 2, count: 3 },
  ],
  scale: { min: 0, max: 4 },
  lines: [
    { value: 1.8, label: 'bovengrens +1,80', isDashed: true },
    { value: 0.3, label: 'gemiddeld +0,30', isDashed: false },
    { value: -1.2, label: 'ondergrens −1,20', isDashed: true },
  ],
  words: { mean: 'Gemiddelde van zelfscan en toetser', difference: 'Zelfscan min toetser' },
})

export const stacks = stacksSvg({
  title: 'Acties per gemeente',
  description: 'Almelo 2 te laat, 5 op tijd, 3 klaar; Borne 0, 4 en 6.',
  steps: 5,
  parts: [
    { words: 'Te laat', step: 4 },
    { words: 'Zonder einddatum', step: null },
    { words: 'Op tijd', step: 1 },
    { words: 'Klaar', step: 2 },
  ],
  rows: [
    { label: 'Almelo', values: [2, 1, 5, 3] },
    { label: 'Borne', values: [0, 0, 4, 6] },
    { label: 'Losser', values: [0, 0, 0, 0] },
  ],
})

export const course = courseSvg({
  title: 'Rechten gecontroleerd',
  description: 'Van 40% naar 87%.',
  points: [
    { at: 0, height: 0.4, label: '40%' },
    { at: 0.5, height: 0.72, label: '72%' },
    { at: 1, height: 0.87, label: '87%' },
  ],
  lines: [{ height: 0.8, label: '2 · Vastgesteld' }],
  from: 'januari',
  to: 'juni',
})

export const trend = trendSvg({
  title: 'Gemiddeld niveau per ronde',
  description: 'District: 1,82, 1,71, 2,10; Almelo: 2,05, geen niveaus, 2,40.',
  moments: [
    { label: '15 januari 2024', isSquare: false },
    { label: '1 juli 2024', isSquare: true },
    { label: '15 januari 2025', isSquare: false },
  ],
  series: [
    {
      label: 'District',
      values: [
        { value: 1.82, text: '1,82' },
        { value: 1.71, text: '1,71' },
        { value: 2.1, text: '2,10' },
      ],
    },
    {
      label: 'Almelo',
      values: [
        { value: 2.05, text: '2,05' },
        { value: null, text: '' },
        { value: 2.4, text: '2,40' },
      ],
    },
  ],
  scale: { min: 0, max: 4 },
  words: { circle: 'zelfscan', square: 'toetsing' },
})

const perRow = {
  title: 'Criteria per draad',
  description: 'Screening: 0,90 en 0,40; Meldpunt: 0,55 en nog niet bekend.',
  columns: ['Hoe vaak het voorkomt', 'Hoe dringend het is'],
  rows: [
    {
      label: 'Screening',
      bars: [
        { value: 0.9, low: 0.85, high: 0.95, text: '0,90' },
        { value: 0.4, low: 0.2, high: 0.6, text: '0,40' },
      ],
    },
    {
      label: 'Meldpunt',
      bars: [
        { value: 0.55, low: 0.55, high: 0.55, text: '0,55' },
        { value: 0.5, low: 0, high: 1, text: '?', isOpen: true },
      ],
    },
  ],
}
export const smallBars = smallBarsSvg(perRow)
export const smallBarsBelow = smallBarsBelowSvg({ ...perRow, title: 'Criteria per draad, onder elkaar' })
