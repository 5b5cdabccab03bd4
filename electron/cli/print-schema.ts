/** JSON Schema of what can be stored: of every kind, of one kind, or of a whole bundle. */
import { bundleJsonSchema } from '../../src/core/bundle/bundle.ts'
import { isRecordKind, recordJsonSchemas } from '../../src/core/records/index.ts'
import { err, ok } from '../../src/core/result.ts'
import { cliWords } from '../../src/strings/cli.ts'
import type { Given } from './invocation.ts'
import type { Outcome } from './outcome.ts'

export const printSchema = async ({ rest: [what] }: Given): Promise<Outcome> => {
  if (what !== undefined && what !== 'bundle' && !isRecordKind(what)) {
    return err({ code: 'usage', detail: cliWords.unknownKind(what) })
  }
  const all = recordJsonSchemas()
  const value = what === undefined ? all : what === 'bundle' ? bundleJsonSchema() : all[what]
  return ok({ value, lines: [JSON.stringify(value, null, 2)] })
}
