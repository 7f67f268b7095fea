import { useTexts } from '#platform/texts'
import { Button, ButtonGroup } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import type { MappingStep } from '../model.ts'
import { texts } from '../texts.ts'

/** Publishing a mapping, taking it back and removing it, as far as it can be done now. */
export function MappingSteps({ steps, mayPublish }: { steps: readonly MappingStep[]; mayPublish: boolean }) {
  const t = useTexts(texts)
  const confirm = (step: MappingStep, [label, text]: readonly [string, string], kind: 'primary' | 'danger') => (
    <Confirm summary={label}>
      <form method="post">
        <p>{text}</p>
        <Button kind={kind} name="do" value={step}>
          {label}
        </Button>
      </form>
    </Confirm>
  )
  return (
    <ButtonGroup>
      {mayPublish && steps.includes('publish') && confirm('publish', [t.publish, t.publishConfirm], 'primary')}
      {mayPublish && steps.includes('take_back') && confirm('take_back', [t.takeBack, t.takeBackConfirm], 'danger')}
      {steps.includes('remove') && confirm('remove', [t.remove, t.removeConfirm], 'danger')}
    </ButtonGroup>
  )
}

/** A file that takes the place of the draft. */
export function MappingUpload({ revision, problem }: { revision: number | null; problem: string | undefined }) {
  const t = useTexts(texts).upload
  return (
    <Confirm summary={t.title} isOpen={problem !== undefined}>
      <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
        <p>{t.intro}</p>
        {revision !== null && <input type="hidden" name="revision" value={revision} />}
        <Field name="file" type="file" label={t.file} problem={problem} accept=".xlsx,.json" required />
        <Button kind="secondary" name="do" value="import">
          {t.submit}
        </Button>
      </form>
    </Confirm>
  )
}
