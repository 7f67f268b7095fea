import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'
import type { Config } from '#platform/config'
import { htmlOf } from './html.ts'

/** One mail to one person; plain text, of which the HTML part is made. Addresses of this site in it become links. */
export type Mail = { to: string; subject: string; text: string }

export type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>

/**
 * Sends a mail through SMTP, or writes it as a file to `WEERWERK_DATA/mail` when no server is set.
 * @throws Error without the address, when the server refuses or does not answer; the job that sends tries again
 */
export async function sendMail(config: MailConfig, mail: Mail): Promise<void> {
  const subject = mail.subject.replace(/\s+/g, ' ')
  const message = {
    from: config.mailFrom,
    to: { name: '', address: mail.to }, // as an object it is one address, whatever is in it
    subject,
    text: mail.text,
    html: htmlOf({ subject, text: mail.text }),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  }
  if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+$/.test(mail.to)) throw new Error('mail: this is no address')
  if (config.smtpUrl) return send(config.smtpUrl, message)
  const made = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message)
  if (!Buffer.isBuffer(made.message)) throw new Error('mail: nothing was made')
  await keep(join(config.dataFolder, 'mail'), made.message)
}

const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const send = (smtpUrl: string, message: SendMailOptions) =>
  withServer(smtpUrl, async (transport) => void (await transport.sendMail(message)))

/** Whether the mail server answers and lets us in; sends nothing. @throws Error that says why not */
export const checkMailServer = (smtpUrl: string) =>
  withServer(smtpUrl, async (transport) => void (await transport.verify()))

async function withServer(smtpUrl: string, work: (transport: Transporter) => Promise<void>): Promise<void> {
  const transport = nodemailer.createTransport({ url: smtpUrl, ...limits })
  try {
    await work(transport)
  } catch (error) {
    throw new Error(`mail: the server refused or did not answer (${codeOf(error)})`)
  } finally {
    transport.close()
  }
}

/** The kind of failure and the server's number; its text may repeat the address. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const parts = [Reflect.get(error, 'code'), Reflect.get(error, 'responseCode')]
  return parts.filter(Boolean).join(' ') || error.name
}

/** Written under another name first, so that who reads the folder never finds half a mail. */
async function keep(folder: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`
  await writeFile(join(folder, `.${name}`), content, { mode: 0o600 })
  await rename(join(folder, `.${name}`), join(folder, `${name}.eml`))
}
