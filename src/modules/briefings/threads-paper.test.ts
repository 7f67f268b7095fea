import { expect, test } from 'vitest'
import type { NormRow } from './model.ts'
import type { Block } from './paper.ts'
import { aBriefing } from './testing.ts'
import { threadsPaper } from './threads-paper.ts'

const flat = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block) => (block.kind === 'together' ? flat(block.blocks) : [block]))
const blocksOf = (...given: Parameters<typeof aBriefing>) => flat(threadsPaper(aBriefing(...given)).blocks)
const wordsOf = (...given: Parameters<typeof aBriefing>) => JSON.stringify(threadsPaper(aBriefing(...given)))

test('no heading level is skipped', () => {
  for (const named of [true, false]) {
    let before = 0
    for (const block of blocksOf({ named })) {
      if (block.kind !== 'heading') continue
      expect(block.level).toBeLessThanOrEqual(before + 1)
      before = block.level
    }
  }
})

test('every picture says in words what is to be seen', () => {
  for (const named of [true, false]) {
    const pictures = blocksOf({ named }).filter((block) => block.kind === 'grid' || block.kind === 'tile-map')
    expect(pictures.length).toBeGreaterThan(1)
    for (const { alt, caption } of pictures) {
      expect(alt.length).toBeGreaterThan(80)
      expect(alt).not.toBe(caption)
    }
  }
})

test('municipalities of a thread stand in alphabetical order, whatever the order of their codes', () => {
  const briefing = aBriefing()
  const [thread] = briefing.threads
  if (!thread) throw new Error('the sample has no thread')
  const municipalities = briefing.municipalities.map(({ code }) => code)
  const codes = [...municipalities].reverse()
  const paper = threadsPaper({ ...briefing, threads: [{ ...thread, municipalities: codes }] })
  const names = briefing.municipalities.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'nl'))
  expect(JSON.stringify(paper)).toContain(`${names.slice(0, -1).join(', ')} en ${names.at(-1)}`)
})

test('the map says per municipality what its tile shows', () => {
  const map = blocksOf().find((block) => block.kind === 'tile-map')
  expect(map?.tiles).toHaveLength(14)
  for (const { label, text } of map?.tiles ?? []) if (text !== '–') expect(map?.alt).toContain(`${label}: ${text}`)
})

test('every cell of a picture holds a text beside its colour', () => {
  const cells = blocksOf().flatMap((block) => (block.kind === 'grid' ? block.rows.flatMap((row) => row.cells) : []))
  expect(cells.length).toBeGreaterThan(14 * 60)
  expect(cells.every(({ text }) => text.trim() !== '')).toBe(true)
})

test('every norm of the round stands in the appendix with its distribution', () => {
  const titles = blocksOf().flatMap((block) => (block.kind === 'heading' && block.level === 3 ? [block.text] : []))
  expect(titles).toEqual(aBriefing().norms.map(({ code, title }) => `${code} ${title}`))
})

test('counts are written with n.v.t. and not answered beside them', () => {
  const { norms, threads } = aBriefing()
  const norm = norms.find(({ code }) => code === threads[0]?.norms[0])
  const changed = { below: 9, n: 11, notApplicable: 2, notAnswered: 1 }
  const words = wordsOf({ norms: norms.map((one): NormRow => (one === norm ? { ...one, ...changed } : one)) })
  expect(words).toContain('9 van 11, 2 n.v.t., 1 niet beantwoord')
})

test('displacement is called a chance, never an effect', () => {
  const words = wordsOf()
  expect(words).toContain('Verplaatsingskans (potentieel)')
  expect(words.toLowerCase()).not.toMatch(/waterbedeffect|verplaatsingseffect/)
})

test('without names the map, the places and the columns of municipalities are left out', () => {
  const words = wordsOf({ named: false })
  for (const { name } of aBriefing().municipalities) expect(words).not.toContain(name)
  expect(blocksOf({ named: false }).some(({ kind }) => kind === 'tile-map')).toBe(false)
})

test('every page is marked when the figures are made up or can still change', () => {
  const counts = { total: 14, signed: 14, submitted: 0, notAnswered: 0 }
  expect(threadsPaper(aBriefing({ counts })).mark).toBe('Fictieve gegevens')
  expect(threadsPaper(aBriefing()).mark).toBe('Fictieve gegevens · Voorlopig beeld')
  expect(threadsPaper(aBriefing({ isFictitious: false })).mark).toBe('Voorlopig beeld')
  expect(threadsPaper(aBriefing({ isFictitious: false, counts })).mark).toBeNull()
  expect(wordsOf({ isFictitious: false })).not.toContain('Fictieve gegevens')
})

test('more municipalities than fit on paper are left to the spreadsheet', () => {
  const [first] = aBriefing().municipalities
  const many = Array.from({ length: 60 }, (_, at) => ({
    code: `X${at}`,
    name: `Plaats ${at}`,
    tile: null,
    state: 'signed' as const,
  }))
  const blocks = blocksOf({ municipalities: first ? [first, ...many] : many })
  expect(blocks.some(({ kind }) => kind === 'grid')).toBe(false)
  expect(JSON.stringify(blocks)).toContain('te breed voor papier')
})

test('a scale of many levels shows only the levels that someone has', () => {
  const scale = Array.from({ length: 101 }, (_, level) => ({ level, name: `Stap ${level}` }))
  const norms = aBriefing().norms.map((norm) => ({
    ...norm,
    levels: scale.map(({ level }) => ({ level, count: level === 50 ? 3 : 0 })),
  }))
  const blocks = blocksOf({ scale, norms, named: false })
  const tables = blocks.filter((block) => block.kind === 'table' && block.caption === null)
  expect(tables).toHaveLength(norms.length)
  expect(JSON.stringify(tables[0])).toContain('50 Stap 50')
  expect(JSON.stringify(tables[0])).not.toContain('Stap 51')
})

test('a column that would say nothing is left out', () => {
  const { waterbed } = aBriefing()
  const words = wordsOf({
    named: false,
    waterbed: waterbed.map((row) => ({ ...row, exposed: [] })),
  })
  expect(words).not.toContain('Grootste verschil')
  expect(wordsOf({ named: false })).toContain('Grootste verschil')
})

test('a sub-project that no one chose is called a proposal, and each sub-project names its threads', () => {
  const threads = aBriefing().threads.map((thread) => ({
    ...thread,
    subProject: { name: 'awareness' as const, isChosen: false },
  }))
  const table = blocksOf({ threads }).find(
    (block) => block.kind === 'table' && block.caption === 'Deelprojecten en hun rode draden',
  )
  const rows = table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []
  expect(rows).toEqual([
    ['Integriteit', 'geen rode draad in deze ronde'],
    ['Bewustwording', threads.map(({ title }) => title).join('; ')],
    ['Informatiepositie', 'geen rode draad in deze ronde'],
    ['Basis op orde', 'geen rode draad in deze ronde'],
  ])
  expect(wordsOf({ threads })).toContain('Bewustwording (voorstel)')
  expect(wordsOf()).not.toContain('(voorstel)')
  const none = wordsOf({ threads: threads.map((thread) => ({ ...thread, subProject: null })) })
  expect(none).toContain('Voor deze rode draden is nog geen deelproject gekozen')
})
