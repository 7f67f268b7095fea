import { listFile, page, type WithCtx } from '#platform/web'
import { membersAsked } from '../components/members-asked.ts'
import { exportMembers } from '../members.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/people-file'

/** The rights that the list shows, all pages of it. */
export const loader = page(async ({ ctx, request, web }: WithCtx<Route.LoaderArgs>) => {
  const t = texts[web.language]
  const members = await exportMembers(ctx, membersAsked(request, web.language).query)
  return listFile(
    request,
    { name: 'rechten', title: t.people.title },
    [
      { header: t.columns.name, width: 40, value: ({ name }) => name },
      { header: t.columns.mail, width: 40, value: ({ mail }) => mail },
      { header: t.columns.role, width: 24, value: ({ role }) => t.roles[role] ?? role },
      { header: t.columns.from, value: ({ startsOn }) => startsOn },
      { header: t.columns.to, value: ({ endsOn }) => endsOn },
    ],
    members,
  )
})
