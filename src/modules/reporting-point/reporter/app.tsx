import { type Context, Hono } from 'hono'
import { dayOf } from '#platform/language'
import { log } from '#platform/log'
import { sentForm } from '#platform/web'
import { categories } from '../categories.ts'
import { parseReceipt, Refused } from '../crypto/index.ts'
import { filesIn } from '../files/preparing.ts'
import { problemOf } from '../files/reporter/field.tsx'
import type { Intake } from '../intake/service.ts'
import { aboutsFor } from '../routing/model.ts'
import { placesToAsk, type problemsOf, type Typed, typedIn } from './content.ts'
import type { Assets } from './document.tsx'
import { installable } from './installable.ts'
import { limitForms } from './limits.ts'
import { directoryOf, judge, type PointView, peopleOf } from './sending.ts'
import { languageOf, Shell } from './shell.tsx'
import { texts } from './texts.ts'
import { Choice, Start } from './views/choosing.tsx'
import { Genuine } from './views/genuine.tsx'
import { Receipt } from './views/receipt.tsx'
import { ReportForm } from './views/report-form.tsx'
import { Visiting } from './visiting.tsx'

type Kind = 'report' | 'question'
const kinds: Record<string, Kind> = { melden: 'report', overleg: 'question' }

/** Only the own script and styles; nothing inline, nothing from elsewhere, no frame around it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** By which way someone came; any word that is no way of ours counts as an ordinary link. */
const entranceOf = (c: Context): string => /^[\w-]{1,20}$/.exec(c.req.query('weg') ?? '')?.[0] ?? ''

/**
 * The pages of the reporter, under `/meld`. They look at no cookie, set none, and nothing of them is logged. Each form works
 * without a script too: then the server encrypts, which the page says.
 */
export function reporterPages(intake: Intake, assets: Assets) {
  const [pages, visiting] = [new Pages(intake, assets), new Visiting(intake, assets)]
  return (
    new Hono()
      .use(limitForms())
      .use(async (c, next) => {
        await next()
        c.header('content-security-policy', policy)
        c.header('cache-control', 'no-store')
        c.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
      })
      .get('/', (c) => pages.start(c))
      .get('/antwoord', (c) => visiting.visit(c))
      .post('/antwoord', (c) => visiting.open(c))
      .post('/controle', (c) => pages.check(c))
      .get('/echt', (c) => pages.genuine(c))
      .get('/:code', (c) => pages.choice(c))
      .get('/:code/app.webmanifest', (c) => pages.manifest(c))
      .get('/:code/:kind{melden|overleg}', (c) => pages.form(c))
      .post('/:code/:kind{melden|overleg}', (c) => pages.report(c))
      .notFound((c) => pages.missing(c))
      // What the protocol refuses was changed on the way or on the server; anything else is a fault of ours.
      .onError((error, c) => {
        if (error instanceof Refused) return pages.fault(c, 'tampered')
        log.error({ kind: error.name }, 'page of a reporter failed')
        return pages.fault(c, 'busy')
      })
  )
}

class Pages extends Shell {
  async start(c: Context) {
    const language = languageOf(c)
    const points = await this.intake.points()
    return this.show(c, texts[language].start.title, <Start language={language} points={points} />)
  }

  genuine(c: Context) {
    const language = languageOf(c)
    return this.show(c, texts[language].genuine.title, <Genuine language={language} script={this.assets.script} />)
  }

  private async pointOf(c: Context): Promise<PointView | null> {
    return this.intake.point(c.req.param('code') ?? '', new Date())
  }

  async choice(c: Context) {
    const point = await this.pointOf(c)
    if (!point) return this.missing(c)
    const language = languageOf(c)
    const directory = judged(point)
    const hasAdvisers = (directory?.sparring.length ?? 0) > 0
    return this.show(
      c,
      texts[language].choice.title(point.name),
      <Choice language={language} point={point} hasAdvisers={hasAdvisers} entrance={entranceOf(c)} />,
      200,
      {},
      `/meld/${point.code}/app.webmanifest`,
    )
  }

