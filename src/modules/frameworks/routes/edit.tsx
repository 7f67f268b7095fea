import { redirect } from 'react-router'
import { z } from 'zod'
import { useForm, useTexts } from '#platform/texts'
import { idOf, page, readForm, type WithCtx } from '#platform/web'
import { Button } from '#ui/button'
import { Confirm } from '#ui/confirm'
import { ErrorSummary } from '#ui/error-summary'
import { Field, Select } from '#ui/field'
import { Audience, PageHeader } from '#ui/page-header'
import { TabLinks } from '#ui/tabs'
import { shared } from '#ui/words'
import { addNode, changeNode, removeNode } from '../edit.ts'
import type { Framework, FrameworkNode, Text } from '../model.ts'
import { change, read } from '../service.ts'
import { texts } from '../texts.ts'
import { nodeOf, textIn } from '../tree.ts'
import type { Route } from './+types/edit'

export const meta: Route.MetaFunction = () => [{ title: 'Normenkader bewerken · Weerwerk' }]

export const loader = page(async ({ ctx, params, request, web }: WithCtx<Route.LoaderArgs>) => {
  const { id, framework, revision } = await read(ctx, idOf(params))
  const asked = new URL(request.url).searchParams.get('norm') ?? framework.nodes[0]?.code ?? ''
  const node = nodeOf(framework, asked) ?? framework.nodes[0]
  return {
    id,
    revision,
    title: textIn(framework.title, web.language),
    version: framework.version,
    nodes: framework.nodes.map(({ code, assessable }) => ({ code, assessable })),
    node: node ? formOf(node, framework.language) : null,
  }
})

const formOf = (node: FrameworkNode, language: string) => ({
  code: node.code,
  assessable: node.assessable,
  title: textIn(node.title, language),
  text: textIn(node.text, language),
  guidance: textIn(node.guidance, language),
  evidence: textIn(node.evidence, language),
  kind: node.kind ?? '',
  weight: node.weight === undefined ? '' : String(node.weight),
  threshold: node.threshold === undefined ? '' : String(node.threshold),
})

const number = z.preprocess(
  (value) => (value === '' || value === undefined ? undefined : Number(String(value).replace(',', '.'))),
  z.number().optional(),
)
const fields = {
  revision: z.coerce.number().int(),
  code: z.string().trim().min(1).max(100),
  title: z.string().trim().max(500).default(''),
  text: z.string().trim().max(20_000).default(''),
  guidance: z.string().trim().max(20_000).default(''),
  evidence: z.string().trim().max(5000).default(''),
  kind: z.enum(['', 'core', 'plus']).default(''),
  weight: number,
  threshold: number,
}
const Commands = z.discriminatedUnion('do', [
  z.object({ do: z.literal('change'), was: z.string(), ...fields }),
  z.object({ do: z.literal('add-norm'), parent: z.string().default(''), ...fields }),
  z.object({ do: z.literal('add-theme'), ...fields }),
  z.object({ do: z.literal('remove'), was: z.string(), revision: z.coerce.number().int() }),
  z.object({
    do: z.literal('meta'),
    revision: z.coerce.number().int(),
    name: z.string().trim().min(1).max(500),
    version: z.string().trim().min(1).max(50),
  }),
])
type Command = z.infer<typeof Commands>
type Fields = Extract<Command, { do: 'change' }>

/** A text in one language over what it was; an emptied text goes. */
function changed(before: Text | undefined, language: string, value: string): Text | undefined {
  const others = Object.fromEntries(Object.entries(before ?? {}).filter(([key]) => key !== language))
  const all = value ? { ...before, [language]: value } : others
  return Object.keys(all).length > 0 ? all : undefined
}

const nodeFields = (framework: Framework, given: Omit<Fields, 'do' | 'was'>, before?: FrameworkNode) => ({
  code: given.code,
  title: changed(before?.title, framework.language, given.title),
  text: changed(before?.text, framework.language, given.text),
  guidance: changed(before?.guidance, framework.language, given.guidance),
  evidence: changed(before?.evidence, framework.language, given.evidence),
  kind: given.kind || undefined,
  weight: given.weight,
  threshold: given.threshold,
})

