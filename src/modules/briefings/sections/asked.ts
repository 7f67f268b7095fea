import { subProjects, type Thread, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { listed, municipalities, threads, whole } from '../words.ts'

/**
 * What the board is asked: what the cover says, else what follows from the round. As long as not everyone signed, the
 * board is asked to discuss and not to decide.
 */
export function asked(briefing: ThreadsBriefing): readonly string[] {
  const { cover, counts } = briefing
  if (cover.asked.length > 0) return cover.asked
  return counts.signed === counts.total ? decisions(briefing) : discussion(briefing)
}

function discussion({ counts, threads: all }: ThreadsBriefing): string[] {
  const words = nl.asked
  const waiting = counts.total - counts.signed
  return [words.discuss, words.sign(municipalities(waiting), waiting), ...(all.length > 0 ? [words.wait] : [])]
}

function decisions({ threads: all }: ThreadsBriefing): string[] {
  const words = nl.asked
  const shared = all.filter(({ spread }) => spread === 'district-wide' || spread === 'common-thread')
  const local = all.length - shared.length
  return [
    words.acknowledge,
    ...(shared.length > 0 ? [words.together(threads(shared.length), shared.length, where(shared))] : []),
    ...subProjectPoints(all),
    ...(local > 0 ? [words.local(local)] : []),
    words.report,
  ]
}

/** "Integriteit (2) en Bewustwording (1)". */
function where(shared: readonly Thread[]): string {
  const counts = subProjects.flatMap((name) => {
    const count = shared.filter(({ subProject }) => subProject?.name === name).length
    return count > 0 ? [nl.asked.subProject(nl.subProjects[name], whole(count))] : []
  })
  return counts.length > 0 ? nl.asked.within(listed(counts), counts.length) : ''
}

function subProjectPoints(all: readonly Thread[]): string[] {
  const proposed = all.filter(({ subProject }) => subProject && !subProject.isChosen).length
  const none = all.filter(({ subProject }) => subProject === null).length
  return [
    ...(proposed > 0 ? [nl.asked.confirm(threads(proposed))] : []),
    ...(none > 0 ? [nl.asked.choose(threads(none))] : []),
  ]
}
