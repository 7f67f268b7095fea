import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { ownHost } from './own-host.ts'

const [main, meld] = ['https://weerwerk.example', 'https://meld.example']

function site(reporterUrl: string) {
  const app = new Hono().use(ownHost({ baseUrl: main, reporterUrl })).all('*', (c) => c.text('served'))
  return async (url: string, method = 'GET') => {
    const answer = await app.request(url, { method })
    return { status: answer.status, to: answer.headers.get('location') }
  }
}

test('the host of reporters serves their pages and nothing else', async () => {
  const ask = site(meld)
  for (const path of [
    '/meld',
    '/meld/almelo/melden',
    '/meld/api/questions',
    '/peiling/abc',
    '/jaarbeeld/GM0141/2025',
    '/assets/x.css',
    '/favicon.svg',
    '/icon-192.png',
  ])
    expect(await ask(meld + path), path).toEqual({ status: 200, to: null })
  expect(await ask(`${meld}/`)).toEqual({ status: 302, to: '/meld' })
  for (const path of [
    '/inloggen',
    '/meldingen',
    '/api/v1/scans',
    '/metrics',
    '/meldx',
    '/peilingen',
    '/manifest.webmanifest',
  ])
    expect((await ask(meld + path)).status, path).toBe(404)
})

test('the other host leads to it, but never sends on what was typed', async () => {
  const ask = site(meld)
  expect(await ask(`${main}/meld/almelo?taal=en`)).toEqual({ status: 302, to: `${meld}/meld/almelo?taal=en` })
  expect((await ask(`${main}/meld/almelo/melden`, 'POST')).status).toBe(421)
  expect((await ask(`${main}/meld/api/points/almelo/reports`, 'POST')).status).toBe(421)
  expect(await ask(`${main}/peiling/abc`)).toEqual({ status: 302, to: `${meld}/peiling/abc` })
  expect((await ask(`${main}/peiling/abc`, 'POST')).status).toBe(421)
  for (const path of ['/meldingen', '/meldpunt/peiling', '/meldpunt/jaarbeeld/2025'])
    expect((await ask(main + path)).status).toBe(200)
})

test('without a host of its own everything stands on one', async () => {
  const ask = site(main)
  expect((await ask(`${main}/meld`)).status).toBe(200)
  expect((await ask(`${main}/inloggen`)).status).toBe(200)
})
