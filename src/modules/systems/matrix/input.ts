import { z } from 'zod'
import { kinds, themes } from '../codes.ts'
import { cellStates, gapSorts, matrixSorts, neighbourSorts, neighbourViews } from './model.ts'

const sources = {
  search: z.string().trim().max(200).default(''),
  theme: z.enum(themes).optional(),
  kind: z.enum(kinds).optional(),
}

export const MatrixQuery = z.object({
  ...sources,
  /** Only sources to which a municipality that is shown stands so. */
  state: z.enum(cellStates).optional(),
  /** Code of a municipality: only that one is shown. */
  municipality: z.string().max(40).default(''),
  sort: z.enum(matrixSorts).default('name'),
  descending: z.boolean().default(false),
})
export type MatrixQuery = z.input<typeof MatrixQuery>

export const GapQuery = z.object({
  theme: z.enum(themes).optional(),
  sort: z.enum(gapSorts).default('coverage'),
  descending: z.boolean().default(false),
})
export type GapQuery = z.input<typeof GapQuery>

export const NeighbourQuery = z.object({
  ...sources,
  show: z.enum(neighbourViews).optional(),
  sort: z.enum(neighbourSorts).default('others'),
  descending: z.boolean().default(true),
})
export type NeighbourQuery = z.input<typeof NeighbourQuery>
