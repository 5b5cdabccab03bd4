/** One case of the meeting: whose it is, what about, how far, and its way onto the agenda. Dragged by its handle. */
import { useDraggable } from '@dnd-kit/core'
import { Anchor, Badge, Button, Group, NumberInput, Text } from '@mantine/core'
import { IconCalendarPlus, IconGripVertical } from '@tabler/icons-react'
import { Link } from 'wouter'
import { capitalised } from '../../core/danish/dates.ts'
import { caseStatusWords, nextStepText, urgencyWords } from '../../strings/cases.ts'
import { agenda as agendaWords, meetingCases as words } from '../../strings/meetings.ts'
import { paths } from '../../ui/paths.ts'
import type { CaseCommands } from './cases-tab.tsx'
import classes from './meetings.module.css'
import type { MeetingCase } from './use-meeting-cases.ts'

type CaseCardProps = { readonly found: MeetingCase; readonly commands: CaseCommands }

export const CaseCard = ({ found, commands }: CaseCardProps) => {
  const { row, id, name, themes, item } = found
  const { caseId, next } = row
  const canBePlaced = caseId !== null && item === null
  const { listeners, setNodeRef, setActivatorNodeRef, isDragging } = useDraggable({
    id,
    disabled: !canBePlaced,
  })
  const late = next?.urgency === 'late'
  return (
    <li ref={setNodeRef} className={classes.card} data-left={isDragging || undefined}>
      <div className={classes.cardHead}>
        {canBePlaced && (
          <span ref={setActivatorNodeRef} {...listeners} className={classes.grip} title={words.dragTitle} aria-hidden>
            <IconGripVertical size={20} />
          </span>
        )}
        <div className={classes.title}>
          <Group gap="sm">
            <Anchor component={Link} href={paths.case(id)} fw={600} draggable={false}>
              {name}
            </Anchor>
            <Badge variant="default" className={classes.status ?? ''}>
              {caseStatusWords[row.status]}
            </Badge>
          </Group>
          {themes !== '' && <Text size="sm">{themes}</Text>}
          {next !== null && (
            <Text size="sm" className={(late ? classes.late : classes.quiet) ?? ''}>
              {next.urgency === 'later'
                ? capitalised(nextStepText(next))
                : `${urgencyWords[next.urgency]}: ${nextStepText(next)}`}
            </Text>
          )}
        </div>
      </div>
      {caseId === null ? (
        <Group gap="sm" mt="xs">
          <Button component={Link} href={paths.case(id, 'bed-om')} variant="default" size="sm">
            {words.ask}
          </Button>
        </Group>
      ) : item === null ? (
        <Group gap="sm" mt="xs">
          <NumberInput
            aria-label={words.minutesFor(name)}
            value={commands.minutesOf(caseId) ?? ''}
            onChange={(next) => commands.setMinutes(caseId, typeof next === 'number' ? next : null)}
            suffix={` ${agendaWords.minutesShort}`}
            placeholder={agendaWords.minutesShort}
            min={0}
            max={4320}
            step={5}
            clampBehavior="strict"
            allowDecimal={false}
            allowNegative={false}
            w="6.5rem"
          />
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={20} aria-hidden />}
            aria-label={words.placeOf(name)}
            onClick={() => commands.place(caseId, null)}
          >
            {words.place}
          </Button>
        </Group>
      ) : (
        <Group gap="sm" mt="xs">
          <Text size="sm">{[words.stands(item.number), item.when].filter(Boolean).join(', ')}</Text>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={words.removeOf(name)}
            onClick={() => commands.remove(caseId)}
          >
            {words.remove}
          </Button>
        </Group>
      )}
    </li>
  )
}
