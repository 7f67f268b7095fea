import type { Round } from '#modules/assessments'
import type { Framework } from '#modules/frameworks'
import type { ComparedRow, ComparisonFigures, MunicipalityPart } from './figures.ts'

/** From fewer municipalities someone could work out another's from the district and their own. */
const enoughMunicipalities = 5

/** Whether figures of a district tell nothing of one municipality: enough are in them, and none will be added. */
export const tellsOfNone = ({ counted, open, isClosed }: { counted: number; open: number; isClosed: boolean }) =>
  counted >= enoughMunicipalities && (open === 0 || isClosed)

/** The comparison of a round as one viewer sees it; see `comparisonShownTo` for what is left out. */
export type ComparisonPicture = {
  round: Round
  framework: Framework
  /** Whether names of other municipalities are in it. */
  named: boolean
  ownCode: string | null
  /** Inspections by where they are: final or acknowledged, in hearing (provisional), and not shown to anyone yet. */
  counts: { signed: number; submitted: number; open: number }
  municipalities: { code: string; name: string; state: 'open' | 'submitted' | 'signed' }[]
  /** The figures of the district; null while they would tell something about one municipality. */
  figures: ComparisonFigures | null
  /** The viewer's own municipality, when it takes part. */
  own: MunicipalityPart | null
  rows: ComparedRow[]
}

/**
 * Takes out what a viewer may not see. Without `named` only their own municipality stays; the district's figures stay when at
 * least five municipalities are in them and none will be added: else the change of a mean would tell what came in.
 */
export function comparisonShownTo(
  picture: ComparisonPicture,
  { named, ownCode, isClosed }: { named: boolean; ownCode: string | null; isClosed: boolean },
): ComparisonPicture {
  const own = picture.figures?.municipalities.find(({ code }) => code === ownCode) ?? null
  if (named) return { ...picture, ownCode, own }
  const { signed, submitted, open } = picture.counts
  const isShown = tellsOfNone({ counted: signed + submitted, open, isClosed })
  const municipalities = own ? [own] : []
  return {
    ...picture,
    named: false,
    ownCode,
    municipalities: picture.municipalities.filter(({ code }) => code === ownCode),
    rows: picture.rows.filter(({ municipality }) => municipality === ownCode),
    figures: isShown && picture.figures ? { ...picture.figures, municipalities } : null,
    own: own && !isShown ? { ...own, effect: null, lean: null } : own,
  }
}
