import { BenchServer, type Measured } from './server.ts'

const year = { startsOn: '2024-01-01', endsOn: '2024-12-31' }
const idIn = (answer: Response, word: string): string => {
  const id = new RegExp(`/${word}/([0-9a-f-]{36})`).exec(answer.headers.get('location') ?? '')?.[1]
  if (!id) throw new Error(`not made: ${answer.status} ${answer.headers.get('location')}`)
  return id
}
const day = (index: number) => `2024-${String((index % 12) + 1).padStart(2, '0')}-15`

/** A programme with many sub-projects, each with two parts and two milestones, made through its pages. @returns its path */
async function programmeOf(server: BenchServer, size: number): Promise<string> {
  const form = await server.get('/programma/nieuw')
  const themeId = /<option value="([0-9a-f-]{36})"/.exec(form)?.[1] ?? ''
  const made = await server.post('/programma/nieuw', {
    ...year,
    title: 'Meting (fictief)',
    goal: '',
    themeId,
    do: 'save',
  })
  const path = `/programma/${idIn(made, 'programma')}`
  await server.post(`${path}/lijnen/nieuw`, { ...year, title: 'Project', description: '', do: 'save' })
  const lineId = /\/lijnen\/([0-9a-f-]{36})/.exec(await server.get(path))?.[1] ?? ''
  for (let index = 0; index < size; index += 1) {
    const title = `Deelproject ${index + 1}`
    const fields = { ...year, lineId, title, effect: '', key: '', leaderId: '', norms: '', indicators: '', do: 'save' }
    const subProject = idIn(await server.post(`${path}/deelprojecten/nieuw`, fields), 'deelprojecten')
    for (const part of ['Eerste', 'Tweede'])
      await server.post(`${path}/deelprojecten/${subProject}/onderdelen/nieuw`, {
        ...year,
        title: `${part} onderdeel`,
        description: '',
        subProjectId: subProject,
        do: 'save',
      })
    for (const name of ['Begin', 'Einde'])
      await server.post(`${path}/mijlpalen/nieuw`, {
        title: `${name} van ${title}`,
        about: `sub-project:${subProject}`,
        dueOn: day(index),
        reachedOn: '',
        do: 'save',
      })
  }
  return path
}

/** Pages of a programme of fifty sub-projects. */
export async function planningBench(): Promise<Measured[]> {
  const server = await BenchServer.start()
  try {
    await server.logIn('projectleider')
    const path = await programmeOf(server, 50)
    const results = await server.page('timeline of 50 sub-projects', `${path}/planning`)
    results.push(...(await server.page('standings of 50 sub-projects', `${path}/stand`)))
    return results
  } finally {
    server.stop()
  }
}
