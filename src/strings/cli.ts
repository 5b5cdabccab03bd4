/** Words of the command line: its help, what it says when it is done, and what went wrong. */
import { countOf } from './common.ts'

/** What a field or a record did wrong, by the code that core or zod gives it. */
const problemWords: Readonly<Record<string, string>> = {
  invalid_type: 'mangler eller er en anden slags værdi, end der skal stå',
  invalid_format: 'er skrevet på en forkert måde',
  invalid_value: 'er ikke en af de værdier, der kan bruges',
  invalid_union: 'er ikke en af de former, der kan bruges',
  invalid_key: 'har et navn, der ikke kan bruges',
  invalid_element: 'har en del, der ikke kan bruges',
  unrecognized_keys: 'har felter, der ikke hører til',
  too_small: 'er for lille eller for kort',
  too_big: 'er for stor eller for lang',
  not_multiple_of: 'er ikke et helt tal',
  'not-json': 'filen er ikke JSON',
  'too-deep': 'indholdet er indlejret i for mange lag',
  'not-a-bundle': 'filen mangler "format" eller "records"',
  'not-a-record': 'er ikke en post med "kind", "id" og "value"',
  'unknown-kind': 'slagsen kendes ikke',
  'not-an-object': '"value" er ikke et objekt',
  'record-twice': 'posten står der to gange',
  twice: 'posten står der to gange',
  'record-missing': 'findes ikke',
  'other-meeting': 'hører til et andet møde',
  'id-not-derived': 'id passer ikke til indholdet',
  'minutes-approved': 'hører til et referat, der er godkendt',
  'element-id-twice': 'to dele har samme id',
  'participant-missing': 'peger på en deltager, som ikke er på listen',
  mistyped: 'gruppen er ikke skrevet rigtigt',
  'person-not-found': 'personen findes ikke',
  'person-exists': 'der er allerede en anden person med det id',
  'area-not-found': 'området findes ikke',
  'meeting-not-found': 'mødet findes ikke',
  'meeting-over': 'mødet er afholdt eller ligger før i dag',
  'meeting-cancelled': 'mødet er aflyst',
  'date-past': 'datoen ligger før i dag',
  'no-other-day': 'der er ingen anden mulig dag',
  'ends-before-it-starts': 'slutter, før det begynder',
  'turn-not-found': 'turen findes ikke',
  'turn-refused': 'turen kan ikke ændres sådan',
  'meeting-not-ahead': 'mødet er afholdt, aflyst eller uden dato',
  'turn-not-active': 'ingen har turen længere',
  'same-meeting': 'turene er på samme møde',
  'same-person': 'det er den samme person',
  'other-forum': 'turene hører til hvert sit forum',
  'not-member': 'personen er ikke medlem af forummet den dag',
  introduction: 'introduktionen er ikke gennemført før den dag',
  'not-employed': 'personen er ikke ansat den dag',
  absent: 'personen har fravær den dag',
  off: 'personen er ikke på arbejde den dag',
  paused: 'personen holder pause fra ture den dag',
  apology: 'personen har meldt afbud til mødet',
  'already-chosen': 'personen har allerede en tur på mødet',
}

