import type { Context } from 'hono'
import { sentForm } from '#platform/web'
import { parseReceipt } from '../crypto/index.ts'
import { filesIn } from '../files/preparing.ts'
import { problemOf } from '../files/reporter/field.tsx'
import { stateOf } from '../model.ts'
import { languageOf, Shell } from './shell.tsx'
import { texts } from './texts.ts'
import { Mailbox, Visit } from './views/mailbox.tsx'

/** The pages behind a receipt: asking for it, and the mailbox that it opens. */
export class Visiting extends Shell {
  async visit(c: Context) {
    return this.showVisit(c)
  }

  private async showVisit(c: Context, fault?: string) {
    const language = languageOf(c)
    const page = (
      <>
        <Visit language={language} fault={fault} />
        <template id="mailbox">
          <Mailbox language={language} state="received" messages={[]} />
        </template>
      </>
    )
    const data = { salt: await this.intake.salt() }
    return this.show(c, texts[language].visit.title, page, fault ? 422 : 200, data)
  }

  async open(c: Context) {
    const [language, now] = [languageOf(c), new Date()]
    const form = await sentForm(c.req)
    const t = texts[language]
    const read = parseReceipt(String(form.get('words') ?? ''))
    if (!read.ok) {
      const [wrong] = read.unknown
      return this.showVisit(c, read.count === 7 && wrong ? t.visit.unknownWord(wrong.typed) : t.visit.count)
    }
    const text = form.has('text') ? String(form.get('text')).toWellFormed().trim() : null
    const { files, faults } = await filesIn(form)
    const filesProblem = problemOf(faults, language)
    const isWritten = text !== null && !filesProblem && (text !== '' || files.length > 0)
    const written = isWritten ? await this.server.write(read.text, text, files, now) : null
    const found = await this.server.open(read.text, now)
    if (!found) return this.showVisit(c, t.visit.unknown)
    const fault =
      text === '' && !isWritten
        ? t.visit.emptyReply
        : written === 'taken' || written === 'closed'
          ? t.fault.changed
          : undefined
    const { box, open } = found
    const view = {
      language,
      state: stateOf(box),
      messages: open.said,
      words: read.text,
      ...(filesProblem || fault ? { typed: text ?? '' } : {}),
      ...{ fault, filesProblem, sent: written === 'stored' || written === 'not-all', notAll: written === 'not-all' },
    }
    return this.show(c, t.visit.title, <Mailbox {...view} />, fault || filesProblem ? 422 : 200)
  }
}
