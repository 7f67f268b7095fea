import type { ReactNode } from 'react'
import { Sign } from './sign.tsx'

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

function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-description" id={`${id}-hint`}>
      {children}
    </div>
  )
}

function ProblemText({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className="utrecht-form-field-error-message ww-problem" id={`${id}-problem`}>
      <Sign kind="error" />
      <span>{children}</span>
    </div>
  )
}

const look = (component: string, element: string, problem: string | undefined) =>
  `utrecht-${component} utrecht-${component}--html-${element}${problem ? ` utrecht-${component}--invalid` : ''}`

/** Label, hint and problem around a control; the problem stands before the control and is read with it. */
function Frame({ name, id = name, label, hint, problem, optionalLabel, children }: Base & { children: ReactNode }) {
  return (
    <div className={`utrecht-form-field ww-field ${problem ? 'utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label utrecht-form-field__label" htmlFor={id}>
        {label} {optionalLabel && <span className="ww-field__optional">({optionalLabel})</span>}
      </label>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <ProblemText id={id}>{problem}</ProblemText>}
      {children}
    </div>
  )
}

type FieldProps = Base & {
  type?: 'text' | 'email' | 'password' | 'date' | 'number' | 'url' | 'search' | 'file'
  multiline?: boolean
  /** More files than one. */
  multiple?: boolean
  rows?: number
  value?: string
  autoComplete?: string
  accept?: string
  min?: number
  max?: number
  /** The language of what stands in it, where that is another than the page's. */
  lang?: string | undefined
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
    multiple,
    min,
    max,
    lang,
  } = props
  const shared = {
    id,
    name,
    'aria-describedby': describedBy(id, hint, problem),
    'aria-invalid': problem ? true : undefined,
    'aria-required': required || undefined,
    lang,
  }
  return (
    <Frame {...props}>
      {multiline ? (
        <textarea className={look('textarea', 'textarea', problem)} rows={rows} defaultValue={value} {...shared} />
      ) : (
        <input
          className={look('textbox', 'input', problem)}
          type={type}
          defaultValue={type === 'file' ? undefined : value}
          autoComplete={autoComplete}
          accept={accept}
          multiple={multiple}
          min={min}
          max={max}
          {...shared}
        />
      )}
    </Frame>
  )
}

/** `lang` when the label is in another language than the page. */
type Option = { value: string; label: string; lang?: string }

type OptionGroup = { title: string; options: readonly Option[] }
type SelectProps = Base & {
  options: Option[]
  /** More options, each under its title. */
  groups?: readonly OptionGroup[] | undefined
  value?: string
  multiple?: boolean
}
const optionOf = ({ value, label, lang }: Option) => (
  <option key={value} value={value} lang={lang}>
    {label}
  </option>
)

/** A choice from a list. */
export function Select(props: SelectProps) {
  const { name, id = name, hint, problem, required, options, groups = [], value, multiple } = props
  return (
    <Frame {...props}>
      <select
        className={look('select', 'select', problem)}
        id={id}
        name={name}
        defaultValue={value}
        multiple={multiple}
        aria-describedby={describedBy(id, hint, problem)}
        aria-invalid={problem ? true : undefined}
        aria-required={required || undefined}
      >
        {options.map(optionOf)}
        {groups.map(({ title, options: own }) => (
          <optgroup key={title} label={title}>
            {own.map(optionOf)}
          </optgroup>
        ))}
      </select>
    </Frame>
  )
}

/** One thing to tick. */
export function Checkbox({
  name,
  id = name,
  label,
  value = 'on',
  checked,
  hint,
  problem,
}: Base & { value?: string; checked?: boolean }) {
  return (
    <div className={`utrecht-form-field ww-field ${problem ? 'utrecht-form-field--invalid' : ''}`}>
      {problem && <ProblemText id={id}>{problem}</ProblemText>}
      <label className="ww-choice" htmlFor={id}>
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy(id, undefined, problem)}
          aria-invalid={problem ? true : undefined}
        />
        <span>
          {label}
          {hint && <span className="ww-choice__hint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

type Group = { name: string; id?: string; legend: string; hint?: string | undefined; problem?: string | undefined }
type Choice = { value: string; label: ReactNode; hint?: ReactNode }

function Choices({ name, id = name, legend, hint, problem, children }: Group & { children: ReactNode }) {
  return (
    <fieldset
      className={problem ? 'ww-fieldset ww-fieldset--invalid' : 'ww-fieldset'}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(id, hint, problem)}
    >
      <legend>{legend}</legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <ProblemText id={id}>{problem}</ProblemText>}
      {children}
    </fieldset>
  )
}

/** Any number of a few choices. */
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
            {hint && <span className="ww-choice__hint">{hint}</span>}
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
