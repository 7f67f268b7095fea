import { useForm, useTexts } from '#platform/texts'
import { Button } from '#ui/button'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import { LevelTexts, Marks } from './marks.tsx'
import type { Given } from './norm-given.ts'

type Norm = {
  levels: { level: number; name: string; text: string }[]
  referenceDay: string
  given: Given
}

/** The first verdict on a norm with its sampling form; it can be saved before it is whole. */
export function VerdictForm({ norm }: { norm: Norm }) {
  const t = useTexts(texts).norm
  const form = useForm()
  const { first, version } = norm.given
  const field = (name: string, before: string | number | null | undefined) => ({
    name,
    value: form.value(name, before == null ? '' : String(before)),
    problem: form.problem(name),
  })
  return (
    <form method="post" className="ww-form" noValidate>
      <h2>{t.given}</h2>
      <input type="hidden" name="version" value={version} />
      <Marks levels={norm.levels} marks={first?.marks ?? [null, null]} referenceDay={norm.referenceDay} />
      <LevelTexts levels={norm.levels} />
      <Field {...field('reason', first?.reason)} label={t.reason} multiline />
      <h3>{t.form}</h3>
      <Field {...field('documents', first?.documents)} label={t.documents} hint={t.documentsHint} multiline rows={3} />
      <Field
        {...field('interviews', first?.interviews)}
        label={t.interviews}
        hint={t.interviewsHint}
        multiline
        rows={2}
      />
      <Field {...field('sampleSize', first?.size)} label={t.sampleSize} type="number" min={1} />
      <Field {...field('sampleHits', first?.hits)} label={t.sampleHits} type="number" min={0} />
      <Button name="do" value="verdict">
        {t.save}
      </Button>
    </form>
  )
}
