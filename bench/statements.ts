import { BenchServer, type Measured } from './server.ts'

const roles = [
  'projectleider',
  'analist',
  'beheerder',
  'controller',
  'dvo',
  'toetser',
  'provincie',
  'coordinator.enschede',
  'burgemeester.almelo',
  'secretaris.almelo',
  'hr.almelo',
]

/** Pages behind one that looks the same: links of these places are all followed, of others one of each kind. */
const various = /^\/(voorstellen|stukken|taken)\/|^\/programma\/[^/]+\/geld\/begroting\//
const id = /[0-9a-f]{8}-[0-9a-f-]{27}/g
const isPage = (path: string) => !/\.\w+$|\/(bestand|taal|uitloggen)\b/.test(path)
const kindOf = (path: string) => path.replace(id, ':id').replace(/\d+$/, ':n')

/** The most statements that each kind of page asks, for whom, in the demo: links followed from the home page. */
export async function statementsBench(): Promise<Measured[]> {
  const server = await BenchServer.start()
  try {
    const most = new Map<string, { statements: number; who: string }>()
    for (const who of roles) {
      await server.logIn(who)
      for (const [kind, statements] of await pagesOf(server)) {
        const key = kind === '/' ? `/ of ${who}` : kind
        if (statements > (most.get(key)?.statements ?? 0)) most.set(key, { statements, who })
      }
    }
    return [...most]
      .toSorted(([, a], [, b]) => b.statements - a.statements)
      .map(([kind, { statements, who }]) => ({ name: `${kind} (${who})`, value: statements, unit: 'statements' }))
  } finally {
    server.stop()
  }
}

async function pagesOf(server: BenchServer): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  const queue = ['/']
  const queued = new Set(queue)
  for (let path = queue.shift(); path; path = queue.shift()) {
    const first = server.lines.length
    const html = await server.get(path).catch(() => '')
    while (server.lines.length === first) await new Promise((resolve) => setTimeout(resolve, 2))
    const statements = Math.max(...server.lines.slice(first).map((line) => line.statements))
    found.set(kindOf(path), Math.max(found.get(kindOf(path)) ?? 0, statements))
    for (const [, href = ''] of html.matchAll(/<a\b[^>]*?\shref="(\/[^"?#]*)[^"]*"/g)) {
      const key = various.test(href) ? href : kindOf(href)
      if (!isPage(href) || queued.has(key)) continue
      queued.add(key)
      queue.push(href)
    }
  }
  return found
}
