import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/config'
import { finderRoles, keys, tasks, wants } from '../codes.ts'
import { appliedTo, contradictionsOf, find, type Question } from '../finder/model.ts'
import { publishFaults, type Source } from './model.ts'
import { shippedSources } from './shipped.ts'

const sources = shippedSources()

test('all 34 sources of the domain are there, each with a code of its own', () => {
  expect(sources).toHaveLength(34)
  expect(new Set(sources.map(({ code }) => code)).size).toBe(34)
})

test.each(sources)('$code can be published, does not contradict itself and is not said to be confirmed', (source) => {
  expect(publishFaults(source)).toEqual([])
  expect(contradictionsOf(source)).toEqual([])
  expect(source.confirmedOn).toBeNull()
  expect(source.rules.filter(({ checkedOn }) => checkedOn !== null)).toEqual([])
})

test.each(sources)('$code has a way in of two to four steps, and links to others that are there', (source) => {
  expect(source.route.steps.length).toBeGreaterThanOrEqual(2)
  expect(source.route.steps.length).toBeLessThanOrEqual(4)
  const others = sources.map(({ code }) => code).filter((code) => code !== source.code)
  for (const { to } of source.links) expect(others).toContain(to)
})

test('rule ids are unique over all sources and begin with the code of their source', () => {
  const ids = sources.flatMap(({ rules }) => rules.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { code, rules } of sources) expect(rules.filter(({ id }) => !id.startsWith(`${code}-`))).toEqual([])
})

test('every want is held by a source and by every key a source can be searched', () => {
  expect(wants.filter((want) => !sources.some((source) => source.wants.includes(want)))).toEqual([])
  expect(keys.filter((key) => !sources.some((source) => source.keys.includes(key)))).toEqual([])
})

/** Every question about what a source holds: by all keys, roles and tasks, and without a task. */
function* questionsAbout(source: Source): Generator<Question> {
  for (const have of keys)
    for (const want of source.wants)
      for (const role of finderRoles) for (const task of [undefined, ...tasks]) yield { have, want, role, task }
}

test.each(sources)('$code has a reason for every question, and names just the roles and tasks that may', (source) => {
  const silent: Question[] = []
  const may = { roles: new Set<string>(), tasks: new Set<string>() }
  for (const question of questionsAbout(source)) {
    const because = appliedTo(source.rules, question)
    if (because.length === 0) silent.push(question)
    if (question.task !== undefined && because.some(({ rule }) => rule.verdict !== 'no')) {
      may.roles.add(question.role)
      may.tasks.add(question.task)
    }
  }
  expect(silent).toEqual([])
  expect(may).toEqual({ roles: new Set(source.roles), tasks: new Set(source.tasks) })
})

const verdictsOn = (source: Source, questions: Iterable<Question>) =>
  new Set([...questions].flatMap((question) => find([source], question).map(({ verdict }) => verdict)))

const open = sources.filter(({ access }) => access === 'public')
test.each(open)('$code is public: it answers yes to everyone who has a key that it is searched by', (source) => {
  const asked = [...questionsAbout(source)].filter(({ have }) => source.keys.includes(have))
  // Who publishes must not spread aerial photos on which people can be recognised.
  const readers = asked.filter(({ role }) => source.code !== 'bgt' || role !== 'communications')
  expect(verdictsOn(source, readers)).toEqual(new Set(['yes']))
})

const closed = sources.filter(({ access }) => access !== 'public' && access !== 'partly-public')
test.each(closed)('$code is closed: never for a general purpose, nor to who has no task in it', (source) => {
  const asked = [...questionsAbout(source)]
  expect(
    verdictsOn(
      source,
      asked.filter(({ task }) => task === 'general-undermining'),
    ),
  ).toEqual(new Set(['no']))
  const outsiders = asked.filter(({ role }) => role === 'employee' || role === 'communications')
  expect(verdictsOn(source, outsiders)).toEqual(new Set(['no']))
})

test('a source without holder, ground, rule or anything to find is told all four at once', () => {
  const [source] = sources
  if (!source) throw new Error('nothing is shipped')
  const faults = publishFaults({ ...source, holder: ' ', grounds: [], rules: [], wants: [] })
  expect(faults.map(({ field }) => field)).toEqual(['holder', 'grounds', 'rules', 'wants'])
})

test('every ground without an article stands in the list for a lawyer, which tells how many there are', () => {
  const list = readFileSync(join(projectRoot(), 'docs/legal-review.md'), 'utf8')
  const open = sources.flatMap(({ code, grounds }) =>
    grounds
      .filter(({ article, note }) => `${article} ${note ?? ''}`.includes('nog te bepalen'))
      .map(({ law }) => `| \`${code}\` | ${law} |`),
  )
  expect(open.filter((row) => !list.includes(row))).toEqual([])
  expect(list).toContain(`\`src/content/sources.yaml\`, ${open.length} name no article yet`)
  expect(list.split('\n').filter((line) => /^\| `/.test(line))).toHaveLength(open.length)
})
