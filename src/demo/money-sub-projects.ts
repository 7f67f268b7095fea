import type { BookingSeed } from '#modules/programme'
import { type Day, euros } from './money-plan.ts'

/** The congress, from its estimate to what was paid. */
export function congress(day: Day): BookingSeed[] {
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

/** The screening model and the roadshow, with a booking on the wrong activity that was reversed. */
export function integrity(day: Day): BookingSeed[] {
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
