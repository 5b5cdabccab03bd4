/** What was typed, read and judged: which command, with which options. Passphrases are never among them, only their files. */
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { type CommandName, commandNames, commands } from './commands.ts'
import type { Failure } from './outcome.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const

const options = {
  out: text,
  data: text,
  meeting: text,
  forum: text,
  person: text,
  session: text,
  registration: text,
  group: text,
  edition: text,
  layout: text,
  version: text,
  by: text,
  blank: text,
  turn: text,
  year: text,
  today: text,
  method: text,
  events: text,
  input: text,
  output: text,
  vault: text,
  from: text,
  backup: text,
  organisation: text,
  'passphrase-file': text,
  'password-file': text,
  'recovery-code-file': text,
  'new-passphrase-file': text,
  'data-passphrase-file': text,
  propose: flag,
  plaintext: flag,
  jsonl: flag,
  overwrite: flag,
  filled: flag,
  json: flag,
  help: { ...flag, short: 'h' },
} as const

type Options = typeof options
export type TextOption = { [N in keyof Options]: Options[N]['type'] extends 'string' ? N : never }[keyof Options]
export type FlagOption = Exclude<keyof Options, TextOption>

/** The options of one call. `text` throws for an option that its command does not require: that is a bug. */
export type Given = {
  readonly text: (name: TextOption) => string
  readonly maybe: (name: TextOption) => string | null
  readonly flag: (name: FlagOption) => boolean
  /** What stood after the command's own words. */
  readonly rest: readonly string[]
}

type Invocation =
  | { readonly type: 'help' }
  | { readonly type: 'command'; readonly command: CommandName; readonly given: Given }

const usage = (detail: string) => err({ code: 'usage', detail } as const)

export const readInvocation = (argv: readonly string[]): Result<Invocation, Failure> => {
  const parsed = parse(argv)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  if (values.help || positionals.length === 0) return ok({ type: 'help' })
  const command = commandNames.find((name) => name.split(' ').every((word, index) => positionals[index] === word))
  if (command === undefined) return usage(cliWords.unknownCommand(positionals.slice(0, 2).join(' ')))
  const { requires, allows, words = 0, secret = false } = commands[command]
  const rest = positionals.slice(command.split(' ').length)
  if (rest.length > words) return usage(cliWords.tooMuch(rest.join(' ')))

  const typed = Object.entries(values).filter(([, value]) => value !== undefined && value !== false)
  const secrets: readonly string[] = secret ? ['passphrase-file', 'recovery-code-file'] : []
  const blank = typed.find(([, value]) => value === '')
  if (blank !== undefined) return usage(cliWords.missing(`--${blank[0]}`))
  const known = new Set<string>(['json', ...requires, ...allows, ...secrets])
  const foreign = typed.find(([name]) => !known.has(name))
  if (foreign !== undefined) return usage(cliWords.notForCommand(`--${foreign[0]}`, command))
  const given = new Map(typed)
  const missing = requires.find((name) => !given.has(name))
  if (missing !== undefined) return usage(cliWords.missing(`--${missing}`))
  if (secret && secrets.filter((name) => given.has(name)).length !== 1) return usage(cliWords.oneSecret)

  const maybe = (name: TextOption): string | null => {
    const value = values[name]
    return typeof value === 'string' ? value : null
  }
  return ok({
    type: 'command',
    command,
    given: {
      maybe,
      text: (name) => {
        const value = maybe(name)
        if (value === null) throw new Error(`option ${name} is not required by ${command}`)
        return value
      },
      flag: (name) => values[name],
      rest,
    },
  })
}

const parse = (argv: readonly string[]) => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
    return ok({ values, positionals })
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown
    const named = /'(-[^' ]*)/.exec(thrown.message)?.[1]
    return usage(cliWords.badOption(named ?? ''))
  }
}
