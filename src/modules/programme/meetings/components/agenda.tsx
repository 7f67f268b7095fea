import { useForm, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Checkbox, Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Item = {
  id: string
  position: number
  title: string
  explanation: string | null
  minutes: string | null
  isOpen: boolean
}

/** The agenda with its minutes; who keeps the meeting writes them here. */
export function Agenda({ items, keeps }: { items: Item[]; keeps: boolean }) {
  const t = useTexts(texts)
  return (
    <section aria-labelledby="agenda-title">
      <h2 id="agenda-title">{t.agenda}</h2>
      {items.map((item, at) => (
        <article key={item.id} id={item.id}>
          <h3>
            {t.numberedItem(at + 1, item.title)} {item.isOpen && <Badge tone="warning">{t.open}</Badge>}
          </h3>
          {item.explanation && <p className="ww-pre">{item.explanation}</p>}
          {item.minutes ? <p className="ww-pre">{item.minutes}</p> : <p className="ww-muted">{t.noMinutes}</p>}
          {keeps && <EditItem item={item} isFirst={at === 0} />}
        </article>
      ))}
      {keeps && (
        <Form
          summary={t.addItem}
          does="add-item"
          item={{ id: 'new', title: '', explanation: '', minutes: '', isOpen: false }}
        />
      )}
    </section>
  )
}

function EditItem({ item, isFirst }: { item: Item; isFirst: boolean }) {
  const t = useTexts(texts)
  return (
    <>
      <Form
        summary={t.editItem(item.title)}
        does="change-item"
        item={{ ...item, explanation: item.explanation ?? '', minutes: item.minutes ?? '' }}
      />
      <form method="post">
        <input type="hidden" name="itemId" value={item.id} />
        <ButtonGroup>
          {!isFirst && (
            <Button kind="plain" name="do" value="raise-item" label={t.raiseLabel(item.title)}>
              {t.raise}
            </Button>
          )}
          <Button kind="plain" name="do" value="remove-item" label={t.removeItemLabel(item.title)}>
            {t.removeItem}
          </Button>
        </ButtonGroup>
      </form>
    </>
  )
}

type Values = { id: string; title: string; explanation: string; minutes: string; isOpen: boolean }

function Form({ summary, does, item }: { summary: string; does: 'add-item' | 'change-item'; item: Values }) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const isMine =
    form.isRefused && form.value('do') === does && (does === 'add-item' || form.value('itemId') === item.id)
  const field = (name: 'title' | 'explanation' | 'minutes') => ({
    name,
    id: isMine ? name : `${name}-${item.id}`,
    value: isMine ? form.value(name) : item[name],
    problem: isMine ? form.problem(name) : undefined,
  })
  return (
    <Confirm summary={summary} isOpen={isMine}>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="itemId" value={item.id} />
        <Field {...field('title')} label={t.itemTitle} required />
        <Field {...field('explanation')} label={t.explanation} optionalLabel={w.optional} multiline rows={3} />
        <Field {...field('minutes')} label={t.minutes} optionalLabel={w.optional} multiline rows={6} />
        <Checkbox
          name="isOpen"
          id={`isOpen-${item.id}`}
          label={t.isOpen}
          checked={isMine ? form.value('isOpen') === 'on' : item.isOpen}
        />
        <Button kind="secondary" name="do" value={does}>
          {t.saveItem}
        </Button>
      </form>
    </Confirm>
  )
}
