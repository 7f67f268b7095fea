import type { ReactNode } from 'react'

type Kind = 'primary' | 'secondary' | 'danger' | 'plain'
const classes: Record<Kind, string> = {
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

export const Button = ({ children, kind = 'primary', type = 'submit', label, ...rest }: ButtonProps) => (
  <button className={classes[kind]} type={type} aria-label={label} {...rest}>
    {children}
  </button>
)
export const ButtonLink = ({
  href,
  children,
  kind = 'primary',
}: {
  href: string
  children: ReactNode
  kind?: Kind
}) => (
  <a className={`${classes[kind]} ww-button-link`} href={href}>
    {children}
  </a>
)
export const ButtonGroup = ({ children }: { children: ReactNode }) => (
  <div className="utrecht-button-group ww-button-group">{children}</div>
)
