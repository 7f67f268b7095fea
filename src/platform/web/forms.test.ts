import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { invalid } from '#platform/errors'
import { readForm, valuesOf } from '#platform/web'

const formOf = (fields: readonly (readonly [string, string])[]) => {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const post = (fields: readonly (readonly [string, string])[]) =>
  new Request('http://localhost/', { method: 'POST', body: formOf(fields) })
const Note = z.object({ note: z.string().min(1).max(10_000) })

test('control characters that come along from a document are left out, lines and tabs are kept', () => {
  const note = 'a\u0000b\u0007c\u001bd\u007f\r\ne\tf\rg'
  expect(valuesOf(formOf([['note', note]]))).toEqual({ note: 'abcd\ne\tf\ng' })
})

test('no field of any form holds a control character', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 30 })
  fc.assert(
    fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
      const values = valuesOf(formOf(texts.map((text) => ['note[]', text])))
      expect(values.note).toHaveLength(texts.length)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must be gone
      expect([values.note].flat().join('')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f]/)
    }),
    { numRuns: 200 },
  )
})

test('a field that occurs more than once, or whose name says so, is a list', () => {
  expect(
    valuesOf(
      formOf([
        ['a', '1'],
        ['a', '2'],
        ['b', '3'],
        ['c[]', '4'],
      ]),
    ),
  ).toEqual({ a: ['1', '2'], b: '3', c: ['4'] })
})

test('10 MB of text in a field is refused with what is allowed, and only its beginning comes back', async () => {
  const read = await readForm(post([['note', 'x'.repeat(10_000_000)]]), Note)
  if (read.ok) throw new Error('it was taken')
  const { data, init } = read.response
  expect(init?.status).toBe(422)
  expect(data.problems).toEqual([{ path: 'note', reason: 'input.too_big', params: { maximum: 10_000 } }])
  expect(data.values.note).toHaveLength(200_000)
})

test('what a service refuses goes back with everything that was typed, and a bug is not hidden', async () => {
  const read = await readForm(post([['note', 'mijn tekst']]), Note)
  if (!read.ok) throw new Error('it was refused')
  const problems = [{ path: 'note', reason: 'proof.no_good' }]
  expect(read.refuse(invalid(problems)).data).toEqual({ values: { note: 'mijn tekst' }, problems })
  expect(() => read.refuse(new Error('a bug'))).toThrow('a bug')
})
