import { redirect } from 'react-router'
import { z } from 'zod'
import { authorise } from '#platform/access'
import { invalid } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { Told } from '../../components/told.tsx'
import { may } from '../../policy.ts'
import { listProgrammes, recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { ThemeInput } from '../input.ts'
import { addTheme, removeTheme, renameTheme } from '../programmes.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/themes'

export const loader = page(async ({ ctx, login }: WithCtx<Route.LoaderArgs>) => {
  authorise(ctx, may.keep, recordOf({ organisationId: login.organisation.id }))
  const { themes } = await listProgrammes(ctx)
  return { themes: themes.map(({ id, title, programmes }) => ({ id, title, programmes: programmes.length })) }
})

const Chosen = z.object({ themeId: z.uuid() })

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const [first, second] = [request.clone(), request.clone()]
  const command = (await request.formData()).get('do')
  if (command === 'remove') {
    const asked = await readForm(first, Chosen)
    if (!asked.ok) return asked.response
    await removeTheme(ctx, asked.value.themeId)
    return redirect('/programma/themas?weg')
  }
  const form = await readForm(first, ThemeInput)
  if (!form.ok) return form.response
  try {
    if (command === 'rename') {
      const asked = await readForm(second, Chosen)
      if (!asked.ok) return form.refuse(invalid([{ path: 'title', reason: 'theme.not_found' }]))
      await renameTheme(ctx, asked.value.themeId, form.value.title)
    } else await addTheme(ctx, form.value.title)
    return redirect('/programma/themas?bewaard')
  } catch (error) {
    return form.refuse(error)
  }
})

export default function ThemesPage({ loaderData: { themes } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const p = useTexts(programmeTexts)
  const form = useForm()
  const isNew = form.value('themeId') === ''
  return (
    <>
      <Breadcrumbs label={w.breadcrumbs} items={[{ href: '/programma', label: p.title }, { label: t.themes }]} />
      <PageHeader title={t.themes} intro={t.themesIntro} />
      <Explain label={w.whatIsThis}>{t.themesExplain}</Explain>
      <Audience label={w.whoSees}>{p.who}</Audience>
      <Told />
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {themes.map((theme) => (
        <Theme key={theme.id} theme={theme} />
      ))}
      <h2>{t.newTheme}</h2>
      <form method="post" className="ww-form" noValidate>
        <Field
          name="title"
          id={isNew ? 'title' : 'title-new'}
          label={t.name}
          value={isNew ? form.value('title') : ''}
          problem={isNew ? form.problem('title') : undefined}
          required
        />
        <Button name="do" value="add">
          {t.addTheme}
        </Button>
      </form>
    </>
  )
}

function Theme({ theme: { id, title, programmes } }: { theme: { id: string; title: string; programmes: number } }) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('themeId') === id
  return (
    <section>
      <h2>{title}</h2>
      <Confirm summary={t.rename(title)} isOpen={isMine}>
        <form method="post" className="ww-form" noValidate>
          <input type="hidden" name="themeId" value={id} />
          <Field
            name="title"
            id={isMine ? 'title' : `title-${id}`}
            label={t.name}
            value={isMine ? form.value('title') : title}
            problem={isMine ? form.problem('title') : undefined}
            required
          />
          <Button name="do" value="rename">
            {t.renameNow}
          </Button>
        </form>
      </Confirm>
      {programmes === 0 && (
        <Confirm summary={t.removeTheme(title)}>
          <p>{t.removeThemeText}</p>
          <form method="post">
            <input type="hidden" name="themeId" value={id} />
            <Button kind="danger" name="do" value="remove">
              {t.removeTheme(title)}
            </Button>
          </form>
        </Confirm>
      )}
    </section>
  )
}
