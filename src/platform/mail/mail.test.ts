import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect, test } from 'vitest'
import { checkMailServer, sendMail } from '#platform/mail'
import { htmlOf } from './html.ts'

const folder = mkdtempSync(join(tmpdir(), 'weerwerk-mail-'))
const received: { to: string[]; from: string; content: string; user: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onAuth: ({ username, password }, _session, done) =>
    password === 'right' ? done(null, { user: username }) : done(new Error('wrong password for piet@x.example')),
  onRcptTo: ({ address }, _session, done) =>
    done(address.startsWith('weg@') ? new Error(`no such user ${address}`) : null),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { rcptTo, mailFrom } = session.envelope
      const from = mailFrom ? mailFrom.address : ''
      const content = Buffer.concat(parts).toString('utf8')
      received.push({ to: rcptTo.map(({ address }) => address), from, content, user: String(session.user ?? '') })
      done()
    })
  },
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.server.address() as AddressInfo // listens on a port, so it is no path
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})
const config = {
  smtpUrl: `smtp://weerwerk:right@127.0.0.1:${port}`,
  mailFrom: 'weerwerk@voorbeeld.example',
  dataFolder: folder,
}
const mail = {
  to: 'piet@x.example',
  subject: 'Uitnodiging',
  text: 'Goedendag,\n\nKies een wachtwoord: https://weerwerk.example/a?b=1&c=2.\n',
}

test('a mail reaches the server, with login, as text and as HTML', async () => {
  await sendMail(config, mail)
  const last = received.at(-1)
  expect(last).toMatchObject({ to: ['piet@x.example'], from: 'weerwerk@voorbeeld.example', user: 'weerwerk' })
  expect(last?.content).toContain('Auto-Submitted: auto-generated')
  expect(last?.content).toMatch(/multipart\/alternative[\s\S]*text\/plain[\s\S]*text\/html/)
})

test('what looks like more addresses or headers goes nowhere', async () => {
  const before = received.length
  await expect(sendMail(config, { ...mail, to: 'piet@x.example, kees@x.example' })).rejects.toThrow('no address')
  await expect(sendMail(config, { ...mail, to: 'piet@x.example\r\nBcc: kees@x.example' })).rejects.toThrow('no address')
  expect(received).toHaveLength(before)
  await sendMail(config, { ...mail, subject: 'Dag\r\nBcc: kees@x.example' })
  expect(received.at(-1)?.to).toEqual(['piet@x.example'])
  expect(received.at(-1)?.content).not.toMatch(/^Bcc:/m)
})

test('a server that refuses or is not there is an error that names no one', async () => {
  const tries = [
    { config, mail: { ...mail, to: 'weg@x.example' } },
    { config: { ...config, smtpUrl: `smtp://weerwerk:wrong@127.0.0.1:${port}` }, mail },
    { config: { ...config, smtpUrl: 'smtp://127.0.0.1:1' }, mail },
  ]
  for (const attempt of tries) {
    const error = await sendMail(attempt.config, attempt.mail).catch((reason: unknown) => reason)
    expect(String(error)).toMatch(/^Error: mail: the server refused or did not answer \(E[A-Z]+( \d+)?\)$/)
  }
})

test('whether the server lets us in can be seen without sending', async () => {
  const before = received.length
  await checkMailServer(config.smtpUrl)
  await expect(checkMailServer(`smtp://weerwerk:wrong@127.0.0.1:${port}`)).rejects.toThrow('EAUTH')
  expect(received).toHaveLength(before)
})

test('without a server the mail is a file that only its owner reads', async () => {
  await sendMail({ ...config, smtpUrl: null }, mail)
  const names = readdirSync(join(folder, 'mail'))
  expect(names).toEqual([expect.stringMatching(/^\d{4}-.*\.eml$/)])
  const file = join(folder, 'mail', names[0] ?? '')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toContain('To: piet@x.example')
})

test('the HTML part has the same words, links without the full stop, and nothing that was typed as markup', () => {
  const html = htmlOf({
    subject: '<b>',
    text: 'Dag <script>alert(1)</script>\nzie https://x.example/a?b=1&c="2.\n\n- een\n- twee',
  })
  expect(html).toContain(
    '<p>Dag &lt;script&gt;alert(1)&lt;/script&gt;<br>zie <a href="https://x.example/a?b=1&amp;c=">',
  )
  expect(html).toContain('<ul><li>een</li><li>twee</li></ul>')
  expect(htmlOf({ subject: '', text: 'Ga naar https://x.example/a.' })).toContain(
    '<a href="https://x.example/a">https://x.example/a</a>.',
  )
})
