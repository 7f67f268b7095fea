import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field, Select } from '#ui/field'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }

/** What was declared beside employments and roles. */
export function Declared({
  declared,
  mayEnd = false,
}: {
  declared: { id: string; person: string; name: string }[]
  mayEnd?: boolean
}) {
  const t = useTexts(texts).assign
  return (
    <section>
      <h2>{t.declared}</h2>
      {declared.length === 0 && <p>{t.noDeclared}</p>}
      <ul>
        {declared.map(({ id, person, name }) => (
          <li key={id}>
            {person && `${person}: `}
            {name}
            {mayEnd && (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <Button kind="plain" name="do" value="end-employer" label={`${t.endEmployer}: ${name}`}>
                  {t.endEmployer}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Writes down an employer: an organisation that is known, or another name. */
export function DeclareEmployer({ people, organisations }: { people: Option[]; organisations: Option[] }) {
  const t = useTexts(texts).assign
  const form = useForm()
  const isMine = form.value('do') === 'declare'
  const field = (name: string) => ({
    name,
    value: isMine ? form.value(name) : '',
    problem: isMine ? form.problem(name) : undefined,
  })
  return (
    <Confirm summary={t.declare} isOpen={isMine && form.isRefused}>
      <form method="post" className="ww-form" noValidate>
        {people.length === 1 && people[0] ? (
          <input type="hidden" name="personId" value={people[0].value} />
        ) : (
          <Select {...field('personId')} id="employer-person" label={t.declareFor} options={people} />
        )}
        <Select
          {...field('organisationId')}
          label={t.organisation}
          options={[{ value: '', label: t.none }, ...organisations]}
        />
        <Field {...field('name')} label={t.otherName} />
        <Button kind="secondary" name="do" value="declare">
          {t.declareSave}
        </Button>
      </form>
    </Confirm>
  )
}
