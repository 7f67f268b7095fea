import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { type Ctx, inTransaction, rowsOf, systemCtx } from '#platform/db'
import { aMoment, ctxFor, testDatabase } from '#platform/testing'
import { sign } from './handing-in.ts'
import { addEvidence } from './proving.ts'
import { scans } from './schema.ts'
import { aLink, aScan, handedIn, personIn } from './testing.ts'

const { db } = await testDatabase()

/** Statements that would change what was signed, tried by each person of the municipality and by the database's owner. */
const tampering = {
  'a level': sql`update assessments.answers set level = 4`,
  'an answer that goes': sql`delete from assessments.answers`,
  'what the district reads': sql`update assessments.levels set counting = 4`,
  'what the district reads that goes': sql`delete from assessments.levels`,
  'the link to evidence': sql`delete from assessments.proofs`,
  'the content': sql`update assessments.contents set content = '{}'`,
  'the content that goes': sql`delete from assessments.contents`,
  'the hash': sql`update assessments.scans set content_hash = 'x' where state = 'signed'`,
  'who signed': sql`update assessments.scans set signed_as = 'secretary' where state = 'signed'`,
  'the state, without a reason': sql`update assessments.scans set state = 'open', content_hash = null, signed_at = null, signed_by = null where state = 'signed'`,
  'the state, one step back': sql`update assessments.scans set state = 'submitted', signed_at = null, signed_by = null where state = 'signed'`,
  'the scan that goes': sql`delete from assessments.scans where state = 'signed'`,
}

test.each(Object.entries(tampering))('what was signed can not be changed by SQL: %s', async (_what, statement) => {
  const scan = await aScan(db)
  const { coordinator, scanId, mayor, as } = scan
  await addEvidence(coordinator, scanId, aLink(), null)
  await sign(mayor, scanId, await handedIn(scan))
  const print = () =>
    rowsOf(
      db,
      sql`select (select jsonb_agg(s) from assessments.scans s where s.id = ${scanId}::uuid) as scan,
        ${sql.join(
          ['answers', 'levels', 'proofs', 'contents', 'signatures'].map(
            (name) =>
              sql`(select jsonb_agg(t) from ${sql.raw(`assessments.${name}`)} t where t.scan_id = ${scanId}::uuid) as ${sql.raw(name)}`,
          ),
          sql`, `,
        )}`,
    )
  const before = await print()
  for (const ctx of [coordinator, mayor, await as('contributor'), systemCtx(db, aMoment)])
    await inTransaction(ctx, (tx) => tx.db.execute(statement)).catch(() => {})
  expect(await print()).toEqual(before)
})

test('a signature and evidence are never changed or removed by a person', async () => {
  const scan = await aScan(db)
  await addEvidence(scan.coordinator, scan.scanId, aLink(), null)
  await sign(scan.mayor, scan.scanId, await handedIn(scan))
  for (const ctx of [scan.coordinator, scan.mayor])
    for (const statement of [
      sql`update assessments.signatures set content = '{}'`,
      sql`delete from assessments.signatures`,
      sql`update assessments.evidence set title = 'x'`,
      sql`delete from assessments.evidence`,
    ])
      await expect(inTransaction(ctx, (tx) => tx.db.execute(statement))).rejects.toThrow()
})

test('nobody signs in the name of someone else, also not by SQL', async () => {
  const scan = await aScan(db)
  await handedIn(scan)
  const signAs = (ctx: Ctx, by: string) =>
    inTransaction(ctx, (tx) =>
      tx.db
        .update(scans)
        .set({ state: 'signed', signedAt: aMoment, signedBy: by, signedAs: 'mayor' })
        .where(eq(scans.id, scan.scanId)),
    )
  const mayor = personIn(scan.mayor).personId
  await expect(signAs(scan.coordinator, mayor)).rejects.toThrow()
  await expect(signAs(ctxFor(db, { ...personIn(scan.mayor), personId: crypto.randomUUID() }), mayor)).rejects.toThrow()
  await expect(signAs(scan.mayor, mayor)).resolves.toBeDefined()
})
