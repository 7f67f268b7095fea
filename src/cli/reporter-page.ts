import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { print, printJson } from './output.ts'
import { WrongInput } from './wrong-input.ts'

/** `reporter-page check`: is what a site gives reporters the script that is published? Exit 1 when it is not. */
export function addReporterPage(program: Command): void {
  program
    .command('reporter-page')
    .description('the pages where reporters come')
    .command('check')
    .description('compare the pages of a site with the published script (docs/reporter-bundle.json of this version)')
    .argument('<url>', 'address of the site, such as https://meld.example.nl')
    .option('--json', 'as JSON')
    .action(check)
}

async function check(url: string, options: { json?: true }): Promise<void> {
  if (!/^https?:\/\/[^/\s]+\/?$/.test(url)) throw new WrongInput(`${url} is no address of a site: give https://host`)
  const { projectRoot } = await import('#platform/config')
  const { examinePages } = await import('./examine-page.ts')
  const published = JSON.parse(await readFile(join(projectRoot(), 'docs/reporter-bundle.json'), 'utf8'))
  const pages = await examinePages(url, published, async (address) => {
    const answer = await fetch(address, { redirect: 'manual' })
    const body = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, policy: answer.headers.get('content-security-policy') ?? '', body }
  })
  if (options.json) printJson({ pages })
  else
    print(
      pages
        .map(
          ({ page, faults }) =>
            `${faults.length === 0 ? 'good  ' : 'differs'} ${page}${faults.map((fault) => `\n        ${fault}`).join('')}`,
        )
        .join('\n'),
    )
  if (pages.some(({ faults }) => faults.length > 0)) process.exitCode = 1
}
