import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FinderRole, type Key, type Task, tasks, type Want } from '../codes.ts'
import {
  applicationOf,
  contradictionsOf,
  type Findable,
  find,
  type Question,
  type Rule,
  type Verdict,
  verdictOf,
  verdicts,
} from './model.ts'

// Rules speak of the first two of each; the last stands for all others, which no rule names.
const roles = ['boa', 'inspector', 'mayor'] as const satisfies readonly FinderRole[]
const asked = ['inspection', 'parking', 'signal'] as const satisfies readonly Task[]
const have = ['address', 'person', 'plate'] as const satisfies readonly Key[]
const want = ['building', 'vehicle', 'wealth'] as const satisfies readonly Want[]

const some = <T>(codes: readonly T[]) =>
  fc.option(fc.subarray(codes.slice(0, 2), { minLength: 1 }), { nil: undefined, freq: 2 })

const plain = {
  because: 'reden',
  article: { law: 'wet', article: 'artikel 1', url: null },
  origin: 'EK',
  checkedOn: null,
}
const aRule: fc.Arbitrary<Omit<Rule, 'id'>> = fc
  .record({
    verdict: fc.constantFrom(...verdicts),
    roles: some(roles),
    notRoles: some(roles),
    tasks: some(asked),
    notTasks: some(asked),
    keys: some(have),
    wants: some(want),
  })
  .map((rule) => ({ ...rule, ...plain }))
const someRules = fc
  .array(aRule, { maxLength: 6 })
  .map((rules) => rules.map((rule, at): Rule => ({ ...rule, id: `rule-${at}` })))

const aTold = fc.record({
  have: fc.constantFrom(...have),
  want: fc.constantFrom(...want),
  role: fc.constantFrom(...roles),
  task: fc.constantFrom(...asked),
})
const aQuestion: fc.Arbitrary<Question> = fc.oneof(
  aTold,
  aTold.map(({ task: _, ...rest }) => rest),
)
const someSources: fc.Arbitrary<Findable[]> = fc
  .array(fc.record({ keys: fc.subarray([...have]), wants: fc.subarray([...want]), rules: someRules }), { maxLength: 6 })
  .chain((all) => {
    const codes = all.map((_, at) => `source-${at}`)
    return fc
      .shuffledSubarray(codes, { minLength: all.length })
      .map((shuffled) => all.map((source, at) => ({ ...source, code: shuffled[at] ?? '' })))
  })

type Told = Question & { task: Task }
/** What a rule says about itself, read plainly: all that it lists, and none that it excepts. */
const speaks = (rule: Rule, { have: key, want: one, role, task }: Told) =>
  (!rule.roles || rule.roles.includes(role)) &&
  (!rule.tasks || rule.tasks.includes(task)) &&
  (!rule.keys || rule.keys.includes(key)) &&
  (!rule.wants || rule.wants.includes(one)) &&
  !rule.notRoles?.includes(role) &&
  !rule.notTasks?.includes(task)

const openness = (verdict: Verdict) => verdicts.length - verdicts.indexOf(verdict)

