import { jsonValue, sample } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDistrict, aMember } from '#modules/organisations'
import { districtRoles, municipalRoles, type Role } from '#platform/access'
import { testDatabase } from '#platform/testing'
import { standardModel } from '../modules/screening/classifying/standard.ts'
import { shippedSources } from '../modules/systems/catalogue/shipped.ts'
import { type Document, gapsOf, type Operation, operationsOf, sampleOf } from './operations.ts'
import { ourRecords } from './our-records.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { api, by } = callers(database)
const ours = await ourRecords(database.db)
const own = await Promise.all(ours.people.map(by))
const strangers = await someStrangers()
const document: Document = await (await api.request('/openapi.json')).json()
const operations = operationsOf(document)
  .filter(({ isOpen }) => !isOpen)
  .map((operation) => ({ ...operation, at: `${operation.method} ${operation.path}` }))
/** Facts of organisations are for everyone who is logged in, and the review of a year is the acting organisation's own. */
const forEveryone = ['readOrganisation', 'readReview']
const hasId = ({ pathParameters, name }: Operation) => pathParameters.length > 0 && !forEveryone.includes(name)
const withId = operations.filter(hasId)
const secrets = Object.entries(ours.inPath).flatMap(([kind, id]) =>
  kind !== 'organisations' && id.length === 36 ? [id] : [],
)

