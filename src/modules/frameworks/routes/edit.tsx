import { redirect } from 'react-router'
import { invalid, isAppError } from '#platform/errors'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Alert } from '#ui/alert'
import { Button, ButtonGroup, ButtonLink } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { FilterBar } from '#ui/filter'
import { Breadcrumbs } from '#ui/layout'
import { Audience, Explain, PageHeader } from '#ui/page-header'
import { shared } from '#ui/words'
import { NodeForm } from '../components/node-form.tsx'
import { ScaleForm } from '../components/scale-form.tsx'
import { Commands, editOf, nodeValues, scaleValues } from '../editing.ts'
import { choicesFor, nodeOptions } from '../node-options.ts'
import { change, read } from '../service.ts'
import { texts } from '../texts.ts'
import { nodeOf, textIn } from '../tree.ts'
import type { Route } from './+types/edit'

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { id, framework, revision } = await read(ctx, idOf(params))
  const query = new URL(request.url).searchParams
  const node = nodeOf(framework, query.get('norm') ?? '') ?? framework.nodes[0]
  const at = node ? framework.nodes.indexOf(node) : 0
  return {
    id,
    revision,
    title: textIn(framework.title, web.language),
    version: framework.version,
    nodes: nodeOptions(framework, web.language),
    previous: framework.nodes[at - 1]?.code ?? null,
    next: framework.nodes[at + 1]?.code ?? null,
    node: node ? nodeValues(node, framework) : null,
    choices: choicesFor(framework, node, web.language),
    scale: scaleValues(framework),
    isSaved: query.has('bewaard'),
  }
})

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  try {
    await change(ctx, id, form.value.revision, editOf(form.value))
  } catch (error) {
    // The page comes back with what someone else saved and with what was typed here.
    const isLate = isAppError(error) && error.code === 'conflict'
    return form.refuse(isLate ? invalid([{ path: 'revision', reason: 'frameworks.changed_meanwhile' }]) : error)
  }
  const code = 'code' in form.value ? `&norm=${encodeURIComponent(form.value.code)}` : ''
  return redirect(`/normenkaders/${id}/bewerk?bewaard=1${code}`)
})

export default function Edit({
  loaderData: { id, revision, title, version, nodes, previous, next, node, choices, scale, isSaved },
}: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const refused = form.isRefused ? form.value('do') : ''
  // Each form on this page has its own ids, so that a problem leads to the field in which it was typed.
  const isNew = refused.startsWith('add-')
  const problems = form.summary.map((one) => (isNew ? { ...one, href: one.href.replace('#', `#${refused}-`) } : one))
  return (
    <>
      <Breadcrumbs
        label={w.breadcrumbs}
        items={[
          { href: '/normenkaders', label: t.title },
          { href: `/normenkaders/${id}`, label: title },
          { label: t.edit.title },
        ]}
      />
      <PageHeader title={`${t.edit.title}: ${title}`} />
      <Explain label={w.whatIsThis}>{t.explains.edit}</Explain>
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={problems} />}
      {isSaved && !form.isRefused && <Alert kind="ok">{t.edit.saved}</Alert>}
      <FilterBar label={t.edit.choose} submitLabel={t.edit.open}>
        <Select key={node?.code} name="norm" id="open" label={t.edit.choose} value={node?.code ?? ''} options={nodes} />
      </FilterBar>
      <NodeLinks previous={previous} next={next} />
      {node && <h2>{(node.assessable ? t.edit.norm : t.edit.theme)(node.code)}</h2>}
      {node && (
        <NodeForm
          key={node.code}
          node={node}
          revision={revision}
          action="change"
          label={t.edit.change}
          choices={choices}
        />
      )}
      {node && (
        <Confirm summary={t.edit.remove}>
          <form method="post">
            <p>{t.edit.removeConfirm}</p>
            <input type="hidden" name="revision" value={revision} />
            <input type="hidden" name="was" value={node.code} />
            <Button kind="danger" name="do" value="remove">
              {t.edit.remove}
            </Button>
          </form>
        </Confirm>
      )}
      <Confirm summary={t.edit.add} isOpen={refused === 'add-norm'}>
        <NodeForm
          revision={revision}
          action="add-norm"
          label={t.edit.add}
          choices={{ ...choices, places: choices.allPlaces }}
        />
      </Confirm>
      <Confirm summary={t.edit.addTheme} isOpen={refused === 'add-theme'}>
        <NodeForm revision={revision} action="add-theme" label={t.edit.addTheme} choices={choices} />
      </Confirm>
      <Confirm summary={t.edit.scale} isOpen={refused === 'scale'}>
        <ScaleForm scale={scale} revision={revision} />
      </Confirm>
      <h2>{t.edit.meta}</h2>
      <form method="post" className="ww-form" noValidate>
        <input type="hidden" name="revision" value={revision} />
        <Field
          name="name"
          label={t.edit.name}
          value={form.value('name', title)}
          problem={form.problem('name')}
          required
        />
        <Field
          name="version"
          label={t.columns.version}
          value={form.value('version', version)}
          problem={form.problem('version')}
          required
        />
        <Button kind="secondary" name="do" value="meta">
          {t.edit.change}
        </Button>
      </form>
    </>
  )
}

function NodeLinks({ previous, next }: { previous: string | null; next: string | null }) {
  const t = useTexts(texts).edit
  const link = (code: string, label: string) => (
    <ButtonLink href={`?norm=${encodeURIComponent(code)}`} kind="secondary">{`${label}: ${code}`}</ButtonLink>
  )
  return (
    <ButtonGroup>
      {previous !== null && link(previous, t.previous)}
      {next !== null && link(next, t.next)}
    </ButtonGroup>
  )
}
