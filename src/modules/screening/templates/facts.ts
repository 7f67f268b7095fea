import { desc, inArray } from 'drizzle-orm'
import { addressesOf, namesOf, organisationById } from '#modules/organisations'
import type { Tx } from '#platform/db'
import { notFound } from '#platform/errors'
import { addDays, dateText, dayOf, type Language } from '#platform/language'
import type { Check, ModelContent } from '../content.ts'
import { lastRounds, startOf } from '../files/model.ts'
import { type CheckRow, checks, type DecisionRow, decisions, type ScreeningFile } from '../files/schema.ts'
import { texts as ofFiles } from '../files/texts.ts'
import { models } from '../models/schema.ts'
import { profiles } from '../profiles/schema.ts'
import { texts as screening } from '../texts.ts'
import { asTyped, type Field, type LetterKind, letterKinds } from './model.ts'
import { texts } from './texts.ts'

/** What a letter is filled in with. */
export type Facts = {
  file: ScreeningFile
  name: string
  language: Language
  /** Where a mail goes; null where no address is known. */
  mail: string | null
  organisation: string
  function: string
  content: ModelContent
  rows: CheckRow[]
  decision: DecisionRow | null
  today: string
}

/** Everything that letters about a file may name, in the language of the person. */
export async function factsOf(tx: Tx, file: ScreeningFile): Promise<Facts> {
  const { name: organisation } = await organisationById(tx, file.organisationId)
  const [found] = await factsOfAll(tx, [file], organisation)
  if (!found) throw new Error('a file has facts')
  return found
}

/** The same of many files of one organisation, in six statements at most. */
export async function factsOfAll(tx: Tx, all: readonly ScreeningFile[], organisation: string): Promise<Facts[]> {
  if (all.length === 0) return []
  const { person, named } = await peopleOf(tx, all)
  const work = byId(
    await tx.db
      .select({ id: profiles.id, name: profiles.name })
      .from(profiles)
      .where(inArray(profiles.id, distinct(all.map(({ profileId }) => profileId)))),
  )
  const model = byId(
    await tx.db
      .select({ id: models.id, content: models.content })
      .from(models)
      .where(inArray(models.id, distinct(all.map(({ modelId }) => modelId)))),
  )
  const ids = all.map(({ id }) => id)
  const rows = Map.groupBy(await tx.db.select().from(checks).where(inArray(checks.fileId, ids)), ofFile)
  const newestFirst = tx.db.select().from(decisions).where(inArray(decisions.fileId, ids))
  const decided = Map.groupBy(await newestFirst.orderBy(desc(decisions.number)), ofFile)
  return all.map((file) => {
    const content = model.get(file.modelId)?.content
    if (!content) throw notFound('model')
    const owner = person.get(file.personId ?? '')
    return {
      ...{ file, organisation, content, function: work.get(file.profileId)?.name ?? '' },
      name: file.name ?? named.get(file.personId ?? '')?.name ?? '',
      language: owner?.language ?? file.language,
      mail: owner?.mail ?? file.mail,
      rows: lastRounds(rows.get(file.id) ?? []),
      ...{ decision: decided.get(file.id)?.[0] ?? null, today: dayOf(tx.now) },
    }
  })
}

/** Where mails go, and the names of those whose file has none. */
async function peopleOf(tx: Tx, all: readonly ScreeningFile[]) {
  const people = all.flatMap(({ personId }) => personId ?? [])
  const unnamed = all.flatMap(({ name, personId }) => (name === null && personId ? [personId] : []))
  return {
    person: byId(people.length > 0 ? await addressesOf(tx, people) : []),
    named: byId(unnamed.length > 0 ? await namesOf(tx, unnamed) : []),
  }
}

const distinct = (ids: readonly string[]) => [...new Set(ids)]
const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]))
const ofFile = ({ fileId }: { fileId: string }) => fileId

const waits = ({ state }: CheckRow) => state === 'open' || state === 'requested'
const dayOfRow = (row: CheckRow) => (waits(row) ? row.dueOn : row.dueAgainOn)
const sideJobs = ['side-jobs', 'side-jobs-yearly', 'financial-interests']
export const isSideJobs = (code: string): boolean => sideJobs.includes(code)
/** Days ahead within which a check that is due again is told of. */
const soon = 62

