/** Messages for what was asked of a day with a programme, and is not there any more. */
import type { ErrorCode } from '../core/error-codes.ts'
import type { ErrorMessage } from './errors.ts'

type DayError = Extract<ErrorCode, 'version-not-found' | 'speaker-not-found'>

export const dayErrors: Readonly<Record<DayError, ErrorMessage>> = {
  'version-not-found': {
    happened: 'Den udgave af programmet findes ikke.',
    safe: 'Intet er ændret.',
    now: 'Vælg en anden udgave eller programmet, som det ligger nu.',
  },
  'speaker-not-found': {
    happened: 'Oplægsholderen står ikke længere i programmet.',
    safe: 'Intet er ændret.',
    now: 'Vælg en anden oplægsholder.',
  },
}
