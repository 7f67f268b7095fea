import { Decrypter } from 'age-encryption'
import { expect, test, vi } from 'vitest'
import { identityOf, openText, recipientOf, sealText } from './age.ts'
import { randomBytes, utf8ToBytes } from './bytes.ts'

const identities = Array.from({ length: 4 }, () => identityOf(randomBytes(32)))
const recipients = await Promise.all(identities.map(recipientOf))
const text = utf8ToBytes('Iets (fictief)')
const file = await sealText(text, recipients)

test('each reader opens a file, whoever opened one of that many readers before', async () => {
  for (const identity of [...identities, ...identities.toReversed(), ...identities])
    expect(await openText(file, identity)).toEqual(text)
  const stranger = identityOf(randomBytes(32))
  await expect(openText(file, stranger)).rejects.toMatchObject({ fault: 'does-not-open' })
})

test('a header that was changed opens for nobody, also where the key fits at once', async () => {
  const [first = ''] = identities
  await openText(file, first)
  const start = new TextDecoder('latin1').decode(file).lastIndexOf('\n-> ')
  for (const at of [start + 40, start - 4]) {
    const changed = file.slice()
    changed[at] = (changed[at] ?? 0) === 65 ? 66 : 65
    await expect(openText(changed, first)).rejects.toMatchObject({ fault: 'does-not-open' })
  }
})

test('the place of the last key that fitted is tried first: one decapsulation for each further file', async () => {
  const last = identities.at(-1) ?? ''
  await openText(file, last)
  const library = Decrypter.prototype as unknown as { unwrapFileKey(stanzas: unknown[]): unknown }
  const tries = vi.spyOn(library, 'unwrapFileKey')
  await openText(file, last)
  expect(tries.mock.calls.filter(([stanzas]) => stanzas.length === 1)).toHaveLength(1)
  tries.mockRestore()
})
