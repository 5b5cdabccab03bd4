// Prints how well the check of personal data does on the labelled set, as docs/privacy-check.md shows it: `node
// tools/evaluate-check.ts`. With `--dev` also what it
// missed and where it raised an alarm in the half that is for tuning. The other half is counted and never shown.
import { readNameBook } from '../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../src/core/privacy/find-personal-data.ts'
import { findingTypes } from '../src/core/privacy/finding.ts'
import { nothingKnown } from '../src/core/privacy/knowledge.ts'
import { type Evaluation, evaluate, percent, type Share } from '../tests/privacy/evaluate.ts'
import { readSet, type Split, writtenSplits } from '../tests/privacy/set/labelled.ts'

const knowledge = { names: await readNameBook(), known: nothingKnown }
const evaluations = writtenSplits.map((split) => ({
  split,
  evaluation: evaluate(readSet(split), (text) => findPersonalData(text, knowledge)),
}))
const titles: Readonly<Record<Split, string>> = { dev: 'Til at rette efter', 'held-out': 'Lagt til side' }

const cell = (share: Share): string =>
  `${percent(share).toFixed(1).replace('.', ',')} % (${share.hits} af ${share.of})`.replace('100,0 %', '100 %')
const row = (name: string, of: (evaluation: Evaluation) => Share): string =>
  `| ${name} | ${evaluations.map(({ evaluation }) => cell(of(evaluation))).join(' | ')} |`

const lines = [
  `| Slags | ${evaluations.map(({ split }) => titles[split]).join(' | ')} |`,
  `|---|${evaluations.map(() => '--:|').join('')}`,
  ...findingTypes.map((type) => row(type, ({ recall }) => recall[type])),
  row('Alle slags', ({ all }) => all),
  row('Fundet som den rette slags', ({ typed }) => typed),
  row('Rene tekster med en alarm', ({ alarmed }) => alarmed),
  row('Fund, der rører ved noget mærket', ({ precision }) => precision),
]
process.stdout.write(`${lines.join('\n')}\n`)

if (process.argv.includes('--dev'))
  for (const { evaluation } of evaluations.filter(({ split }) => split === 'dev')) {
    for (const { id, type, words, around } of evaluation.misses)
      process.stdout.write(`missed ${type} ${JSON.stringify(words)} in ${id}: ${around}\n`)
    for (const { id, type, words, around } of evaluation.alarms)
      process.stdout.write(`alarm ${type} ${JSON.stringify(words)} in ${id}: ${around}\n`)
  }
