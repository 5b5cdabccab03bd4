/** A person's right to see what is held about them: all of it in one Word file. */
import { Group } from '@mantine/core'
import type { PersonId } from '../../core/records/ids.ts'
import { call, newElementId } from '../../replica/index.ts'
import { personAccess as words } from '../../strings/people.ts'
import { FormSection } from '../../ui/form-section.tsx'
import { SaveAsWord } from '../../ui/save-as-word.tsx'

type AccessSectionProps = { readonly id: PersonId; readonly flush: () => Promise<void> }

export const AccessSection = ({ id, flush }: AccessSectionProps) => {
  const make = async () => {
    await flush()
    return call('document.export', { job: newElementId(), paper: { document: 'access-report', personId: id } })
  }
  return (
    <FormSection title={words.title} description={words.why}>
      <Group>
        <SaveAsWord label={words.save} make={make} />
      </Group>
    </FormSection>
  )
}
