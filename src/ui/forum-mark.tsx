/** A forum's colour with its short name: never one without the other. */
import { ColorSwatch, Group, Text } from '@mantine/core'
import type { ForumColour } from '../core/records/forum.ts'
import { forumColours } from './theme.ts'

export const ForumMark = ({ colour, shortName }: { readonly colour: ForumColour; readonly shortName: string }) => (
  <Group gap={6} wrap="nowrap" component="span" display="inline-flex">
    <ColorSwatch component="span" color={forumColours[colour]} size={12} aria-hidden />
    <Text component="span" size="sm" fw={600}>
      {shortName}
    </Text>
  </Group>
)
