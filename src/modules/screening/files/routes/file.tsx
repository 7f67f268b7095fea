import { redirect } from 'react-router'
import { inTransaction } from '#platform/db'
import { dateText, dayOf } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { ScreeningMenu } from '../../components/screening-menu.tsx'
import { readForm } from '../../form.ts'
import { texts as lawTexts } from '../../law/texts.ts'
import { menuOf } from '../../menu.ts'
import { texts as ownTexts } from '../../own/texts.ts'
import { approvedProfiles } from '../../profiles/queries.ts'
import { texts as letterTexts } from '../../templates/texts.ts'
import { texts as screening } from '../../texts.ts'
import { changeFunction, followClass } from '../changing.ts'
import { FileBadge } from '../components/badges.tsx'
import { CheckTable, SettleForm } from '../components/checks.tsx'
import { type ShownFile, shownFile } from '../components/shown.ts'
import { StartPart } from '../components/start.tsx'
import { FileHistory, FileSteps } from '../components/steps.tsx'
import { ChangeFunction, EndFile, SettleChecks, StartWork } from '../input.ts'
import { readFile } from '../queries.ts'
import { settleChecks } from '../settling.ts'
import { texts } from '../texts.ts'
import { endFile, resumeFile, startWork } from '../working.ts'
import type { Route } from './+types/file'

export const loader = page(async ({ ctx, params, request, login, web }: WithCtx<Route.LoaderArgs>) => {
  const organisationId = login.organisation.id
  // In one transaction, so that the page keeps to its statements.
  const { file, functions } = await inTransaction(ctx, async (tx) => {
    const shown = shownFile(await readFile(tx, idOf(params)), web.language)
    return { file: shown, functions: shown.state === 'ended' ? [] : await approvedProfiles(tx, organisationId) }
  })
  const isOpened = new URL(request.url).searchParams.has('geopend')
  return { menu: menuOf(ctx), file, functions, today: dayOf(web.now), isOpened }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const what = String((await request.formData()).get('do') ?? '')
  if (what === 'follow') await followClass(ctx, id)
  if (what === 'resume') await resumeFile(ctx, id)
  const schema = { settle: SettleChecks, start: StartWork, change: ChangeFunction, end: EndFile }[what]
  if (schema) {
    const form = await readForm(copy, schema)
    if (!form.ok) return form.response
    try {
      if (what === 'settle') await settleChecks(ctx, id, SettleChecks.parse(form.value))
      if (what === 'start') await startWork(ctx, id, StartWork.parse(form.value).on)
      if (what === 'change') await changeFunction(ctx, id, ChangeFunction.parse(form.value).profileId)
      if (what === 'end') await endFile(ctx, id, EndFile.parse(form.value))
    } catch (error) {
      return form.refuse(error)
    }
  }
  return redirect(`/screening/dossiers/${id}`)
})

export default function FilePage({ loaderData: { menu, file, functions, today, isOpened } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const law = useTexts(lawTexts)
  const own = useTexts(ownTexts)
  const letters = useTexts(letterTexts)
  const w = useTexts(shared)
  const form = useForm()
  const name = file.name || t.someone
  return (
    <>
      <ScreeningMenu entries={menu} current="files" below={name} />
      <PageHeader title={name} badge={<FileBadge state={file.state} />} />
      <Explain label={w.whatIsThis}>
        <p>{t.explain}</p>
        <p>{t.noUpload}</p>
      </Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {isOpened && (
        <Alert kind="ok" live>
          {t.opened}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <Facts file={file} />
      {file.state !== 'ended' && (
        <ButtonGroup>
          <ButtonLink href={`/screening/dossiers/${file.id}/link`} kind="secondary">
            {own.link.title}
          </ButtonLink>
          <ButtonLink href={`/screening/dossiers/${file.id}/brieven`} kind="secondary">
            {letters.send.title}
          </ButtonLink>
          {file.isCandidate && (
            <ButtonLink href={`/screening/dossiers/koppelen?dossier=${file.id}`} kind="secondary">
              {t.linking.title}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
      {file.isBehind && (
        <form method="post">
          <Alert kind="warning">{t.followText}</Alert>
          <Button name="do" value="follow">
            {t.followDo}
          </Button>
        </form>
      )}
      <StartPart file={file} today={today} />
      <h2>{t.checks}</h2>
      <CheckTable file={file} today={today} />
      <SettleForm file={file} today={today} />
      <FileSteps file={file} functions={functions} today={today} />
      <FileHistory events={file.events} />
      <p>
        <a href={`/screening/dossiers/${file.id}/gegevens.json`} download>
          {law.data}
        </a>
      </p>
    </>
  )
}

function Facts({ file }: { file: ShownFile }) {
  const t = useTexts(texts)
  const s = useTexts(screening)
  const language = useLanguage()
  const day = file.startedOn ?? file.startsOn
  return (
    <DescriptionList
      items={[
        { term: t.function, value: file.function },
        { term: t.class, value: s.classes[file.class] },
        { term: t.kind, value: t.kinds[file.kind] },
        { term: file.startedOn ? t.startedOn : t.startsOn, value: day ? dateText(language, day) : '–' },
        ...(file.ending ? [{ term: t.ending, value: t.endings[file.ending] }] : []),
      ]}
    />
  )
}
