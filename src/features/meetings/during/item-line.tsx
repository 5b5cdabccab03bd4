/** An item that is not written under now: one line, with what became of it and the way to it. */
import { Text, UnstyledButton } from '@mantine/core'
import { IconArrowForward, IconCheck, IconClock, IconNotes } from '@tabler/icons-react'
import { categoryTitles } from '../../../core/documents/words.ts'
import { isEmptyText } from '../../../core/text/blocks.ts'
import { during as words } from '../../../strings/during.ts'
import { agenda } from '../../../strings/meetings.ts'
import type { ListedItem } from '../use-meeting.ts'
import classes from './during.module.css'

type ItemLineProps = { readonly item: ListedItem; readonly onClock: boolean; readonly onChoose: () => void }

export const ItemLine = ({ item, onClock, onChoose }: ItemLineProps) => {
  const { id, number, value } = item
  return (
    <li data-item={id}>
      <UnstyledButton
        className={classes.line ?? ''}
        data-settled={value.progress !== 'open' || undefined}
        onClick={onChoose}
      >
        <span className={classes.lineNumber}>{number}.</span>
        <span className={classes.lineTitle}>{value.title || categoryTitles[value.category]}</span>
        {onClock && <Sign icon={<IconClock size={16} aria-hidden />} text={words.onClock} />}
        {!isEmptyText(value.minutesText) && value.progress === 'open' && (
          <Sign icon={<IconNotes size={16} aria-hidden />} text={words.hasText} hidden />
        )}
        {value.progress === 'done' && <Sign icon={<IconCheck size={16} aria-hidden />} text={words.progress.done} />}
        {value.progress === 'postponed' && (
          <Sign icon={<IconArrowForward size={16} aria-hidden />} text={words.progress.postponed} />
        )}
        {value.minutes !== null && value.progress === 'open' && (
          <Text component="span" size="sm" c="dimmed">
            {value.minutes} {agenda.minutesShort}
          </Text>
        )}
      </UnstyledButton>
    </li>
  )
}

type SignProps = { readonly icon: React.ReactNode; readonly text: string; readonly hidden?: boolean }

const Sign = ({ icon, text, hidden = false }: SignProps) => (
  <span className={classes.sign} title={hidden ? text : undefined}>
    {icon}
    <span className={hidden ? classes.unseen : undefined}>{text}</span>
  </span>
)
