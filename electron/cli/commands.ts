/** The list of commands: which options each takes and where it is carried out. The help text is in src/strings/cli.ts. */
import type { Paper } from '../../src/core/contract.ts'
import { makeCaseForm } from './case-form.ts'
import { checkTexts } from './check.ts'
import { demo } from './demo.ts'
import { makeCalendarFile } from './ics.ts'
import type { FlagOption, Given, TextOption } from './invocation.ts'
import type { Outcome } from './outcome.ts'
import { makeDocument } from './papers.ts'
import { plan } from './plan.ts'
import { printCaseForm } from './print-case-form.ts'
import { printSchema } from './print-schema.ts'
import { programme } from './programme.ts'
import { replan } from './replan.ts'
import { turns } from './turns.ts'
import { backUp, check, info, restore } from './vault-care.ts'
import { changePassphrase, create, exportData, importData } from './vault-content.ts'
import { writeExample } from './write-example.ts'

/** What a command needs to know besides its options. `say` tells of progress to a person. */
export type Surroundings = { readonly exampleFile: string; readonly say: (line: string) => void }

type Command = {
  readonly requires: readonly TextOption[]
  readonly allows: readonly (TextOption | FlagOption)[]
  /** Needs a passphrase file or a recovery code file, one of them. */
  readonly secret?: boolean
  /** How many words may follow the command's name. */
  readonly words?: number
  readonly run: (given: Given, surroundings: Surroundings) => Promise<Outcome>
}

const paper = (
  document: Paper['document'],
  of: readonly TextOption[],
  allows: readonly TextOption[] = [],
): Command => ({
  requires: ['data', ...of, 'output'],
  allows: ['overwrite', 'data-passphrase-file', ...allows],
  run: (given) => makeDocument(document, given),
})

const list = {
  demo: { requires: [], allows: ['out'], run: demo },
  example: { requires: ['data'], allows: ['overwrite'], run: writeExample },
  'document agenda': paper('agenda', ['meeting'], ['edition', 'password-file']),
  'document minutes': paper('minutes', ['meeting'], ['edition', 'password-file']),
  'document decisions': paper('decisions', ['meeting'], ['edition', 'password-file']),
  'document attendance': paper('attendance', ['meeting'], ['edition']),
  'document evaluation-slip': paper('evaluation-slip', ['meeting']),
  'document turn-order': paper('turn-order', ['forum', 'year'], ['today']),
  'document person-year': paper('person-year', ['person', 'year'], ['today']),
  'document case-pack': paper('case-pack', ['meeting'], ['group', 'person', 'edition', 'password-file']),
  'document catalogue': paper('catalogue', [], ['year', 'today', 'password-file']),
  'document programme': paper('programme', ['meeting'], ['layout', 'version']),
  'document day-invitation': paper('day-invitation', ['meeting'], ['version']),
  'document speaker-sheets': paper('speaker-sheets', ['meeting']),
  'document room-signs': paper('room-signs', ['meeting']),
  'document day-needs': paper('day-needs', ['meeting']),
  'document participants': paper('participants', ['meeting'], ['by']),
  'document sign-in': paper('sign-in', ['meeting']),
  'document badges': paper('badges', ['meeting'], ['blank']),
  'document day-report': paper('day-report', ['meeting'], ['today']),
  'document sample': paper('sample', []),
  'document access-report': paper('access-report', ['person'], ['today', 'password-file']),
  ics: {
    requires: ['data', 'output'],
    allows: ['forum', 'person', 'meeting', 'session', 'registration', 'today', 'overwrite', 'data-passphrase-file'],
    run: makeCalendarFile,
  },
  'case-form write': {
    requires: ['data', 'turn', 'output'],
    allows: ['filled', 'today', 'overwrite', 'data-passphrase-file'],
    run: makeCaseForm,
  },
  'case-form read': { requires: ['input'], allows: [], run: printCaseForm },
  plan: {
    requires: ['data', 'year'],
    allows: ['method', 'today', 'output', 'overwrite', 'data-passphrase-file'],
    run: plan,
  },
  turns: { requires: ['data'], allows: ['today', 'data-passphrase-file'], run: turns },
  replan: {
    requires: ['data', 'events'],
    allows: ['today', 'output', 'overwrite', 'data-passphrase-file'],
    run: replan,
  },
  programme: {
    requires: ['data', 'meeting'],
    allows: ['propose', 'output', 'overwrite', 'data-passphrase-file'],
    run: programme,
  },
  check: { requires: [], allows: ['jsonl', 'data', 'data-passphrase-file'], run: checkTexts },
  'vault create': {
    requires: ['vault', 'passphrase-file'],
    allows: ['data', 'data-passphrase-file', 'organisation'],
    run: create,
  },
  'vault info': { requires: ['vault'], allows: [], secret: true, run: info },
  'vault check': { requires: ['vault'], allows: [], secret: true, run: check },
  'vault backup': { requires: ['vault'], allows: [], secret: true, run: backUp },
  'vault restore': { requires: ['vault', 'from'], allows: ['backup'], secret: true, run: restore },
  'vault export': {
    requires: ['vault', 'data'],
    allows: ['plaintext', 'overwrite', 'data-passphrase-file'],
    secret: true,
    run: exportData,
  },
  'vault import': { requires: ['vault', 'data'], allows: ['data-passphrase-file'], secret: true, run: importData },
  'vault change-passphrase': {
    requires: ['vault', 'new-passphrase-file'],
    allows: [],
    secret: true,
    run: changePassphrase,
  },
  schema: { requires: [], allows: [], words: 1, run: printSchema },
} as const satisfies Readonly<Record<string, Command>>

export type CommandName = keyof typeof list
export const commands: Readonly<Record<CommandName, Command>> = list
export const commandNames = Object.keys(list) as readonly CommandName[]
