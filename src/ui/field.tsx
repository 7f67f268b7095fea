import type { ReactNode } from 'react'

type Base = {
  name: string
  id?: string | undefined
  label: string
  hint?: string | undefined
  problem?: string | undefined
  required?: boolean | undefined
  optionalLabel?: string | undefined
}

const describedBy = (id: string, hint?: string, problem?: string) =>
  [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ') || undefined

/** Label, hint and problem around a control; the problem stands before the control and is read with it. */
function Frame({ name, id = name, label, hint, problem, optionalLabel, children }: Base & { children: ReactNode }) {
  return (
    <div className={`utrecht-form-field ww-field ${problem ? 'utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label} {optionalLabel && <span className="ww-muted">({optionalLabel})</span>}
      </label>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <div className="utrecht-form-field-error-message ww-problem" id={`${id}-problem`}>
          {problem}
        </div>
      )}
      {children}
    </div>
  )
}

type FieldProps = Base & {
  type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'url' | 'search' | 'file'
  multiline?: boolean
  rows?: number
  value?: string
  autoComplete?: string
  accept?: string
  min?: number
  max?: number
}

/** A text field of any kind; `value` is what was typed before, also after a refusal. */
export function Field(props: FieldProps) {
  const {
    name,
    id = name,
    hint,
    problem,
    required,
    multiline,
    rows = 4,
    value,
    type = 'text',
    autoComplete,
    accept,
    min,
    max,
  } = props
  const shared = {
    id,
    name,
    'aria-describedby': describedBy(id, hint, problem),
    'aria-invalid': problem ? true : undefined,
    'aria-required': required || undefined,
  }
  return (
    <Frame {...props}>
      {multiline ? (
        <textarea className="utrecht-textarea" rows={rows} defaultValue={value} {...shared} />
      ) : (
        <input
          className="utrecht-textbox"
          type={type}
          defaultValue={type === 'file' ? undefined : value}
          autoComplete={autoComplete}
          accept={accept}
          min={min}
          max={max}
          {...shared}
        />
      )}
    </Frame>
  )
}

type Option = { value: string; label: string }

export function Select(props: Base & { options: Option[]; value?: string; multiple?: boolean }) {
  const { name, hint, problem, options, value, multiple } = props
  return (
    <Frame {...props}>
      <select
        className="utrecht-select"
        id={name}
        name={name}
        defaultValue={value}
        multiple={multiple}
        aria-describedby={describedBy(name, hint, problem)}
        aria-invalid={problem ? true : undefined}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}

export function Checkbox({
  name,
  label,
  value = 'on',
  checked,
  hint,
  problem,
}: Base & { value?: string; checked?: boolean }) {
  return (
    <div className="ww-field">
      {problem && (
        <div className="utrecht-form-field-error-message ww-problem" id={`${name}-problem`}>
          {problem}
        </div>
      )}
      <label className="ww-choice" htmlFor={name}>
        <input
          type="checkbox"
          id={name}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy(name, hint, problem)}
        />
        <span>
          {label}
          {hint && (
            <span className="ww-muted" id={`${name}-hint`}>
              {' '}
              {hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

type Group = { name: string; id?: string; legend: string; hint?: string | undefined; problem?: string | undefined }
type Choice = { value: string; label: string; hint?: ReactNode }

function Choices({ name, id = name, legend, hint, problem, children }: Group & { children: ReactNode }) {
  return (
    <fieldset className="ww-fieldset" id={id} tabIndex={-1} aria-describedby={describedBy(id, hint, problem)}>
      <legend>{legend}</legend>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <div className="utrecht-form-field-error-message ww-problem" id={`${id}-problem`}>
          {problem}
        </div>
      )}
      {children}
    </fieldset>
  )
}

export function CheckboxGroup({
  options,
  values = [],
  ...group
}: Group & { options: Choice[]; values?: readonly string[] }) {
  return (
    <Choices {...group}>
      {options.map(({ value, label, hint }) => (
        <label key={value} className="ww-choice">
          <input type="checkbox" name={group.name} value={value} defaultChecked={values.includes(value)} />
          <span>
            {label}
            {hint && <span className="ww-muted"> {hint}</span>}
          </span>
        </label>
      ))}
    </Choices>
  )
}

/** One of a few choices, each with a text that explains it. */
export function RadioGroup({ options, value, ...group }: Group & { options: Choice[]; value?: string | undefined }) {
  return (
    <Choices {...group}>
      {options.map((option) => (
        <label key={option.value} className="ww-choice ww-choice--card">
          <input type="radio" name={group.name} value={option.value} defaultChecked={option.value === value} />
          <span>
            <strong>{option.label}</strong>
            {option.hint && <span className="ww-choice__hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </Choices>
  )
}
