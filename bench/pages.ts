import { basisOpOrde, type Framework, writeFramework } from '#modules/frameworks'
import { newWorkbook, workbookBytes } from '#platform/spreadsheets'
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
  const { content, name } = await writeFramework(await frameworkOf(size), 'json', new Date())
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
    results.push(...(await server.page('weighing of 10 threads', `/rode-draden/${round}/afweging`)))
    results.push(...(await server.page('waterbed of a theme', `/rode-draden/${round}/waterbed`)))
    for (const form of ['pdf', 'docx', 'xlsx']) await server.bytes(`/rode-draden/${round}/stuk/bestand?vorm=${form}`)
    await server.logIn('coordinator.wierden')
    const list = await server.get('/zelfscans')
    const scan = found(list, new RegExp(`/zelfscans/[0-9a-f-]{36}(?=">${title.replace(/[()]/g, '\\$&')})`))
    results.push(...(await server.page('scan of 120 norms', scan)))
    results.push(...(await saving(server, scan)))
    for (const [name, path] of [
      ['theme of a scan', `${scan}/thema/T-1`],
      ['log in', '/inloggen'],
    ] as const) {
      const bytes = await server.javaScript(path)
      results.push({ name: `${name}: JavaScript`, value: Math.round(bytes / 102.4) / 10, unit: 'kB gz' })
    }
    results.push(...(await importing(server)))
    results.push({ name: 'memory under demo load', value: server.memory(), unit: 'MB' })
    return results
  } finally {
    server.stop()
  }
}

/** The time to read a filled-in worksheet of a scan with as many norms as the largest public framework of the Netherlands. */
async function importing(server: BenchServer): Promise<Measured[]> {
  const size = 445
  await server.logIn('projectleider')
  const today = new Date().toISOString().slice(0, 10)
  const fields = { referenceDay: today, opensOn: today, closesOn: '2099-12-31', reminderDays: '1', previousId: '' }
  const title = 'Inlezen (fictief)'
  await server.post('/rondes/nieuw', { ...fields, title, frameworkId: await publish(server, size) })
  await server.logIn('coordinator.wierden')
  const scan = found(
    await server.get('/zelfscans'),
    new RegExp(`/zelfscans/[0-9a-f-]{36}(?=">${title.replace(/[()]/g, '\\$&')})`),
  )
  const workbook = newWorkbook()
  await workbook.xlsx.load(await server.bytes(`${scan}/werkblad.xlsx`))
  workbook.worksheets[0]?.eachRow((row, at) => {
    if (at > 1) row.getCell('D').value = at % 4
  })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(await workbookBytes(workbook))], 'zelfscan.xlsx'))
  const first = server.lines.length
  const start = performance.now()
  const shown = await server.post(`${scan}/werkblad`, form)
  const read = performance.now() - start
  const report = shown.headers.get('location') ?? ''
  const html = await server.get(report)
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
  const second = performance.now()
  const applied = await server.post(report, { do: 'apply', import: value('import'), seen: value('seen') })
  if (!applied.headers.get('location')?.includes(`overgenomen=${size}`)) throw new Error('the import was refused')
  const statements = Math.max(...server.lines.slice(first).map((line) => line.statements))
  return [
    { name: `reading a worksheet of ${size} norms`, value: Math.round(read), unit: 'ms' },
    { name: `applying a worksheet of ${size} norms`, value: Math.round(performance.now() - second), unit: 'ms' },
    { name: `worksheet of ${size} norms: statements`, value: statements, unit: 'statements' },
  ]
}

async function saving(server: BenchServer, scan: string): Promise<Measured[]> {
  const save = (version: number) =>
    server.post(`${scan}/antwoord`, {
      norm: 'N-1',
      version: String(version),
      level: String(version % 4),
      reason: '',
      measure: '',
      measureDue: '',
    })
  for (let version = 0; version < 20; version += 1) await save(version)
  const [first, before] = [server.lines.length, server.cpu()]
  for (let version = 20; version < 70; version += 1) {
    const answer = await save(version)
    if (!answer.ok) throw new Error(`saving was refused: ${answer.status}`)
  }
  return server.summary('save an answer', first, (server.cpu() - before) / 50)
}
