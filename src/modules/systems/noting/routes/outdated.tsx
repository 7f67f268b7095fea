import { redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { readSource } from '../../catalogue/queries.ts'
import { Naming } from '../../components/dutch.tsx'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { MyNotes, NoteForm } from '../components/note-form.tsx'
import { shownNote } from '../components/shown.ts'
import { NoteInput } from '../input.ts'
import { addNote, myNotes } from '../notes.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/outdated'

export const loader = page(async ({ ctx, params, request }: WithCtx<Route.LoaderArgs>) => {
  const { code, content } = await readSource(ctx, params.code)
  return {
    ...{ menu: menuOf(ctx), code, name: content.name },
    isSent: new URL(request.url).searchParams.has('verstuurd'),
    notes: (await myNotes(ctx)).filter((one) => one.code === code).map(shownNote),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NoteInput)
  if (!form.ok) return form.response
  await addNote(ctx, { ...form.value, code: params.code })
  return redirect(`/bron/${params.code}/verouderd?verstuurd`)
})

export default function OutdatedPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const title = t.outdatedTitle(it.name)
  const above = [{ href: `/bron/${it.code}`, label: it.name, lang: 'nl' }]
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" above={above} below={t.outdated} />
      <PageHeader title={title} heading={<Naming text={title} name={it.name} />} />
      <Explain label={w.whatIsThis}>{t.outdatedExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.note}</Audience>
      <NoteForm isSent={it.isSent} />
      <MyNotes notes={it.notes} />
    </>
  )
}
