import { eq } from 'drizzle-orm'
import { createRound, declareEmployer, planVisit, seedInspection } from '#modules/assessments'
import { createThread } from '#modules/common-threads'
import { frameworks, mappings } from '#modules/frameworks'
import { aMember } from '#modules/organisations'
import { addShipped } from '#modules/systems'
import { districtRoles, municipalRoles, type PersonActor } from '#platform/access'
import { type Ctx, type Db, inTransaction, systemCtx } from '#platform/db'
import { createApiToken, ensureAccount } from '#platform/login'
import { aMoment, ctxFor } from '#platform/testing'
import { finishAction } from '../modules/assessments/actions/closing.ts'
import { createAction } from '../modules/assessments/actions/keeping.ts'
import { readAction } from '../modules/assessments/actions/queries.ts'
import { wishRetest } from '../modules/assessments/actions/retesting.ts'
import { actionFields, aProof } from '../modules/assessments/actions/testing.ts'
import { anArchived } from '../modules/assessments/archive/testing.ts'
import { previewImport, workbookFor } from '../modules/assessments/exchange.ts'
import { enterFinding, readFinding } from '../modules/assessments/findings/service.ts'
import { findingFields } from '../modules/assessments/findings/testing.ts'
import { assign } from '../modules/assessments/inspections/assigning.ts'
import { inspectionWorkbook, previewInspection } from '../modules/assessments/inspections/offline/exchange.ts'
import { addInspectionEvidence } from '../modules/assessments/inspections/proving.ts'
import { assignments, inspections } from '../modules/assessments/inspections/schema.ts'
import { addEvidence } from '../modules/assessments/proving.ts'
import { release, releasesOf } from '../modules/assessments/releasing.ts'
import { aFramework, aNorm } from '../modules/assessments/sample-framework.ts'
import { comment, delegate } from '../modules/assessments/teamwork.ts'
import { aLink, aScan, handedIn, personIn, roundFields } from '../modules/assessments/testing.ts'
import { makePaper } from '../modules/briefings/papers/keeping.ts'
import { createCode } from '../modules/common-threads/coding/book.ts'
import { codeFields } from '../modules/common-threads/coding/sample-coding.ts'
import { memberships } from '../modules/organisations/schema.ts'
import { addDevelopment } from '../modules/systems/noting/developments.ts'
import { addNote } from '../modules/systems/noting/notes.ts'
import { ourProgramme } from './our-programme.ts'
import { ourReporting } from './our-reporting.ts'
import { ourScreening } from './our-screening.ts'
import { ourAccess } from './our-sources.ts'
import { ourTrials } from './our-trials.ts'

const aLaw = {
  kind: 'law' as const,
  day: '2024-01-01',
  title: 'De wet verandert',
  text: null,
  url: 'https://wet.example/fictief',
}

export type OurRecords = {
  /** What stands in a path, by the word before it. */
  inPath: Readonly<Record<string, string>>
  /** Where an operation needs another record than its path alone tells: by operationId. */
  otherwise: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Someone of our municipality and someone of our district, each with every role there is. */
  people: PersonActor[]
}

/**
 * Real records of one municipality and its district, for every place in a path of the API. A new operation whose path has another
 * word before its parameter gets a line here, with the id of a record that exists.
 */
