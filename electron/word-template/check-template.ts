/**
 * Whether a Word template may be used: sound, without anything that runs or is fetched, and of parts that a paper can take over. It
 * is tried on a paper, whose every part must read afterwards. Runs in a thread that can be stopped (template-worker.ts).
 */
import { samplePaper } from '../../src/core/documents/sample-paper.ts'
import { blobId } from '../../src/core/records/ids.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { err, ok, type Result } from '../../src/core/result.ts'
import { type FormError, type FormLimits, formLimits } from '../case-forms/limits.ts'
import { bringsSomething } from '../case-forms/word-dangers.ts'
import { openWordPackage } from '../case-forms/word-package.ts'
import { parseXml } from '../case-forms/xml.ts'
import { zipParts } from '../case-forms/zip-parts.ts'
import { renderDocx } from '../documents/render-docx.ts'

export const checkTemplate = async (
  bytes: Uint8Array,
  limits: FormLimits = formLimits,
): Promise<Result<null, FormError>> => {
  if (bytes.byteLength > limits.bytes) return err('form-too-large')
  const opened = openWordPackage(bytes, limits, 'template')
  if (!opened.ok) return opened
  const tried = await tryOn(bytes)
  if (tried === null) return err('form-foreign')
  const parts = zipParts(tried, limits)
  if (!parts.ok) return parts
  for (const name of parts.value.names) {
    if (!/\.(xml|rels)$/i.test(name)) continue
    const part = parts.value.unpack(name)
    if (!part.ok) return part
    const root = parseXml(part.value, limits)
    if (!root.ok) return root
    if (bringsSomething(root.value)) return err('form-hostile')
  }
  return ok(null)
}

const inPaper = blobId.parse('0')

/** Null where the template holds what no paper can take over, as a chart in its header. */
const tryOn = async (bytes: Uint8Array): Promise<Uint8Array | null> => {
  try {
    const model = { ...samplePaper(recordSetOf([])), template: inPaper }
    return (await renderDocx(model, new Map([[inPaper, bytes]]), { pageNumbers: false })).bytes
  } catch {
    return null
  }
}
