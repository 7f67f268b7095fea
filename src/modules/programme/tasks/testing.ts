import type { NewTask } from './input.ts'

/** What a task needs; due a month after the moment of the tests unless told otherwise. */
export const taskFields = (ownerId: string, fields: Partial<NewTask> = {}): NewTask => ({
  title: 'Maak het draaiboek af',
  description: null,
  ownerId,
  dueOn: '2024-02-15',
  subProjectId: null,
  ...fields,
})
