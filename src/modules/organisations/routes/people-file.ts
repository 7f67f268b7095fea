import { addSheet, newWorkbook, workbookBytes } from '#platform/spreadsheets'
import { download, page, type WithCtx } from '#platform/web'
import { exportMembers, type Member } from '../members.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/people-file'

export const loader = page(async ({ ctx, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const workbook = newWorkbook()
  addSheet<Member>(
    workbook,
    t.people.title.slice(0, 31),
    [
      { header: t.columns.name, width: 40, value: ({ name }) => name },
      { header: t.columns.mail, width: 40, value: ({ mail }) => mail },
      { header: t.columns.role, width: 24, value: ({ role }) => t.roles[role] ?? role },
      { header: t.columns.from, value: ({ startsOn }) => startsOn },
      { header: t.columns.to, value: ({ endsOn }) => endsOn },
    ],
    await exportMembers(ctx),
  )
  return download('rechten.xlsx', await workbookBytes(workbook))
})
