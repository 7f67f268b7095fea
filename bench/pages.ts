import { basisOpOrde, type Framework, writeFramework } from '#modules/frameworks'
import { BenchServer, type Measured } from './server.ts'

/** A framework of any size, made from the texts of Basis op orde. */
async function frameworkOf(size: number): Promise<Framework> {
  const { nodes, ...rest } = await basisOpOrde()
  const theme = nodes.find(({ assessable }) => !assessable)
  const norm = nodes.find(({ assessable }) => assessable)
  if (!theme || !norm) throw new Error('Basis op orde is empty')
  const many = Array.from({ length: size }, (_, index) => ({
    ...norm,
    code: `N-${index + 1}`,
    parent: `T-${Math.floor(index / 20) + 1}`,
  }))
  const themes = Array.from({ length: Math.ceil(size / 20) }, (_, index) => ({ ...theme, code: `T-${index + 1}` }))
  return { ...rest, code: `bench-${size}`, version: '1', nodes: [...themes, ...many] }
}

async function publish(server: BenchServer, size: number): Promise<string> {
  const { content, name } = await writeFramework(await frameworkOf(size), 'json')
  const form = new FormData()
  form.set('file', new File([typeof content === 'string' ? content : new Uint8Array(content)], name))
  const id = (await server.post('/normenkaders', form)).headers.get('location')?.split('/').at(-1)
  if (!id) throw new Error(`the framework of ${size} norms was refused`)
  await server.post(`/normenkaders/${id}`, { do: 'publish' })
  return id
}

const found = (html: string, pattern: RegExp): string => {
  const match = pattern.exec(html)?.[0]
  if (!match) throw new Error(`not on the page: ${pattern}`)
  return match
}

/** Pages and saving, on the built server with the embedded database. */
export async function pagesBench(): Promise<Measured[]> {
  const server = await BenchServer.start()
  try {
    const results: Measured[] = []
    await server.logIn('projectleider')
    const large = await publish(server, 1600)
    results.push(...(await server.page('framework of 1,600 norms', `/normenkaders/${large}`, 5)))
    const middle = await publish(server, 120)
    const today = new Date().toISOString().slice(0, 10)
    const title = 'Meting (fictief)'
    await server.post('/rondes/nieuw', {
      title,
      frameworkId: middle,
      referenceDay: today,
      opensOn: today,
      closesOn: '2099-12-31',
      reminderDays: '1',
      previousId: '',
    })
    await server.logIn('analist')
    const round = found(
      await server.get('/rode-draden'),
      /option value="[0-9a-f-]{36}"[^>]*>Zelfscan vorig jaar/,
    ).slice(14, 50)
    results.push(...(await server.page('14 x 60 overview', `/rode-draden?ronde=${round}&deel=overzicht`)))
    await server.logIn('coordinator.wierden')
    const list = await server.get('/zelfscans')
    const scan = found(list, new RegExp(`/zelfscans/[0-9a-f-]{36}(?=">${title.replace(/[()]/g, '\\$&')})`))
    results.push(...(await server.page('scan of 120 norms', scan)))
    results.push(...(await saving(server, scan)))
    results.push({ name: 'memory under demo load', value: server.memory(), unit: 'MB' })
    return results
  } finally {
    server.stop()
  }
}

async function saving(server: BenchServer, scan: string): Promise<Measured[]> {
  const path = `${scan}/thema/T-1`
  const save = (version: number) =>
    server.post(`${path}.data`, {
      norm: 'N-1',
      version: String(version),
      level: String(version % 4),
      reason: '',
      measure: '',
      measureDue: '',
    })
  for (let version = 0; version < 5; version += 1) await save(version)
  const [first, before] = [server.lines.length, server.cpu()]
  for (let version = 5; version < 35; version += 1) {
    const answer = await save(version)
    if (!answer.ok) throw new Error(`saving was refused: ${answer.status}`)
  }
  return server.summary('save an answer', first, (server.cpu() - before) / 30)
}
