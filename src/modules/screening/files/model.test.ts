import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '#platform/language'
import { standardModel } from '../classifying/standard.ts'
import { classes } from '../codes.ts'
import { isHigher } from '../model.ts'
import {
  accessOn,
  type CheckDecision,
  type CheckState,
  checkDecisions,
  checkStates,
  checkSteps,
  checksFor,
  dueAgain,
  dueOn,
  endingsFrom,
  holds,
  lastRounds,
  missingChecks,
  move,
  restrictedUntil,
  startOf,
  stepsFrom,
} from './model.ts'

const model = standardModel()
const aClass = fc.constantFrom(...classes)
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((it) => it.toISOString().slice(0, 10))
type Outcome = { state: CheckState; decision: CheckDecision | null }
const outcome: fc.Arbitrary<Outcome> = fc
  .tuple(fc.constantFrom(...checkStates), fc.constantFrom(...checkDecisions))
  .map(([state, decision]) => ({ state, decision: state === 'decided' ? decision : null }))
/** A file of a class in which every check of the whole model may stand in any state, in one round or two. */
const aFile = fc.tuple(
  aClass,
  fc.tuple(...model.checks.map(({ code }) => fc.array(outcome, { maxLength: 2 }).map((rounds) => ({ code, rounds })))),
)
const rowsOf = (given: readonly { code: string; rounds: readonly Outcome[] }[]) =>
  given.flatMap(({ code, rounds }) => rounds.map((round, at) => ({ code, round: at + 1, ...round })))

test('nobody starts while a check that their class asks beforehand does not hold', () => {
  fc.assert(
    fc.property(aFile, ([of, given]) => {
      const rows = rowsOf(given)
      const last = new Map(lastRounds(rows).map((row) => [row.code, row]))
      const asked = checksFor(model, of).filter(({ moment }) => moment === 'before')
      const lacking = asked.filter(({ code }) => {
        const row = last.get(code)
        return !row || !holds(row)
      })
      const { access, missing } = startOf(model, of, rows)
      expect(missing).toEqual(lacking.map(({ code }) => code))
      expect(access === 'full').toBe(lacking.length === 0)
    }),
  )
})

test('a restricted start is for A and B alone, while the VOG alone is missing and was requested', () => {
  fc.assert(
    fc.property(aFile, fc.boolean(), ([of, given], isPending) => {
      const certificate = model.checks.flatMap(({ code, certificate: it }) => (it ? [code] : []))
      const rows = rowsOf(given).map((row) => {
        if (certificate.includes(row.code)) return isPending ? { ...row, state: 'requested' as const } : row
        return { ...row, state: 'agreed' as const }
      })
      const { access, missing } = startOf(model, of, rows)
      if (access !== 'restricted') return
      expect(['A', 'B']).toContain(of)
      expect(missing).toEqual(['vog-np'])
      expect(lastRounds(rows).find(({ code }) => code === 'vog-np')?.state).toBe('requested')
    }),
  )
  const done = (of: (typeof classes)[number], vog: (typeof checkStates)[number]) =>
    checksFor(model, of).map(({ code, certificate }) => ({
      ...{ code, round: 1, decision: null },
      state: certificate ? vog : ('agreed' as const),
    }))
  expect(classes.map((of) => startOf(model, of, done(of, 'requested')).access)).toEqual([
    'restricted',
    'restricted',
    'none',
    'none',
  ])
  for (const vog of ['open', 'not-agreed', 'talk'] as const)
    expect(startOf(model, 'A', done('A', vog)).access).toBe('none')
  expect(startOf({ ...model, restrictedWeeks: 0 }, 'A', done('A', 'requested')).access).toBe('none')
})

