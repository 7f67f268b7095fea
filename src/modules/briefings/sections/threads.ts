import { subProjects, type Thread, type ThreadsBriefing } from '../model.ts'
import { nl } from '../nl.ts'
import { type Block, heading, table, text, together } from '../paper.ts'
import { belowText, listed, municipalities, namesOf, normText, whole } from '../words.ts'

/** Every thread: what we see, on which norms it rests, how wide it runs, and where when names may be shown. */
export function threadsSection(briefing: ThreadsBriefing): Block[] {
  const { threads } = briefing
  if (threads.length === 0) return [heading(1, nl.threads.heading), text(nl.threads.none)]
  return [
    ...together(heading(1, nl.threads.heading), text(nl.threads.intro), overview(briefing)),
    ...perSubProject(briefing),
    ...threads.flatMap((thread) => oneThread(briefing, thread)),
  ]
}

const overview = ({ threads, counts }: ThreadsBriefing): Block =>
  table(
    nl.threads.table,
    [
      { header: nl.columns.thread, width: 5 },
      { header: nl.columns.municipalities, width: 2 },
      { header: nl.columns.status, width: 2.2 },
      { header: nl.columns.subProject, width: 2.9 },
    ],
    threads.map(({ title, count, spread, subProject }) => [
      title,
      nl.counts.below(whole(count), whole(counts.total)),
      nl.spreads[spread],
      subProjectText(subProject),
    ]),
  )

/** "Integriteit", "Integriteit (voorstel)" when no one chose it yet, or "nog geen". */
export function subProjectText(subProject: Thread['subProject']): string {
  if (!subProject) return nl.threads.noSubProject
  const name = nl.subProjects[subProject.name]
  return subProject.isChosen ? name : nl.threads.proposed(name)
}

/** So that the board sees that every thread has an answer and every sub-project a reason. */
function perSubProject({ threads }: ThreadsBriefing): Block[] {
  if (threads.every(({ subProject }) => subProject === null)) return [text(nl.threads.noneChosen)]
  const rows = subProjects.map((name) => {
    const own = threads.filter(({ subProject }) => subProject?.name === name)
    return [
      nl.subProjects[name],
      own.length === 0 ? nl.threads.withoutThread : own.map(({ title }) => title).join('; '),
    ]
  })
  return together(
    text(nl.threads.subProjectIntro),
    table(
      nl.threads.subProjectTable,
      [
        { header: nl.columns.subProject, width: 2.4 },
        { header: nl.columns.threads, width: 9 },
      ],
      rows,
    ),
  )
}

function oneThread(briefing: ThreadsBriefing, thread: Thread): Block[] {
  const names = namesOf(briefing, thread.municipalities)
  const status = nl.threads.status(
    nl.spreads[thread.spread],
    whole(thread.count),
    municipalities(briefing.counts.total),
  )
  const lines = [
    status,
    ...(thread.subProject ? [nl.threads.subProject(subProjectText(thread.subProject))] : []),
    ...(names.length > 0 ? [nl.threads.who(listed(names))] : []),
  ]
  return together(
    heading(2, thread.title),
    ...paragraphs(`${nl.threads.see} ${thread.description}`),
    text(lines.join(' ')),
    ...(thread.norms.length === 0 ? [] : [text(nl.threads.norms), normList(briefing, thread)]),
  )
}

function normList({ norms }: ThreadsBriefing, thread: Thread): Block {
  const found = new Map(norms.map((norm) => [norm.code, norm]))
  const items = thread.norms.map((code) => {
    const norm = found.get(code)
    return norm ? nl.threads.norm(normText(norm), belowText(norm)) : nl.threads.unknownNorm(code)
  })
  return { kind: 'list', items }
}

/** What was typed with empty lines or line ends between keeps them. */
const paragraphs = (words: string): Block[] =>
  words
    .split(/[\r\n]+/)
    .filter((part) => part.trim() !== '')
    .map(text)
