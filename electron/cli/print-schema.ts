/** JSON Schema of what can be stored (of every kind, of one kind, of a whole bundle) and of what planning reads and prints. */
import { bundleJsonSchema } from '../../src/core/bundle/bundle.ts'
import { isPlanSchemaName, planJsonSchema } from '../../src/core/planning/plan-schemas.ts'
import { isRecordKind, recordJsonSchemas } from '../../src/core/records/index.ts'
import { err, ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'

export const printSchema = async ({ rest: [what] }: Given): Promise<Outcome> => {
  if (what !== undefined && isPlanSchemaName(what)) return printed(planJsonSchema(what))
  if (what !== undefined && what !== 'bundle' && !isRecordKind(what)) {
    return err({ code: 'usage', detail: cliWords.unknownKind(what) })
  }
  const all = recordJsonSchemas()
  return printed(what === undefined ? all : what === 'bundle' ? bundleJsonSchema() : all[what])
}

const printed = (value: unknown): Outcome => ok({ value, lines: [JSON.stringify(value, null, 2)] })
