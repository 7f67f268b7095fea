import { sql } from 'drizzle-orm'
import { aMember } from '#modules/organisations'
import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { dayOf } from '#platform/language'
import { ctxFor } from '#platform/testing'
import { rootSeedOf } from '../modules/reporting-point/crypto/index.ts'
import { seedHandover, seedReceiver } from '../modules/reporting-point/handover/seeding.ts'
import { seedPoint, seedReport } from '../modules/reporting-point/keys/seeding.ts'
import { addTemplate } from '../modules/reporting-point/templates/service.ts'
import { openSurvey } from '../modules/reporting-use/survey/service.ts'

/** A report of a municipality, which this person reads, and their keys, by the word before it in a path. */
export async function ourReporting(db: Db, reader: PersonActor): Promise<Record<string, string>> {
  const keeper = ctxFor(db, await aMember(db, reader, 'secretary'))
  const handler = ctxFor(db, reader)
  const phrase = 'appel boom fiets herfst koffie molen water zilver kaart brood'
  const point = await seedPoint({
    ...{ keeper, phrase, root: rootSeedOf(phrase), escrow: new Uint8Array(32).fill(9), validUntil: '2099-12-31' },
    holders: [{ ctx: handler, secret: '5'.repeat(64), role: 'report-handler', name: 'Behandelaar (fictief)' }],
  })
  const reports = await seedReport(point, { at: handler.now, content: { what: 'Iets (fictief).' } })
  const links = await seedReport(point, { at: handler.now, content: { what: 'Iets anders (fictief).' } })
  const keepers = [keeper, ctxFor(db, await aMember(db, reader, 'privacy-officer'))] as const
  const recipient = 'age1t08wuuwzutnefcakvqttnuynyz99v2s35gl58a5ufjpgz3dah5asvtk8dl'
  const receiver = await seedReceiver(...keepers, { body: 'riec', name: 'RIEC (fictief)', recipient })
  const handover = {
    at: handler.now,
    report: reports,
    receiverId: receiver,
    recipient,
    ground: 'wgs-riec',
    text: 'Iets.',
  }
  const handovers = await seedHandover(point, handover)
  const reportFiles = await aFile(db, reports, reader.organisationId)
  const { id } = await addTemplate(handler, {
    ...{ organisationId: reader.organisationId, kind: 'reply', title: 'Tekst', body: 'Dank u wel. (fictief)' },
  })
  const survey = await openSurvey(keeper, { name: 'Ronde (fictief)', closesOn: dayOf(keeper.now) })
  return {
    'reporting-surveys': survey.id,
    ...{ reportFiles, 'handover-receivers': receiver, handovers, reports, links, 'report-templates': id },
    'report-handlers': point.holders[0]?.id ?? '',
  }
}

/** A file of a report of one byte, which opens for nobody. */
async function aFile(db: Db, report: string, organisationId: string): Promise<string> {
  const file = 'f'.repeat(32)
  await db.execute(
    sql`insert into reporting.files (case_id, organisation_id, file_id, size, begun_on, pieces)
      values (${report}::uuid, ${organisationId}::uuid, ${file}, 1, '2026-11-28', 1)`,
  )
  await db.execute(sql`insert into reporting.file_pieces values (${report}::uuid, ${file}, 0, '\\x00')`)
  return file
}