export const cliWords = {
  help: `Erfakreds på kommandolinjen

  erfakreds demo [--out MAPPE]
      Laver et arkiv med eksempeldata, låser det, låser det op igen og skriver en dagsorden
      og et referat for hvert forum som Word-filer (i ./demo-out, hvis intet er sagt).
  erfakreds example --data FIL
      Skriver eksempelregionen som en læsbar datafil.
  erfakreds document agenda|minutes --data FIL --meeting ID [--edition internal|shareable|facilitator]
                                    [--password-file FIL] --output FIL.docx
      Laver dagsorden eller referat af et møde i en datafil: internt, til deling uden navne og uden
      lukkede punkter, eller til facilitatoren med egne noter og klokkeslæt.
  erfakreds document decisions --data FIL --meeting ID [--edition internal|shareable|facilitator]
                               [--password-file FIL] --output FIL.docx
      Laver en side med mødets beslutninger og opgaver.
  erfakreds document attendance --data FIL --meeting ID [--edition internal|shareable|facilitator] --output FIL.docx
      Laver en deltagerliste til underskrift; til deling med tomme linjer i stedet for navne.
  erfakreds document evaluation-slip --data FIL --meeting ID --output FIL.docx
      Laver evalueringssedler til et møde.
  erfakreds document turn-order --data FIL --forum ID --year ÅR --output FIL.docx
      Laver et forums turorden for et år: møderne, og hvem der har en case med.
  erfakreds document person-year --data FIL --person ID --year ÅR --output FIL.docx
      Laver ”Mit ERFA-år” for en person: årets møder og ture.
  erfakreds document case-pack --data FIL --meeting ID [--group ID] [--person ID] [--edition facilitator]
                               [--password-file FIL] --output FIL.docx
      Laver casepakken med mødets godkendte cases: til alle, til en gruppe eller til en person (gruppens cases).
  erfakreds document catalogue --data FIL [--year ÅR] [--password-file FIL] --output FIL.docx
      Laver erfaringskataloget: det, der er lært, efter tema.
  erfakreds document programme --data FIL --meeting ID [--layout wall|wall-large|booklet] [--version NUMMER]
                               --output FIL.docx
      Laver en vidensdags program: til væggen på ét ark A4 (wall) eller A3 (wall-large), eller som hæfte.
      Uden --version er det programmet, som det ligger nu.
  erfakreds document day-invitation --data FIL --meeting ID [--version NUMMER] --output FIL.docx
      Laver invitationen til en vidensdag.
  erfakreds document speaker-sheets|room-signs|sign-in|day-needs|day-report --data FIL --meeting ID --output FIL.docx
      Laver en side til hver oplægsholder, et skilt til hvert lokale, fremmødelisten, tallene til køkken og hus
      eller rapporten om dagen.
  erfakreds document participants --data FIL --meeting ID [--by organisation|name|session] --output FIL.docx
      Laver deltagerlisten efter organisation, efter navn eller med en side til hvert programpunkt.
  erfakreds document badges --data FIL --meeting ID [--blank ANTAL] --output FIL.docx
      Laver navneskilte på A4-ark, med tomme til dem, der kommer uden at være tilmeldt.
  erfakreds document sample --data FIL --output FIL.docx
      Laver et prøvepapir, der viser, hvordan papirerne ser ud med jeres egen skabelon.
  erfakreds document access-report --data FIL --person ID [--password-file FIL] --output FIL.docx
      Samler alt, hvad der er gemt om en person.
  erfakreds ics --data FIL (--forum ID | --person ID | --meeting ID | --session ID | --registration ID) --output FIL.ics
      Laver en kalenderfil med et forums møder, en persons møder eller ét møde; af en vidensdag også med ét
      programpunkt eller med det, en tilmeldt skal til.

  erfakreds case-form write --data FIL --turn ID [--filled] --output FIL.docx
      Laver skemaet til en case for en tur i en datafil; med --filled står casen i det.
  erfakreds case-form read --input FIL.docx
      Læser et udfyldt caseskema og skriver det, der står i det, som JSON.
  erfakreds plan --data FIL --year ÅR [--method instant|optimal] [--output NY-FIL]
      Lægger et år: datoer, mødesteder, grupper og ture, hver med sin grund, og planens mål.
  erfakreds turns --data FIL
      Fordeler ture på de møder, der ligger i datafilen, og flytter ikke andet.
  erfakreds replan --data FIL --events FIL.json [--output NY-FIL]
      Viser den mindste ændring, der følger af det, der er sket (fravær, flytning, aflysning, bytte …).
  erfakreds programme --data FIL --meeting ID [--propose [--output NY-FIL]]
      Viser en dags program og alt, hvad der støder sammen. Med --propose det program, som appen foreslår.

  erfakreds check --jsonl [--data FIL] < TEKSTER.jsonl
      Ser tekster igennem for persondata og ord at overveje: en linje JSON ind, en linje ud.
      Datafilens personer, enheder og steder bliver også fundet.

  erfakreds vault create --vault MAPPE --passphrase-file FIL [--organisation NAVN | --data FIL]
  erfakreds vault info --vault MAPPE --passphrase-file FIL
  erfakreds vault check --vault MAPPE --passphrase-file FIL
  erfakreds vault backup --vault MAPPE --passphrase-file FIL
  erfakreds vault restore --from MAPPE --vault NY-MAPPE --passphrase-file FIL [--backup NAVN]
  erfakreds vault export --vault MAPPE --passphrase-file FIL --data FIL [--plaintext]
  erfakreds vault import --vault MAPPE --passphrase-file FIL --data FIL
  erfakreds vault change-passphrase --vault MAPPE --passphrase-file FIL --new-passphrase-file FIL

  erfakreds schema [bundle | SLAGS | plan | turns | replan | events]
      Skriver JSON Schema for posterne, for en hel datafil, for en enkelt slags, eller for det, som
      planlægningen læser og skriver.

Adgangssætninger står altid i en fil (første linje) og aldrig på kommandolinjen; "-" læser fra
standardinput. I stedet for --passphrase-file kan der stå --recovery-code-file.
--data-passphrase-file giver en krypteret datafil sin egen adgangssætning.
--overwrite  Skriv oven i en fil, der findes i forvejen.
--today DATO Den dag, der regnes fra. Uden den: dagen efter det seneste holdte møde i datafilen.
--json       Svar, som et program kan læse.
--help       Denne hjælp.

Udgangskoder: 0 i orden, 1 ukendt fejl, 2 forkert brug, 3 forkerte data, 4 forkert adgangssætning,
5 beskadiget, 6 i brug, 7 fil eller mappe, 8 nyere format. Mere i docs/kommandolinje.md.`,

  unknownCommand: (typed: string): string => `Kommandoen ”${typed}” findes ikke.`,
  unknownKind: (typed: string): string => `Der er ingen slags, der hedder ”${typed}”.`,
  tooMuch: (typed: string): string => `Der står for meget: ”${typed}”.`,
  badOption: (name: string): string => `Tilvalget ${name} kan ikke bruges sådan.`,
  notForCommand: (name: string, command: string): string => `Tilvalget ${name} hører ikke til ”${command}”.`,
  missing: (name: string): string => `Tilvalget ${name} mangler.`,
  badChoice: (option: string, typed: string, choices: readonly string[]): string =>
    `${option} kan ikke være ”${typed}”. Skriv ${choices.slice(0, -1).join(', ')} eller ${choices.at(-1)}.`,
  badNumber: (option: string, typed: string, least: number, most: number): string =>
    `${option} kan ikke være ”${typed}”. Skriv et tal fra ${least} til ${most}.`,
  badYear: (typed: string): string => `”${typed}” er ikke et årstal. Skriv det med fire cifre.`,
  badDate: (typed: string): string => `”${typed}” er ikke en dato. Skriv den som 2027-01-31.`,
  oneCalendar: 'Skriv én af --forum, --person, --meeting, --session og --registration.',
  oneSecret: 'Skriv enten --passphrase-file eller --recovery-code-file.',

  failures: {
    usage: ['Kommandoen kunne ikke forstås. Intet er ændret. Skriv ”erfakreds --help” for at se, hvad der findes.'],
    'output-exists': ['Filen findes i forvejen og er ikke rørt. Vælg et andet navn, eller tilføj --overwrite.'],
    'check-failed': ['Arkivet er beskadiget. Intet er slettet. Gendan fra den nyeste sikkerhedskopi.'],
    'passphrase-missing': [
      'Der mangler en adgangssætning. Intet er ændret. Skriv den på første linje i en fil for sig selv.',
      'En krypteret datafil får sin med --data-passphrase-file.',
    ],
    'passphrase-unreadable': [
      'Filen med adgangssætningen er ikke gemt som UTF-8. Intet er ændret. Gem den som UTF-8, og prøv igen.',
    ],
    'newer-records': [
      'Arkivet rummer noget, som en nyere udgave af Erfakreds har skrevet. Der er ikke skrevet nogen fil.',
      'Brug den nyeste udgave, så alt kommer med.',
    ],
    'events-unreadable': [
      'Filen med hændelser er ikke skrevet rigtigt. Intet er ændret. ”erfakreds schema events” viser formen.',
    ],
    'lines-unreadable': [
      'Nogle linjer kunne ikke læses; de andre er besvaret. En linje er JSON med ”id” og ”text”, gemt som UTF-8.',
    ],
    'event-refused': ['En hændelse passer ikke til datafilen. Ingen af dem er udført.'],
    // What the app says of these speaks of its pages and of a colleague who wrote meanwhile.
    conflict: [
      'Arkivet har nogle af datafilens poster i forvejen, men med en anden værdi. Intet er hentet ind.',
      'Ret posterne i datafilen, eller lav et nyt arkiv af den med ”vault create --data FIL”.',
    ],
    'file-unreadable': ['Filen findes ikke eller kan ikke læses. Intet er ændret. Se efter, om navnet er rigtigt.'],
    'meeting-not-found': ['Mødet er ikke i datafilen. Intet er skrevet. Se efter, om mødets id er rigtigt.'],
    'forum-not-found': ['Forummet er ikke i datafilen. Intet er skrevet. Se efter, om forummets id er rigtigt.'],
    'turn-not-found': ['Turen er ikke i datafilen. Intet er skrevet. Se efter, om turens id er rigtigt.'],
    'session-not-found': [
      'Programpunktet er ikke i datafilen. Intet er skrevet. Se efter, om programpunktets id er rigtigt.',
    ],
    'registration-not-found': [
      'Tilmeldingen er ikke i datafilen. Intet er skrevet. Se efter, om tilmeldingens id er rigtigt.',
    ],
    'not-in-calendar': ['Der er endnu ikke noget at lægge i en kalenderfil. Intet er skrevet.'],
    'person-not-found': ['Personen er ikke i datafilen. Intet er skrevet. Se efter, om personens id er rigtigt.'],
    'group-not-found': ['Mødet har ingen gruppe med det id. Intet er skrevet. Se efter, om gruppens id er rigtigt.'],
    'no-cases-ready': [
      'Der er ingen godkendte cases at lægge i pakken. Intet er skrevet. Godkend en case i Erfakreds, og gem datafilen igen.',
    ],
    'minutes-locked': [
      'Filen vil ændre et referat, der er godkendt. Intet er hentet. Åbn referatet igen i Erfakreds, hvis noget skal rettes.',
    ],
    'no-meetings-to-send': ['Der er ingen møder med en dato at lægge i en kalenderfil. Intet er skrevet.'],
    'backup-not-found': [
      'Der er ingen sådan sikkerhedskopi i den mappe. Intet er ændret. Se efter, om mappen og navnet er rigtige.',
    ],
  } satisfies Readonly<Record<string, readonly string[]>>,

  unreadableLine: (line: number, problem: 'not-json' | 'not-a-text'): string =>
    `  Linje ${line}: ${problem === 'not-json' ? 'er ikke JSON' : 'mangler ”id” eller ”text” som tekst'}`,
  detail: (detail: string): string => `  ${detail}`,
  file: (file: string): string => `  Fil: ${file}`,
  record: (kind: string, id: string): string => `  ${kind} ${id}`,
  newestBackup: (name: string): string => `Nyeste gode sikkerhedskopi: ${name}`,
  problem: ({ record, field, problem }: { record: string; field: string; problem: string }): string =>
    `  ${[record, field].filter(Boolean).join(', felt ')}${record === '' && field === '' ? '' : ': '}${problemWords[problem] ?? problem}`,
  findings: 'Noget passer ikke sammen i datafilen. Det er hentet ind, som det stod:',
  checkFindings: {
    'pages-damaged': 'Dele af filen med indholdet er ændret.',
    'change-log-broken': 'Rækken af ændringer er brudt.',
    'value-does-not-fit-its-revision': 'Noget indhold svarer ikke til det, der blev gemt.',
    'current-value-missing': 'Noget indhold mangler.',
    'blob-does-not-fit-its-name': 'En fil i arkivet er ændret.',
  },

  created: (folder: string, recoveryCode: string): readonly string[] => [
    `Arkivet er lavet i ${folder}.`,
    'Gendannelseskode (vises kun denne ene gang; skriv den ned, og gem den et andet sted end arkivet):',
    '',
    `  ${recoveryCode}`,
    '',
  ],
  info: (
    info: {
      readonly vaultId: string
      readonly folder: string
      readonly formatVersion: number
      readonly schemaVersion: number
      readonly records: number
      readonly revisions: number
      readonly blobs: number
      readonly databaseBytes: number
    },
    backups: readonly { readonly name: string; readonly where: string }[],
  ): readonly string[] => [
    `Arkiv: ${info.folder}`,
    `Arkivets id: ${info.vaultId}`,
    `Format: ${info.formatVersion}, poster i udgave ${info.schemaVersion}`,
    `Indhold: ${countOf(info.records, 'post', 'poster')}, ${countOf(info.revisions, 'ændring', 'ændringer')}, ${countOf(info.blobs, 'fil', 'filer')}`,
    `Størrelse: ${Math.ceil(info.databaseBytes / 1024).toLocaleString('da-DK')} kB`,
    `Sikkerhedskopier: ${countOf(backups.length, 'kopi', 'kopier')}`,
    ...backups.map(({ name, where }) => `  ${name}${where === 'beside' ? '' : ' (anden mappe)'}`),
  ],
  checked: (revisions: number): string =>
    `Alt er i orden. ${countOf(revisions, 'ændring', 'ændringer')} er læst igennem.`,
  backedUp: (name: string): string => `Sikkerhedskopien ${name} er taget og afprøvet.`,
  backedUpTwice: 'Den er også lagt i den anden mappe.',
  secondCopyFailed: 'Den anden mappe kunne ikke nås. Kopien ved siden af arkivet er taget.',
  restored: (name: string, folder: string): string => `Sikkerhedskopien ${name} er gendannet i ${folder}.`,
  erasuresApplied: (count: number | null): string =>
    count === null
      ? 'Listen over det, der er slettet siden, kunne ikke læses. Se efter, om noget skal slettes igen.'
      : count === 0
        ? 'Intet er slettet for altid, siden kopien blev taget.'
        : `Slettet igen, fordi det blev slettet for altid, efter at kopien var taget: ${count}.`,
  imported: (records: number, blobs: number): string =>
    `Hentet ind: ${countOf(records, 'post', 'poster')} og ${countOf(blobs, 'fil', 'filer')}.`,
  exported: (file: string, records: number): string => `${countOf(records, 'post', 'poster')} er skrevet til ${file}.`,
  cleartextWarning: 'Filen er ikke krypteret. Alle, der kan åbne den, kan læse den. Slet den, når du er færdig.',
  passphraseChanged: [
    'Adgangssætningen er skiftet.',
    'Ældre sikkerhedskopier åbnes stadig med den adgangssætning, der gjaldt, da de blev taget.',
  ],
  wroteCalendar: (file: string, events: number): string => `Skrevet: ${file} (${countOf(events, 'aftale', 'aftaler')})`,
  wrote: (file: string, pages: number | null): string =>
    pages === null ? `Skrevet: ${file}` : `Skrevet: ${file} (${countOf(pages, 'side', 'sider')})`,

  demo: {
    creating: 'Laver et arkiv med eksempelregionen ...',
    locking: 'Låser det ...',
    unlocking: 'Låser det op igen med adgangssætningen ...',
    listName: 'oversigt.txt',
    papers: { agenda: 'dagsorden', minutes: 'referat' },
    entry: (file: string, meeting: string, pages: number | null): string =>
      [file, meeting, pages === null ? '' : countOf(pages, 'side', 'sider')].filter(Boolean).join('  '),
    done: (count: number, out: string): string =>
      `${countOf(count, 'Word-fil', 'Word-filer')} ligger i ${out}. Arkivet er fjernet igen.`,
  },
} as const
