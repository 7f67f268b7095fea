import { redirect } from 'react-router'
import { dateText } from '#platform/language'
import { useForm, useLanguage, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { DescriptionList } from '#ui/description-list'
import { ErrorSummary } from '#ui/error-summary'
import { RadioGroup } from '#ui/field'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { DataTable } from '#ui/table'
import { shared } from '#ui/words'
import { History, shownEvent } from '../../components/history.tsx'
import { TrialsMenu } from '../../components/trials-menu.tsx'
import { menuOf } from '../../menu.ts'
import { methodName } from '../../methods.ts'
import { texts as trialsTexts } from '../../texts.ts'
import { adviceOn } from '../advice.ts'
import { Advice, TowardsResult } from '../components.tsx'
import { ConsentInput, FreezeRollOut } from '../input.ts'
import { readRollOut } from '../queries.ts'
import { drawRollOut } from '../results/drawing.ts'
import { measuredIn } from '../results/measuring.ts'
import { decideRollOut, freezeRollOut, removeRollOut } from '../service.ts'
import { texts } from '../texts.ts'
import type { Route } from './+types/roll-out'

const path = '/meldbereidheid/invoering'
const telling = { gevraagd: 'made', bewaard: 'saved', geloot: 'drawnNow' } as const

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const it = await readRollOut(ctx, idOf(params))
  const asked = new URL(request.url).searchParams
  const told = (Object.keys(telling) as (keyof typeof telling)[]).find((key) => asked.has(key))
  return {
    ...{ menu: menuOf(ctx), number: it.number, title: it.title, method: methodName(web.language, it.method) },
    ...{ startsOn: it.startsOn, weeksPerStep: it.weeksPerStep, state: it.state, seed: it.seed, planHash: it.planHash },
    ...{ id: it.id, revision: it.revision, mayDecide: it.mayDecide, mayKeep: it.mayKeep, isDrawn: it.isDrawn },
    ...{ mayContribute: it.mayContribute, mayDraw: it.mayDraw, measured: measuredIn(it), advice: adviceOn(it) },
    sites: it.sites.map(({ municipalityId: id, name, consent, startsOn, contributed }) => ({
      ...{ id, name, consent, startsOn, contributed },
    })),
    events: it.events.map(shownEvent),
    told: told ? telling[told] : null,
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const what = (await request.clone().formData()).get('do')
  if (what === 'remove') {
    await removeRollOut(ctx, id)
    return redirect(path)
  }
  if (what === 'draw') {
    await drawRollOut(ctx, id)
    return redirect(`${path}/${id}/uitslag`)
  }
  const form = await readForm(request, what === 'freeze' ? FreezeRollOut : ConsentInput)
  if (!form.ok) return form.response
  if ('revision' in form.value) await freezeRollOut(ctx, id, form.value.revision)
  else await decideRollOut(ctx, id, form.value.consent)
  return redirect(`${path}/${id}?${what === 'freeze' ? 'geloot' : 'bewaard'}`)
})

export default function RollOutPage({ loaderData: it }: Route.ComponentProps) {
  const t = useTexts(texts)
  const common = useTexts(trialsTexts)
  const w = useTexts(shared)
  const language = useLanguage()
  const form = useForm()
  const span = ({ from, last }: { from: string; last: string }) =>
    t.measuredFrom(dateText(language, from), dateText(language, last))
  const mark = (text: string) => <code className="ww-break">{text}</code>
  return (
    <>
      <TrialsMenu entries={it.menu} current="roll-outs" below={t.one(it.number, it.title)} />
      <PageHeader title={t.one(it.number, it.title)} />
      <Explain label={w.whatIsThis}>{t.oneExplain}</Explain>
      <Audience label={w.whoSees}>{common.who.rollOut}</Audience>
      {it.told && !form.isRefused && (
        <Alert kind="ok" live>
          {t[it.told]}
        </Alert>
      )}
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <DescriptionList
        items={[
          { term: common.method, value: it.method },
          { term: t.startsOn, value: dateText(language, it.startsOn) },
          { term: t.pace, value: t.perStep(it.weeksPerStep) },
          { term: common.state, value: t.states[it.state] },
          ...(it.measured ? [{ term: t.measured, value: span(it.measured) }] : []),
          ...(it.seed ? [{ term: t.seed, value: mark(it.seed) }] : []),
          ...(it.planHash ? [{ term: t.hash, value: mark(it.planHash) }] : []),
        ]}
      />
      {it.advice && !it.isDrawn && <Advice advice={it.advice} weeks={it.weeksPerStep} />}
      <Sites it={it} />
      <TowardsResult it={it} />
      {it.mayDecide && <Decide />}
      {it.mayKeep && <Keep revision={it.revision} />}
      <History events={it.events} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']
type Site = Data['sites'][number]

function Sites({ it }: { it: Data }) {
  const t = useTexts(texts)
  const language = useLanguage()
  return (
    <DataTable
      caption={t.municipalities}
      captionHidden
      rows={it.sites}
      rowKey={({ id }) => id}
      empty=""
      columns={[
        { key: 'name', header: t.municipality, rowHeader: true, cell: ({ name }) => name },
        { key: 'consent', header: t.consent, cell: ({ consent }) => t.consents[consent] },
        {
          ...{ key: 'begins', header: t.begins },
          cell: ({ startsOn }) =>
            startsOn ? dateText(language, startsOn) : it.state === 'frozen' ? t.notIn : t.notDrawn,
        },
        ...(it.state === 'frozen' && !it.isDrawn
          ? [
              {
                ...{ key: 'contributed', header: t.contributed },
                cell: ({ startsOn, contributed }: Site) =>
                  startsOn === null ? '' : contributed ? t.isContributed : t.notContributed,
              },
            ]
          : []),
      ]}
    />
  )
}

function Decide() {
  const t = useTexts(texts)
  const form = useForm()
  return (
    <form method="post" className="ww-form" noValidate>
      <p>{t.decideText}</p>
      <RadioGroup
        name="consent"
        legend={t.decide}
        problem={form.problem('consent')}
        options={[
          { value: 'agreed', label: t.agree },
          { value: 'declined', label: t.decline },
        ]}
      />
      <Button>{t.decide}</Button>
    </form>
  )
}

function Keep({ revision }: { revision: number }) {
  const t = useTexts(texts)
  return (
    <>
      <Confirm summary={t.freeze}>
        <p>{t.freezeText}</p>
        <form method="post">
          <input type="hidden" name="revision" value={revision} />
          <Button name="do" value="freeze">
            {t.freeze}
          </Button>
        </form>
      </Confirm>
      <Confirm summary={t.remove}>
        <p>{t.removeText}</p>
        <form method="post">
          <Button kind="danger" name="do" value="remove">
            {t.remove}
          </Button>
        </form>
      </Confirm>
    </>
  )
}
