import { groupsSvg } from './charts/groups.ts'
import { linesSvg } from './charts/lines.ts'
import { ratioSvg } from './charts/ratio.ts'
import { timelineSvg } from './charts/timeline.ts'

export const lines = linesSvg({
  title: 'Uren per kwartaal',
  description: 'Toegezegd: 40, 60, geen waarde, 80; gevraagd: 50, 70, 70, 90.',
  moments: ['1e kwartaal', '2e kwartaal', '3e kwartaal', '4e kwartaal'],
  series: [
    { label: 'Toegezegd', values: [40, 60, null, 80] },
    { label: 'Gevraagd', values: [50, 70, 70, 90] },
  ],
  say: String,
})

export const timeline = timelineSvg({
  title: 'Planning',
  description: 'Bewustwording van maart tot en met augustus, met een mijlpaal op 1 juni.',
  from: '2024-01-15',
  to: '2024-12-31',
  today: { on: '2024-06-20', label: 'vandaag' },
  rows: [
    {
      label: 'Weerbare mensen',
      depth: 0,
      bar: { from: '2024-01-15', to: '2024-12-31' },
      state: null,
      milestones: [],
    },
    {
      label: 'Bewustwording',
      depth: 1,
      bar: { from: '2024-03-01', to: '2024-08-31' },
      state: 'op koers',
      milestones: [
        { on: '2024-04-01', standing: 'reached' },
        { on: '2024-06-01', standing: 'late' },
        { on: '2024-08-01', standing: 'ahead' },
      ],
    },
  ],
  words: { reached: 'Bereikt', late: 'Te laat', ahead: 'Komt nog' },
  monthOf: (month) => new Date(Date.UTC(2024, month - 1, 1)).toLocaleString('nl', { month: 'short', timeZone: 'UTC' }),
})

export const groups = groupsSvg({
  title: 'Zelfscan en toetsing',
  description: 'Screening: zelfscan 38%, toetsing 46%. Meldpunt: zelfscan 30%, toetsing 48%.',
  parts: [
    { words: 'Zelfscan', step: 2 },
    { words: 'Toetsing', step: 3 },
  ],
  rows: [
    { label: 'Screening van medewerkers', values: [38, 46] },
    { label: 'Meldpunt en opvolging van signalen in het district', values: [30, 48] },
  ],
  steps: 5,
  say: (value) => `${value}%`,
})

export const ratio = ratioSvg({
  title: 'Hoeveel keer zoveel?',
  description: 'Twee keer zoveel, tussen 1,2 en 3,4.',
  ratio: 2,
  low: 1.2,
  high: 3.4,
  same: 'geen verschil',
  say: (value) => `${String(value).replace('.', ',')}×`,
})
