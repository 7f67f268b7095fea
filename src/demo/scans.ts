import { monthsBefore, type Scan, seedAnswers, sign, submit } from '#modules/assessments'
import { type Framework, norms, thresholdOf } from '#modules/frameworks'
import type { PersonActor } from '#platform/access'
import { type Ctx, inTransaction, systemCtx } from '#platform/db'
import { chance, demoAnswer } from './scores.ts'

type ForScan = {
  scan: Pick<Scan, 'id' | 'organisationId'>
  code: string
  framework: Framework
  coordinator: PersonActor
  progress: number
  share: number
  day: string
}

const reasons = [
  'Vastgesteld en besproken in het portefeuilleoverleg. (fictief)',
  'Werkwijze is er, maar nog niet overal bekend. (fictief)',
  'Hangt af van één collega; vervanging is nog niet geregeld. (fictief)',
  'Loopt mee in het jaarplan. (fictief)',
]

/** Fills a scan with the story's answers and with evidence that mostly, not always, supports them. */
export async function fillScan(
  ctx: Ctx,
  { scan, code, framework, coordinator, progress, share, day }: ForScan,
): Promise<void> {
  const asked = norms(framework)
  const answered = asked.slice(0, Math.ceil(asked.length * share)).flatMap((node) => {
    const answer = demoAnswer(code, node, progress)
    if (answer.level === null && !answer.notApplicable) return []
    const pick = reasons[Math.floor(chance(code, node.code, 'why') * reasons.length)] ?? ''
    const measure = answer.level === 2 && thresholdOf(framework, node) > 2 && chance(code, node.code, 'measure') < 0.3
    return [
      {
        norm: node.code,
        ...answer,
        reason: answer.notApplicable
          ? 'Wordt voor ons uitgevoerd door Noaberkracht. (fictief)'
          : chance(code, node.code, 'say') < 0.4
            ? pick
            : null,
        measure: measure ? 'Opgenomen in het uitvoeringsplan van volgend jaar. (fictief)' : null,
        measureDue: measure ? `${Number(day.slice(0, 4)) + 1}-06-30` : null,
      },
    ]
  })
  const proven = answered.filter(({ level }) => level !== null && level >= 3).map(({ norm }) => norm)
  const evidence = evidenceFor(
    code,
    day,
    proven.filter((norm) => chance(code, norm, 'proof') < 0.93),
  )
  await inTransaction(systemCtx(ctx.db, ctx.now, ctx.channel), (tx) =>
    seedAnswers(tx, { scan, by: coordinator.personId, whole: share === 1, answers: answered, evidence }),
  )
}

function evidenceFor(code: string, day: string, proven: readonly string[]) {
  const themes = [...Map.groupBy(proven, (norm) => norm.slice(0, 2))]
  return themes.flatMap(([theme, norms]) => [
    {
      title: `Vastgesteld beleid ${theme} (fictief)`,
      form: 'document',
      datedOn: monthsBefore(day, 26),
      provesUse: false,
      norms,
    },
    {
      title: `Verslag en besluitenlijst ${theme} (fictief)`,
      form: 'interview',
      datedOn: monthsBefore(day, 2),
      provesUse: true,
      norms,
    },
    {
      title: `Registratie ${theme} (fictief)`,
      form: 'registration',
      datedOn: monthsBefore(day, chance(code, theme, 'old') < 0.12 ? 17 : 4),
      provesUse: false,
      norms,
    },
  ])
}

/** Hands a filled scan in, and has it signed when `signer` is given. */
export async function handIn(
  ctx: Omit<Ctx, 'actor'>,
  scanId: string,
  coordinator: PersonActor,
  signer: PersonActor | null,
): Promise<void> {
  const scan = await submit({ ...ctx, actor: coordinator }, scanId, true)
  if (signer && scan.contentHash) await sign({ ...ctx, actor: signer }, scanId, scan.contentHash)
}