/** Valid bodies where a schema does not tell all, by operationId. */
const thread = { title: 'Draad', norms: ['A'] }
const framework = {
  format: 'weerwerk/1',
  code: 'vreemd',
  version: '1',
  title: 'Vreemd',
  scale: [0, 1].map((level) => ({ level, name: `Niveau ${level}` })),
  nodes: [{ code: 'A', assessable: true, text: 'Norm' }],
}
const finding = { norms: ['A'], severity: 'low', source: 'interview', text: 'x', foundOn: '2024-01-10', revision: 1 }
const planned = 'milestone:00000000-0000-4000-8000-000000000000'
const member = { role: 'member', name: 'Iemand', startsOn: '2024-01-10' }
const target = { subProjectId: crypto.randomUUID(), norm: 'A', municipalities: 1 }
const trial = {
  ...{ title: 'Proef', question: 'Wat?', methodA: 'three-questions', measure: 'reports', unit: 'week' },
  ...{ startsOn: '2024-01-22', weeks: 4, yearly: 52, smallest: 200, employees: 900 },
}
const intervention = { method: 'open-hour', place: 'Balie', startsOn: '2024-02-01' }
const municipalities = [crypto.randomUUID(), crypto.randomUUID()]
const [shipped] = shippedSources()
const sourceVersion = { reason: 'het loket is verhuisd', content: shipped }
const bodies: Record<string, unknown> = {
  saveSourceConnection: { state: 'connected', revision: 0 },
  askSourceAccess: {
    ...{ role: 'civil-affairs', task: 'civil-registration', purpose: 'Adresonderzoek' },
    ...{ startsOn: '2024-02-01', endsOn: '2024-12-31' },
  },
  addSourceAuthorisation: {
    ...{ source: 'brp', personId: crypto.randomUUID(), role: 'civil-affairs', task: 'civil-registration' },
    ...{ startsOn: '2023-02-01', endsOn: '2024-12-31', arrangedBy: 'Beheer' },
  },
  endSourceAuthorisation: { reason: 'Ander werk', revision: 1 },
  undoSourceAuthorisationEnd: { revision: 1 },
  reviewSourceAuthorisations: { lines: [] },
  moveSourceAccessRequest: { do: 'approve', revision: 1 },
  askAboutSourceConnection: { question: 'Wie weet dit?' },
  createSource: { code: 'van-ons', ...sourceVersion },
  startSourceVersion: sourceVersion,
  addSourceNote: { code: 'brp', text: 'Het loket bestaat niet meer.' },
  changeSourceVersion: sourceVersion,
  planReportingIntervention: intervention,
  changeReportingIntervention: { ...intervention, revision: 1 },
  moveReportingIntervention: { do: 'start' },
  planReportingExperiment: trial,
  changeReportingExperiment: { ...trial, revision: 1 },
  noteReportingExperiment: { note: 'ging anders' },
  planReportingRollOut: {
    ...{ title: 'Knop', method: 'button-at-work', startsOn: '2024-01-22', weeksPerStep: 4, municipalities },
  },
  addDependency: { from: planned, needs: planned },
  addTeamMember: member,
  changeTeamMember: { ...member, revision: 1 },
  addTarget: target,
  changeTarget: { ...target, revision: 1 },
  askMunicipalities: { title: 'Pas de norm toe', municipalities: [crypto.randomUUID()] },
  changeFinding: finding,
  changeRound: { title: 'Ronde' },
  scoreFunction: { scores: [1, 0, 0, 0, 0, 0, 0, 0] },
  createThread: thread,
  changeThread: thread,
  planVisit: { day: '2024-02-01', time: '10:00', place: 'Stadhuis', withRole: 'HR', subject: 'Start' },
  writeHours: {
    entries: [
      {
        kind: 'asked',
        municipalityId: crypto.randomUUID(),
        subProjectId: crypto.randomUUID(),
        quarter: '2024-Q1',
        hours: 8,
      },
    ],
  },
  repeatScreeningChecks: { code: 'oath', classes: ['A'], dueOn: '2099-01-01' },
  designateSideJobs: { profileId: crypto.randomUUID(), fileId: null, reason: 'Beslist over geld', withName: false },
  openScreeningFile: { profileId: crypto.randomUUID(), name: 'Kandidaat', mail: 'kandidaat@example.org' },
  changeScreeningModel: { title: 'Model', content: standardModel(), revision: 1 },
  typeInReport: {
    ...{ mailboxHash: 'ab'.repeat(32), signPub: 'ab'.repeat(32), caseId: 'ab'.repeat(16), directoryVersion: 1 },
    ...{ readers: [crypto.randomUUID()], envelopes: ['YQ=='], message: 'YQ==' },
  },
  keepTypedReportFile: { mailboxHash: 'ab'.repeat(32), id: 'ab'.repeat(16), size: 100, place: 0, piece: 'YQ==' },
  closeReportQuestion: { revision: 1, reason: 'answered' },
  answerReport: { kind: 'reply', seq: 1, epoch: 0, file: 'A'.repeat(136) },
  settleReport: { do: 'retest', revision: 1 },
  copyReportNotes: { epoch: 1, copies: [{ seq: 0, file: 'A'.repeat(136) }] },
  signReportingLedger: { lines: 1, head: 'ab'.repeat(32), sig: 'ab'.repeat(64) },
  addReportNote: { seq: 0, epoch: 0, file: 'A'.repeat(136) },
  proposeReportTriage: { seq: 0, epoch: 0, file: 'A'.repeat(136), outcome: 'police', regime: 'own' },
  judgeReportTriage: { seq: 0, epoch: 0, file: 'A'.repeat(136), agrees: true },
  sealReportEpoch: {
    ...{ epoch: 1, seq: 1, directoryVersion: 1, readers: [crypto.randomUUID()], envelopes: ['A'.repeat(136)] },
  },
  passReportParts: { epoch: 0, to: [crypto.randomUUID()], files: ['A'.repeat(136)] },
  enrolKeys: {
    ...{ organisationId: crypto.randomUUID(), recipient: `age1${'q'.repeat(60)}`, signPublic: 'ab'.repeat(32) },
    wrapped: [{ kind: 'phrase', passkey: null, file: 'YQ==' }],
  },
  recoverReport: {
    ...{ epoch: 1, seq: 1, directoryVersion: 1, readers: [crypto.randomUUID()], envelopes: ['A'.repeat(136)] },
  },
  draftHandover: {
    id: crypto.randomUUID(),
    receiverId: crypto.randomUUID(),
    ground: 'wgs-riec',
    file: 'YQ=='.padStart(200, 'Y'),
  },
  stepHandover: { do: 'withdrawn', seq: 1 },
  makeReportingPoint: { rootPublic: 'ab'.repeat(32) },
  publishHandlerDirectory: { body: { version: 1, validUntil: '2099-12-31' }, sig: '' },
  replaceFramework: { revision: 1, content: framework },
}

