import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { BothLanguages } from '../components/both-languages.tsx'
import { withFactor } from '../editing.ts'
import { FactorForm } from '../input.ts'
import { changeModel, draftToEdit } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/edit-factor'

export const loader = page(async ({ ctx, params }: WithCtx<Route.LoaderArgs>) => {
  const { id, revision, content } = await draftToEdit(ctx, pathId(params, 'id'))
  const factor = content.factors.find(({ code }) => code === params.code)
  if (!factor) throw notFound('factor')
  const anchors = factor.anchors.flatMap(({ nl, en }, score) => [
    [`anchor${score}Nl`, nl],
    [`anchor${score}En`, en],
  ])
  const { name, help } = factor
  const values: Record<string, string> = {
    ...{ nameNl: name.nl, nameEn: name.en, helpNl: help.nl, helpEn: help.en },
    ...Object.fromEntries(anchors),
  }
  return { menu: menuOf(ctx), id, revision, code: factor.code, values }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, FactorForm)
  if (!form.ok) return form.response
  const { title, note, content } = await draftToEdit(ctx, id)
  if (!content.factors.some(({ code }) => code === params.code)) throw notFound('factor')
  const changed = withFactor(content, params.code, form.value)
  try {
    await changeModel(ctx, id, { title, note, content: changed, revision: form.value.revision })
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/screening/model/${id}?bewaard`)
})

export default function EditFactorPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  return (
    <>
      <ScreeningMenu entries={data.menu} current="model" below={data.code} />
      <PageHeader title={t.editFactor(data.code)} />
      <Explain label={w.whatIsThis}>{t.editFactorExplain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={form.value('revision', String(data.revision))} />
        <BothLanguages name="name" label={t.nameLabel} values={data.values} />
        <BothLanguages name="help" label={t.help} values={data.values} multiline />
        {[0, 1, 2, 3].map((score) => (
          <BothLanguages key={score} name={`anchor${score}`} label={t.anchor(score)} values={data.values} multiline />
        ))}
        <Button>{w.save}</Button>
      </form>
    </>
  )
}
