import { useTexts } from '#platform/texts'
import { ButtonLink } from '#ui/button'
import { texts } from '../texts.ts'

/** Leads to where a report is typed in for someone. */
export const TypeInLink = () => <ButtonLink href="/meldingen/invoeren">{useTexts(texts).link}</ButtonLink>
