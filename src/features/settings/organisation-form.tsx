/** A form on the organisation's settings, which is drawn once they are read and made where the archive has none yet. */
import { Stack } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { theOrganisationId } from '../../core/records/ids.ts'
import { newValue } from '../../core/records/index.ts'
import { commitOrTell, type DraftOf, put, useDraft } from '../../replica/index.ts'
import { SavedAt } from '../../ui/saved-at.tsx'

type OrganisationFormProps = {
  /** What a change here is called when it is undone. */
  readonly label: string
  readonly children: (draft: DraftOf<'organisation'>) => ReactNode
}

export const OrganisationForm = ({ label, children }: OrganisationFormProps) => {
  const draft = useDraft('organisation', theOrganisationId, label)
  const missing = draft === null
  useEffect(() => {
    if (missing) void commitOrTell(label, [put('organisation', theOrganisationId, newValue('organisation', {}))])
  }, [missing, label])
  if (draft === null || draft === undefined) return null
  return (
    <Stack onBlur={draft.onBlur}>
      {children(draft)}
      <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} />
    </Stack>
  )
}
