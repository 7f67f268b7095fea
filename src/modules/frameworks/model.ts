/** A text per language, for instance `{ nl: 'Ontbreekt', en: 'Missing' }`. Never empty. */
export type Text = Readonly<Record<string, string>>

/** One step of the ordinal scale of a framework; levels are consecutive whole numbers, lowest first. */
export type Level = { level: number; name: Text; description?: Text; evidence?: Text }

/** Implementation group: a subset of norms that a round may choose. */
export type Group = { code: string; name: Text; description?: Text; isDefault?: boolean }

/**
 * A node of the tree: a theme (not assessable) or a norm (assessable). An assessable node may have
 * assessable children. `code` is unique within a version and is what answers refer to.
 */
export type FrameworkNode = {
  code: string
  parent: string | null
  assessable: boolean
  /** Short name; a norm often has none and is known by its code and text. */
  title?: Text
  /** The criterion of a norm, the goal of a theme. */
  text?: Text
  guidance?: Text
  /** Example evidence. */
  evidence?: Text
  kind?: 'core' | 'plus'
  /** Weight in a theme score, above 0; 1 when left out. */
  weight?: number
  /** Level that the norm asks; else the framework's, else the middle of the scale. */
  threshold?: number
  /** Test forms: `document`, `interview`, `registratie`, `steekproef`, … in the words of the framework. */
  testForms?: readonly string[]
  /** Indicators whose readings can prove this norm. */
  indicators?: readonly string[]
  groups?: readonly string[]
  /** Texts of a level for this node alone (a theme's anchors), by level. */
  levels?: Readonly<Record<string, Text>>
  /** Identifier in the source, such as a urn or an OSCAL id. */
  source?: string
}

/**
 * A number that other modules measure and that can prove norms. `levels` says from which value on which level is proposed: for a
 * share from 0 to 1. It never answers by itself.
 */
export type Indicator = {
  code: string
  name: Text
  /** What is counted, of what, over which time. */
  description?: Text
  /** A sentence in which `{value}` stands for the reading. */
  statement?: Text
  unit: (typeof indicatorUnits)[number]
  levels?: Readonly<Record<string, number>>
  /** Months after which a reading is too old to propose anything; those of the rules, else 12, when left out. */
  freshMonths?: number
}
export const indicatorUnits = ['share', 'number', 'days'] as const

/** Switches for the rules (a) to (g) of Basis op orde; `null` on a framework means: no rules, claimed counts. */
export type Rules = {
  /** (a), (b): norms at or above this level need `proofKinds` independent kinds of evidence, else capped. */
  proofFrom: number
  proofKinds: number
  /** (b), (c): the cap when proof is missing or too old. */
  cap: number
  /** (c): months after which evidence is too old. */
  freshMonths: number
  /** (e): level asked of core and plus norms for `op orde`, and the share of core norms that may be `explained`. */
  inOrder: { core: number; plus: number; explainedAt: number; explainedShare: number }
}

export type Framework = {
  code: string
  version: string
  title: Text
  description?: Text
  /** Base language, BCP 47. */
  language: string
  provider?: string
  licence?: string
  scale: readonly Level[]
  threshold?: number
  groups: readonly Group[]
  indicators?: readonly Indicator[]
  rules: Rules | null
  nodes: readonly FrameworkNode[]
}
