import type { ArchivedMoment } from '#modules/assessments'
import type { Framework } from '#modules/frameworks'
import { normsOf, scaleOf } from '../framework-norms.ts'
import { alongWay, type TrendCell, type Way } from './model.ts'
import type { Versions, Ways } from './ways.ts'

/** A result from a file as a moment of its own: only its municipality has levels there. */
export const momentOf = ({ id, archiveId, title, kind, day, framework }: ArchivedMoment) => ({
  ...{ id, title, kind, day, archiveId, version: framework.version, municipalities: 0, isShown: false },
})

/** Its levels as those of the version that is looked at. */
export function cellsFromFile(
  file: ArchivedMoment,
  municipality: string,
  { ways, versions, target }: { ways: Ways; versions: Versions; target: Framework },
): TrendCell[] {
  const cells = file.levels.map(({ norm, level }) => ({ municipality, norm, level }))
  return alongWay(cells, wayOf(file, ways, versions, target))
}

/** As that of a round on the same version; of a version that no round uses, norms with the same code on the same scale. */
function wayOf(
  { framework: { version }, scale }: ArchivedMoment,
  ways: Ways,
  versions: Versions,
  target: Framework,
): Way {
  const [id = ''] = [...versions].find(([, one]) => one.code === target.code && one.version === version) ?? []
  const { min, max } = scaleOf(target)
  const links =
    scale.min === min && scale.max === max ? normsOf(target).map(({ code }) => ({ from: code, to: code })) : []
  return ways.get(id) ?? { links, levels: null }
}
