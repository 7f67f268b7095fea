import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { afterEach, expect, test, vi } from 'vitest'
import { randomBytes } from './bytes.ts'
import {
  handlerKeys,
  newHandlerKeys,
  newPasskey,
  newPhrase,
  parsePhrase,
  unwrapWithPasskey,
  unwrapWithPhrase,
  wrapWithPasskey,
  wrapWithPhrase,
} from './keys.ts'

const refused = (fault: string) => expect.objectContaining({ fault })
afterEach(() => vi.unstubAllGlobals())

/** A device with one passkey that has the PRF extension, as far as age asks it. */
function aDevice() {
  const [rawId, secret] = [randomBytes(16), randomBytes(32)]
  const prf = (input: Uint8Array) => hmac(sha256, secret, input).buffer
  const create = async () => ({
    rawId: rawId.buffer,
    response: { getTransports: () => ['internal'] },
    getClientExtensionResults: () => ({ prf: { enabled: true } }),
  })
  const get = async ({
    publicKey,
  }: {
    publicKey: { extensions: { prf: { eval: Record<'first' | 'second', Uint8Array> } } }
  }) => {
    const { first, second } = publicKey.extensions.prf.eval
    return { getClientExtensionResults: () => ({ prf: { results: { first: prf(first), second: prf(second) } } }) }
  }
  vi.stubGlobal('navigator', { credentials: { create, get } })
  vi.stubGlobal('window', { origin: 'https://meld.example.nl' })
}

test('a secret always gives the same keys, another secret others', async () => {
  const keys = await newHandlerKeys()
  expect(await handlerKeys(keys.secret)).toEqual(keys)
  expect((await newHandlerKeys()).ageRecipient).not.toBe(keys.ageRecipient)
})

test('a secret comes back with its recovery phrase, and with no other', async () => {
  const { secret } = await newHandlerKeys()
  const phrase = newPhrase()
  const typed = parsePhrase(phrase.toUpperCase().replaceAll(' ', '-'))
  expect(typed).toEqual({ ok: true, text: phrase })
  const wrapped = await wrapWithPhrase(secret, phrase)
  expect(await unwrapWithPhrase(wrapped, phrase)).toBe(secret)
  await expect(unwrapWithPhrase(wrapped, newPhrase())).rejects.toEqual(refused('does-not-open'))
})

test('a secret comes back with its passkey, and not with that of another device', async () => {
  const { secret } = await newHandlerKeys()
  aDevice()
  const passkey = await newPasskey('Meldpunt (fictief)')
  const wrapped = await wrapWithPasskey(secret, passkey)
  expect(await unwrapWithPasskey(wrapped, passkey)).toBe(secret)
  aDevice()
  await expect(unwrapWithPasskey(wrapped, passkey)).rejects.toEqual(refused('does-not-open'))
})
