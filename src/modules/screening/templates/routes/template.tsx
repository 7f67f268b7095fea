import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { askedPreview, MarkdownField, SavesOnEnter } from '#platform/markdown-field'
import { useForm, useTexts } from '#platform/texts'
import { page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { menuOf } from '../../menu.ts'
import { TemplateInput, TemplatePlace } from '../input.ts'
import { readTemplate, resetTemplate, saveTemplate } from '../keeping.ts'
import { fieldsOf } from '../model.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/template'

function placeOf(params: { kind: string; language: string }): TemplatePlace {
  const place = TemplatePlace.safeParse(params)
  if (!place.success) throw notFound('page')
  return place.data
}

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { kind, language, subject, body, revision } = await readTemplate(ctx, placeOf(params))
  const told = new URL(request.url).searchParams
  return {
    ...{ menu: menuOf(ctx), kind, language, subject, body, revision, fields: [...fieldsOf(kind)] },
    told: told.has('bewaard') ? ('saved' as const) : told.has('terug') ? ('wasReset' as const) : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const place = placeOf(params)
  const here = `/screening/brieven/${place.kind}/${place.language}`
  if ((await request.clone().formData()).get('do') === 'reset') {
    await resetTemplate(ctx, place)
    return redirect(`${here}?terug`)
  }
  const form = await readForm(request, TemplateInput)
  const preview = askedPreview(form.values)
  if (preview) return preview
  if (!form.ok) return form.response
  try {
    await saveTemplate(ctx, place, form.value)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`${here}?bewaard`)
})

export default function LetterTemplate({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const title = `${t.kinds[it.kind]} (${t.languages[it.language]})`
  return (
    <>
      <ScreeningMenu entries={it.menu} current="templates" below={title} />
      <PageHeader title={title} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form" noValidate>
        <SavesOnEnter />
        <input type="hidden" name="revision" value={form.value('revision', String(it.revision))} />
        <Field
          name="subject"
          label={t.subject}
          value={form.value('subject', it.subject)}
          problem={form.problem('subject')}
          required
        />
        <MarkdownField name="body" label={t.body} hint={t.bodyHint} rows={18} value={it.body} required />
        <Button>{t.save}</Button>
      </form>
      <Fields fields={it.fields} language={it.language} />
      {it.revision > 0 && (
        <Confirm summary={t.reset}>
          <p>{t.resetText}</p>
          <form method="post">
            <Button name="do" value="reset" kind="danger">
              {t.reset}
            </Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

/** The words of the fields are in the language of the letter, what they mean in that of the reader. */
function Fields({ fields, language }: Pick<Data, 'fields' | 'language'>) {
  const t = useTexts(texts)
  return (
    <>
      <h2>{t.fieldsTitle}</h2>
      <DataTable
        caption={t.fieldsTitle}
        captionHidden
        stacked
        empty={null}
        rows={fields}
        rowKey={(field) => field}
        columns={[
          {
            key: 'field',
            header: t.field,
            rowHeader: true,
            cell: (field) => <code>{`{{${texts[language].fields[field]}}}`}</code>,
          },
          { key: 'meaning', header: t.meaning, cell: (field) => t.meanings[field] },
        ]}
      />
    </>
  )
}