async function someStrangers() {
  const { districtId, municipalities } = await aDistrict(database.db)
  const organisationId = municipalities[0]?.id ?? ''
  const at = { organisationId, districtId }
  return {
    'a coordinator of another municipality': await by(await aMember(database.db, at, 'coordinator')),
    'someone with every role in another municipality': await by(await aMember(database.db, at, municipalRoles)),
    'someone with every role in another district': await by(await aMember(database.db, districtId, districtRoles)),
  }
}
const [stranger] = Object.values(strangers)
if (!stranger) throw new Error('there is no stranger')

/** The path with our records in it and the query that it needs; a parameter of a kind that is not known makes the test fail. */
function pathOf(
  { at, name: operation, path, query, pathParameters }: Operation & { at: string },
  instead: Record<string, string> = {},
): string {
  return pathParameters.reduce((filled, { name, collection }) => {
    const value = instead[name] ?? ours.otherwise[operation]?.[collection] ?? ours.inPath[collection]
    if (!value) throw new Error(`${at}: give the id of one of our ${collection} in src/api/our-records.ts`)
    return filled.replace(`{${name}}`, encodeURIComponent(value))
  }, `${path}${query}`)
}

function bodyOf({ name, body, takesForm }: Operation): unknown {
  if (body) return bodies[name] ?? sampleOf(body)
  if (!takesForm) return undefined
  const form = new FormData()
  form.set('file', new File(['tekst'], 'bestand.txt'))
  return form
}

const sent = (who: typeof stranger, operation: Operation & { at: string }, path: string, body = bodyOf(operation)) =>
  who.send(operation.method, path, body)

async function problemOf(answer: Response, status: number) {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return answer.json()
}

test('the document has its operations', () => expect(operations.length).toBeGreaterThan(30))

test('a new kind of record in a path has to be told here first', () => {
  const document = { paths: { '/things/{id}': { get: { parameters: [{ name: 'id', in: 'path', schema: {} }] } } } }
  const [made] = operationsOf({ ...document, components: { schemas: {} } })
  if (!made) throw new Error('the operation was not read')
  expect(() => pathOf({ ...made, at: 'GET /things/{id}' })).toThrow(
    'GET /things/{id}: give the id of one of our things in src/api/our-records.ts',
  )
})

test.each(operations)('$at without a token is refused', async (operation) => {
  const answer = await api.request(pathOf(operation), { method: operation.method })
  expect(await problemOf(answer, 401)).toMatchObject({ status: 401, code: 'login.needed' })
})

test.each(withId.filter(({ method }) => method === 'GET'))(
  '$at gives our own people what is ours',
  async (operation) => {
    const answers = await Promise.all(own.map(({ send }) => send('GET', pathOf(operation))))
    expect(answers.map(({ status }) => status)).toContain(200)
  },
)

