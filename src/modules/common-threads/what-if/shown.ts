import type { Framework } from '#modules/frameworks'
import type { Viewer } from '../picture.ts'
import type { Geary } from './geary.ts'
import type { OpenEdge } from './open-edge.ts'

/** What the exposures are of: one norm, or the norms of a theme together. */
export type Subject = { kind: 'theme' | 'norm'; code: string }

/** A municipality that the viewer may see by name. `height` is a level of the scale, of a theme the mean of its norms. */
export type PlaceView = {
  code: string
  name: string
  tile: { column: number; row: number } | null
  height: number | null
  exposure: number | null
  /** The class of the exposure, 0 for the smallest; see `classes`. */
  step: number | null
  /** The most exposed of the district, alone or with others. */
  isWeakest: boolean
  openEdge: OpenEdge | null
}

export type Change = { before: number | null; after: number | null }

export type StepView = {
  /** Null for who may not see names. */
  municipality: string | null
  norm: string
  from: number
  to: number
  highest: Change
  district: Change
  /** How many other municipalities are more exposed by it. */
  raises: number
}

export type WhatIf = {
  code: string
  name: string
  own: Change
  district: Change
  highest: Change
  /** By name for who may see names. */
  neighbours: ({ name: string } & Change)[]
  /** How many other municipalities are more, and how many less exposed by it. */
  raises: number
  lowers: number
  /** Nothing changes: everything is at the highest level, or nothing was answered. */
  isIdle: boolean
}

export type SubjectRow = Subject & { district: number | null; highest: number | null; lowest: number | null }

/** The waterbed of a round as one viewer sees it: potential displacement, never an effect. */
export type WaterbedView = {
  round: Viewer['round']
  framework: Framework
  named: boolean
  subject: Subject
  subjects: SubjectRow[]
  district: number | null
  highest: number | null
  /** The lowest height as a level, and how many municipalities have it. */
  lowest: { height: number; count: number } | null
  /** How many municipalities have a height, of how many. */
  answered: number
  total: number
  /** How many municipalities have an exposure from 0, 5, 10, 20 and 40% up; `unknown` have none. */
  classes: { counts: number[]; unknown: number }
  places: PlaceView[]
  geary: Geary | null
  whatIf: WhatIf | null
  /** Municipalities that the viewer may raise. */
  choices: { code: string; name: string }[]
  best: StepView[]
}
