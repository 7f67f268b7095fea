import { sql } from 'drizzle-orm'
import type { PersonActor } from '#platform/access'
import type { Db } from '#platform/db'
import { aMoment } from '#platform/testing'
import { standardModel } from './classifying/standard.ts'
import type { FunctionClass } from './codes.ts'
import { type CheckRow, checks, files, type ScreeningFile } from './files/schema.ts'
import { type Model, models } from './models/schema.ts'
import { assessments, type Profile, profiles } from './profiles/schema.ts'

const made = { madeAt: aMoment, madeBy: crypto.randomUUID() }

/** The standard model, adopted at the district; other versions differ in what is given. */
export async function aModel(db: Db, districtId: string, of: Partial<typeof models.$inferInsert> = {}): Promise<Model> {
  const content = standardModel()
  const adopted = { state: 'adopted', startsOn: '2024-01-01', proposedAt: aMoment, adoptedAt: aMoment } as const
  const [model] = await db
    .insert(models)
    .values({ organisationId: districtId, version: 1, title: content.title, content, ...adopted, ...made, ...of })
    .returning()
  if (!model) throw new Error('the model of a test was not made')
  return model
}

const scoresOf: Record<FunctionClass, number[]> = {
  A: [1, 0, 0, 0, 0, 0, 0, 0],
  B: [2, 2, 2, 0, 0, 0, 0, 0],
  C: [3, 3, 2, 0, 0, 0, 0, 0],
  D: [2, 2, 0, 0, 0, 0, 0, 0],
}

type At = { organisationId: string; districtId: string }

/** A function of a class, approved by two people under the model. */
export async function aProfile(
  db: Db,
  at: At,
  of: { modelId: string; class: FunctionClass; name?: string },
): Promise<Profile> {
  const name = of.name ?? `Functie ${crypto.randomUUID()}`
  const [profile] = await db
    .insert(profiles)
    .values({ ...at, name, class: of.class, approvedOn: '2024-01-10', ...made })
    .returning()
  if (!profile) throw new Error('the function of a test was not made')
  await db.insert(assessments).values({
    ...at,
    profileId: profile.id,
    number: 1,
    modelId: of.modelId,
    scores: scoresOf[of.class],
    domains: of.class === 'D' ? ['oov'] : [],
    calculatedClass: of.class,
    class: of.class,
    state: 'approved',
    ...made,
    proposedBy: made.madeBy,
    proposedAt: aMoment,
    hrBy: crypto.randomUUID(),
    hrAt: aMoment,
    securityBy: crypto.randomUUID(),
    securityAt: aMoment,
  })
  return profile
}

/** A file of a person (or of a candidate, when there is none) in a function, with all its checks open. */
export async function aFile(
  db: Db,
  profile: Profile,
  of: { modelId: string; person?: PersonActor } & Partial<typeof files.$inferInsert>,
): Promise<{ file: ScreeningFile; checks: CheckRow[] }> {
  const { modelId, person, ...fields } = of
  const who = person ? { personId: person.personId } : { name: 'Kandidaat (fictief)', mail: 'kandidaat@example.org' }
  const { organisationId, districtId } = profile
  const [file] = await db
    .insert(files)
    .values({
      organisationId,
      districtId,
      ...who,
      profileId: profile.id,
      class: profile.class ?? 'A',
      modelId,
      kind: 'own',
      ...made,
      ...fields,
    })
    .returning()
  if (!file) throw new Error('the file of a test was not made')
  const content = standardModel()
  const codes = content.classes.find(({ code }) => code === file.class)?.checks ?? []
  const rows = content.checks.filter(({ code }) => codes.includes(code))
  const values = rows.map(({ code, moment }) => ({ fileId: file.id, organisationId, code, moment }))
  return { file, checks: await db.insert(checks).values(values).returning() }
}

/** Rows of one organisation, for tests of isolation. */
export const rowsAt = (organisationId: string) => sql`organisation_id = ${organisationId}::uuid`
