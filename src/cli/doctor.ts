import type { Command } from 'commander'

/** `doctor`: what is set, reachable and missing; exit 1 when something that is needed is not good. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what is set, reachable and missing')
    .option('--json', 'result as JSON')
    .action(async ({ json }) => {
      const { examine } = await import('./examine.ts')
      const findings = await examine()
      const lines = findings.map(({ what, state, detail }) => `${state.padEnd(8)} ${what.padEnd(14)} ${detail}`)
      process.stdout.write(json ? `${JSON.stringify({ findings })}\n` : `${lines.join('\n')}\n`)
      const bad = findings.filter(({ needed, state }) => needed && state !== 'good')
      if (bad.length === 0) return
      process.stderr.write(`weerwerk: needed and not good: ${bad.map(({ what }) => what).join(', ')}\n`)
      process.exitCode = 1
    })
}