  /** For a phone that keeps the page as an app: it opens on this reporting point, with the root key that it had at that moment. */
  async manifest(c: Context) {
    const point = await this.pointOf(c)
    return point ? c.json(installable(point), 200, { 'content-type': 'application/manifest+json' }) : this.missing(c)
  }

  async form(c: Context) {
    const point = await this.pointOf(c)
    if (!point) return this.missing(c)
    await this.intake.countOpened(point.code, entranceOf(c), new Date())
    return this.showForm(c, point)
  }

  private showForm(
    c: Context,
    point: PointView,
    again?: {
      typed: Typed
      problems?: ReturnType<typeof problemsOf>
      filesProblem?: string | undefined
      fault?: string
    },
  ) {
    const language = languageOf(c)
    const kind = kinds[c.req.param('kind') ?? ''] ?? 'report'
    const directory = judged(point)
    const t = texts[language]
    if (!directory) return this.fault(c, 'directory')
    const form = (
      <>
        <ReportForm
          {...{ language, kind, code: point.code, categories, ...again }}
          readers={peopleOf(directory, kind, language)}
          twoPerson={kind === 'question' ? [] : (directory.twoPerson ?? [])}
          abouts={kind === 'question' ? [] : aboutsFor(directory.handlers)}
          entrance={entranceOf(c)}
        />
        <template id="receipt">
          <Receipt language={language} words={['', '', '', '', '', '', '']} places={[1, 5]} />
        </template>
      </>
    )
    const status = again ? 422 : 200
    return this.show(c, kind === 'question' ? t.form.titleQuestion : t.form.title, form, status, {
      code: point.code,
      salt: point.salt,
    })
  }

  async report(c: Context) {
    const point = await this.pointOf(c)
    if (!point) return this.missing(c)
    const [language, now] = [languageOf(c), new Date()]
    const kind = kinds[c.req.param('kind') ?? ''] ?? 'report'
    const given = await sentForm(c.req)
    const typed = typedIn(given)
    const directory = judged(point)
    if (!directory) return this.fault(c, 'directory')
    const problems = judge(typed, directory, kind)
    const { files, faults } = await filesIn(given)
    const filesProblem = problemOf(faults, language)
    if (Object.keys(problems).length > 0 || filesProblem)
      return this.showForm(c, point, { typed, problems, filesProblem })
    const done = await this.server.report(point, { ...typed, files }, kind, now, entranceOf(c))
    if ('fault' in done) return this.showForm(c, point, { typed, fault: texts[language].fault.busy })
    return this.showReceipt(c, done.words, placesToAsk(), { notAll: done.notAll })
  }

  private showReceipt(
    c: Context,
    words: string,
    places: readonly [number, number],
    more: { checked?: 'right' | 'wrong'; notAll?: boolean } = {},
  ) {
    const language = languageOf(c)
    const receipt = { language, words: words.split(' '), places, ...more }
    return this.show(c, texts[language].receipt.title, <Receipt {...receipt} />)
  }

  async check(c: Context) {
    const form = await sentForm(c.req)
    const read = parseReceipt(String(form.get('words') ?? ''))
    if (!read.ok) return this.missing(c)
    const [first = 1, last = 7] = String(form.get('places') ?? '')
      .split(' ')
      .map(Number)
    const places: [number, number] = [first, last]
    const words = read.text.split(' ')
    const isRight = places.every(
      (place, at) =>
        String(form.get(`word-${at}`) ?? '')
          .trim()
          .toLowerCase() === words[place - 1],
    )
    return this.showReceipt(c, read.text, places, { checked: isRight ? 'right' : 'wrong' })
  }
}

/** The directory of a point, or null when nothing may be encrypted to it today. */
function judged(point: PointView) {
  try {
    return directoryOf(point, dayOf(new Date()))
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}
