import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ThreadsBriefing } from './model.ts'
import { paperPdf } from './pdf.ts'
import { canExtract, wordsIn } from './reading-pdf.ts'
import { aBriefing } from './testing.ts'
import { threadsPaper } from './threads-paper.ts'

const threadsPdf = (briefing: ThreadsBriefing, options?: { archive: boolean }) =>
  paperPdf(threadsPaper(briefing), options)

const raw = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

/** A briefing of a page or six, for what must be tried often. */
function small(overrides: Partial<ThreadsBriefing> = {}): ThreadsBriefing {
  const { norms, themes, threads, waterbed } = aBriefing()
  return aBriefing({
    norms: norms.slice(0, 3),
    themes: themes.slice(0, 1),
    threads: threads.slice(0, 1),
    waterbed: waterbed.slice(0, 3),
    ...overrides,
  })
}

const named = threadsPdf(aBriefing())
const anonymous = threadsPdf(aBriefing({ named: false }))

test('it has bookmarks', () => {
  expect(raw(named)).toContain('/Type /Outlines')
})

test('the same briefing gives the same bytes', () => {
  expect(threadsPdf(small())).toEqual(threadsPdf(small()))
})

test('only our own fonts are in it', () => {
  const fonts = new Set([...raw(named).matchAll(/\/FontName \/[A-Z]{6}\+([A-Za-z0-9]+)/g)].map(([, font]) => font))
  expect(fonts.size).toBeGreaterThan(0)
  for (const font of fonts) expect(font).toMatch(/^SourceSans3/)
})

test('without names no text, picture text or bookmark names a municipality', () => {
  const pdf = raw(anonymous)
  const words = canExtract ? wordsIn(anonymous) : ''
  for (const { name } of aBriefing().municipalities) {
    expect(pdf).not.toContain(name)
    expect(pdf).not.toContain(Buffer.from(name, 'utf16le').swap16().toString('latin1'))
    expect(words).not.toContain(name)
  }
})

test.runIf(canExtract)('the words of the paper follow the briefing', () => {
  const words = wordsIn(named)
  expect(words).toContain('Van de 14 gemeenten hebben er 12 de scan ondertekend')
  expect(words).toContain('Fictieve gegevens')
  expect(words).toContain('Pagina 2 van')
  for (const { name } of aBriefing().municipalities) expect(words).toContain(name)
  const other = wordsIn(threadsPdf(small({ counts: { total: 9, signed: 4, submitted: 0, notAnswered: 5 } })))
  expect(other).toContain(
    'Van de 9 gemeenten hebben er 4 de scan ondertekend; 5 zijn nog niet klaar en tellen als niet beantwoord.',
  )
})

const markup = [
  '#panic("x")',
  '*vet* _schuin_',
  '$ x^2 $',
  ']',
  '[ #let x = 1',
  '= Kop',
  '<label> @ref',
  '`raw`',
  '// weg',
  '\\',
]

test.runIf(canExtract)('what someone typed is printed, not read as markup', () => {
  const [thread] = aBriefing().threads
  const typed = thread ? [{ ...thread, title: markup.join(' '), description: markup.join(' ') }] : []
  const words = wordsIn(threadsPdf(small({ threads: typed })))
  for (const part of markup) expect(words).toContain(part)
})

test('long words, long texts, emoji and right-to-left text are set without a fault', { timeout: 60_000 }, () => {
  const hard = [
    'x'.repeat(10_000),
    'lang woord '.repeat(900),
    '😀👩‍👩‍👧',
    'שלום עולם العربية',
    '\u202Eom\u0000\uD800',
    'ﬁ 中文 á̂',
  ]
  const [thread] = aBriefing().threads
  for (const text of hard) {
    const threads = thread ? [{ ...thread, title: text, description: text }] : []
    const norms = aBriefing()
      .norms.slice(0, 2)
      .map((norm) => ({ ...norm, title: text, text }))
    const briefing = small({ threads, norms, district: text.slice(0, 200) })
    expect(threadsPdf(briefing, { archive: text.length < 100 }).length).toBeGreaterThan(10_000)
  }
})

test('a round without anything in it still gives a paper', () => {
  const nothing = { municipalities: [], themes: [], norms: [], threads: [], waterbed: [] }
  const counts = { total: 0, signed: 0, submitted: 0, notAnswered: 0 }
  for (const isNamed of [true, false])
    expect(threadsPdf(aBriefing({ ...nothing, counts, named: isNamed })).length).toBeGreaterThan(5000)
})

test('no text breaks the paper', { timeout: 60_000 }, () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.string({ maxLength: 120 }),
    fc.constantFrom(...markup),
  )
  const [thread] = aBriefing().threads
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 9, maxLength: 9 }),
      fc.boolean(),
      fc.boolean(),
      (texts, isNamed, archive) => {
        const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = ''] = texts
        const { cover, scale, municipalities } = aBriefing()
        const briefing = small({
          named: isNamed,
          district: a,
          cover: { ...cover, forWhom: b, asked: [c, d] },
          threads: thread ? [{ ...thread, title: e, description: f }] : [],
          norms: aBriefing()
            .norms.slice(0, 2)
            .map((norm) => ({ ...norm, title: g, text: h })),
          themes: aBriefing()
            .themes.slice(0, 1)
            .map((theme) => ({ ...theme, title: i })),
          scale: scale.map((level) => ({ ...level, name: a })),
          municipalities: municipalities.map((one) => ({ ...one, name: d })),
        })
        expect(threadsPdf(briefing, { archive }).length).toBeGreaterThan(5000)
      },
    ),
    { numRuns: 10 },
  )
})
