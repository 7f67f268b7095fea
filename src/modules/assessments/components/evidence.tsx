import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Checkbox, Field, Select } from '#ui/field'
import { texts } from '../texts.ts'

type Proof = {
  id: string
  title: string
  form: string
  datedOn: string
  link: string | null
  fileId: string | null
  isStale: boolean
}

export function Evidence({
  proofs,
  library,
  mayAdd,
}: {
  proofs: Proof[]
  library: { value: string; label: string }[]
  mayAdd: boolean
}) {
  const t = useTexts(texts).evidence
  const language = useLanguage()
  return (
    <section aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t.title}</h2>
      {proofs.length === 0 && <p>{t.none}</p>}
      <ul>
        {proofs.map((proof) => (
          <li key={proof.id}>
            <a href={proof.link ?? `/bewijs/${proof.id}/bestand`} rel="noreferrer">
              {proof.title}
            </a>{' '}
            · {t.forms[proof.form] ?? proof.form} · {dateText(language, proof.datedOn)}{' '}
            {proof.isStale && <Badge tone="warning">{t.stale}</Badge>}
            {mayAdd && (
              <form method="post">
                <input type="hidden" name="evidenceId" value={proof.id} />
                <Button kind="plain" name="do" value="unlink">
                  {t.unlink}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayAdd && <AddEvidence />}
      {mayAdd && library.length > 0 && (
        <Confirm summary={t.use}>
          <form method="post" className="ww-form">
            <Select name="evidenceId" label={t.title} hint={t.useHint} options={library} />
            <Button kind="secondary" name="do" value="link">
              {t.use}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}

function AddEvidence() {
  const t = useTexts(texts).evidence
  const form = useForm()
  const isMine = form.value('do') === 'evidence'
  const problem = (name: string) => (isMine ? form.problem(name) : undefined)
  const fields = (
    <form method="post" encType="multipart/form-data" className="ww-form" noValidate>
      <Field
        name="title"
        label={t.name}
        hint={t.nameHint}
        value={form.value('title')}
        problem={problem('title')}
        required
      />
      <Select
        name="form"
        label={t.form}
        hint={t.formHint}
        value={form.value('form')}
        options={Object.entries(t.forms).map(([value, label]) => ({ value, label }))}
        problem={problem('form')}
      />
      <Field
        name="datedOn"
        type="date"
        label={t.datedOn}
        hint={t.datedOnHint}
        value={form.value('datedOn')}
        problem={problem('datedOn')}
        required
      />
      <Checkbox name="provesUse" label={t.provesUse} checked={form.value('provesUse') === 'on'} />
      <Field
        name="link"
        type="url"
        label={t.link}
        hint={t.linkHint}
        value={form.value('link')}
        problem={problem('link')}
      />
      <Field name="file" type="file" label={t.file} hint={t.fileHint} problem={problem('file')} />
      <Button kind="secondary" name="do" value="evidence">
        {t.submit}
      </Button>
    </form>
  )
  return isMine && form.isRefused ? fields : <Confirm summary={t.add}>{fields}</Confirm>
}
