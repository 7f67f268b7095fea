import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, readConfig } from '#platform/config'

/** 256 random bits; only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

// Crockford's alphabet, without letters that look like a digit.
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** A recovery code of 50 random bits, `abcde-fgh12`. */
export function newRecoveryCode(): string {
  const code = Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${code.slice(0, 5)}-${code.slice(5)}`
}
/** A code as it is typed: capitals, spaces and dashes don't matter, nor `o` for zero or `l` for one. */
export const bareCode = (typed: string): string =>
  typed
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')

/**
 * The secret of this installation: SECRET_KEY, needed when several machines share one database, else a file in the data
 * folder that is made once. A copy of the database alone gives away neither second steps nor recovery codes.
 */
function installationKey({ secretKey, dataFolder }: Pick<Config, 'secretKey' | 'dataFolder'>): Buffer {
  if (secretKey) return Buffer.from(secretKey, 'base64')
  const file = join(dataFolder, 'secret.key')
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, randomBytes(32).toString('base64'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64')
  if (key.length !== 32) throw new Error(`${file} holds no key of 32 bytes: put the right one back from the backup`)
  return key
}

const derived = new Map<string, Buffer>()
function keyFor(purpose: 'seal' | 'hash'): Buffer {
  const config = readConfig()
  const name = `${purpose} ${config.secretKey ?? config.dataFolder}`
  const known = derived.get(name)
  if (known) return known
  const made = Buffer.from(hkdfSync('sha256', installationKey(config), '', `weerwerk login ${purpose}`, 32))
  derived.set(name, made)
  return made
}

/** A hash that can't be tried against without the installation's key, for values that may be guessed. */
export const keyedHash = (text: string): string => createHmac('sha256', keyFor('hash')).update(text).digest('hex')

/** Encrypts with AES-256-GCM; `bound` (whose it is) must be the same to open it, so that rows can't be swapped. */
export function seal(text: string, bound: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor('seal'), iv).setAAD(Buffer.from(bound))
  const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64')
}

/** @throws Error when the key is another one than it was sealed with, or the content was changed */
export function unseal(sealed: string, bound: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor('seal'), bytes.subarray(0, 12))
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(12, 28))
  try {
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error('a sealed secret does not open: is SECRET_KEY or secret.key the one it was sealed with?', { cause })
  }
}
