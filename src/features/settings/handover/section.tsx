/** Holiday cover: giving a copy of the archive away, and fetching it back. */
import { Divider, Stack, Text } from '@mantine/core'
import { handover } from '../../../strings/handover.ts'
import { BringBack } from './bring-back.tsx'
import { MakeCopy } from './make-copy.tsx'

export const HandoverSection = () => (
  <Stack gap="lg">
    <Text>{handover.lead}</Text>
    <MakeCopy />
    <Divider />
    <BringBack />
  </Stack>
)
