import { BenchServer, type Measured } from './server.ts'

const size = 300
const files = '/screening/functies/inlezen'

function functionHouse(): File {
  const rows = Array.from({ length: size }, (_, at) => {
    const scores = Array.from({ length: 8 }, (_unused, factor) => (at * 7 + factor * 3) % 4)
    return `Functie ${at + 1} (fictief);Adviseur ${(at % 5) + 1};${scores.join(';')};12, 22`
  })
  const header = 'functie;naam in hr21;F1;F2;F3;F4;F5;F6;F7;F8;vog'
  return new File([[header, ...rows].join('\n')], 'functiehuis.csv', { type: 'text/csv' })
}

/** Reading in the function house of a large municipality, and the pages that list and compare it. */
export async function functionsBench(): Promise<Measured[]> {
  const server = await BenchServer.start(3293)
  try {
    await server.logIn('hr.wierden')
    const form = new FormData()
    form.set('file', functionHouse())
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
