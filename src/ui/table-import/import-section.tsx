/** A part of the preview under its own heading. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

type ImportSectionProps = { readonly title: string; readonly why?: string; readonly children: ReactNode }

export const ImportSection = ({ title, why, children }: ImportSectionProps) => (
  <Stack gap="xs" component="section" aria-label={title}>
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      {why !== undefined && (
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      )}
    </div>
    {children}
  </Stack>
)
