/** A titled part of the person's form, with its fields in columns where there is room. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './people.module.css'

export type SectionProps = {
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
}

export const Section = ({ title, description, children }: SectionProps) => (
  <Stack gap="sm" component="section" className={classes.section} aria-label={title}>
    <div>
      <Title order={3} size="h4">
        {title}
      </Title>
      {description !== undefined && (
        <Text size="sm" c="dimmed">
          {description}
        </Text>
      )}
    </div>
    {children}
  </Stack>
)

export const Fields = ({ columns = 2, children }: { readonly columns?: 2 | 3; readonly children: ReactNode }) => (
  <div className={classes.fields} data-columns={columns}>
    {children}
  </div>
)
