import type { ReactNode } from 'react'
import { useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { type Column, DataTable } from '#ui/table'
import { texts } from '../texts.ts'
import type { ListedTask } from './shown.ts'
import { TaskBadge, TaskDue } from './standing.tsx'

type Props = {
  tasks: ListedTask[]
  count: number
  today: string
  /** Without it the columns can't be sorted. */
  sort?: (key: string) => NonNullable<Column<ListedTask>['sort']>
  /** Columns beside the usual: who owns it, of which programme it is. */
  beside: 'owner' | 'programme'
  empty: ReactNode
}

/** A list of tasks with a button to say that one is done; a card for each on a small screen. */
export function TaskTable({ tasks, count, today, sort, beside, empty }: Props) {
  const t = useTexts(texts)
  const c = t.columns
  const sorted = (key: string) => (sort ? { sort: sort(key) } : {})
  const other: Column<ListedTask> =
    beside === 'owner'
      ? { key: 'owner', header: c.owner, cell: ({ ownerName }) => ownerName ?? t.someone }
      : { key: 'programme', header: c.programme, cell: ({ programmeTitle }) => programmeTitle }
  const columns: Column<ListedTask>[] = [
    {
      key: 'number',
      header: c.number,
      ...sorted('number'),
      cell: ({ number }) => <span className="ww-together">{t.numbered(number)}</span>,
    },
    {
      key: 'title',
      header: c.title,
      rowHeader: true,
      ...sorted('title'),
      cell: ({ id, title }) => <a href={`/taken/${id}`}>{title}</a>,
    },
    other,
    { key: 'subProject', header: c.subProject, cell: ({ subProjectTitle }) => subProjectTitle },
    { key: 'dueOn', header: c.dueOn, ...sorted('dueOn'), cell: (task) => <TaskDue {...task} today={today} /> },
    {
      key: 'standing',
      header: c.standing,
      ...sorted('standing'),
      cell: ({ standing }) => <TaskBadge standing={standing} />,
    },
    { key: 'todo', header: c.todo, cell: (task) => <Finish task={task} /> },
  ]
  return (
    <DataTable
      caption={`${t.title}: ${t.found(count)}`}
      stacked
      rows={tasks}
      rowKey={({ id }) => id}
      empty={empty}
      columns={columns}
    />
  )
}

function Finish({ task: { id, title, mayFinish } }: { task: ListedTask }) {
  const t = useTexts(texts)
  if (!mayFinish) return null
  return (
    <form method="post">
      <input type="hidden" name="taskId" value={id} />
      <Button kind="secondary" name="do" value="finish" label={t.finishLabel(title)}>
        {t.finish}
      </Button>
    </form>
  )
}
