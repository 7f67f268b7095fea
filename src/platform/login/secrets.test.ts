import { statSync } from 'node:fs'
import { join } from 'node:path'
import { check, constantFrom, property, string } from 'fast-check'
import { expect, test, vi } from 'vitest'
import { passwordProblems } from './passwords.ts'
import { bareCode, keyedHash, newRecoveryCode, seal, unseal } from './secrets.ts'
import { ownDataFolder } from './testing.ts'

const folder = ownDataFolder()

test('what is sealed opens for the same owner only, and not when a byte was changed', () => {
  const sealed = seal('JBSWY3DPEHPK3PXP', 'person 1')
  expect(unseal(sealed, 'person 1')).toBe('JBSWY3DPEHPK3PXP')
  expect(() => unseal(sealed, 'person 2')).toThrow()
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  expect(() => unseal(bytes.toString('base64'), 'person 1')).toThrow()
  expect(seal('a', 'b')).not.toBe(seal('a', 'b'))
})

test('the key is made once, and only its owner may read it', () => {
  const before = keyedHash('x')
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600)
  expect(keyedHash('x')).toBe(before)
})

test('another installation has other hashes, and SECRET_KEY gives the same on every machine', () => {
  const here = keyedHash('x')
  vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 7).toString('base64'))
  const shared = keyedHash('x')
  expect(shared).not.toBe(here)
  vi.stubEnv('WEERWERK_DATA', join(folder, 'elsewhere'))
  expect(keyedHash('x')).toBe(shared)
  vi.stubEnv('WEERWERK_DATA', folder)
  vi.stubEnv('SECRET_KEY', '')
})

test('a recovery code may be typed in capitals, with spaces, with o for zero and l for one', () => {
  const code = newRecoveryCode()
  expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/)
  const sloppy = code.replaceAll('0', 'O').replaceAll('1', 'l').replace('-', ' ').toUpperCase()
  expect(bareCode(sloppy)).toBe(bareCode(code))
})

test.each([
  'Welkom2024!!',
  'wachtwoordwachtwoord',
  'W@chtw00rd123',
  '123456789012',
  'aaaaaaaaaaaaaa',
  'qwertyuiopasdf',
  'Zomer2024!!!!',
])('the well-known password %s is refused', (password) =>
  expect(passwordProblems(password, [])).toContain('login.password_common'),
)

test.each(['paard batterij nietje', 'een lange zin die past', 'Tr0ub4dour&3xyz', 'welkom in ons dorpshuis'])(
  'the password %s is good',
  (password) => expect(passwordProblems(password, ['j.jansen@twente.example'])).toEqual([]),
)

test('every password that holds a word of the mail is refused, whatever is around it', () => {
  const around = property(string({ maxLength: 20 }), constantFrom('jansen', 'JANSEN', 'Rijssen'), (rest, word) =>
    passwordProblems(`${rest}${word}${rest}`, ['p.jansen@rijssen-holten.example']).includes('login.password_about_you'),
  )
  expect(check(around).failed).toBe(false)
})
