import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, Select } from '#ui/field'
import type { ListedTask } from '../../tasks/components/shown.ts'
import { TaskBadge, TaskDue } from '../../tasks/components/standing.tsx'
import { texts as taskTexts } from '../../tasks/texts.ts'
import { texts } from '../texts.ts'

type Decision = { id: string; itemId: string; number: number; text: string }
type Option = { value: string; label: string }

/** What a form on this page shows again when it was the one that was refused. */
function useOwnForm(does: string) {
  const form = useForm()
  const isMine = form.isRefused && form.value('do') === does
  const field = (name: string) => ({
    name,
    id: isMine ? name : `${does}-${name}`,
    value: isMine ? form.value(name) : '',
    problem: isMine ? form.problem(name) : undefined,
  })
  return { isMine, field }
}

type DecisionsProps = { decisions: Decision[]; items: { id: string; title: string }[]; keeps: boolean }

/** What the meeting decided, numbered within the programme. */
export function Decisions({ decisions, items, keeps }: DecisionsProps) {
  const t = useTexts(texts)
  const { isMine, field } = useOwnForm('decide')
  const titles = new Map(items.map(({ id, title }) => [id, title]))
  return (
    <section aria-labelledby="decisions-title">
      <h2 id="decisions-title">{t.decisions}</h2>
      {decisions.length === 0 && <p>{t.noDecisions}</p>}
      <ul>
        {decisions.map(({ id, itemId, number, text }) => (
          <li key={id}>
            <strong>{t.numberedDecision(number)}</strong> <span className="ww-muted">({titles.get(itemId)})</span>
            <div className="ww-pre">{text}</div>
            {keeps && (
              <form method="post">
                <input type="hidden" name="decisionId" value={id} />
                <Button kind="plain" name="do" value="remove-decision">
                  {t.removeDecision(number)}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {keeps && items.length > 0 && (
        <Confirm summary={t.decide} isOpen={isMine}>
          <form method="post" className="ww-form" noValidate>
            <Select
              {...field('itemId')}
              label={t.atItem}
              options={items.map(({ id: value, title: label }) => ({ value, label }))}
            />
            <Field {...field('text')} label={t.decisionText} multiline rows={3} required />
            <Button kind="secondary" name="do" value="decide">
              {t.decide}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}

type ActionsProps = { tasks: ListedTask[]; owners: Option[]; today: string; keeps: boolean }

/** What was agreed to do: tasks of the programme. */
export function Actions({ tasks, owners, today, keeps }: ActionsProps) {
  const t = useTexts(texts)
  const task = useTexts(taskTexts)
  const { isMine, field } = useOwnForm('agree')
  return (
    <section aria-labelledby="actions-title">
      <h2 id="actions-title">{t.actions}</h2>
      {tasks.length === 0 && <p>{t.noActions}</p>}
      <ul>
        {tasks.map((one) => (
          <li key={one.id}>
            <a href={`/taken/${one.id}`}>{`${task.numbered(one.number)} · ${one.title}`}</a>{' '}
            <TaskBadge standing={one.standing} />{' '}
            <span className="ww-muted">
              {one.ownerName ?? task.someone} · <TaskDue {...one} today={today} />
            </span>
          </li>
        ))}
      </ul>
      {keeps && (
        <Confirm summary={t.agree} isOpen={isMine}>
          <form method="post" className="ww-form" noValidate>
            <Field {...field('title')} label={task.fields.title ?? ''} hint={task.fields.titleHint} required />
            <Select
              {...field('ownerId')}
              label={task.fields.ownerId ?? ''}
              options={[{ value: '', label: task.fields.chooseOwner ?? '' }, ...owners]}
              required
            />
            <Field {...field('dueOn')} type="date" label={task.fields.dueOn ?? ''} required />
            <Button kind="secondary" name="do" value="agree">
              {t.agree}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}
