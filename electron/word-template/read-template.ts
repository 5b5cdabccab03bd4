/** Reads the organisation's Word template from a file, as untrusted as any other from outside. What comes back may be used. */
import type { ErrorCode } from '../../src/core/error-codes.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from '../case-forms/limits.ts'
import { readCapped, readInWorker } from '../case-forms/untrusted-file.ts'

type TemplateError = Extract<ErrorCode, `template-${string}` | 'file-unreadable'>

/** A paper is made on the way, which an old computer needs time for. */
const templateLimits: FormLimits = { ...formLimits, milliseconds: 30_000 }

export const readTemplate = async (
  path: string,
  limits: FormLimits = templateLimits,
): Promise<Result<Uint8Array, TemplateError>> => {
  const read = await readCapped(path, limits.bytes)
  if (!read.ok) return err(codes[read.error])
  const script = new URL('./template-worker.ts', import.meta.url)
  const checked = await readInWorker<null>(script, read.value.slice(), limits)
  return checked.ok ? ok(read.value) : err(codes[checked.error])
}

const codes: Readonly<Record<FormError | 'file-unreadable', TemplateError>> = {
  'file-unreadable': 'file-unreadable',
  'form-unreadable': 'template-unreadable',
  'form-foreign': 'template-foreign',
  'form-encrypted': 'template-encrypted',
  'form-too-large': 'template-too-large',
  'form-hostile': 'template-hostile',
  'form-empty': 'template-unreadable',
}
