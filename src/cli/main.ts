import { Command } from 'commander'
import { addAnalyse } from './analyse.ts'
import { addAccount, addAudit, addBriefing, addDemo, addToken } from './database-actions.ts'
import { addDoctor } from './doctor.ts'
import { addFramework } from './framework.ts'
import { addReporterPage } from './reporter-page.ts'
import { run } from './run.ts'
import { addScreening } from './screening.ts'
import { addSystems } from './systems.ts'

/** One line per command; each loads what it needs only when it is called. */
const commands = [
  addAnalyse,
  addFramework,
  addScreening,
  addSystems,
  addBriefing,
  addDemo,
  addToken,
  addAccount,
  addAudit,
  addReporterPage,
  addDoctor,
]

const program = new Command('weerwerk')
  .description('Weerwerk on the command line. Results go to stdout, messages to stderr.')
  .showHelpAfterError('(weerwerk --help shows what is possible)')
  .exitOverride()
  .addHelpText('after', '\nExit code: 0 good, 1 failure, 2 wrong use or wrong input.')
for (const add of commands) add(program)

process.exitCode = await run(program, process.argv)
