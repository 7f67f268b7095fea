import { useForm, useLanguage, useTexts } from '#platform/texts'
import { CheckboxGroup, Field, RadioGroup, Select } from '#ui/field'
import { classes } from '../../codes.ts'
import type { ModelContent } from '../../content.ts'
import { texts as screening } from '../../texts.ts'
import { texts } from '../texts.ts'

type Given = {
  scores: readonly number[]
  domains: readonly string[]
  flags: readonly string[]
  certificates: readonly string[]
  class: string
  motivation: string
}
type Model = Pick<ModelContent, 'factors' | 'domains' | 'flags' | 'certificates'>
type Props = { model: Model; given: Given }

/** The scores of a function; what was chosen comes back after a refusal. */
export function ScoreFields({ model, given }: Props) {
  const { scoring: t } = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  return (
    <>
      <h2>{t.factors}</h2>
      <div className="ww-scores">
        {model.factors.map(({ code, name, help, anchors }, at) => (
          <RadioGroup
            key={code}
            name={code}
            legend={`${code} · ${name[language]}`}
            hint={help[language]}
            problem={form.problem(code)}
            value={form.value(code, given.scores[at] === undefined ? '' : String(given.scores[at]))}
            options={anchors.map((anchor, score) => ({
              value: String(score),
              label: String(score),
              hint: anchor[language],
            }))}
          />
        ))}
      </div>
      <h2>{t.rest}</h2>
      <Ticks model={model} given={given} />
      <Deviation given={given} />
    </>
  )
}

function Ticks({ model, given }: Props) {
  const { scoring: t } = useTexts(texts)
  const language = useLanguage()
  const form = useForm()
  // Nothing ticked is nothing sent: after a refusal that is what stands.
  const ticked = (name: 'domains' | 'flags' | 'certificates') => form.values(name, form.isRefused ? [] : given[name])
  const named = (all: readonly { code: string; name: { nl: string; en: string } }[]) =>
    all.map(({ code, name }) => ({ value: code, label: name[language] }))
  return (
    <>
      <CheckboxGroup
        name="domains"
        legend={t.domains}
        hint={t.domainsHint}
        problem={form.problem('domains')}
        options={named(model.domains)}
        values={ticked('domains')}
      />
      <CheckboxGroup
        name="flags"
        legend={t.flags}
        problem={form.problem('flags')}
        options={named(model.flags)}
        values={ticked('flags')}
      />
      <details className="ww-explain" open={form.problem('certificates') !== undefined}>
        <summary>{t.certificatesChosen(ticked('certificates').length)}</summary>
        <CheckboxGroup
          name="certificates"
          legend={t.certificates}
          hint={t.certificatesHint}
          problem={form.problem('certificates')}
          options={model.certificates.map(({ type, code, name }) => ({
            value: `${type}:${code}`,
            label: `${t[type]} ${code}: ${name}`,
          }))}
          values={ticked('certificates')}
        />
      </details>
    </>
  )
}

function Deviation({ given }: Pick<Props, 'given'>) {
  const { scoring: t } = useTexts(texts)
  const s = useTexts(screening)
  const form = useForm()
  return (
    <>
      <Select
        name="class"
        label={t.deviation}
        hint={t.deviationHint}
        problem={form.problem('class')}
        value={form.value('class', given.class)}
        options={[
          { value: '', label: t.asCalculated },
          ...classes.map((value) => ({ value, label: s.classes[value] })),
        ]}
      />
      <Field
        name="motivation"
        label={t.motivation}
        hint={t.motivationHint}
        problem={form.problem('motivation')}
        value={form.value('motivation', given.motivation)}
        multiline
        rows={4}
      />
    </>
  )
}
