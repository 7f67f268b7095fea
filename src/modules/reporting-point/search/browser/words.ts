import { language } from '../../browser/page.ts'
import { texts } from '../texts.ts'

export const t = texts[language].browser