export async function ourRecords(db: Db): Promise<OurRecords> {
  const scan = await aScan(db, {
    opensOn: '2024-01-01',
    closesOn: '2099-01-01',
  })
  const { scanId, round, leader, coordinator, organisationId, districtId, frameworkId } = scan
  const finding = await enterFinding(leader, findingFields(scan))
  const code = await createCode(leader, codeFields('Sleutels'))
  const [recommendation] = (await readFinding(leader, finding.id)).recommendations
  const { id: threadId } = await createThread(leader, round.id, {
    title: 'Draad',
    description: '',
    norms: ['A'],
    municipalities: [],
    revision: 0,
  })
  const { id: paperId } = await makePaper(leader, {
    ...{ kind: 'threads', title: null, language: 'nl', roundId: round.id },
    ...{ programmeId: null, proposalId: null, quarter: null },
  })
  const draft = aFramework([aNorm('A')], { code: `concept-${districtId}` })
  const older = await frameworks.create(leader, draft, { format: 'weerwerk', warnings: [] })
  await frameworks.publish(leader, older.id)
  const framework = await frameworks.draftFrom(leader, older.id, '99')
  await mappings.startMapping(leader, framework.id, older.id)
  const { personId } = personIn(coordinator)
  await ensureAccount(db, personId, `${personId}@example.org`)
  const token = await createApiToken({ ...coordinator, now: new Date() }, { name: 'van ons', days: 1 })
  const notes = { name: 'verslag.txt', bytes: new TextEncoder().encode('verslag van het overleg') }
  const evidence = await addEvidence(coordinator, scanId, aLink({ link: null }), notes)
  const worksheet = await previewImport(coordinator, scanId, await workbookFor(coordinator, scanId, 'nl'))
  const archived = await anArchived(db, coordinator, evidence)
  await delegate(coordinator, scanId, { node: 'B', personId })
  const commentId = await comment(coordinator, scanId, 'A', { body: 'alleen voor ons' })
  const { id: actionId } = await createAction(coordinator, actionFields({ norms: ['A'] }))
  await finishAction(coordinator, actionId, aProof({ evidenceId: evidence.id, title: null, link: null }), null)
  await wishRetest(coordinator, actionId, 'A')
  const [wish] = (await readAction(coordinator, actionId)).wishes
  await handedIn({ coordinator, scanId })
  await release(coordinator, scanId, { norm: 'A', kind: 'comment', itemId: commentId })
  const [released] = await releasesOf(coordinator, scanId)
  const { personId: ourPerson } = await aMember(db, { organisationId, districtId }, 'employee')
  const [membership] = await db
    .select({ id: memberships.id })
    .from(memberships)
    .where(eq(memberships.personId, ourPerson))
  const judged = { leader, frameworkId, districtId, organisationId, linkedId: round.id }
  const { judgedRound, ...inspection } = await ourInspection(db, judged)
  const inDraft = await ourDraft(db, judged)
  const ofMunicipality = await aMember(db, { organisationId, districtId }, municipalRoles)
  const reporting = await ourReporting(db, ofMunicipality)
  await addShipped(leader)
  const inPath = {
    ...inspection,
    frameworks: framework.id,
    comparisons: older.id,
    mappings: older.id,
    exports: 'json',
    rounds: round.id,
    distributions: 'A',
    threads: threadId,
    papers: paperId,
    findings: finding.id,
    codes: code.id,
    'coded-items': finding.id,
    recommendations: recommendation?.id ?? '',
    scans: scanId,
    actions: actionId,
    'archived-results': archived.id,
    files: archived.pieceId,
    'retest-wishes': wish?.id ?? '',
    answers: 'A',
    comments: commentId,
    delegations: 'B',
    'evidence-pieces': evidence.id,
    proofs: evidence.id,
    releases: released?.id ?? '',
    'worksheet-imports': 'id' in worksheet ? worksheet.id : '',
    tokens: token.id,
    organisations: organisationId,
    memberships: membership?.id ?? '',
    people: ourPerson,
    reviews: '2024',
    ...(await ourProgramme(db, leader)),
    ...reporting,
    ...(await ourTrials(db, ofMunicipality, districtId)),
    ...(await ourScreening(db, { organisationId, districtId })),
    sources: 'brp',
    'source-notes': await addNote(coordinator, { code: 'brp', text: 'Het loket bestaat niet meer.' }),
    developments: (await addDevelopment(leader, 'brp', aLaw)).id,
    'source-connections': 'brp',
  }
  Object.assign(inPath, await ourAccess(db, ofMunicipality))
  const people = [ofMunicipality, await aMember(db, districtId, districtRoles), inDraft.assessor]
  const compared = { rounds: judgedRound }
  const otherwise = {
    readComparison: compared,
    listComparedCells: compared,
    exportComparison: compared,
    readInspectionEvidenceFile: { inspections: inDraft.id, 'evidence-pieces': inDraft.evidenceId },
    readReportFile: { files: reporting.reportFiles ?? '' },
    readInspectionWorksheet: { inspections: inDraft.id },
    readInspectionImport: { inspections: inDraft.id, 'worksheet-imports': inDraft.importId },
    applyInspectionImport: { inspections: inDraft.id, 'worksheet-imports': inDraft.importId },
    discardInspectionImport: { inspections: inDraft.id, 'worksheet-imports': inDraft.importId },
  }
  return { inPath, otherwise, people }
}

