import { z } from 'zod'
import { contentFile } from '../../content/read.ts'

const Categories = z.array(z.object({ code: z.string().regex(/^[A-Z]{3}$/), name: z.string(), examples: z.string() }))

/** What a report can be about, in the words of the district. */
export const categories = Categories.parse(JSON.parse(contentFile('report-categories.json').toString()))
