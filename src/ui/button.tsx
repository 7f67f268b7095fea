import type { ReactNode } from 'react'

type Kind = 'primary' | 'secondary' | 'danger' | 'plain'
const looks: Record<Kind, string> = {
  primary: 'utrecht-button utrecht-button--primary-action',
  secondary: 'utrecht-button utrecht-button--secondary-action',
  danger: 'utrecht-button utrecht-button--primary-action utrecht-button--danger',
  plain: 'utrecht-button utrecht-button--subtle',
}

type ButtonProps = {
  children: ReactNode
  kind?: Kind
  name?: string
  value?: string
  type?: 'submit' | 'button' | 'reset'
  form?: string
  formAction?: string
  disabled?: boolean
  label?: string
}

/** A button that does something; `label` replaces its text for screen readers where the text alone says too little. */
export const Button = ({ children, kind = 'primary', type = 'submit', label, ...rest }: ButtonProps) => (
  <button className={looks[kind]} type={type} aria-label={label} {...rest}>
    {children}
  </button>
)

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const ButtonLink = ({
  href,
  children,
  kind = 'primary',
}: {
  href: string
  children: ReactNode
  kind?: Kind
}) => (
  <a className={looks[kind]} href={href}>
    {children}
  </a>
)

export const ButtonGroup = ({ children }: { children: ReactNode }) => (
  <div className="utrecht-button-group ww-button-group">{children}</div>
)
