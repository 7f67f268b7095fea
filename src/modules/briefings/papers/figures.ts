import { type Figure, livingFigures } from '#modules/programme'
import type { Tx } from '#platform/db'
import type { Draft } from './contents.ts'

/**
 * The living figures that texts of a paper may name: those of its programme, said in its language; `only` for texts that hold these
 * names. The caller acts as the system.
 */
export const figuresFor = async (
  tx: Tx,
  { programmeId, language }: Pick<Draft, 'programmeId' | 'language'>,
  only: readonly string[] | null = null,
): Promise<Figure[]> => (programmeId === null ? [] : livingFigures(tx, programmeId, language, only))
