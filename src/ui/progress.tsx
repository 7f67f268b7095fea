export const Progress = ({ label, value, max, text }: { label: string; value: number; max: number; text: string }) => (
  <div className="ww-progress">
    <progress aria-label={label} value={value} max={Math.max(1, max)} /> <span>{text}</span>
  </div>
)

export const Steps = ({
  label,
  items,
}: {
  label: string
  items: { label: string; state: 'done' | 'current' | 'todo'; href?: string }[]
}) => (
  <ol className="ww-steps" aria-label={label}>
    {items.map(({ label: text, state, href }) => (
      <li key={text} className={`ww-steps__${state}`} aria-current={state === 'current' ? 'step' : undefined}>
        {href ? <a href={href}>{text}</a> : text}
      </li>
    ))}
  </ol>
)
