import { redirect } from 'react-router'
import { nodeOf, textIn, themeOf } from '#modules/frameworks'
import { namesOf } from '#modules/organisations'
import { allows } from '#platform/access'
import { inTransaction } from '#platform/db'
import { notFound } from '#platform/errors'
import { dateText, dayOf } from '#platform/language'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { ErrorSummary } from '#ui/error-summary'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { NormActions } from '../actions/components/norm-actions.tsx'
import { actionFromMeasure } from '../actions/from-measure.ts'
import { saveAnswer } from '../components/answering.ts'
import { aroundNorm } from '../components/around-norm.ts'
import { Comments } from '../components/comments.tsx'
import { Delegation } from '../components/delegation.tsx'
import { Evidence } from '../components/evidence.tsx'
import { NormForm, type Saved } from '../components/norm-form.tsx'
import { type NormView, normView } from '../components/norm-view.ts'
import { NotSaved } from '../components/not-saved.tsx'
import { Releases } from '../components/releases.tsx'
import { FindingLinks } from '../findings/components/finding-links.tsx'
import { mayEnterHere } from '../findings/policy.ts'
import { isStale } from '../freshness.ts'
import { NormReadings } from '../indicators/components/norm-readings.tsx'
import { proveByReading } from '../indicators/proving.ts'
import { CommentInput, DelegateInput, EvidenceInput, ReleaseInput } from '../input.ts'
import { may } from '../policy.ts'
import { addEvidence, evidenceLibrary, linkEvidence, unlinkEvidence } from '../proving.ts'
import { release, releasesOf, withdrawRelease } from '../releasing.ts'
import { colleaguesFor, comment, commentsOn, delegate, removeComment, undelegate } from '../teamwork.ts'
import { texts } from '../texts.ts'
import { mayAnswer, viewScan } from '../view.ts'
import type { Route } from './+types/norm'

