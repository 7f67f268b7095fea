import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AnswerInput, ChangeRoundPart, CommentInput, CreateRound, EvidenceInput, ReopenInput } from './input.ts'

const levelOf = (level: unknown) => {
  const parsed = AnswerInput.safeParse({ level })
  return parsed.success ? parsed.data.level : 'refused'
}

test('a level is a whole number, n.v.t. or not answered, from a form and from the API', () => {
  expect(['0', '4', '-1', 3, 'na', '', null, undefined].map(levelOf)).toEqual([0, 4, -1, 3, 'na', null, null, null])
})

test.each([[' '], [[]], [[3]], [true], [{}], ['3.5'], [3.5], ['1e3'], ['drie'], ['99999'], [Number.NaN]])(
  'a level is not %j',
  (level) => {
    expect(levelOf(level)).toBe('refused')
  },
)

test('a version is a whole number from 0, from a form and from the API', () => {
  const versionOf = (version: unknown) => AnswerInput.safeParse({ version }).data?.version ?? 'refused'
  expect([undefined, 0, 3, '12'].map(versionOf)).toEqual([0, 0, 3, 12])
  for (const wrong of [-1, 1.5, '', ' ', '-1', '1e3', null, true, [2], '9999999999'])
    expect(versionOf(wrong)).toBe('refused')
})

test('a part of a round changes nothing else, and is not empty', () => {
  expect(ChangeRoundPart.parse({ title: ' Ronde ' })).toEqual({ title: 'Ronde' })
  expect(ChangeRoundPart.safeParse({}).success).toBe(false)
  expect(ChangeRoundPart.safeParse({ unknown: 1 }).success).toBe(false)
})

test('no text that is taken holds a NUL or another control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { reason } = AnswerInput.parse({ reason: text })
      const body = CommentInput.safeParse({ body: text })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
      expect(`${reason}${body.data?.body ?? ''}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
    }),
    { numRuns: 300 },
  )
})

test('a text of nothing but control characters and spaces is no text', () => {
  expect(CommentInput.safeParse({ body: '\u0000 \u0001' }).success).toBe(false)
  expect(AnswerInput.parse({ reason: '\u0000 ' }).reason).toBeNull()
  expect(ReopenInput.safeParse({ reason: 'kort\u0000\u0000\u0000\u0000\u0000\u0000' }).success).toBe(false)
})

test('10 MB of text is refused, not cut', () => {
  const long = 'x'.repeat(10_000_000)
  for (const parsed of [AnswerInput.safeParse({ reason: long }), CommentInput.safeParse({ body: long })])
    expect(parsed.error?.issues.map(({ code }) => code)).toEqual(['too_big'])
})

const evidence = { title: 'Plan', form: 'document', datedOn: '2024-01-01', provesUse: 'on', norms: 'A' }

test.each(['0000-01-01', '0024-01-01', '2024-02-30', '20-1-1', '2024-13-01', '9999-01-01', ''])(
  'a day is not %j',
  (datedOn) => {
    expect(EvidenceInput.safeParse({ ...evidence, datedOn }).error?.issues).toHaveLength(1)
  },
)

test.each(['javascript:alert(1)', 'ftp://example.org/', 'geen link'])('a link is not %j', (link) => {
  expect(EvidenceInput.safeParse({ ...evidence, link }).success).toBe(false)
  expect(EvidenceInput.parse({ ...evidence, link: 'https://example.org/' }).norms).toEqual(['A'])
})

const round = { title: 'Ronde', frameworkId: crypto.randomUUID(), referenceDay: '2024-01-01', opensOn: '2024-01-01' }

test('a round closes on or after the day it opens, and reminds on days that are written with commas', () => {
  expect(CreateRound.safeParse({ ...round, closesOn: '2023-12-31' }).error?.issues).toMatchObject([
    { path: ['closesOn'], message: 'assessments.closes_before_opens' },
  ])
  expect(CreateRound.parse({ ...round, closesOn: '2024-01-01' })).toMatchObject({
    reminderDays: [14, 7, 1],
    groups: [],
  })
  expect(CreateRound.parse({ ...round, closesOn: '2024-01-01', reminderDays: '30; 2' }).reminderDays).toEqual([30, 2])
  for (const reminderDays of ['twee', '91', '-1', '1.5', Array.from({ length: 11 }, (_, day) => day)])
    expect(CreateRound.safeParse({ ...round, closesOn: '2024-01-01', reminderDays }).success).toBe(false)
})
