/**
 * The command line: the same archive, bundles and documents as the app, without a window. Owns what goes to the terminal and
 * the exit code; what the commands do is in cli/.
 */
import { fileURLToPath } from 'node:url'
import { cliWords } from '../src/strings/cli.ts'
import { commands } from './cli/commands.ts'
import { readInvocation } from './cli/invocation.ts'
import { exitCodeOf, type Failure, failureAsJson, failureLines } from './cli/outcome.ts'

/** Beside the program's folder, in the source as in the built program. */
const exampleFile = fileURLToPath(new URL('../resources/example/bundle.json', import.meta.url))

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

const fail = (failure: Failure, json: boolean): number => {
  if (json) print(JSON.stringify({ ok: false, error: failureAsJson(failure) }))
  else process.stderr.write(`${failureLines(failure).join('\n')}\n`)
  return exitCodeOf(failure)
}

const main = async (argv: readonly string[]): Promise<number> => {
  const invocation = readInvocation(argv)
  if (!invocation.ok) return fail(invocation.error, argv.includes('--json'))
  if (invocation.value.type === 'help') {
    print(cliWords.help)
    return 0
  }
  const { command, given } = invocation.value
  const json = given.flag('json')
  const done = await commands[command].run(given, { exampleFile, say: (line) => json || print(line) })
  if (!done.ok) return fail(done.error, json)
  if (json) print(JSON.stringify({ ok: true, value: done.value.value }))
  else for (const line of done.value.lines) print(line)
  return 0
}

process.exitCode = await main(process.argv.slice(2)).catch((thrown: unknown) => {
  const failure: Failure = { code: 'unexpected' }
  // Says where, never what: a message may carry content.
  const places = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  process.stderr.write(`${places.join('\n')}\n`)
  return fail(failure, process.argv.includes('--json'))
})
