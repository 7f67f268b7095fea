import { RouterContextProvider } from 'react-router'
import { expect, test } from 'vitest'
import type { Web } from './context.ts'
import { webContext } from './context.ts'
import { publicPage } from './page.ts'

/** The status with which a page answers that reads a form of this kind and content. */
async function statusOf(type: string | null, content: string): Promise<number> {
  const context = new RouterContextProvider()
  // A public page that only reads its form asks nothing else of the server.
  context.set(webContext, {} as Web)
  const headers = new Headers(type ? { 'content-type': type } : {})
  const request = new Request('http://here/x', {
    method: 'POST',
    body: new Blob([content]).stream(),
    headers,
    duplex: 'half',
  } as RequestInit)
  const read = publicPage(async (args: { request: Request }) => (await args.request.formData()).get('a'))
  try {
    await read({ request, params: {}, context })
    return 200
  } catch (thrown) {
    const { data, init } = thrown as { data?: { reason?: string }; init?: { status?: number } }
    expect(data?.reason).toBe('input.malformed')
    return init?.status ?? 0
  }
}

test('a form that can not be read is told as such, and is no fault of ours', async () => {
  expect(await statusOf('application/x-www-form-urlencoded', 'a=1')).toBe(200)
  expect(await statusOf('multipart/form-data; boundary=x', 'zzz')).toBe(400)
  expect(await statusOf('text/xml', '<a/>')).toBe(400)
  expect(await statusOf(null, 'a=1')).toBe(400)
})

test('a bug stays a bug', async () => {
  const context = new RouterContextProvider()
  context.set(webContext, {} as Web)
  const broken = publicPage(async () => {
    throw new TypeError('x is not a function')
  })
  await expect(broken({ request: new Request('http://here/x'), params: {}, context })).rejects.toBeInstanceOf(TypeError)
})
