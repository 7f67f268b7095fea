import type { Rule } from '../../finder/model.ts'
import type { nl as names } from '../../terms/nl.ts'
import type { nl } from '../nl.ts'

/** For whom a rule is, in words. */
export function forWhom(rule: Pick<Rule, 'roles' | 'notRoles'>, t: typeof nl, { roles }: typeof names): string {
  if (rule.roles) return rule.roles.map((role) => roles[role]).join(', ')
  if (rule.notRoles) return t.allBut(rule.notRoles.map((role) => roles[role]).join(', '))
  return t.everybody
}

/** For which tasks a rule is, in words. */
export function forTasks(rule: Pick<Rule, 'tasks' | 'notTasks'>, t: typeof nl, { tasks }: typeof names): string {
  if (rule.tasks) return rule.tasks.map((task) => tasks[task]).join(', ')
  if (rule.notTasks)
    return t.allBut(rule.notTasks.map((task) => tasks[task]).join(', ')).replace(t.everybody, t.everyTask)
  return t.everyTask
}
