import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Select } from '#ui/field'
import type { Place } from '../model.ts'
import { texts } from '../texts.ts'

type Row = { id: string; place: Place; name: string; since: string; until: string | null }

/** Who is and was assigned. */
export function Assigned({ assigned, isOpen }: { assigned: Row[]; isOpen: boolean }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <section>
      <h2>{t.assign.now}</h2>
      {assigned.length === 0 && <p>{t.assign.nobody}</p>}
      <ul>
        {assigned.map((one) => (
          <li key={one.id}>
            <strong>{one.name}</strong> · {t.places[one.place]} · {t.assign.since(dateText(language, one.since))}
            {one.until && ` ${t.assign.until(dateText(language, one.until))}`}
            {isOpen && !one.until && (
              <Confirm summary={`${t.assign.end}: ${one.name}`}>
                <form method="post">
                  <p>{t.assign.endConfirm}</p>
                  <input type="hidden" name="id" value={one.id} />
                  <Button kind="danger" name="do" value="end">
                    {t.assign.end}
                  </Button>
                </form>
              </Confirm>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Assigns one of the assessors; the service refuses whom the check refuses. */
export function AssignForm({ people, hasSecond }: { people: { value: string; label: string }[]; hasSecond: boolean }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do', 'assign') === 'assign'
  const places = [
    { value: 'first', label: t.places.first },
    ...(hasSecond ? [{ value: 'second', label: t.places.second }] : []),
  ]
  return (
    <form method="post" className="ww-form" noValidate>
      <Select
        name="personId"
        label={t.assign.person}
        options={people}
        value={form.value('personId')}
        problem={isMine ? form.problem('personId') : undefined}
      />
      <Select
        name="place"
        label={t.assign.place}
        options={places}
        value={form.value('place')}
        problem={form.problem('place')}
      />
      <Button name="do" value="assign">
        {t.assign.submit}
      </Button>
    </form>
  )
}
