import { barChart, lineChart, stackedChart, timelineChart } from './charts/build.ts'
import { plainStyle } from './house/model.ts'
import { type Block, heading, newPage, type Paper, paragraph, table, text } from './paper.ts'

const places = ['Almelo', 'Borne', 'Dinkelland', 'Enschede', 'Haaksbergen', 'Hellendoorn', 'Hengelo', 'Losser']
const language = 'nl'

/** A result report with fictitious figures: so many chapters, each with three charts, a table and running text. */
export const aReport = (chapters = 1, overrides: Partial<Paper> = {}): Paper => ({
  title: 'Resultatenrapportage Twente',
  subject: 'Weerbare Overheid en Maatschappij 2024',
  language,
  madeOn: '2024-09-02',
  mark: 'Fictieve gegevens',
  blocks: [
    { kind: 'facts', facts: [{ term: 'Voor', text: 'Districtelijk Veiligheidsoverleg Twente' }] },
    { kind: 'contents', title: 'Inhoud' },
    ...Array.from({ length: chapters }, (_, at) => chapter(at + 1)).flat(),
  ],
  figures: [
    {
      name: 'Cijfers',
      columns: [
        { header: 'Onderwerp', width: 30 },
        { header: 'Waarde', width: 12, format: '0.0' },
      ],
      rows: places.map((place, at) => [place, at * 1.5]),
    },
  ],
  style: { ...plainStyle('District Twente'), footer: 'Postbus 1, 7500 AA Enschede' },
  ...overrides,
})

const sentence = 'De gemeenten hebben dit jaar samen gewerkt aan een weerbare overheid. '

function chapter(number: number): Block[] {
  const told = (title: string) => ({ language, title: `${title} (deel ${number})` }) as const
  return [
    newPage,
    heading(1, `Deelproject ${number}`),
    text(sentence.repeat(8)),
    paragraph(
      { text: 'Het beeld is ' },
      { text: 'verbeterd', bold: true },
      { text: ': zie ' },
      { text: 'het programma', href: 'https://weerwerk.example/programma' },
      { text: '.', italic: true },
    ),
    heading(2, 'Wat het kostte'),
    barChart({ ...told('Uitgaven per gemeente'), about: 'Gemeente' }, 'cents', valuesOf(number, 125_050)),
    stackedChart({ ...told('Uren per gemeente'), about: 'Gemeente' }, 'hours', {
      parts: ['Gevraagd', 'Toegezegd', 'Gemaakt'],
      rows: places.map((label, at) => ({ label, values: [10 + at, 8 + at, (number + at) % 9] })),
    }),
    heading(2, 'Hoe het ging'),
    lineChart(told('Voortgang'), 'percent', {
      moments: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun'],
      series: [
        { label: 'Plan', values: [0.1, 0.2, 0.4, 0.6, 0.8, 1] },
        { label: 'Werkelijk', values: [0.05, 0.2, null, 0.5, 0.7, 0.8] },
      ],
    }),
    timelineChart(
      told('Planning'),
      [
        {
          label: 'Weerbare mensen',
          isHead: true,
          bar: { from: '2024-01-15', to: '2024-12-31' },
          state: null,
          milestones: [],
        },
        {
          label: 'Training bewustwording',
          bar: { from: '2024-03-01', to: '2024-08-31' },
          state: 'op koers',
          milestones: [{ on: '2024-06-01', label: 'Training klaar' }],
        },
      ],
      '2024-06-20',
    ),
    {
      kind: 'list',
      items: ['Gewone tekst', [{ text: 'Vet', bold: true }, { text: ' en gewoon' }]],
      isNumbered: true,
    },
    table(
      'Wat er gedaan is',
      [
        { header: 'Gemeente', width: 2 },
        { header: 'Wat', width: 4 },
        { header: 'Aantal', width: 1, align: 'right' },
      ],
      places.map((place, at) => [place, sentence, String(at * number)]),
    ),
  ]
}

const valuesOf = (number: number, most: number) =>
  places.map((label, at) => ({ label, value: ((at * 37 + number * 11) % 100) * most }))
