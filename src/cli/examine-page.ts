import { createHash } from 'node:crypto'

/** A file of the reporter's script as docs/reporter-bundle.json publishes it. */
export type Published = { file: string; bytes: number; sha256: string }
type Answer = { status: number; policy: string; body: Buffer }
type Fetching = (url: string) => Promise<Answer>

/** Words of the policy without which a page could load or send something elsewhere. */
const needed = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
]

const tags = (html: string) => [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

async function faultsOfPage(url: string, published: readonly Published[], ask: Fetching): Promise<string[]> {
  const { status, policy, body } = await ask(url)
  if (status !== 200) return [`answers with ${status}`]
  const html = body.toString('utf8')
  const rules = policy.split(';').map((rule) => rule.trim())
  const faults = needed.filter((rule) => !rules.includes(rule)).map((rule) => `its policy lacks ${rule}`)
  if (/\son\w+\s*=|javascript:/i.test(html)) faults.push('it holds a script inside')
  const scripts = tags(html)
  if (scripts.length !== 1) faults.push(`it loads ${scripts.length} scripts instead of one`)
  for (const [, tag = '', inside = ''] of scripts) {
    if (inside.trim() !== '') faults.push('it holds a script inside')
    const src = new URL(attribute(tag, 'src'), url)
    const known = published.find(({ file }) => src.pathname === `/meld/assets/${file}`)
    if (src.origin !== new URL(url).origin || !known) {
      faults.push(`it loads ${src.href}, which is not published`)
      continue
    }
    const script = await ask(src.href)
    const sha256 = createHash('sha256').update(script.body).digest('hex')
    if (sha256 !== known.sha256) faults.push(`${src.pathname} has hash ${sha256} instead of ${known.sha256}`)
    const sha384 = `sha384-${createHash('sha384').update(script.body).digest('base64')}`
    if (attribute(tag, 'integrity') !== sha384) faults.push(`it asks for another hash than ${src.pathname} has`)
  }
  return faults
}

/**
 * Looks at the pages of reporters from outside, as a visitor gets them: do they hold only the script whose hash is published
 * (reference 6.7)? It shows what this visitor gets now; a server can give someone else another page.
 * @param site address of the pages, `https://meld.example.nl`
 * @returns the pages that were looked at, each with what is wrong
 */
export async function examinePages(site: string, published: readonly Published[], ask: Fetching) {
  const start = new URL('/meld', site).href
  const { body } = await ask(start)
  const points = [...body.toString('utf8').matchAll(/href="\/meld\/([A-Za-z0-9-]{1,40})(?:\?[^"]*)?"/g)]
  const codes = [...new Set(points.map(([, code]) => code))].filter((code) => code !== 'antwoord' && code !== 'echt')
  const paths = codes.flatMap((code) => [`/meld/${code}`, `/meld/${code}/melden`])
  const pages = [start, ...['/meld/antwoord', ...paths].map((path) => new URL(path, site).href)]
  const examined: { page: string; faults: string[] }[] = []
  for (const page of pages) examined.push({ page, faults: await faultsOfPage(page, published, ask) })
  return examined
}
