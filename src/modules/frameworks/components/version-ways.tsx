import { useForm, useTexts } from '#platform/texts'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Field } from '#ui/field'
import { texts } from '../texts.ts'
import type { VersionState, VersionStep } from '../versions.ts'

type Ways = { id: string; steps: readonly VersionStep[]; mayKeep: boolean; mayPublish: boolean; state: VersionState }

/** What can be done with a version: edit, publish, retire, remove, or start the next one. */
export function VersionWays({ id, steps, mayKeep, mayPublish, state }: Ways) {
  const t = useTexts(texts).actions
  const form = useForm()
  if (!mayKeep) return null
  const confirm = (step: 'publish' | 'retire' | 'remove', label: string, text: string, kind: 'primary' | 'danger') => (
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
      {steps.includes('change') && (
        <ButtonLink href={`/normenkaders/${id}/bewerk`} kind="secondary">
          {t.edit}
        </ButtonLink>
      )}
      {mayPublish && steps.includes('publish') && confirm('publish', t.publish, t.publishConfirm, 'primary')}
      {mayPublish && steps.includes('retire') && confirm('retire', t.retire, t.retireConfirm, 'danger')}
      {steps.includes('remove') && confirm('remove', t.remove, t.removeConfirm, 'danger')}
      {state !== 'draft' && (
        <Confirm summary={t.newVersion} isOpen={form.isRefused}>
          <form method="post" className="ww-form">
            <Field
              name="version"
              label={t.version}
              value={form.value('version')}
              problem={form.problem('version')}
              required
            />
            <Button kind="secondary" name="do" value="new-version">
              {t.newVersion}
            </Button>
          </form>
        </Confirm>
      )}
    </ButtonGroup>
  )
}
