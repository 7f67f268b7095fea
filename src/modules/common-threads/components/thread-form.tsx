import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { CheckboxGroup, Field, Select } from '#ui/field'
import { type SubProject, subProjects } from '../sub-project-names.ts'
import { texts } from '../texts.ts'

type Option = { value: string; label: string }
export type ThreadValues = {
  title: string
  description: string
  norms: readonly string[]
  municipalities: readonly string[]
  codes: readonly string[]
  subProject: SubProject | null
  revision: number
}

/** Title, text, norms and municipalities of a thread. */
export function ThreadForm({
  values,
  norms,
  municipalities,
  codes,
}: {
  values: ThreadValues
  norms: Option[]
  municipalities: Option[]
  codes: Option[]
}) {
  const { threads: t, subProjects: names, traced } = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={values.revision} />
      <Field
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={form.value('title', values.title)}
        problem={form.problem('title')}
        required
      />
      <Field
        name="description"
        label={t.description}
        hint={t.descriptionHint}
        value={form.value('description', values.description)}
        problem={form.problem('description')}
        multiline
        rows={5}
      />
      <Select
        name="subProject"
        label={t.subProject}
        hint={t.subProjectHint}
        value={form.value('subProject', values.subProject ?? '')}
        problem={form.problem('subProject')}
        options={[
          { value: '', label: t.noSubProject },
          ...subProjects.map((value) => ({ value, label: names[value] })),
        ]}
      />
      <CheckboxGroup
        name="municipalities"
        legend={t.municipalities}
        hint={t.municipalitiesHint}
        options={municipalities}
        values={form.values('municipalities', values.municipalities)}
        problem={form.problem('municipalities')}
      />
      {codes.length > 0 && (
        <CheckboxGroup
          name="codes"
          legend={traced.codes}
          hint={traced.codesHint}
          options={codes}
          values={form.values('codes', values.codes)}
          problem={form.problem('codes')}
        />
      )}
      <CheckboxGroup
        name="norms"
        legend={t.norms}
        hint={t.normsHint}
        options={norms}
        values={form.values('norms', values.norms)}
        problem={form.problem('norms')}
      />
      <Button name="do" value="save">
        {t.save}
      </Button>
    </form>
  )
}
