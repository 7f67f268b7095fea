import type { Twente } from '#modules/organisations'
import { type BookingSeed, findProgramme, type MoneySeed, type SeededProgramme, seedMoney } from '#modules/programme'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { dayOf } from '#platform/language'

type Day = (days: number) => string
const dayMs = 24 * 60 * 60_000
const euros = (amount: number) => Math.round(amount * 100)

/** Fictitious money of the programme: four sources, two budgets and a draft, and a year of bookings with one reversed and one that waits. */
export async function followMoney(
  ctx: Ctx,
  twente: Twente,
  cast: ReadonlyMap<string, PersonActor>,
  { programmeId }: SeededProgramme,
): Promise<void> {
  const keeper = cast.get('controller@fictief.example')?.personId
  const approver = cast.get('projectleider@fictief.example')?.personId
  if (!keeper || !approver) return
  const day: Day = (days) => dayOf(new Date(ctx.now.getTime() + days * dayMs))
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), async (tx) => {
    const { themeId, organisationId } = await findProgramme(tx, programmeId)
    const of = { programmeId, organisationId, themeId, keeper, approver }
    const municipalities = [...twente.byCode.values()]
    const idOf = (name: string) => municipalities.find((one) => one.name === name)?.id ?? ''
    const served = municipalities.filter(({ name }) => !['Almelo', 'Hengelo', 'Enschede'].includes(name))
    await seedMoney(tx, of, {
      settings: { fourEyesCents: euros(10_000), hourRateCents: euros(68.5) },
      sources: sourcesOf(
        day,
        served.map(({ id }) => id),
      ),
      budgets: budgetsOf(day, idOf),
      bookings: bookingsOf(day, idOf),
    })
  })
}

function sourcesOf(day: Day, served: string[]): MoneySeed['sources'] {
  const year = { startsOn: day(-330), endsOn: day(35) }
  return [
    {
      code: 'PROV',
      title: 'Subsidie weerbare overheid Twente',
      funder: 'Provincie Overijssel',
      amountCents: euros(220_000),
      conditions:
        'Om de weerbaarheid van de overheid te versterken. Verantwoording na afloop; verschillen van meer dan 10% worden toegelicht. (fictief)',
      ...year,
    },
    {
      code: 'UITV',
      title: 'Uitvoeringsbudget ondermijning',
      funder: 'Provincie Overijssel',
      amountCents: euros(104_000),
      partOf: 'PROV',
      conditions: 'Voor het hele programma ondermijning, behalve de aanpak van zorgfraude.',
      notForThemes: ['Zorgfraude'],
      ...year,
    },
    {
      code: 'SPEC',
      title: 'Uitvoeringsspecialist Basis op orde (fictief bedrag)',
      funder: 'Provincie Overijssel',
      amountCents: euros(78_000),
      conditions: 'Voor elf gemeenten, niet voor Almelo, Enschede en Hengelo.',
      municipalities: served,
      ...year,
    },
    {
      code: 'RIEC',
      title: 'Weerbaarheidsgeld OTO (fictief bedrag)',
      funder: 'RIEC Oost-Nederland',
      amountCents: euros(60_000),
      conditions: 'Voor de inzet van het Ondersteuningsteam Ondermijning.',
      startsOn: day(-420),
      endsOn: day(35),
    },
  ]
}

type Line = MoneySeed['budgets'][number]['lines'][number]
const line = (activity: string, source: string, title: string, amount: number, municipalityId?: string): Line => ({
  activity,
  source,
  title,
  cents: euros(amount),
  ...(municipalityId ? { municipalityId } : {}),
})

function budgetsOf(day: Day, idOf: (name: string) => string): MoneySeed['budgets'] {
  const same = [
    line('L1', 'RIEC', 'Inzet bij acties en controles', 52_000),
    line('L1', 'RIEC', 'Materiaal', 6_000),
    line('L2', 'SPEC', 'Uitvoeringsspecialist', 66_000),
    line('L2', 'SPEC', 'Maatwerk', 4_000, idOf('Wierden')),
    line('L2', 'SPEC', 'Maatwerk', 4_000, idOf('Losser')),
    line('L3', 'PROV', 'Projectleiding', 62_000),
    line('4', 'PROV', 'Onafhankelijke toetsing', 42_000),
    line('1a', 'UITV', 'Screeningsmodel', 18_000),
    line('2a', 'UITV', 'Congres', 24_000),
    line('2b', 'UITV', 'Leermodule', 20_000),
    line('3a', 'UITV', 'Intern meldpunt', 7_000),
    line('3b', 'UITV', 'Overzicht van systemen', 6_000),
  ]
  return [
    {
      explanation: 'Eerste begroting bij het besluit van het DVO. (fictief)',
      day: day(-325),
      lines: [...same, line('1b', 'UITV', 'Roadshow', 19_000), line('2c', 'UITV', 'Kennissessies', 10_000)],
    },
    {
      explanation: 'Minder voor de roadshow, meer kennissessies: daar is vraag naar. (fictief)',
      day: day(-180),
      lines: [...same, line('1b', 'UITV', 'Roadshow', 16_500), line('2c', 'UITV', 'Kennissessies', 12_500)],
    },
    {
      explanation: 'Voorstel: wat van de roadshow overblijft naar het meldpunt. (fictief)',
      day: day(-12),
      isDraft: true,
      lines: [
        ...same.filter(({ activity }) => activity !== '3a'),
        line('1b', 'UITV', 'Roadshow', 15_500),
        line('2c', 'UITV', 'Kennissessies', 12_500),
        line('3a', 'UITV', 'Intern meldpunt', 8_000),
      ],
    },
  ]
}

