import { type FinderRole, finderRoles, type Key, keys, type Task, tasks, type Want, wants } from '../codes.ts'

/** `yes`, `yes, if` and `no`, from most to least. */
export const verdicts = ['yes', 'conditional', 'no'] as const
export type Verdict = (typeof verdicts)[number]

export type Article = { law: string; article: string; url: string | null }

/**
 * A rule of a source. A list that is not there means: for all. `notRoles` and `notTasks` are for all but these.
 * A conditional rule says under which condition.
 */
export type Rule = {
  id: string
  verdict: Verdict
  roles?: readonly FinderRole[] | undefined
  notRoles?: readonly FinderRole[] | undefined
  tasks?: readonly Task[] | undefined
  notTasks?: readonly Task[] | undefined
  keys?: readonly Key[] | undefined
  wants?: readonly Want[] | undefined
  because: string
  condition?: string | undefined
  article: Article
  origin: string
  /** The day on which a privacy lawyer last looked at it; null is not yet. */
  checkedOn: string | null
}

/** What the finder needs of a source. */
export type Findable = {
  code: string
  keys: readonly Key[]
  wants: readonly Want[]
  rules: readonly Rule[]
}

/** A task that is left out can be any task. */
export type Question = { have: Key; want: Want; role: FinderRole; task?: Task | undefined }

/** `applies` for certain, `may` when it depends on the task that was not told, or `not`. */
export type Application = 'applies' | 'may' | 'not'

export type Applied = { rule: Rule; application: Exclude<Application, 'not'> }
export type Answer<S extends Findable> = {
  source: S
  verdict: Verdict
  /** Why, in order of the rule's id: every rule that speaks; empty only when none does. */
  because: Applied[]
  /** Whether one rule gives access for certain where another refuses it for certain; refused then. */
  isContradicted: boolean
  /** Whether it can be searched by what one has. If not, something else must be found first. */
  isSearchable: boolean
  /** Where to find first what it can be searched by. */
  first: { key: Key; sources: string[] }[]
}

/** Which keys one learns from what a source tells: the next search can start with it. */
const learns: Partial<Record<Want, readonly Key[]>> = {
  building: ['address', 'parcel', 'area'],
  ownership: ['person', 'company-name', 'parcel'],
  control: ['person', 'company-name'],
  company: ['kvk-number', 'company-name', 'address', 'person'],
  residence: ['person', 'address'],
  identity: ['person', 'address'],
  permits: ['permit', 'address', 'company-name'],
  'licence-holders': ['permit', 'person', 'company-name'],
  'care-providers': ['provider', 'company-name', 'kvk-number'],
  vehicle: ['plate'],
  surroundings: ['address', 'parcel', 'area'],
}

const listed = <T>(list: readonly T[] | undefined, not: readonly T[] | undefined, value: T) =>
  (list === undefined || list.includes(value)) && !(not?.includes(value) ?? false)

/** Whether a rule speaks about a question. */
export function applicationOf(rule: Rule, { have, want, role, task }: Question): Application {
  if (!listed(rule.roles, rule.notRoles, role)) return 'not'
  if (!listed(rule.keys, undefined, have) || !listed(rule.wants, undefined, want)) return 'not'
  if (task !== undefined) return listed(rule.tasks, rule.notTasks, task) ? 'applies' : 'not'
  const holding = tasks.filter((one) => listed(rule.tasks, rule.notTasks, one)).length
  if (holding === 0) return 'not'
  return holding === tasks.length ? 'applies' : 'may'
}

/** The verdict for one task: a refusal wins, then a condition; where no rule gives access the answer is no. */
function verdictFor(rules: readonly Rule[], question: Question & { task: Task }): Verdict {
  const spoken = rules.filter((rule) => applicationOf(rule, question) === 'applies').map(({ verdict }) => verdict)
  if (spoken.includes('no') || spoken.length === 0) return 'no'
  return spoken.includes('conditional') ? 'conditional' : 'yes'
}

/**
 * What the rules say to a question. Without a task it is yes or no only when it is that for every task; otherwise it depends
 * on the task, which is a condition. The order of rules does not matter, and one more refusal never gives more.
 */
