/** What a person takes part in, read from all records at once: forums, turns, attendance of mandatory meetings, actions. */
import { useDeferredValue } from 'react'
import type { PersonId } from '../../core/records/ids.ts'
import { useRecordSet } from '../../replica/index.ts'
import { ActionsSection } from './actions-section.tsx'
import { AttendanceSection } from './attendance-section.tsx'
import { ForumsSection } from './forums-section.tsx'
import { TurnsSection } from './turns-section.tsx'

export const PersonWork = ({ id }: { readonly id: PersonId }) => {
  /* Drawn after what is being typed in the form, never before it. */
  const records = useDeferredValue(useRecordSet())
  if (records === undefined) return null
  return (
    <>
      <ForumsSection id={id} records={records} />
      <TurnsSection id={id} records={records} />
      <AttendanceSection id={id} records={records} />
      <ActionsSection id={id} records={records} />
    </>
  )
}
