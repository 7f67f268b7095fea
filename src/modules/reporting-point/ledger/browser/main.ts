import { opensIn } from '../../browser/opening.ts'

opensIn('[data-log]', async (section) => new (await import('./signing.ts')).Signing(section))
