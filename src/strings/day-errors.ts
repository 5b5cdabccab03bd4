/** Messages for what was asked of a day with a programme, and is not there any more. */
import type { ErrorCode } from '../core/error-codes.ts'
import type { ErrorMessage } from './errors.ts'

type DayError = Extract<
  ErrorCode,
  'version-not-found' | 'speaker-not-found' | 'session-not-found' | 'registration-not-found' | 'not-in-calendar'
>

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
  'session-not-found': {
    happened: 'Programpunktet er ikke længere i arkivet.',
    safe: 'Intet er ændret.',
    now: 'Vælg et andet programpunkt.',
  },
  'registration-not-found': {
    happened: 'Tilmeldingen er ikke længere i arkivet.',
    safe: 'Intet er ændret.',
    now: 'Vælg en anden tilmelding.',
  },
  'not-in-calendar': {
    happened: 'Der er endnu ikke noget at lægge i en kalenderfil.',
    safe: 'Intet er ændret.',
    now: 'Giv dagen en dato og programpunktet et tidspunkt, eller giv den tilmeldte en plads, og prøv igen.',
  },
}
