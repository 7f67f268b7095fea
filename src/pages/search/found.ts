import { programmeHitKinds } from '#modules/programme'
import type { Ctx } from '#platform/db'
import type { Language } from '#platform/language'

export const foundKinds = [
  'round',
  'inspection',
  'thread',
  'finding',
  'recommendation',
  'action',
  ...programmeHitKinds,
  'paper',
  'code',
  'function',
  'answer',
  'comment',
  'evidence',
  'norm',
  'framework',
  'organisation',
  'person',
] as const
export type Found = { kind: (typeof foundKinds)[number]; title: string; href: string; about?: string }

/** Of each kind at most so many are shown. */
export const mostOfAKind = 10

export type Wanted = { ctx: Ctx; language: Language; words: readonly string[]; fits: (text: string) => boolean }

export const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