describe('the rules of one source', () => {
  test('one more refusal never gives more', () => {
    fc.assert(
      fc.property(someRules, aRule, aQuestion, (rules, rule, question) => {
        const refusal: Rule = { ...rule, id: 'refusal', verdict: 'no' }
        const before = openness(verdictOf(rules, question))
        expect(openness(verdictOf([...rules, refusal], question))).toBeLessThanOrEqual(before)
      }),
    )
  })

  test('rules that speak decide: a refusal wins, then a condition, and silence is no', () => {
    fc.assert(
      fc.property(someRules, aTold, (rules, told) => {
        const spoken = rules.filter((rule) => speaks(rule, told)).map(({ verdict }) => verdict)
        const expected = (['no', 'conditional', 'yes'] as const).find((verdict) => spoken.includes(verdict))
        expect(verdictOf(rules, told)).toBe(expected ?? 'no')
      }),
    )
  })

  test('a rule applies for certain without a task only when it does for every task, and may when for some', () => {
    fc.assert(
      fc.property(someRules, aTold, (rules, told) => {
        for (const rule of rules) {
          const holding = tasks.filter((task) => speaks(rule, { ...told, task })).length
          const expected = holding === 0 ? 'not' : holding === tasks.length ? 'applies' : 'may'
          expect(applicationOf(rule, { ...told, task: undefined })).toBe(expected)
          expect(applicationOf(rule, told)).toBe(speaks(rule, told) ? 'applies' : 'not')
        }
      }),
    )
  })

  test('without a task it is as open as each task when all agree, and otherwise depends on the task', () => {
    fc.assert(
      fc.property(someRules, aTold, (rules, told) => {
        const each = new Set(tasks.map((task) => verdictOf(rules, { ...told, task })))
        const untold = verdictOf(rules, { ...told, task: undefined })
        expect(openness(untold)).toBeLessThanOrEqual(Math.max(...[...each].map(openness)))
        if (untold === 'yes') expect([...each]).toEqual(['yes'])
        if (untold === 'no') expect([...each]).toEqual(['no'])
        if (each.size > 1) expect(untold).toBe('conditional')
      }),
    )
  })

  test('contradictions are exactly the pairs that both speak to some question, with one such question each', () => {
    fc.assert(
      fc.property(someRules, (rules) => {
        const questions = have.flatMap((key) =>
          want.flatMap((one) => roles.flatMap((role) => asked.map((task) => ({ have: key, want: one, role, task })))),
        )
        const pairs = rules.flatMap((one) =>
          rules
            .filter((other) => one.verdict !== 'no' && other.verdict === 'no')
            .filter((other) => questions.some((question) => speaks(one, question) && speaks(other, question)))
            .map((other) => `${one.id} ${other.id}`),
        )
        const found = contradictionsOf({ code: 'source', rules })
        expect(found.map(({ rules: pair }) => pair.join(' ')).sort()).toEqual(pairs.sort())
        for (const { rules: pair, question } of found)
          expect(rules.filter(({ id }) => pair.includes(id)).every((rule) => speaks(rule, question))).toBe(true)
      }),
    )
  })
})

describe('the answer over all sources', () => {
  test('the order of rules and of sources does not matter', () => {
    fc.assert(
      fc.property(someSources, aQuestion, (sources, question) => {
        const turned = [...sources].reverse().map((source) => ({ ...source, rules: [...source.rules].reverse() }))
        const shown = (all: readonly Findable[]) =>
          find(all, question).map(({ source, ...rest }) => ({ code: source.code, ...rest }))
        expect(shown(turned)).toEqual(shown(sources))
      }),
    )
  })

  test('it has only the sources that hold what is wanted: yes, conditional, no, and by code in each', () => {
    fc.assert(
      fc.property(someSources, aQuestion, (sources, question) => {
        const found = find(sources, question)
        const holding = sources.filter(({ wants }) => wants.includes(question.want)).map(({ code }) => code)
        expect(found.map(({ source }) => source.code).sort()).toEqual(holding.sort())
        const places = found.map(({ verdict, source }) => `${verdicts.indexOf(verdict)} ${source.code}`)
        expect(places).toEqual([...places].sort())
      }),
    )
  })

  test('what cannot be searched by what one has is never a plain yes, and says only what can be found first', () => {
    fc.assert(
      fc.property(someSources, aQuestion, (sources, question) => {
        for (const { source, verdict, isSearchable, first } of find(sources, question)) {
          expect(isSearchable).toBe(source.keys.includes(question.have))
          if (isSearchable) expect(first).toEqual([])
          else expect(verdict).not.toBe('yes')
          for (const { key, sources: through } of first) {
            expect(source.keys).toContain(key)
            for (const code of through) expect(sources.find((one) => one.code === code)?.keys).toContain(question.have)
          }
        }
      }),
    )
  })

  test('a source is contradicted only where a rule gives and another refuses, and then it is refused', () => {
    fc.assert(
      fc.property(someSources, aQuestion, (sources, question) => {
        for (const { source, verdict, isContradicted } of find(sources, question)) {
          if (!isContradicted) continue
          expect(verdict).toBe('no')
          expect(contradictionsOf(source)).not.toEqual([])
        }
      }),
    )
  })
})
