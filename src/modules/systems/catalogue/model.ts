import type { AccessClass, FinderRole, Key, Kind, LinkKind, Phase, Regime, Task, Theme, Want } from '../codes.ts'
import type { Article, Rule } from '../finder/model.ts'

export type Link = { kind: LinkKind; to: string }
/** Availability, integrity and confidentiality, as BIO2 counts them: 1 low, 2 middle, 3 high. */
export type Classification = { availability: 1 | 2 | 3; integrity: 1 | 2 | 3; confidentiality: 1 | 2 | 3 }

/** Everything that a version of a source says. What is not known is null or empty; the card says so. */
export type SourceContent = {
  name: string
  shortName: string | null
  kind: Kind
  holder: string
  supplier: string | null
  /** What one can find in it. */
  contents: string
  /** What it is used for against undermining. */
  use: string
  themes: Theme[]
  keys: Key[]
  wants: Want[]
  grounds: (Article & { note: string | null })[]
  access: AccessClass
  /** How open it is, in words. */
  accessText: string
  roles: FinderRole[]
  tasks: Task[]
  notFor: string | null
  regimes: Regime[]
  secrecy: string | null
  logging: string | null
  /** What to mind. */
  attention: string
  route: { text: string; steps: string[]; url: string | null }
  leadTime: string | null
  cost: string | null
  training: string | null
  /** A role or desk, never a person. */
  contact: string
  classification: Classification | null
  /** As imported: a level of BBN or another text. */
  level: string | null
  assessment: { on: string | null; url: string | null } | null
  processingId: string | null
  retention: string | null
  quality: string | null
  currency: string | null
  phase: Phase
  validFrom: string | null
  validUntil: string | null
  links: Link[]
  rules: Rule[]
  /** Where this knowledge comes from. */
  origin: string
  /** The day a privacy lawyer confirmed the grounds; null is: still to be confirmed. */
  confirmedOn: string | null
}
export type Source = SourceContent & { code: string }

export const versionStates = ['draft', 'proposed', 'published', 'declined', 'replaced'] as const
export type VersionState = (typeof versionStates)[number]
export const sourceStates = ['draft', 'published', 'withdrawn'] as const
export type SourceState = (typeof sourceStates)[number]

/** Stands where a list of systems tells nothing and a source must say something; a source that still has it is not published. */
export const toFillIn = 'Nog in te vullen.'
const filledIn = ['contents', 'use', 'accessText', 'attention', 'contact'] as const

/** Why a version can't be published yet; empty is: it can. */
export function publishFaults(content: SourceContent): { field: keyof SourceContent; reason: string }[] {
  const faults: { field: keyof SourceContent; reason: string }[] = filledIn
    .filter((field) => content[field] === toFillIn)
    .map((field) => ({ field, reason: 'systems.to_fill_in' }))
  if (content.route.text === toFillIn) faults.push({ field: 'route', reason: 'systems.to_fill_in' })
  if (content.holder.trim() === '') faults.push({ field: 'holder', reason: 'systems.no_holder' })
  if (content.grounds.length === 0) faults.push({ field: 'grounds', reason: 'systems.no_ground' })
  if (content.rules.length === 0) faults.push({ field: 'rules', reason: 'systems.no_rule' })
  if (content.wants.length === 0) faults.push({ field: 'wants', reason: 'systems.holds_nothing' })
  return faults
}

/** The reasons of `publishFaults`, each once. */
export const lackingIn = (content: SourceContent): string[] => [
  ...new Set(publishFaults(content).map(({ reason }) => reason)),
]

/** Fields that a complete card has; each weighs the same. */
export const countedFields = [
  'shortName',
  'supplier',
  'themes',
  'keys',
  'wants',
  'grounds',
  'roles',
  'tasks',
  'notFor',
  'regimes',
  'secrecy',
  'logging',
  'leadTime',
  'cost',
  'training',
  'classification',
  'assessment',
  'processingId',
  'retention',
  'quality',
  'currency',
  'confirmedOn',
] as const satisfies readonly (keyof SourceContent)[]

/** Which counted fields are filled and which lack, and the share in whole percents, rounded down. */
export function completenessOf(content: SourceContent): { percent: number; lacking: (keyof SourceContent)[] } {
  const lacking = countedFields.filter((field) => {
    const value = content[field]
    return value === null || (Array.isArray(value) && value.length === 0)
  })
  return { percent: Math.floor((100 * (countedFields.length - lacking.length)) / countedFields.length), lacking }
}
