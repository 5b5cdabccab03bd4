/** The agenda as the cases see it: its items with their times, and between them the places onto which a case can be dropped. */
import { useDndContext, useDroppable } from '@dnd-kit/core'
import { ActionIcon, Anchor, Text, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconMessages, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { categoryTitles } from '../../core/documents/words.ts'
import type { MeetingId } from '../../core/records/ids.ts'
import { meetingCases as words } from '../../strings/meetings.ts'
import { paths } from '../../ui/paths.ts'
import type { CaseCommands } from './cases-tab.tsx'
import classes from './meetings.module.css'
import type { AgendaLine } from './use-meeting-cases.ts'

type AgendaPlacesProps = {
  readonly agenda: readonly AgendaLine[]
  readonly commands: CaseCommands
  readonly meetingId: MeetingId
}

export const AgendaPlaces = ({ agenda, commands, meetingId }: AgendaPlacesProps) => (
  <>
    {agenda.length === 0 && <Text c="dimmed">{words.agendaEmpty}</Text>}
    <Place at={0} />
    <ol className={classes.plainList}>
      {agenda.map((line) => (
        <Item key={line.id} line={line} count={agenda.length} commands={commands} />
      ))}
    </ol>
    <Anchor component={Link} href={paths.meeting(meetingId, 'dagsorden')}>
      {words.toAgenda}
    </Anchor>
  </>
)

type ItemProps = { readonly line: AgendaLine; readonly count: number; readonly commands: CaseCommands }

const Item = ({ line: { value, number, when }, count, commands }: ItemProps) => {
  const { caseId, category } = value
  const title = value.title.trim() || categoryTitles[category]
  return (
    <li>
      <div className={classes.agendaLine} data-case={caseId !== null || undefined}>
        <span className={classes.number}>{number}.</span>
        <div className={classes.title}>
          <Text component="div">
            {caseId !== null && <IconMessages size={16} aria-label={words.isCase} className={classes.caseSign} />}
            {title}
          </Text>
          {when !== '' && (
            <Text size="sm" c="dimmed">
              {when}
            </Text>
          )}
        </div>
        {caseId !== null && (
          <div className={classes.lineTools}>
            <Tool label={words.moveUp(number)} disabled={number === 1} onClick={() => commands.move(caseId, -1)}>
              <IconArrowUp size={20} aria-hidden />
            </Tool>
            <Tool label={words.moveDown(number)} disabled={number === count} onClick={() => commands.move(caseId, 1)}>
              <IconArrowDown size={20} aria-hidden />
            </Tool>
            <Tool label={words.removeAt(number)} disabled={false} onClick={() => commands.remove(caseId)}>
              <IconX size={20} aria-hidden />
            </Tool>
          </div>
        )}
      </div>
      <Place at={number} />
    </li>
  )
}

type ToolProps = {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

const Tool = ({ label, disabled, onClick, children }: ToolProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" size="lg" aria-label={label} aria-disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
)

const prefix = 'place-'

/** The place of the agenda that a drop landed on, from 0; null where it is none. */
export const placeAt = (id: string | number): number | null =>
  String(id).startsWith(prefix) ? Number(String(id).slice(prefix.length)) : null

const Place = ({ at }: { readonly at: number }) => {
  const { active } = useDndContext()
  const { setNodeRef, isOver } = useDroppable({ id: `${prefix}${at}` })
  return (
    <div
      ref={setNodeRef}
      className={classes.dropPlace}
      data-open={active !== null || undefined}
      data-over={isOver || undefined}
    />
  )
}
