/** One entry of the main navigation; `key` is a key of the shell's texts. */
export type NavItem = {
  href: string
  key:
    | 'home'
    | 'review'
    | 'team'
    | 'rounds'
    | 'frameworks'
    | 'threads'
    | 'findings'
    | 'evidence'
    | 'people'
    | 'organisations'
    | 'search'
}