/** Which checks a letter of this kind names. */
function isNamed(kind: LetterKind, { today }: Facts): (check: Check, row: CheckRow) => boolean {
  const isSoon = (row: CheckRow) => row.dueAgainOn !== null && row.dueAgainOn <= addDays(today, soon)
  const by: Partial<Record<LetterKind, (check: Check, row: CheckRow) => boolean>> = {
    vog: ({ certificate }, row) => certificate !== undefined && waits(row),
    'side-jobs': ({ code }, row) => isSideJobs(code) && waits(row),
    checks: ({ actor }, row) => actor === 'person' && waits(row),
    're-screening': ({ actor }, row) => actor === 'person' && ((row.round > 1 && waits(row)) || isSoon(row)),
    oath: ({ code }, row) => code === 'oath' && waits(row),
  }
  return by[kind] ?? (() => false)
}

type Named = { check: Check; row: CheckRow | undefined }

/** The checks that a letter names, in the order of the model; `codes` where who sends it knows them. */
export function namedIn(kind: LetterKind, facts: Facts, codes?: readonly string[]): Named[] {
  const { content, file, rows } = facts
  const rowOf = new Map(rows.map((row) => [row.code, row]))
  const missing =
    kind === 'start-blocked' || kind === 'restricted-start' ? startOf(content, file.class, rows).missing : []
  const fits = isNamed(kind, facts)
  return content.checks.flatMap((check) => {
    const row = rowOf.get(check.code)
    const isIn = codes ? codes.includes(check.code) : missing.includes(check.code) || (row && fits(check, row))
    return isIn ? [{ check, row }] : []
  })
}

/** The kinds that make sense for a file as it stands. */
export function kindsNow(facts: Facts): LetterKind[] {
  const { file, rows, decision, content } = facts
  const start = startOf(content, file.class, rows)
  return letterKinds.filter((kind) => {
    if (kind === 'decision') return decision !== null
    if (kind === 'talk') return rows.some(({ state }) => state === 'not-agreed' || state === 'talk')
    if (file.state === 'ended') return false
    if (kind === 'own-page') return true
    if (kind === 'start-blocked') return file.state === 'before' && start.access === 'none'
    if (kind === 'restricted-start') return file.state === 'restricted'
    return namedIn(kind, facts).length > 0
  })
}

type Filling = { kind: LetterKind; baseUrl: string; codes?: readonly string[]; page?: string; until?: string }

/** What stands in the place of each field. */
export function valuesFor(facts: Facts, { kind, baseUrl, codes, page, until }: Filling): Record<Field, string> {
  const { language, file, decision } = facts
  const t = texts[language]
  const named = namedIn(kind, facts, codes)
  const day = named.flatMap(({ row }) => (row ? (dayOfRow(row) ?? []) : [])).sort()[0]
  const planned = kind === 'oath' ? named[0]?.row?.plannedOn : null
  const line = ({ check }: Named) =>
    `- ${check.name[language]}. ${kind === 'start-blocked' ? '' : check.what[language]}`
  const last = until ?? (file.restrictedUntil ? dateText(language, file.restrictedUntil) : '')
  return {
    name: asTyped(facts.name),
    organisation: asTyped(facts.organisation),
    function: asTyped(facts.function),
    class: screening[language].classes[file.class],
    today: dateText(language, facts.today),
    page: asTyped(page ?? (file.personId === null ? t.byLink : `${baseUrl}/mijn-screening`)),
    checks: named.map((one) => line(one).trim()).join('\n'),
    day: planned ? t.on(dateText(language, planned)) : day ? t.before(dateText(language, day)) : t.soon,
    until: last,
    decision: decision ? ofFiles[language].decisions[decision.decision] : '',
    reasons: asTyped(decision?.reasons ?? ''),
    agreements: decision?.agreements ? asTyped(decision.agreements) : t.none,
    objectUntil: decision ? dateText(language, decision.objectUntil) : '',
  }
}
