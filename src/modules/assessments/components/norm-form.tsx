import type { Problem } from '#platform/errors'
import { useReason, useTexts } from '#platform/texts'
import { Alert } from '#ui/alert'
import { Badge } from '#ui/badge'
import { Button } from '#ui/button'
import { Field, RadioGroup } from '#ui/field'
import { texts as readingTexts } from '../indicators/texts.ts'
import { texts } from '../texts.ts'
import type { NormView } from './norm-view.ts'
import { Origins } from './origins.tsx'

/** What saving gives back: the new version, or the problems with everything that was typed, or someone else's answer. */
export type Saved = {
  norm: string
  version: number
  values?: Record<string, string>
  problems?: Problem[]
  theirs?: string
  /** The scan or its round takes no answers any more: what was typed can only be copied. */
  isTooLate?: boolean
}

type Props = {
  norm: NormView
  scanId: string
  saved: Saved | null
  headingLevel?: 2 | 3
  /** A level that a reading put ready; it is ticked and not saved. */
  ready?: string | null
}

/** One norm to answer: by button, and saved as it is given where the browser runs `public/saving.js`. */
export function NormForm({ norm, scanId, saved, headingLevel = 2, ready = null }: Props) {
  const t = useTexts(texts).norm
  const Heading = headingLevel === 2 ? 'h2' : 'h3'
  return (
    <article className="ww-norm" id={norm.code} tabIndex={-1}>
      <Heading>{[norm.code, norm.title].filter(Boolean).join(' · ')}</Heading>
      <p className="ww-pre">{norm.text}</p>
      <About norm={norm} />
      <div id={`counting-${norm.code}`} data-follows>
        <Counting norm={norm} />
      </div>
      {norm.answer.needsConfirmation && norm.mayAnswer && <Carried norm={norm} />}
      <Origins origins={norm.origins} />
      {norm.mayAnswer ? (
        <form
          method="post"
          className="ww-form"
          noValidate
          autoComplete="off"
          data-saves={`/zelfscans/${scanId}/antwoord`}
          data-saving={t.saving}
          data-failed={t.failed}
        >
          <Answering norm={norm} saved={saved} ready={ready} />
          <p className="ww-saved" role="status" />
        </form>
      ) : (
        <Given norm={norm} />
      )}
      <p>
        <a href={`/zelfscans/${scanId}/norm/${encodeURIComponent(norm.code)}`}>{t.more}</a>{' '}
        <span className="ww-muted">({t.around(norm.proofs, norm.comments)})</span>
      </p>
    </article>
  )
}

function About({ norm }: { norm: NormView }) {
  const t = useTexts(texts).norm
  return (
    <p className="ww-muted">
      {t.asks}: <strong>{norm.threshold}</strong>
      {norm.forms && (
        <>
          {' '}
          · {t.forms}: {norm.forms}
        </>
      )}
      {norm.evidence && (
        <>
          {' '}
          · {t.evidenceExample}: {norm.evidence}
        </>
      )}
      {norm.guidance && (
        <span className="ww-pre">
          <br />
          {norm.guidance}
        </span>
      )}
    </p>
  )
}

/** Why a score counts as it does. */
export function Counting({ norm }: { norm: Pick<NormView, 'claimed' | 'counting' | 'because'> }) {
  const t = useTexts(texts).norm
  if (norm.claimed === null || norm.counting === null || !norm.because) return null
  return (
    <Alert kind="warning" title={t.counts(norm.claimed, norm.counting)}>
      {t.why[norm.because]}
    </Alert>
  )
}

function Carried({ norm }: { norm: NormView }) {
  const t = useTexts(texts).norm
  return (
    <Alert kind="info" title={t.carried}>
      <form method="post">
        <input type="hidden" name="norm" value={norm.code} />
        <Button kind="secondary" name="do" value="confirm">
          {t.confirmIt}
        </Button>
      </form>
    </Alert>
  )
}

function Answering({ norm, saved, ready }: { norm: NormView; saved: Saved | null; ready: string | null }) {
  const t = useTexts(texts).norm
  const measured = useTexts(readingTexts)
  const words = useReason()
  const value = (name: 'reason' | 'measure' | 'measureDue') => saved?.values?.[name] ?? norm.answer[name]
  const problem = (name: string) => {
    const own = (saved?.problems ?? []).filter(({ path }) => path === name)
    return own.length > 0 ? own.map(({ reason, params }) => words(reason, params)).join(' ') : undefined
  }
  const id = (name: string) => `${name}-${norm.code}`
  return (
    <>
      <input type="hidden" name="norm" value={norm.code} />
      <input type="hidden" name="version" value={saved?.version ?? norm.answer.version} />
      {saved?.theirs !== undefined && (
        <Alert kind="warning" title={t.conflict}>
          {t.theirs(saved.theirs)}
        </Alert>
      )}
      {ready !== null && saved === null && <Alert kind="info">{measured.ready(Number(ready))}</Alert>}
      <RadioGroup
        name="level"
        id={id('level')}
        legend={t.level}
        value={saved?.values?.level ?? ready ?? norm.answer.level}
        problem={problem('level')}
        options={[
          ...norm.levels.map(({ level, name, text }) => ({
            value: String(level),
            label: `${level} · ${name}`,
            hint: text,
          })),
          { value: 'na', label: t.notApplicable, hint: t.notApplicableHint },
          { value: '', label: t.notAnswered },
        ]}
      />
      <Field
        name="reason"
        id={id('reason')}
        label={t.reason}
        hint={t.reasonHint}
        value={value('reason')}
        problem={problem('reason')}
        multiline
        rows={3}
      />
      <details
        className="ww-explain"
        open={value('measure') !== '' || problem('measure') !== undefined || problem('measureDue') !== undefined}
      >
        <summary>{t.measure}</summary>
        <div>
          <Field
            name="measure"
            id={id('measure')}
            label={t.measure}
            hint={t.measureHint}
            value={value('measure')}
            problem={problem('measure')}
            multiline
            rows={2}
          />
          <Field
            name="measureDue"
            id={id('measureDue')}
            type="date"
            label={t.measureDue}
            hint={t.measureDueHint}
            value={value('measureDue')}
            problem={problem('measureDue')}
          />
        </div>
      </details>
      <Button kind="secondary" name="do" value="answer">
        {saved?.theirs === undefined ? t.save : t.saveAnyway}
      </Button>
    </>
  )
}

/** The answer to read, when the scan can't be changed by this person now. */
export function Given({ norm }: { norm: NormView }) {
  const t = useTexts(texts)
  const { level, reason, measure, measureDue } = norm.answer
  const name = norm.levels.find((one) => String(one.level) === level)?.name
  return (
    <>
      <p>
        <Badge tone={level === '' ? 'neutral' : 'info'}>
          {level === 'na' ? t.norm.notApplicable : level === '' ? t.norm.notAnswered : `${level} · ${name}`}
        </Badge>
      </p>
      {reason && <p className="ww-pre">{reason}</p>}
      {measure && (
        <p>
          {t.norm.measure}: {measure} ({measureDue})
        </p>
      )}
    </>
  )
}
