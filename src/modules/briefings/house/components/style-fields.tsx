import { useForm, useTexts } from '#platform/texts'
import { Checkbox, Field } from '#ui/field'
import { shared } from '#ui/words'
import { texts } from '../texts.ts'

type Look = { name: string; accent: string; secondAccent: string; footer: string | null; logo: { alt: string } | null }

/** The fields of a style, with what was typed after a refusal. */
export function StyleFields({ look, revision }: { look: Look; revision: number }) {
  const t = useTexts(texts).fields
  const w = useTexts(shared)
  const form = useForm()
  const field = (name: string, kept: string | null = '') => ({
    name,
    value: form.value(name, kept ?? ''),
    problem: form.problem(name),
  })
  return (
    <>
      <input
        type="hidden"
        name="revision"
        value={form.problem('revision') ? revision : form.value('revision', String(revision))}
      />
      <Field {...field('name', look.name)} label={t.name} hint={t.nameHint} required />
      <Field {...field('accent', look.accent)} label={t.accent} hint={t.accentHint} required />
      <Field {...field('secondAccent', look.secondAccent)} label={t.secondAccent} hint={t.secondAccentHint} required />
      <Field {...field('footer', look.footer)} label={t.footer} hint={t.footerHint} optionalLabel={w.optional} />
      <Field
        name="file"
        type="file"
        label={t.file}
        hint={t.fileHint}
        accept="image/png,image/jpeg,image/svg+xml"
        problem={form.problem('file')}
        optionalLabel={w.optional}
      />
      <Field {...field('logoAlt', look.logo?.alt)} label={t.logoAlt} hint={t.logoAltHint} />
      {look.logo && (
        <Checkbox name="removeLogo" value="yes" label={t.removeLogo} checked={form.value('removeLogo') === 'yes'} />
      )}
    </>
  )
}
