import { expect, test } from 'vitest'
import { health } from './health.ts'

const baseUrl = 'https://weerwerk.example'
const fields = async (securityContact: string | null) => {
  const database = { run: async () => ({ rows: [] }) }
  const text = await (await health(database, { baseUrl, securityContact }).request('/.well-known/security.txt')).text()
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/)),
  )
}

test('security.txt names who wants to hear of a weak spot, and ends within a year (RFC 9116)', async () => {
  const given = await fields('mailto:cert@twente.example')
  expect(given).toMatchObject({
    Contact: 'mailto:cert@twente.example',
    Policy: `${baseUrl}/beveiliging`,
    Canonical: `${baseUrl}/.well-known/security.txt`,
    'Preferred-Languages': 'nl, en',
  })
  const days = (new Date(given.Expires ?? '').getTime() - Date.now()) / 86_400_000
  expect(days).toBeGreaterThan(0)
  expect(days).toBeLessThanOrEqual(366)
})

test('without a contact it leads to the page that says what to do', async () => {
  expect((await fields(null)).Contact).toBe(`${baseUrl}/beveiliging`)
})

test('health tells whether the process answers, and whether its database does', async () => {
  const ask = async (run: () => Promise<never[] | { rows: never[] }>, path: string) =>
    (await health({ run: run as () => Promise<{ rows: never[] }> }, { baseUrl, securityContact: null }).request(path))
      .status
  const gone = () => Promise.reject(new Error('gone'))
  expect(await ask(gone, '/health/live')).toBe(200)
  expect(await ask(gone, '/health/ready')).toBe(503)
  expect(await ask(async () => ({ rows: [] }), '/health/ready')).toBe(200)
})
