import { redirect } from 'react-router'
import { notFound } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { UseMenu } from '../../components/use-menu.tsx'
import { partsFor } from '../../menu.ts'
import { texts } from '../../texts.ts'
import { PictureForm, Year } from '../input.ts'
import { readPicture, showPicture, writePicture } from '../service.ts'
import type { Route } from './+types/write'

function yearIn({ year }: { year: string }): string {
  const read = Year.safeParse(year)
  if (!read.success) throw notFound('page')
  return read.data
}

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readPicture(ctx, yearIn(params))
  return {
    ...{ parts: partsFor(ctx), year: it.year, words: it.words, isShown: it.publishedOn !== null },
    hasFigures: it.figures !== null,
    link: `${web.config.reporterUrl}/jaarbeeld/${it.place}/${it.year}`,
    isSaved: new URL(request.url).searchParams.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const year = yearIn(params)
  const given = await readForm(request, PictureForm)
  if (!given.ok) return given.response
  try {
    if (given.value.do === 'write') await writePicture(ctx, year, given.value)
    else await showPicture(ctx, year, given.value.do === 'publish')
  } catch (error) {
    return given.refuse(error)
  }
  return redirect(`/meldpunt/jaarbeeld/${year}?bewaard`)
})

const parts = ['opening', 'followed', 'ahead'] as const

export default function PicturePage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts).picture
  const w = useTexts(shared)
  const form = useForm()
  const title = t.oneTitle(it.year)
  return (
    <>
      <UseMenu parts={it.parts} current="picture" below={title} />
      <PageHeader title={title} intro={t.intro} />
      <Explain label={w.whatIsThis}>{t.explain}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {it.isSaved && !form.isRefused && (
        <Alert kind="ok" live>
          {t.saved}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      {it.isShown && (
        <>
          <p>
            {t.link}{' '}
            <a className="ww-break" href={it.link}>
              {it.link}
            </a>
          </p>
          <p>
            <a href={`${it.link}.pdf`}>{t.pdf}</a>
          </p>
        </>
      )}
      <form method="post" className="ww-form" noValidate>
        {parts.map((name) => (
          <Field
            key={name}
            multiline
            rows={5}
            name={name}
            label={t[name]}
            value={form.value(name, it.words?.[name] ?? t.templates[name])}
            problem={form.problem(name)}
            required
          />
        ))}
        <Button name="do" value="write">
          {t.save}
        </Button>
      </form>
      <Showing {...it} />
    </>
  )
}

function Showing({ year, words, isShown, hasFigures }: Route.ComponentProps['loaderData']) {
  const t = useTexts(texts).picture
  if (!hasFigures)
    return (
      <p>
        {t.first} <a href={`/meldpunt/publicaties/${year}`}>{t.toYear}</a>
      </p>
    )
  if (!words) return null
  return (
    <Confirm summary={isShown ? t.hide : t.show}>
      <p>{isShown ? t.hideText : t.showText}</p>
      <form method="post">
        <Button kind={isShown ? 'danger' : 'primary'} name="do" value={isShown ? 'withdraw' : 'publish'}>
          {isShown ? t.hideNow : t.showNow}
        </Button>
      </form>
    </Confirm>
  )
}
