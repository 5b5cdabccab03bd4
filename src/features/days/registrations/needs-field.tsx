/** What must be ready for a participant: ticks from the fixed list, and no place to write why. */
import { Checkbox, SimpleGrid, Text } from '@mantine/core'
import { type ParticipantNeed, participantNeed } from '../../../core/records/registration.ts'
import { needNames, registration as words } from '../../../strings/registrations.ts'

type NeedsFieldProps = {
  readonly needs: readonly ParticipantNeed[]
  readonly onChange: (needs: readonly string[]) => void
}

export const NeedsField = ({ needs, onChange }: NeedsFieldProps) => (
  <Checkbox.Group
    label={
      <Text span fw={600}>
        {words.needs}
      </Text>
    }
    description={words.needsWhy}
    value={[...needs]}
    onChange={onChange}
  >
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
      {participantNeed.options.map((need) => (
        <Checkbox key={need} value={need} label={needNames[need]} />
      ))}
    </SimpleGrid>
  </Checkbox.Group>
)
