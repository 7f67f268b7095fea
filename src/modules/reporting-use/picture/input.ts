import { z } from 'zod'

const text = z.string().trim().min(1, 'reporting-use.text_wrong').max(2000, 'reporting-use.text_wrong')
export const Year = z.string().regex(/^20\d\d$/, 'reporting-use.period_wrong')
export const WritePicture = z.object({ opening: text, followed: text, ahead: text })
export type WritePicture = z.infer<typeof WritePicture>
export const PictureForm = z.discriminatedUnion('do', [
  WritePicture.extend({ do: z.literal('write') }),
  z.object({ do: z.enum(['publish', 'withdraw']) }),
])
