/** A message for every way something can fail: what happened, what is safe, what to do now. */
import type { ErrorCode } from '../core/error-codes.ts'
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
  'already-open': {
    happened: 'Et arkiv er allerede åbent.',
    safe: untouched,
    now: 'Lås det først, og prøv så igen.',
  },
  'vault-exists': {
    happened: 'Der ligger allerede et arkiv i den mappe.',
    safe: 'Det arkiv, der ligger der, er ikke rørt.',
    now: 'Vælg en anden mappe, eller åbn det arkiv, der ligger der.',
  },
  'vault-missing': {
    happened: 'Der er ikke noget arkiv i den mappe.',
    safe: untouched,
    now: 'Vælg den mappe, hvor arkivet ligger, eller gendan det fra en sikkerhedskopi.',
  },
  'vault-file-missing': {
    happened: 'Arkivets nøglefil mangler.',
    safe: 'Selve arkivet er ikke rørt.',
    now: 'Flyt nøglefilen tilbage, hvis den er flyttet. Gendan ellers fra en sikkerhedskopi.',
  },
  'vault-file-damaged': {
    happened: 'Arkivets nøglefil er beskadiget eller ændret af andre end Erfakreds.',
    safe: 'Selve arkivet er ikke rørt.',
    now: 'Gendan fra en sikkerhedskopi. Behold den gamle mappe, til du har set, at alt er der.',
  },
  'vault-file-foreign': {
    happened: 'Filen i mappen hører ikke til et arkiv fra Erfakreds.',
    safe: 'Filen er ikke rørt.',
    now: 'Vælg en anden mappe.',
  },
  'vault-newer-format': {
    happened: 'Arkivet er lavet af en nyere udgave af Erfakreds.',
    safe: archiveSafe,
    now: 'Bed din it-afdeling om den nyeste udgave af Erfakreds.',
  },
  'database-missing': {
    happened: 'Arkivets indhold mangler. Nøglefilen er der, men filen med indholdet er væk.',
    safe: 'Der er ikke lavet et nyt arkiv i stedet.',
    now: 'Flyt filen tilbage, hvis den er flyttet. Gendan ellers fra en sikkerhedskopi.',
  },
  'database-empty': {
    happened: 'Filen med arkivets indhold er tom.',
    safe: 'Der er ikke lavet et nyt arkiv i stedet.',
    now: 'Gendan fra en sikkerhedskopi.',
  },
  'database-damaged': {
    happened: 'Arkivet er beskadiget.',
    safe: 'Intet beskadiget bliver vist som rigtigt, og intet er slettet.',
    now: 'Gendan fra den nyeste sikkerhedskopi. Behold den gamle mappe, til du har set, at alt er der.',
  },
  'database-foreign': {
    happened: 'Filen med indholdet hører ikke til dette arkiv.',
    safe: 'Filen er ikke rørt.',
    now: 'Flyt den rigtige fil tilbage, eller gendan fra en sikkerhedskopi.',
  },
  'wrong-passphrase': {
    happened: 'Adgangssætningen passer ikke.',
    safe: 'Arkivet er stadig låst, og der er ingen grænse for, hvor mange gange du må prøve.',
    now: 'Se efter store og små bogstaver og mellemrum, og prøv igen. Du kan også bruge gendannelseskoden.',
  },
  'wrong-recovery-code': {
    happened: 'Gendannelseskoden passer ikke til dette arkiv.',
    safe: 'Arkivet er stadig låst.',
    now: 'Se efter, om koden er den nyeste, for en ny kode afløser den gamle. Prøv så igen.',
  },
  'malformed-recovery-code': {
    happened: 'Koden er ikke skrevet helt rigtigt.',
    safe: 'Den er ikke prøvet endnu.',
    now: 'En gendannelseskode har 8 grupper. Se efter, om der mangler en gruppe, eller om et tegn er forkert.',
  },
  'weak-passphrase': {
    happened: 'Adgangssætningen er for let at gætte.',
    safe: untouched,
    now: 'Brug mindst fire ord, som ikke hører sammen, eller gør den længere.',
  },
  'bad-key-parameters': {
    happened: 'Arkivets nøglefil angiver en beskyttelse, som Erfakreds ikke godtager.',
    safe: archiveSafe,
    now: 'Filen kan være ændret af andre. Gendan fra en sikkerhedskopi.',
  },
  'vault-busy': {
    happened: 'Arkivet er åbent et andet sted.',
    safe: archiveSafe,
    now: 'Luk det andet vindue eller program, som bruger arkivet, og prøv igen.',
  },
  'location-network': {
    happened: 'Mappen ligger på et netværksdrev. Et åbent arkiv kan gå i stykker der, hvis forbindelsen svigter.',
    safe: untouched,
    now: 'Vælg en mappe på denne computer. Netværksdrevet er et godt sted til sikkerhedskopier.',
  },
  'location-cloud': {
    happened: 'Mappen bliver kopieret til skyen (for eksempel OneDrive). Det kan ødelægge et åbent arkiv.',
    safe: untouched,
    now: 'Vælg en mappe på denne computer, som ikke bliver kopieret til skyen.',
  },
  'location-roaming': {
    happened: 'Mappen følger dig fra computer til computer. Et arkiv skal blive på én computer.',
    safe: untouched,
    now: 'Brug det sted, Erfakreds foreslår, eller vælg en anden mappe på denne computer.',
  },
  'location-not-empty': {
    happened: 'Mappen er ikke tom.',
    safe: 'Det, der ligger der, er ikke rørt.',
    now: 'Vælg en tom mappe, eller lav en ny.',
  },
  'location-not-writable': {
    happened: 'Du har ikke lov til at skrive i den mappe.',
    safe: untouched,
    now: 'Vælg en anden mappe, eller spørg din it-afdeling.',
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
  'backup-failed': {
    happened: 'Sikkerhedskopien kunne ikke tages.',
    safe: 'Arkivet og de ældre kopier er uændrede.',
    now: 'Se, om der er plads, og om mappen kan nås, og prøv igen.',
  },
  'backup-not-found': {
    happened: 'Sikkerhedskopien er der ikke længere.',
    safe: untouched,
    now: 'Vælg en anden kopi eller en anden mappe.',
  },
  'backup-damaged': {
    happened: 'Sikkerhedskopien er beskadiget og kan ikke bruges.',
    safe: 'Intet er gendannet, og intet er slettet.',
    now: 'Vælg en anden kopi.',
  },
  'second-folder-unreachable': {
    happened: 'Mappen til sikkerhedskopier kan ikke nås.',
    safe: 'Kopien ved siden af arkivet er taget som altid.',
    now: 'Se, om du er på netværket, og om drevet er sat til. Vælg ellers en anden mappe.',
  },
  'copy-unreadable': {
    happened: 'Filen er ikke en kopi af et arkiv, eller den kan ikke læses.',
    safe: archiveSafe,
    now: 'Vælg den fil, din kollega har lavet i Erfakreds. Ligger den på et drev, så se, om du er på netværket.',
  },
  'copy-damaged': {
    happened: 'Kopien er beskadiget eller ændret, siden den blev lavet.',
    safe: archiveSafe,
    now: 'Bed din kollega om at lave kopien igen.',
  },
  'copy-foreign': {
    happened: 'Kopien er af et andet arkiv end det, du har åbnet.',
    safe: archiveSafe,
    now: 'Vælg en kopi af det her arkiv, eller åbn det arkiv, kopien kommer fra.',
  },
  'copy-overtaken': {
    happened: 'Arkivet er ændret, siden listen blev lavet.',
    safe: archiveSafe,
    now: 'Se listen igennem igen, og vælg, hvad der skal gælde.',
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
