import { redirect } from 'react-router'
import { invalid, isAppError } from '#platform/errors'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { Downloads } from '#ui/downloads'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { texts as paperTexts } from '../../papers/texts.ts'
import { SamplePage } from '../components/sample-page.tsx'
import { StyleFields } from '../components/style-fields.tsx'
import { ResetStyle, StyleInput } from '../input.ts'
import { keepStyle, resetStyle } from '../keeping.ts'
import { contrastOnWhite, secondOf } from '../model.ts'
import { readStyle } from '../queries.ts'
import { sampleForms } from '../sample.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/style'

const told = { bewaard: 'saved', standaard: 'reset' } as const

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => {
  const { style, isSet, revision, changedAt } = await readStyle(ctx)
  const said = new URL(request.url).searchParams
  const secondAccent = secondOf(style)
  return {
    look: {
      name: style.name,
      accent: style.accent,
      secondAccent,
      footer: style.footer,
      logo: style.logo && { alt: style.logo.alt },
    },
    contrasts: [style.accent, secondAccent].map((colour) => ({ colour, contrast: contrastOnWhite(colour) })),
    isSet,
    revision,
    changedAt: changedAt?.toISOString() ?? null,
    forms: sampleForms,
    told: Object.entries(told).find(([name]) => said.has(name))?.[1] ?? null,
  }
})

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  if (new URL(request.url).searchParams.get('doe') === 'standaard') {
    const form = await readForm(request, ResetStyle)
    if (!form.ok) return form.response
    try {
      await resetStyle(ctx, form.value.revision)
      return redirect('/huisstijl?standaard')
    } catch (error) {
      return form.refuse(besideForm(error))
    }
  }
  const form = await readForm(request, StyleInput)
  if (!form.ok) return form.response
  const given = form.form.get('file')
  const upload =
    given instanceof File && given.name !== '' ? { bytes: new Uint8Array(await given.arrayBuffer()) } : null
  try {
    await keepStyle(ctx, form.value, upload)
    return redirect('/huisstijl?bewaard')
  } catch (error) {
    return form.refuse(besideForm(error))
  }
})

/** That someone was first is told beside the form, so that nothing typed is lost. */
const besideForm = (error: unknown): unknown =>
  isAppError(error) && error.code === 'conflict' ? invalid([{ path: 'revision', reason: error.reason }]) : error

export default function StylePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const language = useLanguage()
  return (
    <>
      <PageHeader title={t.title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.told && (
        <Alert kind="ok" live>
          {t.told[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary.map(toName)} />}
      <Preview it={it} />
      <form method="post" action="/huisstijl" encType="multipart/form-data" className="ww-form" noValidate>
        <StyleFields look={it.look} revision={it.revision} />
        <Button>{t.save}</Button>
      </form>
      {it.changedAt && <p className="ww-muted">{t.changed(dateText(language, it.changedAt))}</p>}
      {it.isSet && (
        <Confirm summary={t.reset}>
          <p>{t.resetText}</p>
          <form method="post" action="/huisstijl?doe=standaard">
            <input type="hidden" name="revision" value={it.revision} />
            <Button kind="danger">{t.reset}</Button>
          </form>
        </Confirm>
      )}
    </>
  )
}

/** The revision is no field that someone sees. */
const toName = (problem: { href: string; text: string }) =>
  problem.href === '#revision' ? { ...problem, href: '#name' } : problem

function Preview({ it }: { it: Route.ComponentProps['loaderData'] }) {
  const t = useTexts(texts)
  const p = useTexts(paperTexts)
  const language = useLanguage()
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{t.preview}</h2>
      {!it.isSet && <p>{t.standard}</p>}
      <p className="ww-muted">{t.previewText}</p>
      <SamplePage look={it.look} version={it.revision} />
      <ul>
        {it.contrasts.map(({ colour, contrast }, at) => (
          <li key={`${String(at)} ${colour}`}>{t.contrast(colour, number.format(contrast))}</li>
        ))}
      </ul>
      <Downloads
        label={t.samples}
        items={it.forms.map((one) => ({ href: `/huisstijl/voorbeeld?vorm=${one}`, label: p.formNames[one] ?? one }))}
      />
    </section>
  )
}
