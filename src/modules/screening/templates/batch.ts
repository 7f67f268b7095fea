import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { organisationById } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { ruleBroken } from '#platform/errors'
import type { FunctionClass } from '../codes.ts'
import { tell } from '../files/load.ts'
import { files, type ScreeningFile } from '../files/schema.ts'
import { may } from '../policy.ts'
import { composeIn, type Letter } from './composing.ts'
import { type Facts, factsOfAll, kindsNow } from './facts.ts'
import { type BatchQuery, type MakeBatch, mostInBatch } from './input.ts'
import { wordingOf } from './keeping.ts'
import { type LetterKind, waysOf } from './model.ts'

/** Someone for whom a letter of this kind makes sense now. */
export type Addressee = { fileId: string; name: string; function: string; class: FunctionClass; hasMail: boolean }

const ofHere = (tx: Tx, ...more: (SQL | undefined)[]) =>
  and(eq(files.organisationId, personOf(tx).organisationId), ...more)

const has = (what: SQL) => sql`exists (select from screening.checks c where c.file_id = ${files.id} and ${what})`
const isAsked = sql`c.state in ('open', 'requested') and c.moment <> 'exit'`
const decided = sql`exists (select from screening.decisions d where d.file_id = ${files.id})`
const runs = sql`${files.state} <> 'ended'`
/** Files for which a letter of a kind may make sense, so that not all of a large organisation are read; the letter itself decides. */
const mayGet: Partial<Record<LetterKind, SQL>> = {
  talk: has(sql`c.state in ('not-agreed', 'talk')`),
  decision: decided,
  'start-blocked': sql`${files.state} = 'before'`,
  'restricted-start': sql`${files.state} = 'restricted'`,
  're-screening': sql`${runs} and ${has(sql`((${isAsked}) or c.due_again_on is not null)`)}`,
}
const mayGetOther = sql`${runs} and ${has(isAsked)}`

const fits = ({ kind, language }: Pick<BatchQuery, 'kind' | 'language'>, facts: Facts) =>
  facts.language === language && waysOf(kind).includes('letter') && kindsNow(facts).includes(kind)

async function found(tx: Tx, where: SQL | undefined, organisation: string): Promise<Facts[]> {
  const rows: ScreeningFile[] = await tx.db.select().from(files).where(where).orderBy(asc(files.name), asc(files.id))
  return factsOfAll(tx, rows, organisation)
}

/** For whom a letter of this kind makes sense now, the first two hundred by name; `count` is of all. The log says that it was read. */
export const findAddressees = (ctx: Ctx, query: BatchQuery): Promise<{ count: number; results: Addressee[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const where = ofHere(tx, mayGet[query.kind] ?? mayGetOther, query.class ? eq(files.class, query.class) : undefined)
    const all = (await found(tx, where, '')).filter((facts) => fits(query, facts))
    await audit(tx, 'screening.read_files', { object: 'organisation', id: organisationId })
    const results = all.slice(0, mostInBatch).map(({ file, name, function: work, mail }) => ({
      ...{ fileId: file.id, name, function: work, class: file.class, hasMail: mail !== null },
    }))
    return { count: all.length, results }
  })

/**
 * Makes a letter for each of these people, to print. In each file stands the kind, the day and by whom, never the content.
 * @throws AppError rule_broken for who is not there or for whom it makes no sense: all of them, or none
 */
export const makeBatch = (
  ctx: Ctx,
  { kind, language, files: ids }: MakeBatch,
  baseUrl: string,
): Promise<{ organisation: string; letters: Letter[] }> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    authorise(tx, may.keepFiles, { organisationId })
    const { name: organisation } = await organisationById(tx, organisationId)
    const wanted = [...new Set(ids)]
    const all = await found(tx, ofHere(tx, inArray(files.id, wanted)), organisation)
    if (all.length < wanted.length || !all.every((facts) => fits({ kind, language }, facts)))
      throw ruleBroken('screening.letter_not_now')
    const wording = await wordingOf(tx, organisationId, { kind, language })
    const letters = all.map((facts) => composeIn(wording, facts, { kind, baseUrl }))
    for (const facts of all) {
      await tell(tx, facts.file, { what: 'letter', fields: [kind] })
      await audit(tx, 'screening.send_letter', { object: 'screening-file', id: facts.file.id, fields: [kind] })
    }
    return { organisation, letters }
  })
