import { functionHouse } from './function-house.ts'
import { BenchServer, type Measured } from './server.ts'

const size = 300
const files = '/screening/functies/inlezen'

/** Reading in the function house of a large municipality, and the pages that list and compare it. */
export async function functionsBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3293)
  try {
    await server.logIn('hr.wierden')
    const form = new FormData()
    form.set('file', functionHouse(size))
    const start = performance.now()
    const html = await (await server.post(files, form)).text()
    const read = performance.now() - start
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? ''
    const second = performance.now()
    const applied = await server.post(files, { do: 'apply', read: value('read'), seen: value('seen') })
    const done = performance.now() - second
    if (!applied.headers.get('location')?.includes(`doorgevoerd=${size}`)) throw new Error('the import was refused')
    const third = performance.now()
    const proposed = await server.post('/screening/functies', { do: 'propose' })
    if (proposed.status !== 302) throw new Error(`putting forward was refused: ${proposed.status}`)
    return [
      { name: `import of ${size} functions: reading`, value: Math.round(read), unit: 'ms' },
      { name: `import of ${size} functions: carrying out`, value: Math.round(done), unit: 'ms' },
      { name: `putting ${size} functions forward`, value: Math.round(performance.now() - third), unit: 'ms' },
      ...(await server.page(`list of ${size} functions`, '/screening/functies')),
      ...(await server.page('comparison of functions', '/screening/functies/vergelijken')),
    ]
  } finally {
    server.stop()
  }
}
