/** Messages for an archive that cannot be made, opened or kept safe: its files, its secrets, its place, its backups and copies. */
import type { ErrorCode } from '../core/error-codes.ts'
import type { ErrorMessage } from './errors.ts'

type ArchiveError = Extract<
  ErrorCode,
  | `${'vault' | 'database' | 'location' | 'backup' | 'copy'}-${string}`
  | `${string}-${'passphrase' | 'recovery-code'}`
  | 'already-open'
  | 'bad-key-parameters'
  | 'second-folder-unreachable'
>

const untouched = 'Intet er ændret.'
const archiveSafe = 'Arkivet er ikke ændret.'

export const archiveErrors: Readonly<Record<ArchiveError, ErrorMessage>> = {
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
}
