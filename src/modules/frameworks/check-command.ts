import type { Fault } from './faults.ts'
import { readFramework } from './formats/read.ts'
import type { Format } from './formats/reading.ts'
import { norms, textIn, themes } from './tree.ts'

/** What `framework check --json` prints; `norms` are assessable items, `themes` those that hold a norm. */
export type FrameworkCheck = {
  format: Format
  code: string
  title: string
  version: string
  language: string
  scale: { level: number; name: string }[]
  themes: number
  norms: number
  groups: number
  warnings: string[]
}

/** Reads a framework file and sums it up, or gives every fault. */
export async function checkFramework(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ check: FrameworkCheck } | { faults: Fault[] }> {
  const { framework, format, warnings, faults } = await readFramework(bytes, fileName)
  if (!framework || !format) return { faults }
  const { code, version, language } = framework
  const text = (value: Parameters<typeof textIn>[0]) => textIn(value, language)
  return {
    check: {
      format,
      code,
      title: text(framework.title),
      version,
      language,
      scale: framework.scale.map(({ level, name }) => ({ level, name: text(name) })),
      themes: themes(framework).length,
      norms: norms(framework).length,
      groups: framework.groups.length,
      warnings: warnings.map(({ message }) => message),
    },
  }
}
