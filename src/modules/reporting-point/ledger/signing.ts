import { desc, eq, sql } from 'drizzle-orm'
import { namesOf } from '#modules/organisations'
import { authorise, personOf } from '#platform/access'
import { audit } from '#platform/audit'
import { type Ctx, inTransaction, type Tx } from '#platform/db'
import { conflict, forbidden, invalid, notFound, ruleBroken } from '#platform/errors'
import { dayOf } from '#platform/language'
import { isHeadSigned, type LogHead } from '../crypto/index.ts'
import type { Wrapped } from '../model.ts'
import { may } from '../policy.ts'
import { directories, points } from '../schema.ts'
import { hasLine, keysHere, type Ledger, ledgerOf, mustCheck } from './checking.ts'
import type { HeadQuery, SignedHead } from './input.ts'
import type { SignatureState } from './model.ts'
import { headSignatures } from './schema.ts'

/** A signature with what was signed; anyone can verify it with `signPublic`, which the signed directory names. */
export type HeadSignature = LogHead & { sig: string; signPublic: string; name: string; state: SignatureState }

/** In one list; older ones stay. */
const most = 50

async function codeOf(tx: Tx, organisationId: string): Promise<string> {
  const [point] = await tx.db
    .select({ code: points.code })
    .from(points)
    .where(eq(points.organisationId, organisationId))
  return point?.code ?? ''
}

async function signaturesOf(tx: Tx, organisationId: string, organisation: string): Promise<HeadSignature[]> {
  const stands = sql<boolean>`exists (select from audit.entries e where e.organisation_id = ${headSignatures.organisationId}
    and e.seq = ${headSignatures.lines} and encode(e.hash, 'hex') = ${headSignatures.head})`
  const rows = await tx.db
    .select({ it: headSignatures, stands })
    .from(headSignatures)
    .where(eq(headSignatures.organisationId, organisationId))
    .orderBy(desc(headSignatures.lines))
    .limit(most)
  if (rows.length === 0) return []
  const people = rows.map(({ it }) => it.byPerson)
  const names = new Map((await namesOf(tx, people)).map(({ id, name }) => [id, name]))
  return rows.map(({ it: { lines, head, handlerId, signedOn, sig, signPublic, byPerson }, stands: isThere }) => {
    const signed: LogHead = { v: 1, organisation, lines, head, by: handlerId, on: signedOn }
    const state = !isHeadSigned(signed, sig, signPublic) ? 'forged' : isThere ? 'good' : 'gone'
    return { ...signed, sig, signPublic, name: names.get(byPerson) ?? '', state }
  })
}

/** Who signed which head of the log, the newest first, each verified now. @throws AppError forbidden for who may not check the log */
export const readSignatures = (ctx: Ctx): Promise<HeadSignature[]> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = await mustCheck(tx)
    return signaturesOf(tx, organisationId, await codeOf(tx, organisationId))
  })

/** How the log stands, who signed it, with what the actor's browser can sign, and whether a line that was asked for is there still. */
export type LogLook = {
  ledger: Ledger
  signatures: HeadSignature[]
  ways: readonly Wrapped['kind'][]
  isThere: boolean | null
}

/** @param asked a line that a mail told of @throws AppError forbidden for who may not check the log */
export const lookAtLog = (ctx: Ctx, asked: HeadQuery | null): Promise<LogLook> =>
  inTransaction(ctx, async (tx) => {
    const { organisationId } = personOf(tx)
    const mine = await keysHere(tx)
    if (!mine) authorise(tx, may.keep, { organisationId })
    const ledger = await ledgerOf(tx, organisationId)
    const signatures = await signaturesOf(tx, organisationId, ledger.organisation)
    const isThere = asked && (await hasLine(tx, organisationId, asked.line, asked.head))
    const { lines, brokenAt, head } = ledger
    return { ledger: { lines, brokenAt, head }, signatures, ways: mine?.wrapped.map(({ kind }) => kind) ?? [], isThere }
  })

/** All that a handler's browser needs to verify the signatures and to sign the head. */
export type HeadToSign = {
  today: string
  lines: number
  head: string
  me: { id: string; wrapped: Wrapped[] }
  point: { code: string; rootPub: string }
  sealed: { directories: unknown[] }
  signatures: HeadSignature[]
}

/** @throws AppError forbidden for who has no keys there, not_found without a reporting point */
export const headToSign = (ctx: Ctx): Promise<HeadToSign> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = await mustCheck(tx)
    const mine = await keysHere(tx)
    if (!mine) throw forbidden()
    const [point] = await tx.db
      .select({ code: points.code, rootPub: points.rootPublic })
      .from(points)
      .where(eq(points.organisationId, organisationId))
    if (!point) throw notFound('reporting_point')
    const signed = await tx.db
      .select({ signed: directories.signed })
      .from(directories)
      .where(eq(directories.organisationId, organisationId))
    const { lines, head } = await ledgerOf(tx, organisationId)
    const sealed = { directories: signed.map((one) => one.signed) }
    const signatures = await signaturesOf(tx, organisationId, point.code)
    const me = { id: mine.id, wrapped: mine.wrapped }
    return { today: dayOf(tx.now), lines, head, me, point, sealed, signatures }
  })

/**
 * Keeps the signature of the actor under a head of the log, once.
 * @throws AppError forbidden for who has no keys there, conflict for a line that is not there so, rule_broken for a log that does not
 *   hold, invalid for a signature that is not of the actor's key
 */
export const keepSignature = (ctx: Ctx, { lines, head, sig }: SignedHead): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    const organisationId = await mustCheck(tx)
    const mine = await keysHere(tx)
    if (!mine) throw forbidden()
    if ((await ledgerOf(tx, organisationId)).brokenAt !== null) throw ruleBroken('reporting.log_broken')
    if (!(await hasLine(tx, organisationId, lines, head))) throw conflict('ledger')
    const { id: handlerId, signPublic } = mine
    const on = dayOf(tx.now)
    const organisation = await codeOf(tx, organisationId)
    if (!isHeadSigned({ v: 1, organisation, lines, head, by: handlerId, on }, sig, signPublic))
      throw invalid([{ path: 'sig', reason: 'reporting.not_your_signature' }])
    const row = {
      organisationId,
      lines,
      head,
      handlerId,
      signPublic,
      sig,
      signedOn: on,
      byPerson: personOf(tx).personId,
    }
    const made = await tx.db
      .insert(headSignatures)
      .values(row)
      .onConflictDoNothing()
      .returning({ lines: headSignatures.lines })
    if (made.length === 0) return
    await audit(tx, 'reporting.sign_head', { object: 'reporting-point', id: organisationId, organisationId })
  })
