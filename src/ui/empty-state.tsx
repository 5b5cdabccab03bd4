/** What stands in an empty list: what belongs there, and the first step. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly icon?: ReactNode
  readonly title: string
  /** What belongs here and what it is good for. */
  readonly children: ReactNode
  /** The first step, as a button. */
  readonly action?: ReactNode
  readonly order?: 2 | 3 | 4
}

export const EmptyState = ({ icon, title, children, action, order = 2 }: EmptyStateProps) => (
  <Stack align="center" gap="xs" py="xl" px="md" mx="auto" maw="32rem" ta="center">
    {icon !== undefined && (
      <Text component="span" c="dimmed" aria-hidden>
        {icon}
      </Text>
    )}
    <Title order={order} size="h3">
      {title}
    </Title>
    <Text c="dimmed">{children}</Text>
    {action}
  </Stack>
)
