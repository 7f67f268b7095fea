import { audit } from '#platform/audit'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import type { Paper } from '../paper.ts'
import { endingOf, type Form, writePaper } from '../writing.ts'
import { type Composed, compose, composedFrom } from './compose.ts'
import { figuresFor } from './figures.ts'
import { findPaper, mustRead } from './load.ts'
import { faultReasons, type PaperKind } from './model.ts'
import type { PaperRow } from './schema.ts'

/** The content of a paper: as it was frozen, or of a draft as it would be now. @throws AppError not_found; forbidden */
export async function contentOf(ctx: Ctx, id: string): Promise<Composed & { row: PaperRow }> {
  const row = await inTransaction(ctx, async (tx) => {
    const found = await findPaper(tx, id)
    await mustRead(tx, found)
    return found
  })
  return { row, ...(row.frozen === null ? await compose(ctx, row) : composedFrom(row.frozen)) }
}

/** A paper as a file; that it was read is logged. */
export async function paperFile(ctx: Ctx, id: string, form: Form): Promise<{ name: string; content: Uint8Array }> {
  const { row, paper } = await contentOf(ctx, id)
  await inTransaction(ctx, (tx) => audit(tx, 'briefings.read_paper', { object: 'paper', id, fields: [form] }))
  return { name: fileName(row.kind, paper, form), content: await writePaper(paper, form) }
}

/** Where the figures of a paper come from; of a draft also what its texts may name and what keeps it from publication. */
export async function sourcesOf(ctx: Ctx, id: string) {
  const { row, sources, faults } = await contentOf(ctx, id)
  const figures =
    row.state === 'draft'
      ? await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) => figuresFor(tx, row))
      : []
  return {
    sources,
    figures: figures.map(({ key, title, text, source, asOf, withdrawn = false }) => ({
      ...{ key, title, text, source, asOf, withdrawn },
    })),
    problems: faults.map(({ slot, kind, key }) => ({ place: slot, code: faultReasons[kind], key })),
  }
}

const names: Record<PaperKind, string> = {
  proposal: 'voorstel',
  results: 'resultatenrapport',
  progress: 'voortgangsrapportage',
  'fact-sheet': 'feitenblad',
  accountability: 'verantwoording',
  threads: 'rode-dradenbeeld',
}

const fileName = (kind: PaperKind, { madeOn }: Pick<Paper, 'madeOn'>, form: Form): string =>
  `${names[kind]}-${madeOn}.${endingOf(form)}`
