/** One entry of the main navigation; `key` is a key of the shell's texts. */
export type NavItem = {
  href: string
  /** Other addresses of the same part, for which the entry is the current one too. */
  also?: readonly string[]
  key:
    | 'home'
    | 'review'
    | 'team'
    | 'rounds'
    | 'inspections'
    | 'frameworks'
    | 'threads'
    | 'findings'
    | 'codes'
    | 'evidence'
    | 'actions'
    | 'readings'
    | 'programme'
    | 'tasks'
    | 'people'
    | 'organisations'
    | 'search'
}
