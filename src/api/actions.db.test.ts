import { expect, test } from 'vitest'
import { aMember } from '#modules/organisations'
import { testDatabase } from '#platform/testing'
import { actionFields } from '../modules/assessments/actions/testing.ts'
import { takeReading } from '../modules/assessments/indicators/taking.ts'
import { aFramework, aNorm } from '../modules/assessments/sample-framework.ts'
import { aScan } from '../modules/assessments/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by } = callers(database)

const framework = aFramework([aNorm('A', { indicators: ['learning.completed'] }), aNorm('B')], {
  indicators: [
    {
      code: 'learning.completed',
      name: { nl: 'Leermodule afgerond' },
      statement: { nl: '{value} rondde de leermodule af.' },
      unit: 'share',
      levels: { 2: 0.5, 3: 0.9 },
    },
  ],
})

async function aPlace() {
  const scan = await aScan(database.db, { framework, opensOn: '2024-01-01', closesOn: '2099-01-01' })
  const at = { organisationId: scan.organisationId, districtId: scan.districtId }
  return { ...scan, me: await by(await aMember(database.db, at, 'coordinator')) }
}

test('an action is made, changed, started, proved, closed, wished for again and opened by a program', async () => {
  const { me } = await aPlace()
  const made = await me.send('POST', '/actions', { title: 'Doen', norms: ['A'], costCents: 1250 })
  expect(made.status).toBe(201)
  const action = await made.json()
  expect(action).toMatchObject({ number: 1, framework: 'proef', costCents: 1250, standing: 'no-day', revision: 1 })
  const at = `/actions/${action.id}`
  const faults = await me.send('PUT', at, { title: '', norms: [], dueOn: '2024-02-31', revision: 1 })
  expect(faults.status).toBe(400)
  expect((await faults.json()).errors.map(({ path }: { path: string }) => path)).toEqual(['title', 'dueOn'])
  const change = { title: 'Doen we', norms: ['A', 'B'], dueOn: '2098-01-01', revision: 1 }
  expect((await me.send('PUT', at, change)).status).toBe(200)
  expect((await me.send('PUT', at, change)).status).toBe(409)
  expect((await me.send('POST', `${at}/starts`)).status).toBe(409)
  expect((await me.send('POST', `${at}/closures`, {})).status).toBe(400)
  const form = new FormData()
  form.set('title', 'Verslag')
  form.set('file', new File(['verslag van het overleg'], 'verslag.txt'))
  const proved = await me.send('POST', `${at}/proofs`, form)
  expect(proved.status).toBe(201)
  const [proof] = (await proved.json()).proofs
  const file = await me.send('GET', `${at}/proofs/${proof.id}/file`)
  expect(await file.text()).toBe('verslag van het overleg')
  expect(await (await me.send('POST', `${at}/closures`, {})).json()).toMatchObject({ state: 'done', standing: 'done' })
  const wished = await me.send('POST', `${at}/retest-wishes`, { norm: 'A' })
  const [wish] = (await wished.json()).retestWishes
  expect((await me.send('DELETE', `${at}/retest-wishes/${wish.id}`)).status).toBe(204)
  expect((await me.send('POST', `${at}/reopenings`, { reason: 'Nog niet klaar' })).status).toBe(200)
  expect((await me.send('DELETE', `${at}/proofs/${proof.id}`)).status).toBe(204)
  expect((await me.send('POST', `${at}/cancellations`, { reason: 'Niet meer nodig' })).status).toBe(200)
  const read = await (await me.send('GET', at)).json()
  expect(read.events.map(({ what }: { what: string }) => what)).toEqual([
    'make',
    'change',
    'prove',
    'finish',
    'reopen',
    'cancel',
  ])
  const listed = await (await me.send('GET', '/actions?standing=cancelled&norm=B')).json()
  expect(listed).toMatchObject({ count: 1, results: [{ id: action.id }] })
})

