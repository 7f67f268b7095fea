import { dateText } from '#platform/language'
import { useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Card } from '#ui/card'
import { texts } from '../texts.ts'
import type { HomeData } from './home-data.ts'

type Todo = HomeData['programme']

/** What programmes ask: tasks that are due, proposals to the board, and hours that were asked of the own municipality. */
export const ProgrammeTodo = ({ todo }: { todo: Todo }) => (
  <>
    {todo.tasks.map((task) => (
      <TaskCard key={task.id} task={task} />
    ))}
    {todo.proposals.map((proposal) => (
      <ProposalCard key={proposal.id} proposal={proposal} />
    ))}
    {todo.hours.map((asked) => (
      <HoursCard key={asked.programmeId} asked={asked} />
    ))}
  </>
)

export const asksSomething = ({ tasks, proposals, hours }: Todo): boolean =>
  tasks.length + proposals.length + hours.length > 0

function TaskCard({ task: { id, number, title, dueOn, isLate } }: { task: Todo['tasks'][number] }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  return (
    <Card title={title} href={`/taken/${id}`} headingLevel={3} meta={t.task(number)}>
      <p>
        {isLate && <Badge tone="error">{t.late}</Badge>} {t.due(dateText(language, dueOn))}
      </p>
    </Card>
  )
}

function ProposalCard({ proposal: { id, number, subject, meetsOn, ask } }: { proposal: Todo['proposals'][number] }) {
  const t = useTexts(texts).home
  const language = useLanguage()
  return (
    <Card title={t.proposalAsks[ask]} href={`/voorstellen/${id}`} headingLevel={3} meta={t.proposal(number)}>
      <p>{subject}</p>
      {meetsOn && <p>{t.meets(dateText(language, meetsOn))}</p>}
    </Card>
  )
}

function HoursCard({ asked: { programmeId, programme, count, hours } }: { asked: Todo['hours'][number] }) {
  const t = useTexts(texts).home
  return (
    <Card
      title={t.hoursAsked(hours)}
      href={`/programma/${programmeId}/capaciteit/toezeggen`}
      headingLevel={3}
      meta={programme}
    >
      <p>{t.hoursFor(count)}</p>
    </Card>
  )
}
