/** A titled part of a form, with its fields in columns where there is room. */
import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './form-section.module.css'

type FormSectionProps = {
  readonly title: string
  readonly description?: ReactNode
  readonly children: ReactNode
}

export const FormSection = ({ title, description, children }: FormSectionProps) => (
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

export const FormFields = ({ columns = 2, children }: { readonly columns?: 2 | 3; readonly children: ReactNode }) => (
  <div className={classes.fields} data-columns={columns}>
    {children}
  </div>
)

/** The column in which a form stands: its fields come beside one another by its width, not by the window's. */
export const Form = ({ onBlur, children }: { readonly onBlur: () => void; readonly children: ReactNode }) => (
  <Stack gap="xs" className={classes.form} onBlur={onBlur}>
    {children}
  </Stack>
)

/** Fields that belong together within a section: one workplace, one absence. */
export const FormCard = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <fieldset aria-label={label} className={classes.card}>
    {children}
  </fieldset>
)
