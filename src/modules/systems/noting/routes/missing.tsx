import { redirect } from 'react-router'
import { useTexts } from '#platform/texts'
import { page, readForm, type WithCtx } from '#platform/web'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { SourcesMenu } from '../../components/sources-menu.tsx'
import { menuOf } from '../../menu.ts'
import { MyNotes, NoteForm } from '../components/note-form.tsx'
import { shownNote } from '../components/shown.ts'
import { NoteInput } from '../input.ts'
import { addNote, myNotes } from '../notes.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/missing'

export const loader = page(async ({ ctx, request }: WithCtx<Route.LoaderArgs>) => ({
  ...{ menu: menuOf(ctx), isSent: new URL(request.url).searchParams.has('verstuurd') },
  notes: (await myNotes(ctx)).map(shownNote),
}))

export const action = page(async ({ ctx, request }: WithCtx<Route.ActionArgs>) => {
  const form = await readForm(request, NoteInput)
  if (!form.ok) return form.response
  await addNote(ctx, form.value)
  return redirect('/bronnen/ontbreekt?verstuurd')
})

export default function MissingPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  return (
    <>
      <SourcesMenu entries={it.menu} current="sources" below={t.missing} />
      <PageHeader title={t.missingTitle} />
      <Explain label={w.whatIsThis}>{t.missingExplain}</Explain>
      <Audience label={w.whoSees}>{t.who.note}</Audience>
      <NoteForm isSent={it.isSent} />
      <MyNotes notes={it.notes} />
    </>
  )
}
