/** Where an archive shall lie: a new folder of the program's own until another is chosen. */
import { Anchor, Text } from '@mantine/core'
import type { ChosenPlace } from '../../core/contract.ts'

type PlaceChoiceProps = {
  readonly words: Readonly<Record<'place' | 'newFolder', string>>
  readonly hint: string
  readonly choose: string
  readonly to: ChosenPlace | null
  readonly onChoose: () => Promise<void>
}

export const PlaceChoice = ({ words, hint, choose, to, onChoose }: PlaceChoiceProps) => (
  <div>
    <Text fw={500}>{words.place}</Text>
    <Text>{to === null ? words.newFolder : to.display}</Text>
    <Text size="sm" c="dimmed">
      {hint}
    </Text>
    <Anchor component="button" type="button" onClick={() => void onChoose()}>
      {choose}
    </Anchor>
  </div>
)