test('a file of actions is looked at, carried out as it was seen, and taken out again', async () => {
  const { me } = await aPlace()
  const bytes = new TextEncoder().encode('actie;normen\nEerste;A\nTweede;Z\n')
  const file = (content: Uint8Array) => new File([content.slice()], 'acties.csv', { type: 'text/csv' })
  const sent = (path: string, content: Uint8Array) => {
    const form = new FormData()
    form.set('file', file(content))
    return me.send('POST', path, form)
  }
  const faulty = await (await sent('/action-files/previews', bytes)).json()
  expect(faulty.faults).toEqual([{ cell: 'B3', code: 'assessments.action_norm_unknown' }])
  const good = new TextEncoder().encode('actie;normen\nEerste;A\nTweede;B\n')
  const { seen, changes } = await (await sent('/action-files/previews', good)).json()
  expect(changes.map(({ kind }: { kind: string }) => kind)).toEqual(['make', 'make'])
  expect((await sent('/action-files/applications?seen=anders', good)).status).toBe(409)
  expect(await (await sent(`/action-files/applications?seen=${seen}`, good)).json()).toEqual({ done: 2 })
  const out = await me.send('GET', '/action-files?form=csv')
  expect(out.headers.get('content-disposition')).toContain('acties.csv')
  expect((await out.text()).split('\r\n')[1]).toMatch(/^1;Eerste;;A;/)
})

test('the district counts actions and reads percents; a reading becomes evidence of a norm that names it', async () => {
  const { me, scanId, organisationId, districtId } = await aPlace()
  const reading = {
    organisationId,
    indicator: 'learning.completed',
    day: '2024-10-14',
    source: 'learning',
    numerator: '96',
    denominator: '110',
    measuredAt: '2024-10-14T05:00:00.000Z',
  }
  await takeReading(database.db, reading, new Date())
  const { results } = await (await me.send('GET', '/indicator-readings?indicator=learning.completed')).json()
  expect(results).toMatchObject([{ numerator: 96, denominator: 110, day: '2024-10-14' }])
  const proofs = `/scans/${scanId}/answers`
  expect((await me.send('POST', `${proofs}/B/reading-proofs`, { readingId: results[0].id })).status).toBe(409)
  expect((await me.send('POST', `${proofs}/A/reading-proofs`, { readingId: results[0].id })).status).toBe(201)
  const { results: pieces } = await (await me.send('GET', `/scans/${scanId}/proofs?norm=A`)).json()
  expect(pieces).toMatchObject([
    {
      piece: {
        title: 'Meetwaarde van 14 oktober 2024: 87% rondde de leermodule af.',
        form: 'registration',
        datedOn: '2024-10-14',
      },
    },
  ])
  await me.send('POST', '/actions', { ...actionFields(), dueOn: '2000-01-01' })
  const leader = await by(await aMember(database.db, districtId, 'project-leader'))
  const counts = await (await leader.send('GET', '/action-counts')).json()
  expect(
    counts.municipalities.find((one: { organisationId: string }) => one.organisationId === organisationId),
  ).toMatchObject({ late: 1 })
  expect(await (await leader.send('GET', '/district-readings')).json()).toMatchObject({
    results: [{ organisationId, indicator: 'learning.completed', percent: 87, isSuppressed: false }],
  })
  expect((await leader.send('GET', '/indicator-readings')).status).toBe(403)
})

test('a measure of an answer becomes an action', async () => {
  const { me, scanId } = await aPlace()
  const answer = { level: 2, reason: 'reden', measure: 'Leg het vast.', measureDue: '2098-06-30', version: 0 }
  expect((await me.send('PUT', `/scans/${scanId}/answers/A`, answer)).status).toBe(200)
  const made = await me.send('POST', `/scans/${scanId}/answers/A/actions`)
  expect(await made.json()).toMatchObject({ origin: 'measure', originId: scanId, dueOn: '2098-06-30', norms: ['A'] })
  expect((await me.send('POST', `/scans/${scanId}/answers/A/actions`)).status).toBe(409)
})
