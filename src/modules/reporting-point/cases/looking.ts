import { sql } from 'drizzle-orm'
import { type Ctx, inTransaction, rowsOf } from '#platform/db'
import { dayOf } from '#platform/language'
import type { Wrapped } from '../model.ts'
import { type Link, linksOf } from '../notes/service.ts'
import { type QuestionLine, trailOf } from '../questions/trail.ts'
import { templatesAt } from '../templates/service.ts'
import { type Assessment, assessmentsOf } from '../triage/standing.ts'
import { type Stage, stageOf } from '../two-person/model.ts'
import { type Together, togetherOf } from '../two-person/service.ts'
import { ownKeys } from './own-keys.ts'
import { type CaseLine, mustRead, readCase, type SealedFiles, withClocks } from './service.ts'
import { holdersAt } from './turning.ts'

/** What a reader may know of a report without opening it; `ways` is with what they can. */
export type Look = CaseLine & {
  place: string
  ways: readonly Wrapped['kind'][]
  needsPage: boolean
  assessments: Assessment[]
  links: Link[]
  /** Of a question to an adviser: what became of it. */
  question: QuestionLine[] | null
  /** Of a report that two people open together: how far that is for the actor. */
  stage: Stage | null
  isLastOfGroup: boolean
}

/** All that a reader's browser needs to open a report; only it can. */
export type Opening = {
  caseId: string
  today: string
  me: { id: string; wrapped: Wrapped[] }
  point: { code: string; rootPub: string }
  /** Ids of who has keys at the organisation now. */
  holders: readonly string[]
  templates: Awaited<ReturnType<typeof templatesAt>>
  sealed: SealedFiles
  /** Of a report that two people open together. */
  together: Together | null
}

/** A report by its label, for who reads it; nothing of it is opened or logged. @throws AppError not_found for who is no reader */
export const lookAtCase = (ctx: Ctx, id: string): Promise<Look> =>
  inTransaction(ctx, async (tx) => {
    const found = withClocks(await mustRead(tx, id))
    const { name, wrapped } = await ownKeys(tx, found.organisationId)
    const [page] = await rowsOf<{ needed: boolean; isQuestion: boolean }>(
      tx.db,
      sql`select reporting.needs_page(${id}::uuid) as needed, reporting.is_question(${id}::uuid) as "isQuestion"`,
    )
    const ways = wrapped.map(({ kind }) => kind)
    const assessments = await assessmentsOf(tx, id)
    const question = page?.isQuestion ? await trailOf(tx, id) : null
    const together = (await togetherOf(tx, [id])).get(id)
    const stage = together ? stageOf(together.given, together.me) : null
    const isLastOfGroup = together?.isLastOfGroup ?? false
    const links = await linksOf(tx, id)
    return {
      ...found,
      place: name,
      ways,
      needsPage: page?.needed ?? false,
      assessments,
      links,
      question,
      stage,
      isLastOfGroup,
    }
  })

/** A report with all its files, and the wrapped keys of who asks; each time is in the log. @throws AppError not_found */
export const openingOf = (ctx: Ctx, id: string): Promise<Opening> =>
  inTransaction(ctx, async (tx) => {
    const { caseId, organisationId, sealed } = await readCase(tx, id)
    const { id: me, wrapped, code, rootPub } = await ownKeys(tx, organisationId)
    const holders = await holdersAt(tx.db, { id, organisationId })
    const mine = { me: { id: me, wrapped }, point: { code, rootPub } }
    const templates = await templatesAt(tx, organisationId)
    const together = (await togetherOf(tx, [id])).get(id) ?? null
    return { caseId: caseId ?? '', today: dayOf(tx.now), ...mine, holders, templates, sealed, together }
  })
