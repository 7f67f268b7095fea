import { expect, test } from 'vitest'
import { aBriefing } from '../testing.ts'
import { asked } from './asked.ts'
import { limits } from './method.ts'
import { facts, summary } from './opening.ts'

const everyoneSigned = { total: 14, signed: 14, submitted: 0, notAnswered: 0 }

test('the summary says what goes well and what has to be better, with the counts of the briefing', () => {
  const briefing = aBriefing()
  const widely = briefing.norms.filter(({ n, below }) => n > 0 && 2 * below >= n).length
  const answered = briefing.norms.filter(({ n }) => n > 0).length
  const strong = briefing.norms.filter(({ type }) => type === 'shared-strength').length
  const weakest = briefing.norms.find(({ rank }) => rank === 1)
  const { scans, good, weak } = summary(briefing)
  expect(scans).toBe(
    'Van de 14 gemeenten hebben er 12 de scan ondertekend; 1 diende de scan in zonder handtekening (voorlopig); 1 is nog niet klaar en telt als niet beantwoord.',
  )
  expect(good[0]).toContain(`Bij ${strong} normen`)
  expect(good[1]).toContain(`Op ${answered - widely} van de 60 normen`)
  expect(good[2]).toContain('Het thema met het kleinste gemiddelde tekort')
  expect(weak[0]).toContain(`Wij zien ${briefing.threads.length} rode draden.`)
  expect(weak[1]).toContain(`Op ${widely} van de 60 normen`)
  expect(weak[2]).toContain(`${weakest?.code} ${weakest?.title}`)
  expect(weak[2]).toContain(`${weakest?.below} van ${weakest?.n}`)
})

test('other counts give other sentences', () => {
  expect(summary(aBriefing({ counts: { total: 14, signed: 1, submitted: 3, notAnswered: 10 } })).scans).toBe(
    'Van de 14 gemeenten heeft er 1 de scan ondertekend; 3 dienden de scan in zonder handtekening (voorlopig); 10 zijn nog niet klaar en tellen als niet beantwoord.',
  )
  expect(summary(aBriefing({ counts: everyoneSigned })).scans).toBe('Alle 14 gemeenten hebben de scan ondertekend.')
})

test('a round without threads or answers says so', () => {
  const empty = { n: 0, below: 0, fgt0: null, fgt1: null, leik: null, mean: null, bounds: null, wilson: null }
  const norms = aBriefing().norms.map((norm) => ({
    ...norm,
    ...empty,
    type: 'no-data' as const,
    rank: null,
    rankRange: null,
  }))
  const { good, weak } = summary(aBriefing({ threads: [], norms }))
  expect(good).toEqual(['Er zijn nog geen antwoorden om te vergelijken.'])
  expect(weak).toEqual(['Er zijn in deze ronde nog geen rode draden vastgesteld.'])
})

test('one thread is spoken of as one', () => {
  const [thread] = aBriefing().threads
  const one = thread ? [{ ...thread, title: 'Alleen deze', count: 11, spread: 'district-wide' as const }] : []
  expect(summary(aBriefing({ threads: one })).weak[0]).toBe(
    'Wij zien 1 rode draad. 1 daarvan speelt in tien of meer gemeenten: ‘Alleen deze’.',
  )
  const local = one.map((given) => ({ ...given, count: 2, spread: 'local-point' as const }))
  expect(summary(aBriefing({ threads: local })).weak[0]).toBe(
    'Wij zien 1 rode draad. Geen daarvan speelt in tien of meer gemeenten.',
  )
})

const unasked = { ...aBriefing().cover, asked: [] }

test('what the cover asks is asked', () => {
  const given = { ...unasked, asked: ['Het beeld vast te stellen.'] }
  expect(asked(aBriefing({ cover: given }))).toEqual(given.asked)
})

test('the board is asked to decide only when everyone signed', () => {
  const provisional = asked(aBriefing({ cover: unasked }))
  expect(provisional[0]).toContain('nog geen besluit')
  expect(provisional[1]).toBe('Spreek af wanneer de andere 2 gemeenten hun scan ondertekend hebben.')
  const final = asked(aBriefing({ cover: unasked, counts: everyoneSigned }))
  const shared = aBriefing().threads.filter(({ count }) => count >= 5).length
  expect(final[0]).toBe('Neem kennis van dit beeld.')
  expect(final[1]).toContain(`Pak ${shared} rode draden samen op`)
})

test('threads without a chosen sub-project are put to the board', () => {
  const [first, second, ...rest] = aBriefing().threads
  if (!first || !second) throw new Error('the fixture has threads')
  const threads = [
    { ...first, subProject: { name: 'integrity' as const, isChosen: false } },
    { ...second, subProject: null },
    ...rest,
  ]
  const points = asked(aBriefing({ cover: unasked, counts: everyoneSigned, threads }))
  expect(points).toContain('Stel het deelproject vast dat in dit stuk is voorgesteld voor 1 rode draad.')
  expect(points).toContain('Kies een deelproject voor 1 rode draad zonder deelproject.')
})

test('the cover tells for whom, of which day and whether it is public, and leaves out what is not known', () => {
  const { cover } = aBriefing()
  const said = new Map(
    facts(aBriefing({ cover: { ...cover, agendaItem: null, isPublic: true } })).map((one) => [one.term, one.text]),
  )
  expect(said.get('Voor')).toBe(cover.forWhom)
  expect(said.get('Datum')).toBe('15 februari 2024')
  expect(said.get('Openbaar')).toBe('Ja')
  expect(said.has('Agendapunt')).toBe(false)
})

test('the limits name what is provisional and what is missing', () => {
  const briefing = aBriefing()
  const missing = briefing.norms.reduce((sum, { notAnswered }) => sum + notAnswered, 0)
  const said = limits(briefing).join(' ')
  expect(said).toContain('De cijfers van 1 gemeente zijn voorlopig')
  expect(said).toContain(`Niet beantwoord: ${missing} van de`)
  const complete = briefing.norms.map((norm) => ({ ...norm, notAnswered: 0 }))
  expect(limits(aBriefing({ norms: complete })).join(' ')).toContain('zijn beantwoord')
})