export const loader = page(async ({ ctx, params, request, web, login }: WithCtx<Route.LoaderArgs>) => {
  const view = await viewScan(ctx, idOf(params))
  const code = params.norm
  const answerable = mayAnswer(ctx, view, code)
  const norm = view.nodes.some((node) => node.code === code) ? normView(view, code, web.language, answerable) : null
  if (!norm) throw notFound('norm')
  const theme = themeOf(view.framework, code)
  const today = dayOf(web.now)
  const given = await commentsOn(ctx, view.scan.id, code)
  const asked = view.asks.find(({ node }) => node === code)
  const mayDelegate = view.takesAnswers && allows(ctx, may.delegate, view.scan)
  const { people, colleagues } = await inTransaction(ctx, async (tx) => ({
    people: new Map(
      (await namesOf(tx, [...given.map(({ authorId }) => authorId), ...(asked ? [asked.personId] : [])])).map(
        ({ id, name }) => [id, name],
      ),
    ),
    colleagues: mayDelegate ? await colleaguesFor(tx, view.scan.id) : [],
  }))
  const proofs = view.proofs
    .filter((proof) => proof.norm === code)
    .map((proof) => ({ ...proof, isStale: isStale(proof.datedOn, today) }))
  const mayAdd = view.takesAnswers && allows(ctx, may.addEvidence, view.scan)
  const mayRelease = view.scan.state !== 'open' && allows(ctx, may.release, view.scan)
  const { actions, measured } = await aroundNorm(ctx, view, code, web.language)
  const ready = readyLevel(norm, new URL(request.url).searchParams.get('niveau'))
  return {
    actions,
    measured,
    ready,
    id: view.scan.id,
    round: view.round.title,
    roundId: view.round.id,
    mayFind: mayEnterHere(ctx),
    state: view.scan.state,
    theme,
    themeTitle: textIn(nodeOf(view.framework, theme)?.title, web.language) || theme,
    norm,
    proofs,
    mayAdd,
    library: mayAdd
      ? (await evidenceLibrary(ctx))
          .filter(({ id }) => !proofs.some((proof) => proof.id === id))
          .map(({ id, title, datedOn }) => ({ value: id, label: `${title} (${dateText(web.language, datedOn)})` }))
      : [],
    comments: given.map(({ id, body, authorId, writtenAt }) => ({
      id,
      body,
      name: people.get(authorId) ?? null,
      isMine: authorId === login.person.id,
      writtenAt: writtenAt.toISOString(),
    })),
    mayComment: allows(ctx, may.comment, view.scan),
    mayDelegate,
    asked: asked ? (people.get(asked.personId) ?? '') : null,
    colleagues: colleagues.map(({ personId, name }) => ({ value: personId, label: name })),
    mayRelease,
    releases: mayRelease
      ? (await releasesOf(ctx, view.scan.id))
          .filter((one) => one.norm === code)
          .map(({ id, kind, itemId }) => ({ id, kind, itemId }))
      : [],
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const copy = request.clone()
  const form = await request.formData()
  const what = form.get('do')
  const text = (name: string) => String(form.get(name) ?? '')
  if (what === 'answer' || what === 'confirm' || what === null) return saveAnswer(ctx, id, request, form)
  if (what === 'comment') {
    const given = await readForm(copy, CommentInput)
    if (!given.ok) return given.response
    await comment(ctx, id, params.norm, given.value)
  }
  if (what === 'evidence') {
    const given = await readForm(copy, EvidenceInput)
    if (!given.ok) return given.response
    const file = form.get('file')
    const upload =
      file instanceof File && file.size > 0
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : null
    try {
      await addEvidence(ctx, id, { ...given.value, norms: [params.norm] }, upload)
    } catch (error) {
      return given.refuse(error)
    }
  }
  if (what === 'remove-comment') await removeComment(ctx, id, text('id'))
  if (what === 'link') await linkEvidence(ctx, id, params.norm, text('evidenceId'))
  if (what === 'unlink') await unlinkEvidence(ctx, id, params.norm, text('evidenceId'))
  if (what === 'delegate') {
    const given = await readForm(copy, DelegateInput.omit({ node: true }))
    if (!given.ok) return given.response
    try {
      await delegate(ctx, id, { ...given.value, node: params.norm })
    } catch (error) {
      return given.refuse(error)
    }
  }
  if (what === 'undelegate') await undelegate(ctx, id, params.norm)
  if (what === 'release') {
    const given = await readForm(copy, ReleaseInput.omit({ norm: true }))
    if (!given.ok) return given.response
    await release(ctx, id, { ...given.value, norm: params.norm })
  }
  if (what === 'action-from-measure') await actionFromMeasure(ctx, id, params.norm)
  if (what === 'prove-by-reading') await proveByReading(ctx, id, params.norm, text('readingId'))
  if (what === 'withdraw-release') await withdrawRelease(ctx, id, text('id'))
  return redirect(new URL(request.url).pathname)
})

/** The level that a link from a reading put ready, when the person can answer and the scale has it. */
const readyLevel = ({ mayAnswer, levels }: NormView, asked: string | null): string | null =>
  mayAnswer && levels.some(({ level }) => String(level) === asked) ? asked : null

const isSaved = (it: unknown): it is Saved => typeof it === 'object' && it !== null && 'norm' in it

export default function NormPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const { id, norm, theme } = loaderData
  const saved = isSaved(actionData) ? actionData : null
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/zelfscans', label: t.title },
          { href: `/zelfscans/${id}`, label: loaderData.round },
          { href: `/zelfscans/${id}/thema/${encodeURIComponent(theme)}`, label: loaderData.themeTitle },
          { label: norm.code },
        ]}
      />
      <PageHeader title={[norm.code, norm.title].filter(Boolean).join(' · ')} />
      <Explain label={w.whatIsThis}>{t.explains.norm}</Explain>
      <Audience label={w.whoSees}>{loaderData.state === 'open' ? t.who.open : t.who.handedIn}</Audience>
      {saved && <NotSaved saved={saved} />}
      {!saved && form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <div className="ww-two">
        <NormForm norm={norm} scanId={id} saved={saved} ready={loaderData.ready} />
        <div>
          <NormReadings measured={loaderData.measured} mayAnswer={norm.mayAnswer} mayProve={loaderData.mayAdd} />
          <Evidence proofs={loaderData.proofs} library={loaderData.library} mayAdd={loaderData.mayAdd} />
          <NormActions {...loaderData.actions} />
          <Comments comments={loaderData.comments} mayComment={loaderData.mayComment} />
          <FindingLinks roundId={loaderData.roundId} norm={norm.code} mayEnter={loaderData.mayFind} />
          {loaderData.mayDelegate && <Delegation asked={loaderData.asked} colleagues={loaderData.colleagues} />}
          {loaderData.mayRelease && (
            <Releases
              norm={norm}
              proofs={loaderData.proofs}
              comments={loaderData.comments}
              releases={loaderData.releases}
            />
          )}
        </div>
      </div>
      <script src="/saving.js" defer />
    </>
  )
}
