/** The box in which something is offered to the agenda, and a line of it with what can be done. */
import { Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './meetings.module.css'

type AgendaOffersProps = {
  readonly title: string
  readonly why: string
  /** For all of it. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

export const AgendaOffers = ({ title, why, action, children }: AgendaOffersProps) => (
  <section className={classes.offers} aria-label={title}>
    <Group justify="space-between" gap="xs" align="flex-start">
      <div className={classes.title}>
        <Title order={3} size="h5">
          {title}
        </Title>
        <Text size="sm" c="dimmed">
          {why}
        </Text>
      </div>
      {action}
    </Group>
    {children}
  </section>
)

type AgendaOfferProps = {
  readonly title: string
  readonly facts: ReactNode
  readonly actions: ReactNode
  readonly children?: ReactNode
}

export const AgendaOffer = ({ title, facts, actions, children }: AgendaOfferProps) => (
  <li className={classes.offer}>
    <div className={classes.title}>
      <Text fw={600} className={classes.anywhere}>
        {title}
      </Text>
      <Group gap="xs">{facts}</Group>
      {children}
    </div>
    <Group gap="xs">{actions}</Group>
  </li>
)
