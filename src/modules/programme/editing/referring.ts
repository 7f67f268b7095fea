import { and, eq } from 'drizzle-orm'
import { frameworkIdsOf } from '#modules/assessments'
import { readThread } from '#modules/common-threads'
import { type Framework, frameworkOf, norms } from '#modules/frameworks'
import { membersOf, municipalitiesOf } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { invalid, isAppError, type Problem } from '#platform/errors'
import { dayOf } from '#platform/language'
import { lines, type Programme, type SubProject, subProjects } from '../schema.ts'
import type { NewSubProject } from './input.ts'

/** The newest version of each framework that rounds of a district use, the newest round first. */
export async function frameworksOf(tx: Tx, districtId: string): Promise<Framework[]> {
  const found: Framework[] = []
  for (const id of await frameworkIdsOf(tx, districtId)) {
    const framework = await frameworkOf(tx, id)
    if (!found.some(({ code }) => code === framework.code)) found.push(framework)
  }
  return found
}

/** @throws AppError invalid for municipalities that are not of the district */
export async function mustHavePlaces(tx: Tx, programme: Programme, given: readonly string[]): Promise<void> {
  const problems = await placeProblems(tx, programme, given)
  if (problems.length > 0) throw invalid(problems)
}

async function placeProblems(tx: Tx, { organisationId }: Programme, given: readonly string[]): Promise<Problem[]> {
  if (given.length === 0) return []
  const here = new Set((await municipalitiesOf(tx, organisationId, dayOf(tx.now))).map(({ id }) => id))
  return given.every((id) => here.has(id)) ? [] : [{ path: 'municipalities', reason: 'programme.municipality_unknown' }]
}

/**
 * What a sub-project names has to be there; what it named `before` may stay.
 * @returns the framework of its norms, by code; null without norms
 * @throws AppError invalid with every problem
 */
export async function mustRefer(tx: Tx, programme: Programme, input: NewSubProject, before: SubProject | null) {
  const frameworks = await frameworksOf(tx, programme.organisationId)
  const fits = (one: Framework) => {
    const known = new Set(norms(one).map(({ code }) => code))
    return input.norms.every((code) => known.has(code) || before?.norms.includes(code))
  }
  const framework = frameworks.find(fits)
  const problems = [
    ...(await ownProblems(tx, programme, input, before)),
    ...(await placeProblems(tx, programme, input.municipalities)),
    ...(await threadProblems(tx, input, before)),
    ...(input.norms.length > 0 && !framework ? [normProblem(frameworks, input.norms, before)] : []),
    ...indicatorProblems(frameworks, input.indicators, before),
  ]
  if (problems.length > 0) throw invalid(problems)
  return input.norms.length > 0 ? (framework?.code ?? before?.framework ?? null) : null
}

const unknown = (path: string, reason: string, codes: readonly string[]): Problem => ({
  path,
  reason: `programme.${reason}`,
  params: { codes: codes.join(', ').slice(0, 200) },
})

function normProblem(frameworks: readonly Framework[], given: readonly string[], before: SubProject | null): Problem {
  const known = new Set(frameworks[0] ? norms(frameworks[0]).map(({ code }) => code) : [])
  const missing = given.filter((code) => !known.has(code) && !before?.norms.includes(code))
  return unknown('norms', 'norm_unknown', missing)
}

function indicatorProblems(frameworks: readonly Framework[], given: readonly string[], before: SubProject | null) {
  const known = new Set(frameworks.flatMap(({ indicators = [] }) => indicators.map(({ code }) => code)))
  const missing = given.filter((code) => !known.has(code) && !before?.indicators.includes(code))
  return missing.length > 0 ? [unknown('indicators', 'indicator_unknown', missing)] : []
}

async function threadProblems(tx: Tx, { threads }: NewSubProject, before: SubProject | null): Promise<Problem[]> {
  const missing: string[] = []
  for (const id of threads.filter((one) => !before?.threads.includes(one))) {
    const found = await readThread(tx, id).catch((error: unknown) => {
      if (isAppError(error)) return null
      throw error
    })
    if (!found) missing.push(id)
  }
  return missing.length > 0 ? [unknown('threads', 'thread_unknown', missing)] : []
}

/** Its line, its key and its leader. */
async function ownProblems(tx: Tx, programme: Programme, input: NewSubProject, before: SubProject | null) {
  const problems: Problem[] = []
  const ownLine = and(eq(lines.id, input.lineId), eq(lines.programmeId, programme.id))
  const [line] = await tx.db.select({ id: lines.id }).from(lines).where(ownLine)
  if (!line) problems.push({ path: 'lineId', reason: 'programme.choose_line' })
  if (input.key !== null) {
    const sameKey = and(eq(subProjects.programmeId, programme.id), eq(subProjects.key, input.key))
    const [same] = await tx.db.select({ id: subProjects.id }).from(subProjects).where(sameKey)
    if (same && same.id !== before?.id) problems.push({ path: 'key', reason: 'programme.key_taken' })
  }
  if (input.leaderId !== null && input.leaderId !== before?.leaderId) {
    const here = await membersOf(tx, programme.organisationId, dayOf(tx.now))
    if (!here.some(({ personId }) => personId === input.leaderId))
      problems.push({ path: 'leaderId', reason: 'programme.person_unknown' })
  }
  return problems
}
