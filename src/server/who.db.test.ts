import { afterAll, expect, test, vi } from 'vitest'
import { choosePassword, ensureAccount, logIn, makeToken } from '#platform/login'
import { aMoment, testDatabase } from '#platform/testing'
import { aDistrict, aMember } from '../modules/organisations/testing.ts'
import { whoIs } from './who.ts'

vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64'))
afterAll(() => vi.unstubAllEnvs())
const database = await testDatabase()
const { db } = database

async function aToken(): Promise<string> {
  const { municipalities } = await aDistrict(db, 1)
  const { personId } = await aMember(db, municipalities[0]?.id ?? '', 'coordinator')
  const mail = `${personId}@voorbeeld.example`
  await ensureAccount(db, personId, mail)
  const password = 'een lange zin die past'
  await choosePassword(db, await makeToken(db, 'invitation', personId, aMoment), password, aMoment)
  const result = await logIn(db, { mail, password }, { origin: 'x', browser: 'Firefox', now: aMoment })
  return 'token' in result ? result.token : ''
}

const isLoggedIn = async (baseUrl: string, cookie: string) => {
  const request = new Request(baseUrl, { headers: { cookie } })
  return (await whoIs({ database, config: { baseUrl }, request, address: '192.0.2.1', now: aMoment })).login !== null
}

test('over https only the cookie that is tied to this host counts: one that a neighbouring site sets means nothing', async () => {
  const token = await aToken()
  expect(await isLoggedIn('https://weerwerk.example', `__Host-login=${token}`)).toBe(true)
  expect(await isLoggedIn('https://weerwerk.example', `login=${token}`)).toBe(false)
  expect(await isLoggedIn('http://localhost:3000', `login=${token}`)).toBe(true)
})
