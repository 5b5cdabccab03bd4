/** Versions of a programme are held fast here, whichever page asks. What that means is decided in core/programme/versions.ts. */
import { isHeldFast } from '../core/programme/versions.ts'
import { programmeIdOf } from '../core/records/ids.ts'
import { parseRecord } from '../core/records/index.ts'
import type { Step, Value } from './undo-stack.ts'

export const touchesLockedProgramme = (steps: readonly Step[]): boolean => {
  const gone = new Set(steps.filter(({ after }) => after === null).map(({ kind, id }) => `${kind}/${id}`))
  return steps.some((step) => {
    const before = step.kind === 'programme-version' ? version(step.before) : null
    if (before === null) return false
    const { meetingId } = before
    const dayGoes = gone.has(`meeting/${meetingId}`) || gone.has(`programme/${programmeIdOf(meetingId)}`)
    return isHeldFast(before, version(step.after), dayGoes)
  })
}

const version = (value: Value | null) => {
  const parsed = value === null ? null : parseRecord('programme-version', value)
  return parsed?.ok ? parsed.value : null
}
