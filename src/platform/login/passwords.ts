import { hash, verify } from '@node-rs/argon2'

// OWASP's first choice for Argon2id: 19 MiB, 2 passes, 1 lane (Password Storage Cheat Sheet).
const settings = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const shortest = 12
const longest = 1000

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), settings)

let dummy: Promise<string> | null = null

/** Takes as long for an unknown account, or one without a password, as for a known one. */
export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  dummy ??= hashPassword('no account has this password')
  const fits = await verify(stored ?? (await dummy), password.slice(0, longest).normalize('NFKC'))
  return stored !== null && fits && password.length <= longest
}

const common = [
  'wachtwoord',
  'password',
  'welkom',
  'gemeente',
  'weerwerk',
  'geheim',
  'qwerty',
  'qwertyuiop',
  'asdfghjkl',
  'letmein',
  'iloveyou',
  'lente',
  'zomer',
  'herfst',
  'winter',
  'twente',
  'feyenoord',
]
const keyRows = ['1234567890123456789012345678901234567890', 'qwertyuiopasdfghjklzxcvbnm', 'abcdefghijklmnopqrstuvwxyz']

const readAs: Record<string, string> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', '5': 's', $: 's' }

/** A well-known word with digits and signs around it, possibly twice: `Welkom2024!!`, `W@chtw00rd`, `wachtwoordwachtwoord`. */
function isCommon(lower: string): boolean {
  const core = lower.replace(/^[^a-z]+|[^a-z]+$/g, '').replace(/[@0135$]/g, (sign) => readAs[sign] ?? '')
  const isWord = (text: string) => common.some((word) => text !== '' && text.replaceAll(word, '') === '')
  const isOneOf = isWord(lower.replace(/[^a-z]/g, '')) || isWord(core.replace(/[^a-z]/g, ''))
  return isOneOf || keyRows.some((row) => row.includes(lower)) || new Set(lower).size < 4
}

/**
 * What is wrong with a new password, all at once; keys of the texts. NIST SP 800-63B: length and known words, no recipes.
 * @param about what an attacker knows of the person, such as mail and name: no word of it may be in the password
 */
export function passwordProblems(password: string, about: readonly string[]): string[] {
  const lower = password.toLowerCase()
  const words = about.flatMap((one) => one.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => [...word].length >= 4)
  const problems: string[] = []
  if ([...password].length < shortest) problems.push('login.password_short')
  if (password.length > longest) problems.push('login.password_long')
  if (isCommon(lower)) problems.push('login.password_common')
  if (words.some((word) => lower.includes(word))) problems.push('login.password_about_you')
  return problems
}
