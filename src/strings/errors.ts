/** A message for every way something can fail: what happened, what is safe, what to do now. */
import type { ErrorCode } from '../core/error-codes.ts'
import { archiveErrors } from './archive-errors.ts'
import { dayErrors } from './day-errors.ts'
import { templateErrors } from './template-errors.ts'
import { textErrors } from './text-errors.ts'

export type ErrorMessage = { readonly happened: string; readonly safe: string; readonly now: string }

const untouched = 'Intet er ændret.'
const archiveSafe = 'Arkivet er ikke ændret.'

const messages: Readonly<Record<ErrorCode, ErrorMessage>> = {
  'invalid-input': {
    happened: 'Noget er udfyldt på en måde, som Erfakreds ikke kan bruge.',
    safe: untouched,
    now: 'Ret felterne, og prøv igen.',
  },
  'foreign-sender': {
    happened: 'En fremmed side prøvede at bruge arkivet og blev afvist.',
    safe: untouched,
    now: 'Luk Erfakreds, og åbn det igen. Sig det til din it-afdeling, hvis det sker flere gange.',
  },
  'unknown-request': {
    happened: 'Erfakreds mangler en del af sig selv.',
    safe: untouched,
    now: 'Luk Erfakreds, og åbn det igen. Hjælper det ikke, så bed din it-afdeling om at installere det på ny.',
  },
  unexpected: {
    happened: 'Der skete en fejl, som Erfakreds ikke kender.',
    safe: 'Det, der stod som gemt, er gemt.',
    now: 'Prøv igen. Sker det igen, så luk Erfakreds, og åbn det på ny.',
  },
  locked: {
    happened: 'Arkivet er låst.',
    safe: 'Alt, der stod som gemt, er gemt.',
    now: 'Lås arkivet op, og prøv igen.',
  },
  conflict: {
    happened: 'Det samme er blevet rettet et andet sted imens.',
    safe: 'Begge udgaver er bevaret.',
    now: 'Se den nye udgave igennem, og ret igen, hvis det stadig er rigtigt.',
  },
  'step-overtaken': {
    happened: 'Det kan ikke fortrydes eller gøres igen, for det er blevet ændret siden eller gemt i en kalenderfil.',
    safe: 'Intet er ændret.',
    now: 'Ret det selv, eller aflys mødet, så de andre kan få det at vide.',
  },
  'invalid-record': {
    happened: 'Noget er udfyldt på en måde, som ikke kan gemmes i arkivet.',
    safe: 'Det, der var gemt i forvejen, er uændret.',
    now: 'Ret felterne med fejl. Så bliver der gemt af sig selv.',
  },
  'record-read-only': {
    happened: 'Det her er skrevet af en nyere udgave af Erfakreds og kan kun læses.',
    safe: untouched,
    now: 'Bed din it-afdeling om den nyeste udgave af Erfakreds.',
  },
  'minutes-locked': {
    happened: 'Referatet er godkendt, så mødet kan ikke ændres.',
    safe: untouched,
    now: 'Åbn referatet igen under mødets Referat, hvis noget skal rettes.',
  },
  'programme-published': {
    happened: 'En udgave af programmet ændres ikke, og den, der er offentliggjort, kan ikke slettes.',
    safe: untouched,
    now: 'Ret programmet, og lav en ny udgave.',
  },
  'commit-too-large': {
    happened: 'Ændringen er for stor til at blive gemt på én gang.',
    safe: 'Det, der var gemt i forvejen, er uændret.',
    now: 'Del teksten op, eller læg det store ved som bilag.',
  },
  'disk-full': {
    happened: 'Der er ikke mere plads på disken.',
    safe: 'Det, der stod som gemt, er gemt. Det, du skriver nu, står på siden, men er ikke gemt.',
    now: 'Frigør plads på disken, og vælg så ”Prøv igen”. Luk ikke vinduet imens.',
  },
  'blob-missing': {
    happened: 'Filen findes ikke længere i arkivet.',
    safe: 'Resten af arkivet er uændret.',
    now: 'Læg filen ved igen, eller find den i en sikkerhedskopi.',
  },
  'blob-damaged': {
    happened: 'Filen er beskadiget og bliver ikke vist.',
    safe: 'Resten af arkivet er uændret.',
    now: 'Læg filen ved igen, eller find den i en sikkerhedskopi.',
  },
  'blob-too-large': {
    happened: 'Filen er for stor til arkivet.',
    safe: untouched,
    now: 'Gør filen mindre, og prøv igen.',
  },
  'not-an-image': {
    happened: 'Filen er ikke et billede, som kan bruges i et brevhoved.',
    safe: untouched,
    now: 'Vælg et billede i formatet PNG eller JPEG.',
  },
  'unknown-place': {
    happened: 'Valget af mappe gælder ikke længere.',
    safe: untouched,
    now: 'Vælg mappen igen.',
  },
  'file-unreadable': {
    happened: 'Filen kunne ikke læses.',
    safe: untouched,
    now: 'Se, om filen er åben i et andet program, og prøv igen.',
  },
  'file-not-writable': {
    happened: 'Filen kunne ikke gemmes der.',
    safe: archiveSafe,
    now: 'Se, om en fil med samme navn er åben i Word, eller vælg et andet sted.',
  },
  'table-unreadable': {
    happened: 'Filen kunne ikke læses som et regneark.',
    safe: 'Intet er hentet ind.',
    now: 'Åbn den i Excel, gem den som .xlsx eller .csv, og prøv igen.',
  },
  'table-too-large': {
    happened: 'Der står for meget i filen.',
    safe: 'Intet er hentet ind.',
    now: 'Behold kun de rækker og kolonner, du skal bruge, og prøv igen.',
  },
  'table-empty': {
    happened: 'Der står ikke noget på regnearkets første ark.',
    safe: 'Intet er hentet ind.',
    now: 'Flyt tabellen til det første ark, og prøv igen.',
  },
  'calendar-unreadable': {
    happened: 'Filen kunne ikke læses som en kalender.',
    safe: 'Intet er hentet ind.',
    now: 'Gem den fra din kalender som .ics igen, og prøv igen.',
  },
  'calendar-empty': {
    happened: 'Der er ingen møder i kalenderfilen.',
    safe: 'Intet er hentet ind.',
    now: 'Vælg en anden fil, eller gem den rigtige kalender som .ics.',
  },
  'no-meetings-to-send': {
    happened: 'Der er ingen møder med en dato at lægge i en kalenderfil.',
    safe: untouched,
    now: 'Sæt dato på et møde, og prøv igen.',
  },
  ...archiveErrors,
  ...dayErrors,
  ...textErrors,
  ...templateErrors,
  'document-failed': {
    happened: 'Word-filen kunne ikke laves.',
    safe: untouched,
    now: 'Prøv igen. Sker det igen, så prøv uden de bilag eller fodnoter, du sidst har tilføjet.',
  },
  'document-cancelled': {
    happened: 'Du stoppede arbejdet med Word-filen.',
    safe: 'Der er ikke gemt nogen fil.',
    now: 'Begynd igen, når du vil.',
  },
  'document-password-length': {
    happened: 'Adgangskoden til Word-filen skal være på 8 til 15 tegn. Word kan ikke åbne filer med en længere.',
    safe: 'Der er ikke gemt nogen fil.',
    now: 'Skriv en anden, eller brug den, vi foreslår.',
  },
  'case-not-ready': {
    happened: 'En af casene er ikke godkendt længere, eller dens tekst er slettet.',
    safe: 'Der er ikke gemt nogen fil.',
    now: 'Se casene igennem, og lav pakken igen.',
  },
  'no-cases-ready': {
    happened: 'Der er ingen godkendte cases at lægge i pakken.',
    safe: 'Der er ikke gemt nogen fil.',
    now: 'Godkend en case først, og lav så pakken.',
  },
  'group-not-found': {
    happened: 'Gruppen findes ikke længere på mødet.',
    safe: untouched,
    now: 'Vælg en anden gruppe eller hele mødet.',
  },
  'meeting-not-found': {
    happened: 'Mødet findes ikke længere.',
    safe: untouched,
    now: 'Gå tilbage til listen over møder.',
  },
  'minutes-not-approved': {
    happened: 'Referatet er ikke godkendt endnu.',
    safe: untouched,
    now: 'Godkend referatet, og gem så mappen til journalen.',
  },
  'forum-not-found': {
    happened: 'Forummet findes ikke længere.',
    safe: untouched,
    now: 'Gå tilbage til listen over fora.',
  },
  'person-not-found': {
    happened: 'Personen findes ikke længere.',
    safe: untouched,
    now: 'Gå tilbage til listen over personer.',
  },
  'attendance-missing': {
    happened: 'Der mangler nogen, som mødet ikke kan undvære.',
    safe: untouched,
    now: 'Vælg dem under Forløb, og indkald så.',
  },
  'mail-to-nobody': {
    happened: 'Der er ingen at skrive til.',
    safe: untouched,
    now: 'Tilføj deltagere til mødet først.',
  },
  'mail-too-large': {
    happened: 'Bilagene fylder for meget til en mail.',
    safe: untouched,
    now: 'Gem mappen i stedet, og send de store bilag på en anden måde.',
  },
  'turn-not-found': {
    happened: 'Turen findes ikke længere.',
    safe: untouched,
    now: 'Gå tilbage til listen over cases.',
  },
  'print-failed': {
    happened: 'Der blev ikke skrevet noget ud.',
    safe: archiveSafe,
    now: 'Se, om printeren er tændt, eller gem som PDF i stedet.',
  },
  'print-timeout': {
    happened: 'Printeren svarede ikke i tide.',
    safe: archiveSafe,
    now: 'Se, om printeren er tændt, eller gem som PDF i stedet.',
  },
  'bundle-unreadable': {
    happened: 'Filen kunne ikke læses som indhold til et arkiv.',
    safe: 'Intet er hentet ind.',
    now: 'Vælg en anden fil.',
  },
  'bundle-newer-format': {
    happened: 'Filen er lavet af en nyere udgave af Erfakreds.',
    safe: 'Intet er hentet ind.',
    now: 'Bed din it-afdeling om den nyeste udgave af Erfakreds.',
  },
}

export const errorMessage = (code: ErrorCode): ErrorMessage => messages[code]

/** `when` as people say it: "i går kl. 16.02". */
export const newestBackup = (when: string): string => `Den nyeste sikkerhedskopi er fra ${when}.`

/** The whole message as one text, for a notice of a single line. */
export const errorText = (code: ErrorCode): string => {
  const { happened, safe, now } = messages[code]
  return `${happened} ${safe} ${now}`
}
