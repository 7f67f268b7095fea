import { z } from 'zod'
import { plainText } from '#platform/language'
import { noBsn } from './bsn.ts'

/** Free text of screening; a BSN in it is refused. */
export const freeText = (longest: number, shortest = 1) =>
  z.string().overwrite(plainText).trim().min(shortest).max(longest).refine(noBsn, 'screening.no_bsn')
