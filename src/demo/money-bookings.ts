import type { BookingSeed } from '#modules/programme'
import { type Day, euros } from './money-plan.ts'
import { congress, integrity } from './money-sub-projects.ts'

/** What is paid each month for as long as the programme runs. */
const monthly = (day: Day, seed: Omit<BookingSeed, 'day' | 'kind'>): BookingSeed[] =>
  Array.from({ length: 10 }, (_, month) => ({
    ...seed,
    kind: 'invoice' as const,
    day: day(-300 + month * 30),
    title: `${seed.title}, maand ${month + 1}`,
    reference: `${seed.reference}-${String(month + 1).padStart(2, '0')}`,
  }))

/** What was expected, ordered and paid in a year. */
export function bookingsOf(day: Day, idOf: (name: string) => string): BookingSeed[] {
  const lead = {
    activity: 'L3',
    source: 'PROV',
    cents: euros(5_100),
    title: 'Projectleiding',
    party: 'Gemeente Enschede (fictief)',
    reference: 'PL',
  }
  const specialist = {
    activity: 'L2',
    source: 'SPEC',
    cents: euros(5_600),
    title: 'Uitvoeringsspecialist',
    party: 'Bureau Basis (fictief)',
    reference: 'US',
  }
  return [
    ...monthly(day, lead),
    ...monthly(day, specialist),
    ...congress(day),
    ...integrity(day),
    ...rest(day),
    {
      kind: 'invoice',
      activity: 'L2',
      source: 'SPEC',
      municipalityId: idOf('Wierden'),
      cents: euros(3_200),
      day: day(-120),
      title: 'Maatwerk: procesbeschrijving Bibob (fictief)',
      party: 'Bureau Basis (fictief)',
      reference: 'US-W1',
    },
    {
      kind: 'invoice',
      activity: 'L2',
      source: 'SPEC',
      municipalityId: idOf('Losser'),
      cents: euros(2_750),
      day: day(-95),
      title: 'Maatwerk: werkinstructie signalen (fictief)',
      party: 'Bureau Basis (fictief)',
      reference: 'US-L1',
    },
  ]
}

function rest(day: Day): BookingSeed[] {
  const module = { activity: '2b', source: 'UITV', party: 'Studio Leerlijn (fictief)' }
  const judge = { activity: '4', source: 'PROV', party: 'Toetsbureau Oost (fictief)' }
  const team = { activity: 'L1', source: 'RIEC', kind: 'invoice' as const, party: 'Politie-eenheid Oost (fictief)' }
  return [
    {
      ...module,
      kind: 'commitment',
      name: 'module',
      cents: euros(18_500),
      day: day(-270),
      title: 'Opdracht leermodule',
      reference: 'OPD-095',
    },
    {
      ...module,
      kind: 'invoice',
      from: 'module',
      cents: euros(12_000),
      day: day(-130),
      title: 'Leermodule, oplevering',
      reference: 'SL-202',
    },
    {
      ...module,
      kind: 'invoice',
      from: 'module',
      cents: euros(6_500),
      day: day(-28),
      title: 'Leermodule, laatste deel',
      reference: 'SL-230',
    },
    {
      activity: '2c',
      source: 'UITV',
      kind: 'invoice',
      cents: euros(3_980.5),
      day: day(-110),
      title: 'Drie kennissessies',
      party: 'Kennishuis (fictief)',
      reference: 'KH-9',
    },
    {
      activity: '2c',
      source: 'UITV',
      kind: 'expectation',
      cents: euros(5_000),
      day: day(-60),
      title: 'Sessies van het laatste kwartaal',
    },
    {
      activity: '3a',
      source: 'UITV',
      kind: 'invoice',
      cents: euros(6_890),
      day: day(-70),
      title: 'Proef met een meldknop',
      party: 'Meldmakers (fictief)',
      reference: 'MM-5',
    },
    {
      activity: '3b',
      source: 'UITV',
      kind: 'invoice',
      cents: euros(7_150),
      day: day(-48),
      title: 'Overzicht van systemen gemaakt',
      party: 'Informatiehuis (fictief)',
      reference: 'IH-81',
    },
    {
      ...judge,
      kind: 'commitment',
      name: 'judge',
      cents: euros(36_000),
      day: day(-220),
      title: 'Opdracht onafhankelijke toetsing',
      reference: 'OPD-108',
    },
    {
      ...judge,
      kind: 'invoice',
      from: 'judge',
      cents: euros(18_000),
      day: day(-160),
      title: 'Toetsing, eerste zeven gemeenten',
      reference: 'TO-14',
    },
    {
      ...judge,
      kind: 'invoice',
      from: 'judge',
      cents: euros(12_400),
      day: day(-6),
      title: 'Toetsing, volgende vijf gemeenten',
      reference: 'TO-22',
      waits: true,
    },
    ...[-390, -300, -210, -120].map((at, index) => ({
      ...team,
      cents: euros(11_500),
      day: day(at),
      title: `Inzet OTO, kwartaal ${index + 1}`,
      reference: `OTO-${index + 1}`,
    })),
    {
      ...team,
      cents: euros(2_340),
      day: day(-200),
      title: 'Materiaal voor controles',
      party: 'Veilig Werk (fictief)',
      reference: 'VW-310',
    },
  ]
}