describe.each(Object.entries(strangers))('%s', (_who, { send, ctx }) => {
  test.each(withId)('$at finds nothing of ours', async (operation) => {
    const answer = await sent({ send, ctx }, operation, pathOf(operation))
    if (answer.status === 400) throw new Error(`${operation.at}: give a body that is valid: ${await answer.text()}`)
    expect([403, 404]).toContain(answer.status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test.each(operations.filter((one) => !withId.includes(one)))('$at tells nothing of ours', async (operation) => {
    const answer = await sent({ send, ctx }, operation, pathOf(operation))
    const text = await answer.text()
    expect(answer.status).toBeLessThan(500)
    for (const id of secrets) expect(text).not.toContain(id)
  })
})

/** Operations on screening files and on what stands in them: for who keeps none these are not there. */
const ofFiles = operations.filter(
  ({ path }) =>
    /^\/screening-(files|team|due|check|letter|oath|calendar|designations|publications|replies|employment)/.test(
      path,
    ) || /^\/screening-declarations\/.*(publication|assessor)/.test(path),
)
const [ourHr] = ours.people
if (!ourHr) throw new Error('nobody works here')
const atOurs = { organisationId: ourHr.organisationId, districtId: ourHr.districtId ?? '' }
const coordinator = await by(await aMember(database.db, atOurs, 'coordinator'))

test('there are operations on screening files', () => expect(ofFiles.length).toBeGreaterThan(30))
test.each(ofFiles)('$at is not there for a colleague who keeps no files', async (operation) => {
  await problemOf(await sent(coordinator, operation, pathOf(operation)), 404)
})

const wrong = withId.flatMap((operation) =>
  operation.pathParameters.map(({ name, schema }) => ({
    operation,
    at: operation.at,
    name,
    isCode: schema.format !== 'uuid' && !schema.enum,
  })),
)
test.each(wrong.filter(({ isCode }) => !isCode))('$at takes no nonsense as $name', async ({ operation, name }) => {
  const { errors } = await problemOf(await sent(stranger, operation, pathOf(operation, { [name]: 'geen' })), 400)
  expect(errors).toMatchObject([{ path: name }])
})
test.each(wrong.filter(({ isCode }) => isCode))('$at knows no such $name', async ({ operation, name }) => {
  const path = pathOf(operation, { [name]: 'a\u0000b' })
  const answers = await Promise.all(own.map(({ send, ctx }) => sent({ send, ctx }, operation, path)))
  for (const answer of answers) {
    expect([400, 403, 404, 409]).toContain(answer.status)
    await problemOf(answer, answer.status)
  }
})

const filled = operations.flatMap((operation) => {
  const { at, body } = operation
  return body ? gapsOf(body).map((gap) => ({ at, operation, ...gap })) : []
})
test.each(filled)('$at with $sent names all that is missing: $missing', async ({ operation, sent: given, missing }) => {
  // A body of which nothing is required is still an object.
  const body = missing.length > 0 ? given : []
  const { errors } = await problemOf(await sent(stranger, operation, pathOf(operation), body), 400)
  const paths = errors.map(({ path }: { path: string }) => path)
  expect(paths).toEqual(expect.arrayContaining(missing.length > 0 ? missing : ['']))
})

test.each(operations.filter(({ takesForm }) => takesForm))('$at takes no form without a file', async (operation) => {
  await problemOf(await sent(stranger, operation, pathOf(operation), new FormData()), 400)
})

test.each(operations.filter(({ body, takesForm }) => body || takesForm))(
  '$at takes no body of a kind that it does not know',
  async (operation) => {
    const bytes = new TextEncoder().encode('x')
    const answer = await stranger.send(operation.method, pathOf(operation), bytes, { 'content-type': 'image/png' })
    await problemOf(answer, 415)
  },
)

const ofReports = operations.filter(({ path }) => path.startsWith('/reports/{'))
const beside = (roles: readonly Role[], place: 'organisationId' | 'districtId') =>
  roles.map(
    (role) => [`${role} ${place === 'districtId' ? 'of our district' : 'beside the reader'}`, role, place] as const,
  )

// Also who keeps the reporting point, handles reports or is the mayor reads only what was encrypted to them.
describe.each([...beside(municipalRoles, 'organisationId'), ...beside(districtRoles, 'districtId')])(
  'a report and the %s',
  (_who, role, place) => {
    test('find nothing of each other, whatever is sent', async () => {
      const [reader] = ours.people
      if (!reader) throw new Error('nobody reads')
      const at = { organisationId: reader[place] ?? '', districtId: reader.districtId }
      const someone = await by(await aMember(database.db, at, role))
      for (const operation of ofReports) {
        const answer = await sent(someone, operation, pathOf(operation))
        expect([403, 404], `${operation.at}: ${answer.status}`).toContain(answer.status)
        if (!operation.body) continue
        for (const body of sample(jsonValue(), 3)) {
          const { status } = await someone.send(operation.method, pathOf(operation), body)
          expect([400, 403, 404, 415], `${operation.at}: ${JSON.stringify(body)}`).toContain(status)
        }
      }
    })
  },
)
