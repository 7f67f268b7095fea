import { expect, test } from 'vitest'
import { aBriefing } from '../testing.ts'
import { limits } from './method.ts'
import { facts, glance } from './opening.ts'

test('the glance has five sentences with the counts of the briefing', () => {
  const briefing = aBriefing()
  const widely = briefing.norms.filter(({ n, below }) => n > 0 && 2 * below >= n).length
  const strong = briefing.norms.filter(({ type }) => type === 'shared-strength').length
  const weakest = briefing.norms.find(({ rank }) => rank === 1)
  const sentences = glance(briefing)
  expect(sentences).toHaveLength(5)
  expect(sentences[0]).toBe(
    'Van de 14 gemeenten hebben er 12 de scan ondertekend; 1 diende de scan in zonder handtekening (voorlopig); 1 telt als niet beantwoord.',
  )
  expect(sentences[1]).toContain(`Wij zien ${briefing.threads.length} rode draden.`)
  expect(sentences[2]).toContain(`Op ${widely} van de 60 normen`)
  expect(sentences[3]).toContain(`${weakest?.code} ${weakest?.title}`)
  expect(sentences[3]).toContain(`${weakest?.below} van ${weakest?.n}`)
  expect(sentences[4]).toContain(`Bij ${strong} normen`)
})

test('other counts give other sentences', () => {
  const [scans] = glance(aBriefing({ counts: { total: 14, signed: 1, submitted: 3, notAnswered: 10 } }))
  expect(scans).toBe(
    'Van de 14 gemeenten heeft er 1 de scan ondertekend; 3 dienden de scan in zonder handtekening (voorlopig); 10 tellen als niet beantwoord.',
  )
  expect(glance(aBriefing({ counts: { total: 14, signed: 14, submitted: 0, notAnswered: 0 } }))[0]).toBe(
    'Van de 14 gemeenten hebben er 14 de scan ondertekend.',
  )
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
  const sentences = glance(aBriefing({ threads: [], norms }))
  expect(sentences.slice(1)).toEqual([
    'Er zijn in deze ronde nog geen rode draden vastgesteld.',
    'Er zijn nog geen antwoorden om te vergelijken.',
  ])
})

test('one thread is spoken of as one', () => {
  const [thread] = aBriefing().threads
  const one = thread ? [{ ...thread, title: 'Alleen deze', count: 11, spread: 'district-wide' as const }] : []
  expect(glance(aBriefing({ threads: one }))[1]).toBe(
    'Wij zien 1 rode draad. 1 daarvan speelt in tien of meer gemeenten: ‘Alleen deze’.',
  )
  const local = one.map((given) => ({ ...given, count: 2, spread: 'local-point' as const }))
  expect(glance(aBriefing({ threads: local }))[1]).toBe(
    'Wij zien 1 rode draad. Geen daarvan speelt in tien of meer gemeenten.',
  )
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
