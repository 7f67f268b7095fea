import type { Texts } from '#platform/language'
import type { nl } from './nl.ts'

export const en: Texts<typeof nl> = {
  title: 'Tasks',
  intro: 'What do you have to do, and by when?',
  explain:
    'Here are the tasks that are yours, or that you made for someone else. A task has an owner and a day. The owner gets a mail when the day is near and when it is over. Done? Say so with one button. If that was a mistake, you undo it.',
  explains: {
    programme:
      'Here are the tasks of this programme: agreed in a meeting, following from a decision, or made by themselves. Everyone sees who does what and when.',
    task: 'This is one task: what has to happen, who does it and by when. The owner says that it is done. Who made it and the project leader can change or stop it.',
    new: 'Write down what has to happen, choose who does it and by when. The owner finds the task in the own list and gets a reminder in time.',
    change: 'Change the text, the owner or the day. Nothing changes until you save.',
  },
  who: {
    mine: 'Only you see this list. A task itself is seen by the project team too: the project leader, the analyst, the execution specialist and the controller of the district.',
    programme:
      'The project team sees all tasks: the project leader, the analyst, the execution specialist and the controller of the district. Others who have a task see only their own.',
  },
  mine: 'Mine',
  made: 'Made by me',
  lists: 'Which tasks',
  ofProgramme: 'Tasks of the programme',
  new: 'New task',
  change: 'Change the task',
  make: 'Make the task',
  columns: {
    number: 'No.',
    title: 'Task',
    owner: 'Owner',
    dueOn: 'Due on',
    standing: 'Standing',
    programme: 'Programme',
    subProject: 'Sub-project',
    origin: 'Comes from',
    description: 'Description',
    todo: 'To do',
  },
  numbered: (n: number) => `T-${n}`,
  found: (n: number) => (n === 1 ? '1 task' : `${n} tasks`),
  none: 'There are no tasks here.',
  noneFound: 'No task fits what you look for.',
  noneHelp: 'Tasks come from a meeting or a decision, or someone of the project team makes one.',
  filter: {
    search: 'Search in title, description or number',
    standing: 'Standing',
    open: 'All that are open',
    everything: 'All, also done and stopped',
    all: 'All',
    owner: 'Owner',
  },
  standings: { late: 'Late', 'on-time': 'On time', done: 'Done', cancelled: 'Stopped' },
  states: { open: 'Open', done: 'Done', cancelled: 'Stopped' },
  origins: { own: 'Made by itself', meeting: 'Meeting', decision: 'Decision' },
  fields: {
    title: 'What has to happen?',
    titleHint: 'Begin with a verb. Leave out names and facts about people: the title is in the reminder too.',
    description: 'Description',
    ownerId: 'Who does it?',
    chooseOwner: 'Choose someone',
    dueOn: 'Due on',
    subProjectId: 'Sub-project',
    noSubProject: 'The whole programme',
    reason: 'Why does the task stop?',
  },
  someone: 'someone else',
  due: (day: string, days: number) =>
    days < 0
      ? `${day}, ${-days === 1 ? '1 day' : `${-days} days`} late`
      : days === 0
        ? `${day}, today`
        : `${day}, ${days === 1 ? '1 day' : `${days} days`} left`,
  finish: 'Done',
  finishLabel: (title: string) => `Done: ${title}`,
  undo: 'Undo',
  undoLabel: (title: string) => `Undo: ${title}`,
  reopen: 'Reopen the task',
  cancel: 'Stop the task',
  cancelText: 'The task stays, with the reason. You can reopen it later.',
  finished: 'The task is done.',
  reopened: 'The task is open again.',
  madeNow: 'The task was made.',
  saved: 'The task was saved.',
  history: 'What happened',
  events: { make: 'Made', change: 'Changed', finish: 'Done', cancel: 'Stopped', reopen: 'Reopened' },
  toOrigin: 'View',
  why: 'Reason',
  closed: 'Done or stopped on',
  destroyed: 'A closed task is kept for five years and then destroyed.',
  csv: 'CSV',
  spreadsheet: 'Spreadsheet',
}

export const reasons: Record<string, string> = {
  'programme.see_tasks.forbidden': 'You can see only your own tasks.',
  'programme.make_task.forbidden': 'Only the project team makes tasks.',
  'programme.keep_task.forbidden': 'Only the project leader and who made the task can do this with it.',
  'programme.own_task.forbidden': 'This task is not yours.',
  'programme.task_owner_unknown': 'Choose someone of the project team or a coordinator of a municipality.',
  'programme.sub_project_unknown': 'This sub-project is not of this programme.',
  'programme.finish_task_when_done': 'This task is done already.',
  'programme.finish_task_when_cancelled': 'This task was stopped. Reopen it first.',
  'programme.cancel_task_when_done': 'This task is done and can no longer be stopped.',
  'programme.cancel_task_when_cancelled': 'This task was stopped already.',
  'programme.reopen_task_when_open': 'This task is still open.',
  'programme.change_task_when_done': 'This task is done. Reopen it when something has to change.',
  'programme.change_task_when_cancelled': 'This task was stopped. Reopen it when something has to change.',
}
