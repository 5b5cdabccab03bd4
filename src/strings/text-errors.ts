/** Messages for files that come in with somebody's words, and cannot be read: forms, and texts with proposals. */
import type { ErrorCode } from '../core/error-codes.ts'
import type { ErrorMessage } from './errors.ts'

type TextError = Extract<ErrorCode, `form-${string}` | `text-${string}`>

export const textErrors: Readonly<Record<TextError, ErrorMessage>> = {
  'form-unreadable': {
    happened: 'Filen er beskadiget og kunne ikke læses.',
    safe: 'Intet er læst ind.',
    now: 'Bed forfatteren om at gemme skemaet igen og sende det på ny.',
  },
  'form-foreign': {
    happened: 'Filen er ikke det rigtige skema i Word-format.',
    safe: 'Intet er læst ind.',
    now: 'Skemaet slutter på .docx. Er det gemt som .odt, .doc eller PDF, så bed om det som Word-fil, eller skriv teksten ind.',
  },
  'form-encrypted': {
    happened: 'Filen er låst med en adgangskode.',
    safe: 'Intet er læst ind.',
    now: 'Åbn den i Word, fjern adgangskoden, gem den, og prøv igen.',
  },
  'form-too-large': {
    happened: 'Filen er for stor til at være et skema.',
    safe: 'Intet er læst ind.',
    now: 'Fjern billeder og indsatte tabeller fra den, eller skriv teksten ind.',
  },
  'form-hostile': {
    happened:
      'Der er noget i filen, som ikke hører til i et skema, for eksempel makroer, indlejrede filer eller noget, der hentes udefra.',
    safe: 'Intet af det er åbnet, og intet er læst ind.',
    now: 'Bed forfatteren om at skrive i et nyt skema, eller skriv teksten ind.',
  },
  'form-empty': {
    happened: 'Der er ikke skrevet noget i skemaet.',
    safe: 'Intet er læst ind.',
    now: 'Se efter, om det er den rigtige fil, eller om forfatteren glemte at gemme.',
  },
  'text-unreadable': {
    happened: 'Filen er beskadiget og kunne ikke læses.',
    safe: 'Intet er læst ind.',
    now: 'Gem den igen, og prøv på ny, eller kopiér teksten, og sæt den ind.',
  },
  'text-foreign': {
    happened: 'Filen er hverken en Word-fil, en mail eller ren tekst.',
    safe: 'Intet er læst ind.',
    now: 'Vælg en fil, der slutter på .docx, .eml eller .txt, eller kopiér teksten, og sæt den ind.',
  },
  'text-encrypted': {
    happened: 'Filen er låst med en adgangskode.',
    safe: 'Intet er læst ind.',
    now: 'Åbn den i Word, fjern adgangskoden, gem den, og prøv igen.',
  },
  'text-too-large': {
    happened: 'Filen er for stor til at blive læst som forslag.',
    safe: 'Intet er læst ind.',
    now: 'Kopiér det, der er forslag, og sæt det ind.',
  },
  'text-hostile': {
    happened:
      'Der er noget i filen, som ikke er tekst, for eksempel makroer, indlejrede filer eller noget, der hentes udefra.',
    safe: 'Intet af det er åbnet, og intet er læst ind.',
    now: 'Kopiér teksten, og sæt den ind.',
  },
  'text-empty': {
    happened: 'Der står ikke noget i filen.',
    safe: 'Intet er læst ind.',
    now: 'Se efter, om det er den rigtige fil.',
  },
}
