import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { certificateTypes } from '../../codes.ts'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { certificateKey, withCertificate, withoutCertificate } from '../editing.ts'
import { CertificateForm } from '../input.ts'
import { changeModel, draftToEdit } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit-certificate'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { id, revision, content } = await draftToEdit(ctx, pathId(params, 'id'))
  const { key = null } = params
  const found = content.certificates.find((one) => certificateKey(one) === key)
  if (key !== null && !found) throw notFound('page')
  return { menu: menuOf(ctx), id, revision, key, it: found ?? { type: 'aspect', code: '', area: null, name: '' } }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const { key = null } = params
  const { title, note, content } = await draftToEdit(ctx, id)
  if (key !== null && !content.certificates.some((one) => certificateKey(one) === key)) throw notFound('page')
  const raw = await request.clone().formData()
  if (raw.get('do') === 'remove' && key !== null) {
    const without = withoutCertificate(content, key)
    await changeModel(ctx, id, { title, note, content: without, revision: Number(raw.get('revision')) })
    return redirect(`/screening/model/${id}?bewaard`)
  }
  const form = await readForm(request, CertificateForm)
  if (!form.ok) return form.response
  const { revision, ...given } = form.value
  try {
    await changeModel(ctx, id, { title, note, content: withCertificate(content, key, given), revision })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/model/${id}?bewaard`)
})

/** One function aspect or specific profile of the VOG in a draft, or a new one. */
export default function EditCertificatePage({ loaderData: { menu, key, it, ...data } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = key === null ? t.vog.new : t.vog.edit(it.name)
  const revision = form.value('revision', String(data.revision))
  return (
    <>
      <ScreeningMenu entries={menu} current="model" below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.vog.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="type"
          label={t.vog.type}
          value={form.value('type', it.type)}
          problem={form.problem('type')}
          options={certificateTypes.map((value) => ({ value, label: t.vog.types[value] }))}
        />
        <Field
          name="code"
          label={t.code}
          hint={t.vog.codeHint}
          value={form.value('code', it.code)}
          problem={form.problem('code')}
          required
        />
        <Field
          name="area"
          label={t.vog.area}
          optionalLabel={w.optional}
          value={form.value('area', it.area ?? '')}
          problem={form.problem('area')}
        />
        <Field
          name="name"
          label={t.nameLabel}
          value={form.value('name', it.name)}
          problem={form.problem('name')}
          required
        />
        <Button>{w.save}</Button>
      </form>
      {key !== null && (
        <Confirm summary={t.vog.remove}>
          <form method="post">
            <p>{t.vog.removeText}</p>
            <input type="hidden" name="revision" value={revision} />
            <Button name="do" value="remove">
              {t.vog.remove}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}
