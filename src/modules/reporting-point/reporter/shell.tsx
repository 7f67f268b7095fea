import type { Context } from 'hono'
import type { ReactNode } from 'react'
import type { Language } from '#platform/language'
import type { Intake } from '../intake/service.ts'
import { ByServer } from './by-server.ts'
import { type Assets, document } from './document.tsx'
import { texts } from './texts.ts'
import { Message } from './views/parts.tsx'

export const languageOf = (c: Context): Language => (c.req.query('taal') === 'en' ? 'en' : 'nl')

/** What every page of the reporter shares: how it is shown, and what it says when it can't be. */
export class Shell {
  protected readonly intake: Intake
  protected readonly server: ByServer
  protected readonly assets: Assets

  constructor(intake: Intake, assets: Assets) {
    this.intake = intake
    this.server = new ByServer(intake)
    this.assets = assets
  }

  protected show(
    c: Context,
    title: string,
    children: ReactNode,
    status: 200 | 404 | 422 | 503 = 200,
    data = {},
    manifest?: string,
  ) {
    const language = languageOf(c)
    return c.html(
      document({ language, path: c.req.path, title, assets: this.assets, children, data, manifest }),
      status,
    )
  }

  missing(c: Context) {
    const language = languageOf(c)
    const t = texts[language]
    return this.show(
      c,
      t.fault.title,
      <Message language={language} title={t.fault.title} text={t.fault.notFound} />,
      404,
    )
  }

  fault(c: Context, which: 'busy' | 'directory' | 'tampered') {
    const language = languageOf(c)
    const t = texts[language]
    return this.show(c, t.fault.title, <Message language={language} title={t.fault.title} text={t.fault[which]} />, 503)
  }
}
