/** What the program is, which version, and on which terms. */
import { Stack, Text } from '@mantine/core'
import { version } from '../../../package.json'
import { settings } from '../../strings/settings.ts'

const words = settings.about

export const AboutSection = () => (
  <Stack>
    <Text>{words.purpose}</Text>
    <Text>{words.leavesNothing}</Text>
    <Text>{words.version(version)}</Text>
    <Text>{words.licence}</Text>
  </Stack>
)