test('restricted access lasts the weeks of the model and not a day longer, whoever forgets it', () => {
  fc.assert(
    fc.property(aDay, fc.integer({ min: 1, max: 26 }), (day, restrictedWeeks) => {
      const until = restrictedUntil({ restrictedWeeks }, day)
      const file = { state: 'restricted', restrictedUntil: until } as const
      expect(until).toBe(addDays(day, restrictedWeeks * 7))
      expect(accessOn(file, until)).toBe('restricted')
      expect(accessOn(file, addDays(until, 1))).toBe('none')
    }),
  )
  expect(accessOn({ state: 'before', restrictedUntil: null }, '2024-01-01')).toBe('none')
  expect(accessOn({ state: 'ended', restrictedUntil: null }, '2024-01-01')).toBe('none')
  expect(accessOn({ state: 'working', restrictedUntil: null }, '2024-01-01')).toBe('full')
})

test('a raised class adds exactly the checks that were missing and keeps what is there', () => {
  fc.assert(
    fc.property(aFile, aClass, ([of, given], next) => {
      const rows = rowsOf(given)
      const codes = (checks: readonly { code: string }[]) => checks.map(({ code }) => code)
      const had = new Set(rows.map(({ code }) => code))
      const added = codes(missingChecks(model, next, rows))
      expect(added.filter((code) => had.has(code))).toEqual([])
      expect(new Set([...added, ...had])).toEqual(new Set([...codes(checksFor(model, next)), ...had]))
      // Set out by the lower class first: the raise adds what the higher one asks more, and nothing else.
      const before = checksFor(model, of)
      if (!isHigher(next, of)) return
      const more = codes(checksFor(model, next)).filter((code) => !codes(before).includes(code))
      expect(codes(missingChecks(model, next, before))).toEqual(more)
    }),
  )
})

test('no way leads from a refusal to a decision but through a talk, and a decision is final but for an objection', () => {
  expect(stepsFrom('not-agreed')).toEqual(['talk', 'undo'])
  expect(stepsFrom('talk')).toEqual(['decide'])
  expect(stepsFrom('decided')).toEqual(['object'])
  fc.assert(
    fc.property(fc.constantFrom(...checkStates), fc.constantFrom(...checkSteps), (state, step) => {
      if (stepsFrom(state).includes(step)) expect(checkStates).toContain(move(state, step))
      else expect(() => move(state, step)).toThrow(`screening.${step}_check_not_now`)
    }),
  )
})

test('a VOG is due again by the term of the class, a check during work by its own, others never', () => {
  fc.assert(
    fc.property(fc.constantFrom(...model.checks), aClass, aDay, (check, of, seenOn) => {
      const again = dueAgain(model, check, of, seenOn)
      const term = model.classes.find(({ code }) => code === of)?.certificateMonths ?? null
      const months = check.certificate ? term : check.moment === 'during' ? (check.months ?? null) : null
      expect(again).toBe(months === null ? null : addMonths(seenOn, months))
      if (again !== null) expect(again > seenOn).toBe(true)
    }),
  )
  const vog = model.checks.find(({ code }) => code === 'vog-np')
  if (!vog) throw new Error('the standard model has no VOG')
  expect(classes.map((of) => dueAgain(model, vog, of, '2024-02-29'))).toEqual([
    null,
    '2028-02-29',
    '2027-02-28',
    '2026-02-28',
  ])
})

test('a check is due by the start, so many months after it, or at the end', () => {
  const none = { startsOn: null, startedOn: null, endedOn: null }
  fc.assert(
    fc.property(fc.constantFrom(...model.checks), aDay, (check, day) => {
      expect(dueOn(check, none)).toBeNull()
      const due = dueOn(check, { ...none, startsOn: '1999-01-01', startedOn: day, endedOn: day })
      expect(due).toBe(
        check.moment === 'after-start' || check.moment === 'during' ? addMonths(day, check.months ?? 0) : day,
      )
    }),
  )
})

test('who never started is rejected or withdraws, who works leaves or moves', () => {
  expect(endingsFrom('before')).toEqual(['rejected', 'withdrawn'])
  for (const state of ['restricted', 'working'] as const) expect(endingsFrom(state)).toEqual(['left', 'moved'])
  expect(endingsFrom('ended')).toEqual([])
})