/** What is paid each month for as long as the programme runs. */
const monthly = (day: Day, seed: Omit<BookingSeed, 'day' | 'kind'>): BookingSeed[] =>
  Array.from({ length: 10 }, (_, month) => ({
    ...seed,
    kind: 'invoice' as const,
    day: day(-300 + month * 30),
    title: `${seed.title}, maand ${month + 1}`,
    reference: `${seed.reference}-${String(month + 1).padStart(2, '0')}`,
  }))

function bookingsOf(day: Day, idOf: (name: string) => string): BookingSeed[] {
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

function congress(day: Day): BookingSeed[] {
  const own = { activity: '2a', source: 'UITV' }
  const hall = { party: 'Congreshuis Twente (fictief)', from: 'hall' }
  return [
    {
      ...own,
      kind: 'expectation',
      name: 'congress',
      cents: euros(22_000),
      day: day(-320),
      title: 'Raming van het congres',
    },
    {
      ...own,
      kind: 'commitment',
      name: 'hall',
      from: 'congress',
      cents: euros(14_500),
      day: day(-250),
      title: 'Zaal en lunch congres',
      party: hall.party,
      reference: 'OPD-101',
    },
    {
      ...own,
      ...hall,
      kind: 'invoice',
      cents: euros(5_000),
      day: day(-240),
      title: 'Aanbetaling zaal',
      reference: 'CT-2231',
    },
    {
      ...own,
      ...hall,
      kind: 'invoice',
      cents: euros(9_150),
      day: day(-148),
      title: 'Eindafrekening zaal en lunch',
      reference: 'CT-2408',
    },
    { ...own, kind: 'release', from: 'hall', cents: euros(350), day: day(-147), title: 'Minder gasten dan verwacht' },
    {
      ...own,
      kind: 'commitment',
      name: 'speakers',
      from: 'congress',
      cents: euros(4_200),
      day: day(-230),
      title: 'Sprekers congres',
      party: 'Sprekersbureau Spiegel (fictief)',
      reference: 'OPD-104',
    },
    {
      ...own,
      kind: 'invoice',
      from: 'speakers',
      cents: euros(4_200),
      day: day(-145),
      title: 'Sprekers congres',
      party: 'Sprekersbureau Spiegel (fictief)',
      reference: 'SP-77',
    },
    { ...own, kind: 'release', from: 'congress', cents: euros(3_300), day: day(-140), title: 'Congres is afgerond' },
  ]
}

function integrity(day: Day): BookingSeed[] {
  const model = { activity: '1a', source: 'UITV', party: 'Adviesbureau Heldere Lijn (fictief)' }
  const show = { activity: '1b', source: 'UITV', party: 'Theatergroep De Spiegel (fictief)' }
  const wrong = {
    activity: '2c',
    source: 'UITV',
    kind: 'invoice' as const,
    cents: euros(1_250),
    day: day(-100),
    title: 'Zaalhuur roadshow Oldenzaal',
    party: 'Zaal De Beurs (fictief)',
  }
  return [
    {
      ...model,
      kind: 'commitment',
      name: 'model',
      cents: euros(16_800),
      day: day(-300),
      title: 'Opdracht screeningsmodel',
      reference: 'OPD-090',
    },
    {
      ...model,
      kind: 'invoice',
      from: 'model',
      cents: euros(8_400),
      day: day(-210),
      title: 'Screeningsmodel, eerste helft',
      reference: 'HL-0412',
    },
    {
      ...model,
      kind: 'invoice',
      from: 'model',
      cents: euros(8_400),
      day: day(-62),
      title: 'Screeningsmodel, tweede helft',
      reference: 'HL-0588',
    },
    {
      ...show,
      kind: 'commitment',
      name: 'show',
      cents: euros(9_600),
      day: day(-190),
      title: 'Vier voorstellingen roadshow',
      reference: 'OPD-112',
    },
    {
      ...show,
      kind: 'invoice',
      from: 'show',
      cents: euros(2_400),
      day: day(-150),
      title: 'Voorstelling Wierden',
      reference: 'TS-31',
    },
    {
      ...show,
      kind: 'invoice',
      from: 'show',
      cents: euros(2_400),
      day: day(-98),
      title: 'Voorstelling Oldenzaal',
      reference: 'TS-36',
    },
    {
      ...show,
      kind: 'invoice',
      from: 'show',
      cents: euros(2_400),
      day: day(-40),
      title: 'Voorstelling Losser',
      reference: 'TS-44',
    },
    { ...wrong, name: 'wrong', reference: 'ZB-19' },
    { ...wrong, reverses: 'wrong', reason: 'Hoort bij de roadshow, niet bij de kennissessies.', reference: 'ZB-19' },
    { ...wrong, activity: '1b', reference: 'ZB-19' },
    {
      activity: '1b',
      source: 'UITV',
      kind: 'expectation',
      cents: euros(2_500),
      day: day(-35),
      title: 'Laatste zaal en drukwerk',
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
