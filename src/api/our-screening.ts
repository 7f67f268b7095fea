import type { Db } from '#platform/db'
import { aMoment } from '#platform/testing'
import { declarations } from '../modules/screening/declarations/schema.ts'
import { designations, publications } from '../modules/screening/disclosing/schema.ts'
import { gifts } from '../modules/screening/gifts/schema.ts'
import { replies } from '../modules/screening/own/schema.ts'
import { aFile, aModel, aProfile } from '../modules/screening/testing.ts'

/** One record of every kind of screening at a municipality and its district, by the word before it in a path. */
export async function ourScreening(
  db: Db,
  at: { organisationId: string; districtId: string },
): Promise<Record<string, string>> {
  const model = await aModel(db, at.districtId)
  const profile = await aProfile(db, at, { modelId: model.id, class: 'B' })
  const { file } = await aFile(db, profile, { modelId: model.id })
  const said = { fileId: file.id, organisationId: at.organisationId, body: 'Dit klopt niet', writtenAt: aMoment }
  const [reply] = await db
    .insert(replies)
    .values({ ...said, kind: 'reply' })
    .returning()
  const declared = { fileId: file.id, organisationId: at.organisationId, name: 'Kandidaat (fictief)', items: [] }
  const [declaration] = await db
    .insert(declarations)
    .values({ ...declared, kind: 'side-jobs', declaredAt: aMoment })
    .returning()
  const offered = {
    offeredOn: '2024-01-10',
    giver: 'Bedrijf (fictief)',
    what: 'Wijn',
    isAccepted: true,
    state: 'asked',
  } as const
  const [gift] = await db
    .insert(gifts)
    .values({ ...offered, ...at, personId: crypto.randomUUID(), name: 'Medewerker (fictief)', madeAt: aMoment })
    .returning()
  const [designation] = await db
    .insert(designations)
    .values({
      organisationId: at.organisationId,
      profileId: profile.id,
      reason: 'Besluit',
      namedBy: crypto.randomUUID(),
      namedAt: aMoment,
    })
    .returning()
  await db.insert(publications).values({
    declarationId: declaration?.id ?? '',
    organisationId: at.organisationId,
    publishedOn: '2024-01-10',
    publishedBy: crypto.randomUUID(),
  })
  return {
    'screening-designations': designation?.id ?? '',
    'screening-declarations': declaration?.id ?? '',
    'screening-gifts': gift?.id ?? '',
    'screening-models': model.id,
    'screening-functions': profile.id,
    'screening-files': file.id,
    'screening-replies': reply?.id ?? '',
    checks: 'vog-np',
  }
}
