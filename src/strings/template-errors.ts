/** Messages for Word templates that cannot be used. */
import type { ErrorCode } from '../core/error-codes.ts'
import type { ErrorMessage } from './errors.ts'

type TemplateError = Extract<ErrorCode, `template-${string}`>

const asBefore = 'Papirerne ser ud som før.'

export const templateErrors: Readonly<Record<TemplateError, ErrorMessage>> = {
  'template-unreadable': {
    happened: 'Skabelonen er beskadiget og kunne ikke læses.',
    safe: asBefore,
    now: 'Åbn den i Word, gem den igen, og vælg den på ny.',
  },
  'template-foreign': {
    happened: 'Filen er ikke en Word-skabelon, som Erfakreds kan bruge.',
    safe: asBefore,
    now: 'Vælg en fil, der slutter på .docx eller .dotx. Er der et diagram i sidehoved eller sidefod, så gem det som billede først.',
  },
  'template-encrypted': {
    happened: 'Skabelonen er låst med en adgangskode.',
    safe: asBefore,
    now: 'Åbn den i Word, fjern adgangskoden, gem den, og vælg den på ny.',
  },
  'template-too-large': {
    happened: 'Skabelonen er for stor.',
    safe: asBefore,
    now: 'Fjern tekst og store billeder fra den. Der er plads til 10 MB.',
  },
  'template-hostile': {
    happened:
      'Der er noget i skabelonen, som Erfakreds ikke tager med, for eksempel makroer, indlejrede filer eller noget, der hentes udefra.',
    safe: 'Intet af det er åbnet, og papirerne ser ud som før.',
    now: 'Gem den i Word som .dotx uden makroer, og vælg den på ny.',
  },
}
