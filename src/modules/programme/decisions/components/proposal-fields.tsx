import { MarkdownField } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { shared } from '#ui/words'
import { type Figure, fill } from '../../figures/model.ts'
import { agendaTypes, type Content, handlers } from '../model.ts'
import { texts } from '../texts.ts'

type Props = { content: Content; figures: readonly Figure[]; municipalities: { id: string; name: string }[] }

/** The fields of a proposal; what was typed comes back after a refusal or a preview. */
export function ProposalFields({ content, figures, municipalities }: Props) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const field = <K extends keyof typeof t.fields>(name: K, value: string) => ({
    name,
    label: t.fields[name],
    value: form.value(name, value),
    problem: form.problem(name),
  })
  const radios = (name: 'agendaType' | 'isPublic', value: string) => {
    const { label: legend, ...rest } = field(name, value)
    return { legend, ...rest }
  }
  const wasSent = form.value('revision') !== ''
  return (
    <>
      <Field {...field('subject', content.subject)} required />
      <RadioGroup
        {...radios('agendaType', content.agendaType)}
        options={agendaTypes.map((value) => ({ value, label: t.agendaTypes[value] }))}
      />
      <Field {...field('meetsOn', content.meetsOn ?? '')} type="date" optionalLabel={w.optional} />
      <RadioGroup
        {...radios('isPublic', content.isPublic ? 'yes' : 'no')}
        hint={t.hints.isPublic}
        options={[
          { value: 'no', label: t.no },
          { value: 'yes', label: t.yes },
        ]}
      />
      <Select
        {...field('handledBy', content.handledBy)}
        options={handlers.map((value) => ({ value, label: t.roles[value] }))}
      />
      <Field {...field('portfolioHolder', content.portfolioHolder)} hint={t.hints.portfolioHolder} />
      <Field {...field('points', content.points.join('\n'))} hint={t.hints.pointsField} multiline rows={6} />
      <MarkdownField
        name="explanation"
        label={t.fields.explanation}
        hint={t.hints.explanation}
        value={content.explanation}
        rows={18}
        fill={(text) => fill(text, figures).text}
      />
      <Field {...field('asked', content.asked)} hint={t.hints.asked} optionalLabel={w.optional} multiline rows={4} />
      <CheckboxGroup
        name="municipalities"
        legend={t.fields.municipalities}
        problem={form.problem('municipalities')}
        values={wasSent ? form.values('municipalities') : content.municipalities}
        options={municipalities.map(({ id: value, name: label }) => ({ value, label }))}
      />
    </>
  )
}