function apply(command: Command): (framework: Framework) => Framework {
  return (framework) => {
    if (command.do === 'meta')
      return {
        ...framework,
        version: command.version,
        title: { ...framework.title, [framework.language]: command.name },
      }
    if (command.do === 'remove') return removeNode(framework, command.was)
    if (command.do === 'change')
      return changeNode(framework, command.was, nodeFields(framework, command, nodeOf(framework, command.was)))
    const parent = command.do === 'add-norm' ? command.parent || null : null
    const node = JSON.parse(
      JSON.stringify({ ...nodeFields(framework, command), parent, assessable: command.do === 'add-norm' }),
    )
    return addNode(framework, node)
  }
}

export const action = page(async ({ ctx, params, request }: WithCtx<Route.ActionArgs>) => {
  const id = idOf(params)
  const form = await readForm(request, Commands)
  if (!form.ok) return form.response
  try {
    await change(ctx, id, form.value.revision, apply(form.value))
  } catch (error) {
    return form.refuse(error)
  }
  const code = 'code' in form.value ? `?norm=${encodeURIComponent(form.value.code)}` : ''
  return redirect(`/normenkaders/${id}/bewerk${code}`)
})

export default function Edit({ loaderData: { id, revision, title, version, nodes, node } }: Route.ComponentProps) {
  const t = useTexts(texts)
  const w = useTexts(shared)
  const form = useForm()
  const themes = nodes.filter(({ assessable }) => !assessable)
  return (
    <>
      <PageHeader title={`${t.edit.title}: ${title}`} actions={<a href={`/normenkaders/${id}`}>{w.back}</a>} />
      <Audience label={w.whoSees}>{t.who}</Audience>
      {form.isRefused && <ErrorSummary title={w.problems} problems={form.summary} />}
      <TabLinks
        label={t.detail.norms}
        items={nodes.map(({ code }) => ({
          href: `?norm=${encodeURIComponent(code)}`,
          label: code,
          current: code === node?.code,
        }))}
      />
      {node && <NodeForm key={node.code} node={node} revision={revision} action="change" label={t.edit.change} />}
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
      <Confirm summary={t.edit.add}>
        <NodeForm revision={revision} action="add-norm" label={t.edit.add} themes={themes.map(({ code }) => code)} />
      </Confirm>
      <Confirm summary={t.edit.addTheme}>
        <NodeForm revision={revision} action="add-theme" label={t.edit.addTheme} />
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

type Given = ReturnType<typeof formOf>
const blank: Given = {
  code: '',
  assessable: true,
  title: '',
  text: '',
  guidance: '',
  evidence: '',
  kind: '',
  weight: '',
  threshold: '',
}

function NodeForm({
  node = blank,
  revision,
  action,
  label,
  themes,
}: {
  node?: Given
  revision: number
  action: string
  label: string
  themes?: string[]
}) {
  const t = useTexts(texts)
  const form = useForm()
  const isMine = form.value('do') === action
  const value = (name: keyof Given) => (isMine ? form.value(name, String(node[name])) : String(node[name]))
  const problem = (name: string) => (isMine ? form.problem(name) : undefined)
  const isNorm = action === 'add-norm' || (action === 'change' && node.assessable)
  return (
    <form method="post" className="ww-form" noValidate>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="was" value={node.code} />
      <Field name="code" label={t.edit.code} value={value('code')} problem={problem('code')} required />
      {themes && (
        <Select
          name="parent"
          label={t.edit.parent}
          options={[{ value: '', label: t.edit.none }, ...themes.map((code) => ({ value: code, label: code }))]}
        />
      )}
      <Field name="title" label={t.edit.name} value={value('title')} problem={problem('title')} />
      <Field name="text" label={t.edit.text} value={value('text')} problem={problem('text')} multiline rows={4} />
      {isNorm && (
        <>
          <Field
            name="guidance"
            label={t.edit.guidance}
            value={value('guidance')}
            problem={problem('guidance')}
            multiline
            rows={3}
          />
          <Field
            name="evidence"
            label={t.edit.evidence}
            value={value('evidence')}
            problem={problem('evidence')}
            multiline
            rows={2}
          />
          <Select
            name="kind"
            label={t.edit.kind}
            value={value('kind')}
            options={[
              { value: '', label: '-' },
              { value: 'core', label: t.detail.core },
              { value: 'plus', label: t.detail.plus },
            ]}
          />
          <Field name="weight" label={t.edit.weight} value={value('weight')} problem={problem('weight')} />
          <Field name="threshold" label={t.edit.threshold} value={value('threshold')} problem={problem('threshold')} />
        </>
      )}
      <Button name="do" value={action}>
        {label}
      </Button>
    </form>
  )
}
