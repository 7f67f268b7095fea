import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

// OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane (Password Storage Cheat Sheet).
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), settings)

let dummy: Promise<string> | null = null

/** Takes as long for an unknown account as for a known one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password')
  const fits = await verify(stored ?? (await dummy), password.normalize('NFKC'))
  return stored !== null && fits
}

/** 256 random bits; only their hash is kept. */
export const newToken = (): string => randomBytes(32).toString('base64url')
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

const shortest = 12
const common = [
  'wachtwoord',
  'password',
  'welkom',
  'gemeente',
  'weerwerk',
  '123456789012',
  'qwertyuiop',
  'zomer',
  'winter',
]

/** What is wrong with a new password, all at once; keys of the texts. NIST SP 800-63B: length and known words, no recipes. */
export function passwordProblems(password: string, about: readonly string[]): string[] {
  const lower = password.toLowerCase()
  const bare = lower.replace(/[^a-z]/g, '')
  const words = about.flatMap((one) => one.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length >= 4)
  const problems: string[] = []
  if ([...password].length < shortest) problems.push('login.password_short')
  if (password.length > 1000) problems.push('login.password_long')
  if (
    common.some(
      (word) => bare === word || (word.length > 7 && lower.startsWith(word) && lower.length < word.length + 5),
    )
  )
    problems.push('login.password_common')
  if (words.some((word) => bare === word || lower.includes(word))) problems.push('login.password_about_you')
  return problems
}
