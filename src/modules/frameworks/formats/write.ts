import type { Framework } from '../model.ts'

export const exportFormats = ['yaml', 'json', 'xlsx', 'ciso', 'oscal'] as const
export type ExportFormat = (typeof exportFormats)[number]

const endings = { yaml: 'yaml', json: 'json', xlsx: 'xlsx', ciso: 'ciso.yaml', oscal: 'oscal.json' } as const

// Each writer is loaded when it is asked for: the library for spreadsheets alone takes a third of a second.
const writers: Record<ExportFormat, (framework: Framework, changedAt: Date) => Promise<string | Uint8Array>> = {
  yaml: async (framework) => (await import('./write-weerwerk.ts')).writeYaml(framework),
  json: async (framework) => (await import('./write-weerwerk.ts')).writeJson(framework),
  ciso: async (framework) => (await import('./write-ciso.ts')).writeCiso(framework),
  oscal: async (framework, changedAt) => (await import('./write-oscal.ts')).writeOscal(framework, changedAt),
  xlsx: async (framework) => (await import('./write-spreadsheet.ts')).writeSpreadsheet(framework),
}

/**
 * A framework as a file. Own YAML and JSON, the spreadsheet and OSCAL can be read back without loss.
 * @param changedAt when it was published, or now for a draft; OSCAL wants to know
 */
export async function writeFramework(
  framework: Framework,
  format: ExportFormat,
  changedAt: Date,
): Promise<{ name: string; content: string | Uint8Array }> {
  const name = `${framework.code}-${framework.version}`.replace(/[^\w.-]+/g, '-')
  return { name: `${name}.${endings[format]}`, content: await writers[format](framework, changedAt) }
}
