import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import type { Config } from '#platform/config'

export type Mail = { to: string; subject: string; text: string }

/**
 * Sends a mail through SMTP, or writes it as a file to `WEERWERK_DATA/mail` when no server is set.
 * @throws Error when the server refuses; the job that sends tries again
 */
export async function sendMail(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'dataFolder'>, mail: Mail): Promise<void> {
  if (config.smtpUrl) {
    await nodemailer.createTransport(config.smtpUrl).sendMail({ from: config.mailFrom, ...mail })
    return
  }
  const made = await nodemailer
    .createTransport({ streamTransport: true, buffer: true })
    .sendMail({ from: config.mailFrom, ...mail })
  const folder = join(config.dataFolder, 'mail')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const content = Buffer.isBuffer(made.message) ? made.message : ''
  await writeFile(
    join(folder, `${new Date().toISOString().replace(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}.eml`),
    content,
    { mode: 0o600 },
  )
}
