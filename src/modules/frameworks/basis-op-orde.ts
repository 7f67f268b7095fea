import { contentFile } from '#content/read.ts'
import { readFramework } from './formats/read.ts'
import type { Framework } from './model.ts'

/** The norm framework that Weerwerk ships with: Basis op orde Twente, 10 themes and 60 norms. */
export async function basisOpOrde(): Promise<Framework> {
  const name = 'basis-op-orde-twente.yaml'
  const { framework, faults } = await readFramework(contentFile(`frameworks/${name}`), name)
  if (!framework) throw new Error(`${name}: ${faults.map(({ message }) => message).join('; ')}`)
  return framework
}
