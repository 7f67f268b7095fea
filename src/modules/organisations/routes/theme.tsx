import { redirect } from 'react-router'
import { z } from 'zod'
import { authorise } from '#platform/access'
import { numberText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { ErrorSummary } from '#ui/error-summary'
import { RadioGroup } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ThemeSample } from '../components/theme-sample.tsx'
import { namedThemes } from '../facts/named-themes.ts'
import { Theme } from '../input.ts'
import { chooseTheme } from '../keeping.ts'
import { may } from '../policy.ts'
import { organisationById } from '../queries.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/theme'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { id, name, theme, districtId } = await organisationById(ctx, idOf(params))
  authorise(ctx, may.chooseTheme, { organisationId: id, districtId })
  return {
    id,
    name,
    theme,
    themes: await namedThemes(ctx),
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

const Choice = z.object({ theme: Theme })

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Choice)
  if (!form.ok) return form.response
  try {
    await chooseTheme(ctx, id, form.value.theme ?? null)
  } catch (error) {
    return form.refuse(error)
  }
  return redirect(`/organisaties/${id}/huisstijl?bewaard`)
})

export default function ThemePage({ loaderData: { id, name, theme, themes, isSaved } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const { look } = t.facts
  const ratio = (contrast: number) => numberText(language, Math.floor(contrast * 10) / 10, 1)
  const options = themes
    .filter((one) => one.isReadable)
    .map(({ code, name: called, contrast }) => ({
      value: code,
      label: look.themeOf(called),
      hint: <ThemeSample code={code}>{look.contrast(ratio(contrast))}</ThemeSample>,
    }))
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/organisaties', label: t.title },
          { href: `/organisaties/${id}`, label: name },
          { label: look.short },
        ]}
      />
      <PageHeader title={look.title(name)} intro={look.intro} />
      <Explain label={w.whatIsThis}>{t.facts.explains.theme}</Explain>
      <Audience label={w.whoSees}>{look.who}</Audience>
      {isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {look.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <form method="post" className="ww-form">
        <RadioGroup
          name="theme"
          legend={look.legend}
          hint={look.examples}
          problem={form.problem('theme')}
          value={form.value('theme', theme ?? '')}
          options={[
            { value: '', label: look.region, hint: <ThemeSample code={null}>{look.neutralHint}</ThemeSample> },
            ...options,
          ]}
        />
        <Button>{look.submit}</Button>
      </form>
      {themes
        .filter((one) => !one.isReadable)
        .map(({ code, name: called, contrast }) => (
          <p key={code}>
            <strong>{look.themeOf(called)}.</strong> {look.poor(ratio(contrast))}
          </p>
        ))}
    </>
  )
}
