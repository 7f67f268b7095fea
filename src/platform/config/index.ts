import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { z } from 'zod'

/** The folder of the project: the nearest one upwards whose package is named weerwerk. */
export function projectRoot(from: string = import.meta.dirname): string {
  const file = join(from, 'package.json')
  if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'weerwerk') return from
  if (dirname(from) === from) throw new Error('not inside the weerwerk project')
  return projectRoot(dirname(from))
}

/** Every variable that Weerwerk reads, with what it means; `bin/weerwerk doctor` prints this list. */
export const variables = {
  PORT: 'port of the web server, 3000 when not set',
  HOST: 'address to listen on, 127.0.0.1 when not set',
  BASE_URL: 'address that users see, http://localhost:PORT when not set',
  REPORTER_URL:
    'address of the pages of reporters, https://meld.example.nl, on a host of its own so that no login cookie travels along; BASE_URL when not set',
  DATABASE_URL: 'PostgreSQL 15 or newer; when not set PGlite in WEERWERK_DATA is used',
  WEERWERK_DATA: 'folder for the embedded database, files and mail, ./data when not set',
  WEERWERK_DEMO: 'off: no fictitious district and no demo accounts; on in an empty installation when not set',
  SMTP_URL: 'mail server, smtp://user:password@host:port; when not set mail is written to WEERWERK_DATA/mail',
  MAIL_FROM: 'sender of mail, weerwerk@localhost when not set',
  S3_URL: 'S3-compatible store, https://KEY:SECRET@host/bucket; when not set files are kept in WEERWERK_DATA/files',
  SECRET_KEY:
    '32 bytes as base64 that seal secrets of the login; needed when several machines share a database, else WEERWERK_DATA/secret.key',
  TRUSTED_PROXIES:
    'addresses or ranges of your own reverse proxies, 10.0.0.5,10.1.0.0/16; needed behind one, else all users count as one origin for the limits of the login',
  SECURITY_CONTACT:
    'mail address or https page that hears of weak spots, in /.well-known/security.txt and on /beveiliging; needed on the internet',
  METRICS_TOKEN: 'bearer token for /metrics; when not set only this machine may read it',
  LOG_LEVEL: 'silent, error, warn, info or debug; info when not set',
} as const
export type Variable = keyof typeof variables

function isRange(text: string): boolean {
  const [address = '', bits, rest] = text.split('/')
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1
  return rest === undefined && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  REPORTER_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).pathname === '/', 'must be an address without a path')
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  WEERWERK_DATA: z.string().default('./data'),
  WEERWERK_DEMO: z.enum(['on', 'off']).default('on'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('weerwerk@localhost'),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  SECRET_KEY: z
    .base64()
    .refine((key) => Buffer.from(key, 'base64').length === 32, 'must be 32 bytes as base64 (openssl rand -base64 32)')
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
    .refine((all) => all.every(isRange), 'must be addresses or ranges, with commas between them'),
  SECURITY_CONTACT: z
    .union(
      [z.email().transform((mail) => `mailto:${mail}`), z.url({ protocol: /^https$/ })],
      'must be a mail address or an https page',
    )
    .optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
})

export type Config = {
  root: string
  port: number
  host: string
  baseUrl: string
  /** Where reporters come; `baseUrl` unless their pages have a host of their own. */
  reporterUrl: string
  databaseUrl: string | null
  dataFolder: string
  demo: boolean
  smtpUrl: string | null
  mailFrom: string
  s3Url: string | null
  secretKey: string | null
  trustedProxies: readonly string[]
  /** `mailto:` or https address that hears of weak spots. */
  securityContact: string | null
  metricsToken: string | null
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}

/** Where the embedded database stands. */
export const databaseFolder = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'database')

/**
 * Reads the environment; the only place that does.
 * @throws Error that names every variable that is wrong, all at once.
 */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues
        .map(({ path, message }) => `${path.join('.')}: ${message} (${variables[path[0] as Variable]})`)
        .join('\n'),
    )
  }
  const value = parsed.data
  const root = projectRoot()
  const baseUrl = (value.BASE_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, '')
  return {
    root,
    port: value.PORT,
    host: value.HOST,
    baseUrl,
    reporterUrl: (value.REPORTER_URL ?? baseUrl).replace(/\/$/, ''),
    databaseUrl: value.DATABASE_URL ?? null,
    dataFolder: resolve(root, value.WEERWERK_DATA),
    demo: value.WEERWERK_DEMO === 'on',
    smtpUrl: value.SMTP_URL ?? null,
    mailFrom: value.MAIL_FROM,
    s3Url: value.S3_URL ?? null,
    secretKey: value.SECRET_KEY ?? null,
    trustedProxies: value.TRUSTED_PROXIES,
    securityContact: value.SECURITY_CONTACT ?? null,
    metricsToken: value.METRICS_TOKEN ?? null,
    logLevel: value.LOG_LEVEL,
  }
}
