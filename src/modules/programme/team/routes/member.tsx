import { authorise } from '#platform/access'
import { notFound } from '#platform/errors'
import { dayOf } from '#platform/language'
import { useTexts } from '#platform/texts'
import { idOf, page, pathId, type WithCtx } from '#platform/web'
import { ItemPage } from '../../components/item-page.tsx'
import { itemAction, newItem } from '../../item-action.ts'
import { withFormer } from '../../people.ts'
import { may } from '../../policy.ts'
import { recordOf } from '../../queries.ts'
import { texts as programmeTexts } from '../../texts.ts'
import { ChangeTeamMember, NewTeamMember } from '../input.ts'
import { teamRoles } from '../model.ts'
import { addTeamMember, changeTeamMember, readTeam, removeTeamMember } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/member'

export const loader = page(async ({ ctx, params, web }: WithCtx<Route.LoaderArgs>) => {
  const { programme, subProjects, team, municipalities, people } = await readTeam(ctx, idOf(params))
  authorise(ctx, may.keep, recordOf(programme))
  const wanted = params.itemId === newItem ? null : pathId(params, 'itemId')
  const one = team.find(({ id }) => id === wanted)
  if (wanted !== null && !one) throw notFound('team-member')
  const former = one?.personId ? { value: one.personId, label: one.shownName ?? '…' } : null
  return {
    programme: { id: programme.id, title: programme.title },
    subProjects: subProjects.map(({ id, number, title }) => ({ value: id, label: `${number}. ${title}` })),
    municipalities: municipalities.map(({ id, name }) => ({ value: id, label: name })),
    people: withFormer(people, former),
    revision: one?.revision ?? null,
    shownName: one?.shownName ?? null,
    values: {
      role: one?.role ?? 'member',
      personId: one?.personId ?? '',
      name: one?.name ?? '',
      subProjectId: one?.subProjectId ?? '',
      municipalityId: one?.municipalityId ?? '',
      startsOn: one?.startsOn ?? dayOf(web.now),
      endsOn: one?.endsOn ?? '',
    },
  }
})

export const action = itemAction({
  back: ({ id }) => `/programma/${id}/team`,
  input: NewTeamMember,
  add: addTeamMember,
  changed: ChangeTeamMember,
  change: changeTeamMember,
  remove: removeTeamMember,
})

export default function MemberPage({ loaderData: data }: Route.ComponentProps) {
  const t = useTexts(texts)
  const p = useTexts(programmeTexts)
  const { values } = data
  const roles = teamRoles.map((value) => ({ value, label: t.roles[value] }))
  const people = [{ value: '', label: t.noPerson }, ...data.people]
  const subProjects = [{ value: '', label: p.wholeProgramme }, ...data.subProjects]
  const municipalities = [{ value: '', label: t.noMunicipality }, ...data.municipalities]
  return (
    <ItemPage
      programme={data.programme}
      current="team"
      title={data.revision === null ? t.new : (data.shownName ?? t.unknown)}
      explain={t.itemExplain}
      revision={data.revision}
      removeText={t.removeText}
      fields={[
        { kind: 'choice', name: 'role', label: t.role, value: values.role, options: roles },
        { kind: 'choice', name: 'personId', label: t.person, value: values.personId, options: people },
        { kind: 'text', name: 'name', label: t.name, hint: t.nameHint, value: values.name, isOptional: true },
        { kind: 'choice', name: 'subProjectId', label: t.about, value: values.subProjectId, options: subProjects },
        {
          kind: 'choice',
          name: 'municipalityId',
          label: t.municipality,
          value: values.municipalityId,
          options: municipalities,
        },
        { kind: 'date', name: 'startsOn', label: t.startsOn, value: values.startsOn },
        { kind: 'date', name: 'endsOn', label: t.endsOn, value: values.endsOn, isOptional: true },
      ]}
    />
  )
}
