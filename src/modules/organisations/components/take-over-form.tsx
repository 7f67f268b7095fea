import type { Role } from '#platform/access'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { CheckboxGroup } from '#ui/field'
import type { LeftBehind } from '../take-over.ts'
import { texts } from '../texts.ts'

/** A new municipality chooses anew who signs and who keeps the keys. */
const notByDefault: readonly Role[] = ['mayor', 'secretary', 'administrator']

/** Everyone who can be taken over, by the organisation that they come from; confirmed in one go. */
export function TakeOverForm({ open }: { open: readonly LeftBehind[] }) {
  const t = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  const proposed = open.filter(({ role }) => !notByDefault.includes(role)).map(({ id }) => id)
  const groups = [...Map.groupBy(open, ({ organisationId }) => organisationId)]
  return (
    <form method="post" className="ww-form" noValidate>
      {groups.map(([organisationId, people], index) => (
        <CheckboxGroup
          key={organisationId}
          id={index === 0 ? 'memberships' : `from-${organisationId}`}
          name="memberships"
          legend={t.takeOver.from(people[0]?.from ?? '', dateText(language, people[0]?.since ?? ''))}
          problem={index === 0 ? form.problem('memberships') : undefined}
          values={form.isRefused ? form.values('memberships', []) : proposed}
          options={people.map(({ id, name, role, mail, endsOn }) => ({
            value: id,
            label: `${name}: ${t.roles[role] ?? role}`,
            hint: endsOn ? `${mail}, ${t.takeOver.until(dateText(language, endsOn))}` : mail,
          }))}
        />
      ))}
      <p>{t.takeOver.consequence}</p>
      <Button>{t.takeOver.submit}</Button>
    </form>
  )
}
