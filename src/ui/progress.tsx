import { Sign } from './sign.tsx'

/** How far something is; `text` says the same in words. */
export const Progress = ({ label, value, max, text }: { label: string; value: number; max: number; text: string }) => (
  <div className="ww-progress">
    <progress aria-label={label} value={value} max={Math.max(1, max)} /> <span>{text}</span>
  </div>
)

type Step = { label: string; state: 'done' | 'current' | 'todo'; href?: string }

/** The steps of a procedure in order; done has a tick, the present one is marked for screen readers too. */
export const Steps = ({ label, items }: { label: string; items: Step[] }) => (
  <ol className="ww-steps" aria-label={label}>
    {items.map(({ label: text, state, href }, index) => (
      <li key={text} className={`ww-steps__${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        <span className="ww-steps__mark" aria-hidden="true">
          {state === 'done' ? <Sign kind="ok" /> : index + 1}
        </span>
        {href ? <a href={href}>{text}</a> : <span>{text}</span>}
      </li>
    ))}
  </ol>
)
