import { expect, test } from 'vitest'
import { type AskedOfBoard, proposalContent } from './proposal.ts'

const plan = {
  title: 'Programma',
  goal: 'Weerbaar worden.',
  startsOn: '2024-01-01',
  endsOn: '2024-12-31',
  subProjects: [],
}
const proposal: AskedOfBoard = {
  number: 3,
  subject: 'Uitvoering',
  agendaType: 'decision',
  meetsOn: '2024-02-01',
  isPublic: true,
  handledBy: 'project-leader',
  portfolioHolder: 'Portefeuillehouder veiligheid',
  points: [
    { text: 'Kennis te nemen.', decision: { outcome: 'noted', note: null } },
    { text: 'Uit te voeren.', decision: { outcome: 'amended', note: 'In twee delen.' } },
    { text: 'Te ontvangen.', decision: null },
  ],
  explanation: '## Aanleiding\n\nZwakke gemeenten trekken aan.',
  asked: 'Wijs iemand aan.',
  decidedOn: null,
  sources: [{ what: 'Onderdelen', text: '7', source: 'Programma', asOf: '2024-01-15' }],
}
const contentOf = (given: AskedOfBoard | null) =>
  proposalContent({ language: 'nl', plan, today: '2024-03-01', proposal: given })

test('a proposal says what every proposal to the council says, its points with what was decided, and what municipalities do', () => {
  const { facts, sections } = contentOf(proposal)
  expect(facts.map(({ text }) => text)).toEqual([
    'Uitvoering',
    'ter besluitvorming',
    '1 februari 2024',
    'ja',
    'de projectleider',
    'Portefeuillehouder veiligheid',
    'Programma',
    '1 januari 2024 tot en met 31 december 2024',
  ])
  const at = (slot: string) => sections.find((one) => one.slot === slot)
  expect(at('asked')?.blocks).toEqual([
    {
      kind: 'list',
      isNumbered: true,
      items: [
        'Kennis te nemen. Besluit: kennis genomen.',
        'Uit te voeren. Besluit: gewijzigd vastgesteld. In twee delen.',
        'Te ontvangen.',
      ],
    },
  ])
  expect(at('explanation')?.blocks[0]).toMatchObject({ kind: 'heading', text: 'Aanleiding', level: 2 })
  expect(at('explanation')?.sources).toEqual(proposal.sources)
  expect(at('municipalities')?.blocks).toMatchObject([{ kind: 'text', text: 'Wijs iemand aan.' }])
})

test('without a proposal the paper asks what a person types, and explains the programme', () => {
  const { facts, sections } = contentOf(null)
  expect(facts).toHaveLength(2)
  expect(sections.map(({ slot }) => slot)).toEqual(['opening', 'asked', 'explanation', 'closing'])
  expect(sections[1]?.blocks).toEqual([])
  expect(sections[2]?.blocks[0]).toMatchObject({ kind: 'text', text: 'Weerbaar worden.' })
})