type Ours = { leader: Ctx; frameworkId: string; districtId: string; organisationId: string; linkedId: string }

/** An inspection in hearing, with a visit, a reply and an assessor who has an employer. */
async function ourInspection(db: Db, { leader, frameworkId, districtId, organisationId, linkedId }: Ours) {
  const fields = roundFields(frameworkId, { kind: 'independent', linkedId, municipalities: [organisationId] })
  const { id: roundId } = await createRound(leader, fields)
  const assessor = await aMember(db, districtId, 'assessor')
  const by = personIn(leader).personId
  const marks = { levelThen: 1, naThen: false, levelNow: 2, naNow: false, reason: 'reden' }
  const id = await inTransaction(systemCtx(db, aMoment), (tx) =>
    seedInspection(tx, {
      roundId,
      organisationId,
      assessors: { first: assessor.personId },
      assignedBy: by,
      verdicts: ['A', 'B', 'C'].map((norm) => ({ norm, place: 'first' as const, ...marks })),
      state: 'hearing',
      hearingUntil: '2099-01-01',
    }),
  )
  const visit = { day: '2024-02-01', time: '10:00', minutes: 60, place: 'Stadhuis', withRole: 'HR', subject: 'Start' }
  const { id: visitId } = await planVisit(ctxFor(db, assessor), id, visit)
  const employerId = await declareEmployer(leader, { personId: assessor.personId, name: 'Bureau van ons' })
  const [assignment] = await db.select({ id: assignments.id }).from(assignments).where(eq(assignments.inspectionId, id))
  return {
    judgedRound: roundId,
    inspections: id,
    verdicts: 'A',
    replies: 'A',
    visits: visitId,
    assignments: assignment?.id ?? '',
    'assessor-employers': employerId,
  }
}

/** An inspection that its assessor still judges, with a file and a worksheet that was read in. */
async function ourDraft(db: Db, { leader, frameworkId, districtId, organisationId, linkedId }: Ours) {
  const fields = roundFields(frameworkId, { kind: 'independent', linkedId, municipalities: [organisationId] })
  const { id: roundId } = await createRound(leader, { ...fields, title: 'Nog eens' })
  const [made] = await db.select({ id: inspections.id }).from(inspections).where(eq(inspections.roundId, roundId))
  if (!made) throw new Error('the inspection of a test was not made')
  const assessor = await aMember(db, districtId, 'assessor')
  await assign(leader, made.id, { place: 'first', personId: assessor.personId })
  const ctx = ctxFor(db, assessor)
  const upload = { name: 'verslag.txt', bytes: new TextEncoder().encode('verslag van het bezoek') }
  const input = { title: 'Verslag', form: 'document' as const, datedOn: '2024-01-08', link: null }
  const { id: evidenceId } = await addInspectionEvidence(ctx, made.id, 'A', { input, upload })
  const read = await previewInspection(ctx, made.id, await inspectionWorkbook(ctx, made.id, 'nl'))
  return { id: made.id, assessor, evidenceId, importId: 'id' in read ? read.id : '' }
}
