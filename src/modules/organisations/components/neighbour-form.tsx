import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Checkbox, Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Props = { municipalities: { id: string; name: string }[]; now: { id: string; weight: number }[] }

/** Which municipalities are neighbours, and how strongly each pair acts on each other. */
export function NeighbourForm({ municipalities, now }: Props) {
  const e = useTexts(texts).facts.edit
  const w = useTexts(shared)
  const form = useForm()
  const chosen = form.values('neighbour', form.value('do') === 'neighbours' ? [] : now.map(({ id }) => id))
  const weightOf = (id: string) => String(now.find((one) => one.id === id)?.weight ?? 1)
  return (
    <section>
      <h2>{e.neighboursTitle}</h2>
      <p>{e.neighboursHelp}</p>
      <form method="post" className="ww-form" noValidate>
        <ul className="ww-choices" id="neighbours">
          {municipalities.map(({ id, name }) => (
            <li key={id}>
              <Checkbox name="neighbour" id={`neighbour-${id}`} value={id} label={name} checked={chosen.includes(id)} />
              <Field
                name={`weight-${id}`}
                label={e.weightOf(name)}
                value={form.value(`weight-${id}`, weightOf(id))}
                problem={form.problem(`weight-${id}`)}
              />
            </li>
          ))}
        </ul>
        <Button name="do" value="neighbours">
          {w.save}
        </Button>
      </form>
    </section>
  )
}
