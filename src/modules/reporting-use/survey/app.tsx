import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ReactNode } from 'react'
import type { Language } from '#platform/language'
import { log } from '#platform/log'
import { download, sentForm } from '#platform/web'
import { openDocument } from '#ui/open-document'
import { PicturePage } from '../picture/page.tsx'
import { type ToldPicture, toldPicture } from '../picture/told.ts'
import { texts } from '../texts.ts'
import { SurveyForm } from './form.tsx'
import { Header } from './header.tsx'
import { Answers } from './input.ts'
import { questions } from './model.ts'
import type { OpenUse, PictureStyle } from './open.ts'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

const textOf = (sent: FormData, name: string) => String(sent.get(name) ?? '')
const languageOf = (c: Context): Language => (c.req.query('taal') === 'en' ? 'en' : 'nl')

export type Print = { language: Language; publishedOn: string; name: string; style: PictureStyle | null }

/** The styles of the application, the script that does the work of a form (it works without), and what prints a picture. */
type Given = {
  styles: readonly string[]
  script: { src: string; integrity: string } | null
  toPdf: (picture: ToldPicture, print: Print) => Promise<Uint8Array>
}

/**
 * The survey under `/peiling` and the yearly picture under `/jaarbeeld`, for everyone with the link. They look at no cookie and no
 * address, and nothing of them is logged but the kind of a fault of ours.
 */
export function openUsePages(use: OpenUse, { styles, script, toPdf }: Given) {
  const work = script && <script type="module" src={script.src} integrity={script.integrity} crossOrigin="anonymous" />
  const show = (
    c: Context,
    title: string,
    children: ReactNode,
    status: 200 | 404 | 422 | 503 = 200,
    head?: ReactNode,
  ) =>
    c.html(
      openDocument({
        ...{ language: languageOf(c), path: c.req.path, title, styles, head, children },
        words: texts[languageOf(c)].open,
      }),
      status,
    )
  const missing = (c: Context) => {
    const t = texts[languageOf(c)].open
    return show(c, t.missing, <Header title={t.missing} intro={t.missingText} />, 404)
  }
  const survey = new Hono()
    .get('/:code', async (c) => {
      const [language, now] = [languageOf(c), new Date()]
      const round = await use.round(c.req.param('code'), now)
      if (!round) return missing(c)
      const form = await use.newForm(now)
      const title = texts[language].open.survey.title(round.name)
      return show(c, title, <SurveyForm {...{ language, ...form, ...round }} />, 200, work)
    })
    .post('/:code', async (c) => {
      const [language, now, code] = [languageOf(c), new Date(), c.req.param('code')]
      const t = texts[language].open.survey
      const round = await use.round(code, now)
      if (!round) return missing(c)
      const sent = await sentForm(c.req)
      const given = Object.fromEntries(questions.map((question) => [question, String(sent.get(question) ?? '')]))
      const read = Answers.safeParse(given)
      const again = async (status: 422 | 503, fault?: string) => {
        const view = { language, ...(await use.newForm(now)), given, isSent: true, fault, ...round }
        return show(c, t.title(round.name), <SurveyForm {...view} />, status, work)
      }
      if (!read.success) return again(422)
      const done = await use.answer(code, { form: textOf(sent, 'form'), work: textOf(sent, 'work') }, read.data, now)
      if (done === 'closed') return missing(c)
      if (done !== 'counted') return done === 'busy' ? again(503, t.busy) : again(422, t.stale)
      return show(
        c,
        t.thanks,
        <>
          <Header title={t.thanks} intro={t.thanksText} />
          <p>
            <a href={`/meld${language === 'en' ? '?taal=en' : ''}`}>{t.toPoint}</a>
          </p>
        </>,
      )
    })
  const picture = new Hono()
    .get('/:place/:file{\\d+\\.pdf}', async (c) => {
      const [place, year] = [c.req.param('place'), c.req.param('file').slice(0, -'.pdf'.length)]
      const language = languageOf(c)
      const found = await use.picture(place, year)
      if (!found) return missing(c)
      const print = { language, publishedOn: found.publishedOn, name: found.name, style: await use.pictureStyle(place) }
      return download(`jaarbeeld-${place}-${year}.pdf`, await toPdf(toldPicture(language, year, found), print))
    })
    .get('/:place/:year', async (c) => {
      const { place, year } = c.req.param()
      const language = languageOf(c)
      const found = await use.picture(place, year)
      if (!found) return missing(c)
      const told = toldPicture(language, year, found)
      const href = `/jaarbeeld/${place}/${year}.pdf${language === 'en' ? '?taal=en' : ''}`
      const pdf = { href, label: texts[language].open.picture.pdf }
      return show(c, told.title, <PicturePage picture={told} pdf={pdf} />)
    })
  const bare = (pages: Hono) =>
    new Hono()
      .use(bodyLimit({ maxSize: 10_000, onError: (c) => c.text('Dit is te groot.', 413) }))
      .use(async (c, next) => {
        await next()
        c.header('content-security-policy', policy)
        c.header('cache-control', 'no-store')
      })
      .route('/', pages)
      .notFound(missing)
      .onError((error, c) => {
        log.error({ kind: error.name }, 'open page failed')
        return c.text('Er ging iets mis. Probeer het later opnieuw.', 500)
      })
  return { survey: bare(survey), picture: bare(picture) }
}
