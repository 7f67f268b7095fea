import { z } from 'zod'
import { idOf, listFile, page, type WithCtx } from '#platform/web'
import { aspects } from '../model.ts'
import { readDashboard } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/dashboard-file'

/** How every sub-project stands on the day asked, a row for each aspect. */
export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const asked = z.iso.date().safeParse(new URL(request.url).searchParams.get('dag'))
  const { subProjects } = await readDashboard(ctx, idOf(params), asked.success ? asked.data : null)
  const rows = subProjects.flatMap(({ subProject, aspects: own }) =>
    aspects.map((aspect) => ({ subProject, aspect, report: own[aspect] ?? null })),
  )
  type Row = (typeof rows)[number]
  const columns = [
    { header: t.subProject, width: 40, value: ({ subProject }: Row) => `${subProject.number}. ${subProject.title}` },
    { header: t.aspect, value: ({ aspect }: Row) => t.aspects[aspect] },
    { header: t.colour, value: ({ report }: Row) => (report ? t.colours[report.colour] : t.noReport) },
    { header: t.explanation, width: 60, value: ({ report }: Row) => report?.explanation ?? null },
    { header: t.day, value: ({ report }: Row) => report?.reportedOn ?? null },
  ]
  return listFile(request, { name: 'stand', title: t.title }, columns, rows)
})
