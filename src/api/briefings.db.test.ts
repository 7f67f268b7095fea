import { expect, test } from 'vitest'
import { testDatabase } from '#platform/testing'
import { aRound } from '../modules/common-threads/sample-round.ts'
import { aMember } from '../modules/organisations/testing.ts'
import { callers } from './testing.ts'

const database = await testDatabase()
const { by, as } = callers(database)

test('the paper of a round comes in every form, as a file with its own type', async () => {
  const { districtId, roundId } = await aRound(database.db, [
    { state: 'signed', given: { P1: 1, P2: 2, Q1: 3, Q2: 4 } },
  ])
  const { send } = await by(await aMember(database.db, { organisationId: districtId, districtId }, 'analyst'))
  for (const [form, type, start] of [
    ['', 'application/pdf', '%PDF-'],
    ['?form=archive', 'application/pdf', '%PDF-'],
    ['?form=docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['?form=xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'PK'],
  ] as const) {
    const answer = await send('GET', `/rounds/${roundId}/briefings${form}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''rode-dradenbeeld-/)
    expect(new TextDecoder('latin1').decode(await answer.arrayBuffer()).slice(0, start.length)).toBe(start)
  }
  expect((await send('GET', `/rounds/${roundId}/briefings?form=doc`)).status).toBe(400)
  const stranger = await as('analyst', 'district')
  expect((await stranger.send('GET', `/rounds/${roundId}/briefings`)).status).toBe(404)
})

test('a district keeps its house style with a logo by program, sees a page in it, and goes back', async () => {
  const { send } = await as('project-leader', 'district')
  expect(await (await send('GET', '/house-style')).json()).toMatchObject({ isSet: false, revision: 0, logo: null })
  const style = { name: 'District (fictief)', accent: '5A1A4C', secondAccent: '#b06000' }
  const light = await send('PUT', '/house-style', { ...style, name: '', accent: '#ffcc00', revision: 0 })
  expect([light.status, (await light.json()).errors.map(({ path }: { path: string }) => path)]).toEqual([
    400,
    ['name', 'accent'],
  ])
  const form = new FormData()
  for (const [name, value] of Object.entries({ ...style, logoAlt: 'Een vlak', revision: '0' })) form.set(name, value)
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>'
  form.set('file', new File([drawing], 'logo.svg', { type: 'image/svg+xml' }))
  const kept = await (await send('PUT', '/house-style', form)).json()
  expect(kept).toMatchObject({ accent: '#5a1a4c', isSet: true, revision: 1, logo: { form: 'svg', alt: 'Een vlak' } })
  expect((await send('PUT', '/house-style', { ...style, logoAlt: 'x', revision: 0 })).status).toBe(409)
  expect((await send('GET', '/house-style/logo')).headers.get('content-type')).toBe('image/png')
  expect(await (await send('GET', '/house-style/sample?form=html')).text()).toContain('--accent: #5a1a4c')
  const reset = await send('POST', '/house-style/resets', { revision: 1 })
  expect(await reset.json()).toMatchObject({ isSet: false, revision: 2, accent: '#0b3c5d' })
  expect((await send('GET', '/house-style/logo')).status).toBe(404)
})
