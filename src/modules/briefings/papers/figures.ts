import { type Figure, livingFigures } from '#modules/programme'
import type { Tx } from '#platform/db'
import type { Draft } from './contents.ts'

/** The living figures that texts of a paper may name: those of its programme. The caller acts as the system. */
export const figuresFor = async (tx: Tx, { programmeId }: Pick<Draft, 'programmeId'>): Promise<Figure[]> =>
  programmeId === null ? [] : livingFigures(tx, programmeId)