export function verdictOf(rules: readonly Rule[], question: Question): Verdict {
  const asked = question.task === undefined ? tasks : [question.task]
  const [first = 'no', ...others] = new Set(asked.map((task) => verdictFor(rules, { ...question, task })))
  return others.length === 0 ? first : 'conditional'
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byCode = (sources: readonly Findable[]) => [...sources].sort((a, b) => compare(a.code, b.code))

/** The rules of a source that speak about a question, by id. */
export const appliedTo = (rules: readonly Rule[], question: Question): Applied[] =>
  rules
    .flatMap((rule) => {
      const application = applicationOf(rule, question)
      return application === 'not' ? [] : [{ rule, application }]
    })
    .sort((a, b) => compare(a.rule.id, b.rule.id))

const clashes = (applied: readonly Applied[]) => {
  const certain = applied.filter(({ application }) => application === 'applies')
  return certain.some(({ rule }) => rule.verdict === 'no') && certain.some(({ rule }) => rule.verdict !== 'no')
}

/**
 * Which sources hold what is wanted, and whether this role may use them for this task: yes, then yes with a condition, then no,
 * and by code within each. A source that can't be searched by what one has is conditional at most: something comes first.
 */
export function find<S extends Findable>(sources: readonly S[], question: Question): Answer<S>[] {
  const held = sources.filter((source) => source.wants.includes(question.want))
  const isSearchable = (source: Findable) => source.keys.includes(question.have)
  const tell = held.every(isSearchable) ? new Map<Key, string[]>() : tellersOf(sources, question)
  return held
    .map((source): Answer<S> => {
      const because = appliedTo(source.rules, question)
      const verdict = verdictOf(source.rules, question)
      return {
        source,
        verdict: verdict === 'yes' && !isSearchable(source) ? 'conditional' : verdict,
        because,
        isContradicted: clashes(because),
        isSearchable: isSearchable(source),
        first: isSearchable(source) ? [] : firstFor(source, tell),
      }
    })
    .sort((a, b) => verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) || compare(a.source.code, b.source.code))
}

/** Which sources tell a key to who has what this question starts with: they can be searched by it and are not refused. */
function tellersOf(sources: readonly Findable[], question: Question): Map<Key, string[]> {
  const tell = new Map<Key, string[]>()
  for (const source of byCode(sources).filter((one) => one.keys.includes(question.have))) {
    const told = source.wants.filter((want) => learns[want] && verdictOf(source.rules, { ...question, want }) !== 'no')
    for (const key of new Set(told.flatMap((want) => learns[want] ?? []))) {
      const through = tell.get(key)
      if (through) through.push(source.code)
      else tell.set(key, [source.code])
    }
  }
  return tell
}

const firstFor = (source: Findable, tell: ReadonlyMap<Key, string[]>) =>
  source.keys.flatMap((key) => {
    const through = tell.get(key)
    return through === undefined ? [] : [{ key, sources: through }]
  })

export type Contradiction = { code: string; rules: [string, string]; question: Question & { task: Task } }

/** Pairs of rules of a source where one gives access and another refuses it for the same question, each with one such question. */
export function contradictionsOf({ code, rules }: Pick<Findable, 'code' | 'rules'>): Contradiction[] {
  const giving = rules.filter(({ verdict }) => verdict !== 'no')
  const refusing = rules.filter(({ verdict }) => verdict === 'no')
  return giving.flatMap((one) =>
    refusing.flatMap((other): Contradiction[] => {
      const shared = <T>(all: readonly T[], speaks: (rule: Rule, value: T) => boolean) =>
        all.find((value) => speaks(one, value) && speaks(other, value))
      const role = shared(finderRoles, (rule, value) => listed(rule.roles, rule.notRoles, value))
      const task = shared(tasks, (rule, value) => listed(rule.tasks, rule.notTasks, value))
      const have = shared(keys, (rule, value) => listed(rule.keys, undefined, value))
      const want = shared(wants, (rule, value) => listed(rule.wants, undefined, value))
      if (!(role && task && have && want)) return []
      return [{ code, rules: [one.id, other.id], question: { have, want, role, task } }]
    }),
  )
}
