import fc from 'fast-check'
import { expect, test } from 'vitest'
import { standardModel } from '../classifying/standard.ts'
import { classes } from '../codes.ts'
import type { ModelContent } from '../content.ts'
import { ModelContent as Content } from '../content.ts'
import { compareModels } from './compare.ts'
import {
  checkValues,
  withCertificate,
  withCheck,
  withFactor,
  withoutCertificate,
  withoutCheck,
  withRule,
} from './editing.ts'
import { effectOf } from './effect.ts'
import { CheckForm, FactorForm, RuleForm } from './input.ts'

const model = standardModel()
const rule = {
  ...{ title: model.title, note: 'Hogere grens.', revision: '1' },
  ...{ raisedTotal: '6', raisedThrees: '1', highTotal: '12', highThrees: '2' },
  ...{ 'value-documents': 'D', 'admin-rights': 'C', directorate: 'C', restrictedWeeks: '4' },
  ...{ monthsA: '', monthsB: '48', monthsC: '36', monthsD: '12' },
}

test('a version compared with itself has no changes, with another those that were made', () => {
  expect(compareModels(model, model, 'nl')).toEqual([])
  const changed = withRule(model, RuleForm.parse(rule)).content
  expect(compareModels(model, changed, 'nl').map((one) => Object.values(one).join(' '))).toEqual([
    'rule model highTotal 11 12',
    'rule model restrictedWeeks 6 4',
    'flag value-documents class C D',
    'class D certificateMonths 24 12',
  ])
})

test('a factor that is worded otherwise in one language is told in both', () => {
  const [factor] = model.factors
  if (!factor) throw new Error('no factor')
  const form = FactorForm.parse({
    ...{ nameNl: factor.name.nl, nameEn: factor.name.en, helpNl: factor.help.nl, helpEn: factor.help.en, revision: 1 },
    ...Object.fromEntries(
      factor.anchors.flatMap(({ nl, en }, at) => [
        [`anchor${at}Nl`, nl],
        [`anchor${at}En`, en],
      ]),
    ),
    anchor3En: 'Something else.',
  })
  const changed = withFactor(model, factor.code, form)
  expect(compareModels(model, changed, 'en')).toMatchObject([{ of: 'F1', field: 'anchor3', after: 'Something else.' }])
  expect(compareModels(model, changed, 'nl')).toHaveLength(1)
})

const formOf = (content: ModelContent, code: string, others: object = {}) => {
  const { values, classes: asked } = checkValues(content, content.checks.find((one) => one.code === code) ?? null)
  return CheckForm.parse({ ...values, classes: asked, revision: 1, ...others })
}

test('a check that is saved as it was changes nothing, whichever it is', () => {
  for (const { code } of model.checks)
    expect(compareModels(model, withCheck(model, code, formOf(model, code)), 'nl')).toEqual([])
})

test('a new check is asked by the classes that were chosen, in the order of the model; taken away it is gone everywhere', () => {
  const form = formOf(model, 'cv', { code: 'pilot', nameNl: 'Proef', classes: ['C', 'D'] })
  const more = withCheck(model, null, form)
  expect(Content.parse(more)).toEqual(more)
  expect(compareModels(model, more, 'nl').map(({ part, of, after }) => [part, of, after])).toEqual([
    ['check', 'pilot', 'Proef'],
    ['class', 'C', 'pilot'],
    ['class', 'D', 'pilot'],
  ])
  expect(withoutCheck(more, 'pilot')).toEqual(model)
})

test('a form says all its faults: bounds out of order, a repeated check without months', () => {
  const faults = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) =>
    result.error?.issues.map(({ path, message }) => [path.join('.'), message])
  expect(faults(RuleForm.safeParse({ ...rule, raisedTotal: '12', highThrees: '1' }))).toEqual([
    ['highTotal', 'screening.bounds_in_order'],
    ['highThrees', 'screening.bounds_in_order'],
  ])
  const { values } = checkValues(model, model.checks.find(({ code }) => code === 'yearly-talk') ?? null)
  expect(faults(CheckForm.safeParse({ ...values, months: '', revision: 1 }))).toEqual([
    ['months', 'screening.check_needs_months'],
  ])
})

test('the effect counts every function once, and names those that move', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 8, maxLength: 8 })
  const changed = withRule(model, RuleForm.parse({ ...rule, raisedTotal: '4', highTotal: '9' })).content
  fc.assert(
    fc.property(fc.array(scores, { maxLength: 12 }), (all) => {
      const assessed = all.map((one, at) => ({
        scores: one,
        domains: [],
        flags: [],
        organisationId: 'o',
        name: `${at}`,
      }))
      const { functions, moves, moved } = effectOf(assessed, model, changed)
      expect(moves.reduce((sum, { count }) => sum + count, 0)).toBe(functions)
      const going = moves.filter(({ from, to }) => from !== to).reduce((sum, { count }) => sum + count, 0)
      expect(moved.length).toBe(going)
      // Lower bounds never lower a class.
      expect(moved.every(({ from, to }) => classes.indexOf(to) > classes.indexOf(from))).toBe(true)
      expect(effectOf(assessed, model, model).moved).toEqual([])
    }),
  )
})

test('an aspect of the VOG is told from the profile with its code: added, worded otherwise, taken out, and never twice', () => {
  const told = (changed: ModelContent) =>
    compareModels(model, changed, 'nl').map(({ of, field, before, after }) => [of, field, before, after])
  const given = { type: 'profile', code: '99', area: null, name: 'Nieuw profiel' } as const
  const more = withCertificate(model, null, given)
  expect(told(more)).toEqual([['profile 99', 'there', null, 'Nieuw profiel']])
  expect(Content.parse(more).certificates).toHaveLength(model.certificates.length + 1)
  expect(
    withoutCertificate(more, 'profile-99')
      .certificates.map(({ code }) => code)
      .sort(),
  ).toEqual(model.certificates.map(({ code }) => code).sort())
  const before = model.certificates.find(({ type, code }) => type === 'profile' && code === '85')
  const changed = withCertificate(model, 'profile-85', { ...given, code: '85', area: before?.area ?? null })
  expect(told(changed)).toEqual([['profile 85', 'name', before?.name, 'Nieuw profiel']])
  expect(() => withCertificate(model, null, { ...given, code: '85' })).toThrow('input.invalid')
  const twice = { ...model, certificates: [...model.certificates, { ...given, code: '85' }] }
  expect(Content.safeParse(twice).error?.issues).toMatchObject([{ message: 'screening.certificate_twice' }])
})
