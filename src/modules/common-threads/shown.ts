import type { RoundOverview } from '#modules/assessments'
import type { Framework } from '#modules/frameworks'
import type { Distribution } from './distribution.ts'
import type { Analysis, Cell, Edge } from './model.ts'

/** The common threads of a round as one viewer sees them; see `shownTo` for what is left out. */
export type Picture = {
  round: RoundOverview
  framework: Framework
  /** Whether names of other municipalities are in it. */
  named: boolean
  municipalities: {
    code: string
    name: string
    state: 'open' | 'submitted' | 'signed'
    tile: { column: number; row: number } | null
    inhabitants: number | null
  }[]
  analysis: Analysis
  distributions: Distribution[]
  cells: Cell[]
  edges: Edge[]
  thresholds: Record<string, number>
  counts: { signed: number; submitted: number; open: number }
}

/**
 * Takes out what a viewer may not see: without `named` only their own municipality's cells, exposure and name stay;
 * the figures and distributions, which are counts of municipalities, stay whole.
 */
export function shownTo(picture: Picture, { named, ownCode }: { named: boolean; ownCode: string | null }): Picture {
  if (named) return picture
  const isOwn = (code: string) => code === ownCode
  return {
    ...picture,
    named: false,
    round: { ...picture.round, scans: [] },
    municipalities: picture.municipalities.filter(({ code }) => isOwn(code)),
    cells: picture.cells.filter(({ municipality }) => isOwn(municipality)),
    edges: [],
    analysis: {
      ...picture.analysis,
      municipalities: picture.analysis.municipalities.filter(isOwn),
      waterbed: picture.analysis.waterbed.map(({ norm, district, exposure }) => ({
        norm,
        district,
        exposure: Object.fromEntries(Object.entries(exposure).filter(([code]) => isOwn(code))),
      })),
    },
  }
}
