import { aMember } from '#modules/organisations'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { aMoment } from '#platform/testing'
import { answer } from '../answering.ts'
import { sign, submit } from '../handing-in.ts'
import { seedInspection } from '../inspections/seeding.ts'
import type { Upload } from '../proving.ts'
import { addEvidence } from '../proving.ts'
import { createRound } from '../rounds.ts'
import { aLink, aScan, level, personIn, roundFields, type TestScan } from '../testing.ts'
import { archivedFiles, archivedResults } from './schema.ts'

/** A signed scan: A with evidence, B n.v.t., C not answered. */
export async function aSignedScan(db: Db, upload: Upload | null = null) {
  const scan = await aScan(db)
  const { coordinator, mayor, scanId } = scan
  await addEvidence(coordinator, scanId, aLink(upload ? { link: null } : {}), upload)
  const measure = { measure: 'Vaststellen', measureDue: '2024-06-01' }
  await answer(coordinator, scanId, 'A', level(4, { reason: 'staat en werkt', ...measure }))
  await answer(coordinator, scanId, 'B', level('na', { reason: 'niet hier' }))
  const { contentHash: hash } = await submit(coordinator, scanId, true)
  await sign(mayor, scanId, hash ?? '')
  return { ...scan, hash: hash ?? '' }
}

/** An independent round over the same norms, of which the inspection of this municipality is acknowledged. */
export async function assess(db: Db, { leader, frameworkId, round, organisationId, districtId, mayor }: TestScan) {
  const fields = { kind: 'independent' as const, linkedId: round.id, title: 'Toetsing' }
  const judged = await createRound(leader, roundFields(frameworkId, fields))
  const verdict = { place: 'first' as const, levelThen: 2, naThen: false, levelNow: 3, naNow: false, reason: 'gezien' }
  const { personId: assessor } = await aMember(db, districtId, 'assessor')
  await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedInspection(tx, {
      roundId: judged.id,
      organisationId,
      assessors: { first: assessor },
      assignedBy: personIn(leader).personId,
      mayor: personIn(mayor).personId,
      state: 'acknowledged',
      verdicts: ['A', 'B', 'C'].map((norm) => ({
        ...verdict,
        norm,
        documents: 'verslag',
        sampleSize: 5,
        sampleHits: 4,
        revision: norm === 'A' ? { ...verdict, levelNow: 2, reason: 'na gesprek' } : null,
        reply: norm === 'B' ? { body: 'Wij zien dat anders', answer: 'Blijft zo' } : null,
      })),
    }),
  )
}

/** A result from a file in the archive of a municipality, as it is kept, with the file of one piece of its evidence. */
export async function anArchived(db: Db, coordinator: Ctx, piece: { id: string; fileId: string | null }) {
  const { organisationId, personId } = personIn(coordinator)
  const about = { title: 'Ronde van elders', frameworkCode: 'elders', frameworkVersion: '1', signedOn: '2024-01-15' }
  const resultIds = [crypto.randomUUID()]
  const [made] = await db
    .insert(archivedResults)
    .values({
      ...{
        ...about,
        organisationId,
        resultIds,
        documentHash: 'ab'.repeat(32),
        broughtBy: personId,
        broughtAt: aMoment,
      },
      content: {
        framework: { code: 'elders', version: '1', title: 'Elders' },
        municipality: { code: 'GM0001', name: 'Proefdam' },
        ...{ scale: [], results: [], files: [], origin: null },
      },
    })
    .returning()
  const id = made?.id ?? ''
  await db
    .insert(archivedFiles)
    .values({ archiveId: id, pieceId: piece.id, organisationId, fileId: piece.fileId ?? '' })
  return { id, pieceId: piece.id }
}
