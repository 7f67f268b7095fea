import { createHash } from 'node:crypto'

/** What a signature is bound to. */
export type ScanContent = {
  framework: { code: string; version: string }
  round: string
  organisation: string
  answers: {
    norm: string
    level: number | null
    notApplicable: boolean
    reason: string | null
    measure: string | null
    measureDue: string | null
    counting: number | null
  }[]
  evidence: { norm: string; id: string; title: string; datedOn: string; link: string | null; hash: string | null }[]
}

/** Canonical JSON after RFC 8785 for what occurs here: strings, whole numbers, booleans, null, lists and objects. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(',')}}`
}

/** SHA-256 in hexadecimal over the canonical form. */
export const contentHash = (content: unknown): string => createHash('sha256').update(canonical(content)).digest('hex')
