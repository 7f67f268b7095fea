import { opensIn } from '../../browser/opening.ts'

opensIn('[data-report]', async (section) => new (await import('./desk.ts')).Desk(section))
