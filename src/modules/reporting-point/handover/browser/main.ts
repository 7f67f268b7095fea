import { opensIn } from '../../browser/opening.ts'

opensIn('[data-handovers]', async (section) => new (await import('./workplace.ts')).Workplace(section))
