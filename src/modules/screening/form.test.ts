import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from './form.ts'

const sent = (given: Record<string, string | File>) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(given)) body.set(name, value)
  return new Request('https://weerwerk.example/', { method: 'POST', body })
}
const Schema = z.object({ name: z.string() })

test('a form with a file is refused with the reason, whatever its name, and an empty file is none', async () => {
  const name = 'Anna'
  expect(await readForm(sent({ name }), Schema)).toMatchObject({ ok: true, value: { name } })
  expect(await readForm(sent({ name, document: new File([], '') }), Schema)).toMatchObject({ ok: true })
  const refused = await readForm(sent({ name, anything: new File(['vog'], 'vog.pdf') }), Schema)
  expect(refused).toMatchObject({
    ok: false,
    response: { data: { problems: [{ reason: 'screening.no_upload' }] }, init: { status: 422 } },
  })
})
