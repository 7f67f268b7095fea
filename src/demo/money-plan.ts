import type { MoneySeed } from '#modules/programme'

/** A day, so many days from now. */
export type Day = (days: number) => string
export const euros = (amount: number): number => Math.round(amount * 100)

/** The sources of the money; not all serve every municipality. */
export function sourcesOf(day: Day, served: string[]): MoneySeed['sources'] {
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

/** A first budget, the one in force and a draft. */
export function budgetsOf(day: Day, idOf: (name: string) => string): MoneySeed['budgets'] {
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
