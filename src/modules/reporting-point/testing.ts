import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { aDistrict, aMember } from '#modules/organisations'
import type { Role } from '#platform/access'
import { type Ctx, type Database, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor } from '#platform/testing'
import {
  type Directory,
  type Handler,
  type HandlerKeys,
  newEscrow,
  newHandlerKeys,
  signDirectory,
  signPubOf,
} from './crypto/index.ts'
import { intakeApi } from './intake/app.ts'
import { Intake } from './intake/service.ts'
import { makePoint, publishDirectory, setOpen } from './keys/directory.ts'
import { enrol } from './keys/service.ts'
import { bodyOf, directoryOf, type PointView, saltOf, sealReport } from './reporter/sending.ts'
import type { About } from './routing/model.ts'

export const origin = 'https://meld.example.nl'

export type KeyPerson = { ctx: Ctx; id: string; keys: HandlerKeys; entry: Handler }

/** Who signs and seals as the demo does. */
export const asHolder = ({ ctx, keys }: KeyPerson) => ({ ctx, secret: keys.secret })

/** Someone with keys for the reports of an organisation; the directory does not name them yet. */
export async function aHandler(ctx: Ctx, organisationId: string, role = 'report-handler'): Promise<KeyPerson> {
  const keys = await newHandlerKeys()
  const { ageRecipient, signPub } = keys
  const wrapped = [{ kind: 'phrase' as const, passkey: null, file: 'YWdl' }]
  const { id } = await enrol(ctx, { organisationId, recipient: ageRecipient, signPublic: signPub, wrapped })
  return { ctx, id, keys, entry: { id, role, ageRecipient, signPub } }
}

/** A municipality with an open reporting point that two handlers read, and the officers' key. */
export async function aReportingPoint(database: Database) {
  const { db } = database
  const { districtId, municipalities } = await aDistrict(db)
  const organisationId = municipalities[0]?.id ?? ''
  const at = { organisationId, districtId }
  const as = async (...roles: Role[]) => ctxFor(db, await aMember(db, at, roles))
  const keeper = await as('privacy-officer')
  const rootSeed = new Uint8Array(randomBytes(32))
  await makePoint(keeper, { rootPublic: signPubOf(rootSeed) })
  const people = [
    await aHandler(await as('report-handler'), organisationId),
    await aHandler(await as('report-handler'), organisationId),
  ]
  const [row] = await rowsOf<{ code: string }>(
    db,
    sql`select code from reporting.points where organisation_id = ${organisationId}`,
  )
  const code = row?.code ?? ''
  const { recipient: escrow } = await newEscrow()
  const publish = (of: readonly KeyPerson[], version: number, change: Partial<Directory> = {}) =>
    publishDirectory(keeper, signDirectory(aDirectory(code, of, version, escrow, change), rootSeed))
  await publish(people, 1)
  await setOpen(keeper, true)
  const web = intakeApi(new Intake(database, origin))
  return {
    at,
    districtId,
    organisationId,
    other: municipalities[1]?.id ?? '',
    as,
    keeper,
    people,
    code,
    rootSeed,
    escrow,
    publish,
    web,
    system: systemCtx(db, aMoment),
  }
}

const aDirectory = (
  organisation: string,
  people: readonly KeyPerson[],
  version: number,
  escrow: Directory['escrow'],
  change: Partial<Directory>,
): Directory => ({
  ...{ v: 1, organisation, version, validUntil: '2099-12-31', escrow, sparring: [] },
  handlers: people.map(({ entry }) => entry),
  ...change,
})

type Web = ReturnType<typeof intakeApi>

/** Sends JSON to the reporter's side. */
export async function send(
  web: Web,
  path: string,
  body: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await web.request(path, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
}

/** A report of someone as their browser makes it, and what it sends. */
export async function aReport(
  web: Web,
  code: string,
  exclude: readonly string[] = [],
  what = 'Iemand bood geld (fictief).',
  about: About = 'nobody',
  category = '',
) {
  const point = (await (await web.request(`/points/${code}`)).json()) as PointView
  const today = '2026-11-28'
  const typed = { what, where: '', mayAsk: '', category, name: '', about, exclude }
  const directory = directoryOf(point, today)
  const report = await sealReport(point, directory, typed, 'report', today)
  return { report, body: bodyOf(report, point.work.challenge), salt: saltOf(point.salt), directory }
}

/** Closes a report of a test as if two people had assessed it on that day, and received it then. */
export const closeOn = ({ db }: Database, mailboxHash: string, day: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(
      sql`update reporting.cases set received_on = ${day}::date, closed_on = ${day}::date, outcome = 'no-follow-up'
        where mailbox_hash = ${mailboxHash}`,
    )
  })
