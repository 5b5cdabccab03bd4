/** Opfølgning: what was agreed at all meetings, by deadline, person or forum; finished with one click, reminded of by mail. */
import { Button, Text } from '@mantine/core'
import { IconChecklist, IconMail, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { type ActionRow, actionRows } from '../../core/actions/actions.ts'
import type { ActionId } from '../../core/records/ids.ts'
import type { RecordSet } from '../../core/records/record-set.ts'
import { useRecordSet } from '../../replica/index.ts'
import { actionForm, actionReminder, actionsEmpty, actions as words } from '../../strings/actions.ts'
import { common } from '../../strings/common.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { todayInDenmark } from '../../ui/today.ts'
import { ActionFilters } from './action-filters.tsx'
import { ActionForm } from './action-form.tsx'
import { ActionList } from './action-list.tsx'
import { type ActionChoice, addressOf, choiceOf, everyAction } from './address.ts'
import { shownActions } from './groups.ts'
import { RemindersPanel } from './reminders-panel.tsx'

export const ActionsPage = () => {
  const [, params] = useRoute<{ filter?: string }>(`${paths.actions}/:filter?`)
  const records = useRecordSet()
  const choice = useMemo(() => choiceOf(params?.filter), [params?.filter])
  return records === undefined ? (
    <Page title={words.title}>
      <Text role="status">{common.loading}</Text>
    </Page>
  ) : (
    <Actions records={records} choice={choice} />
  )
}

/** What is opened over the list. */
type Open =
  | { readonly type: 'new' }
  | { readonly type: 'edit'; readonly id: ActionId }
  /** `person` is who is reminded; empty is everybody responsible. */
  | { readonly type: 'remind'; readonly rows: readonly ActionRow[]; readonly person: string }

const Actions = ({ records, choice }: { readonly records: RecordSet; readonly choice: ActionChoice }) => {
  const [today] = useState(() => todayInDenmark())
  const [question, setQuestion] = useState('')
  const asked = useDeferredValue(question)
  const [open, setOpen] = useState<Open | null>(null)
  const rows = useMemo(() => actionRows(records, today), [records, today])
  const shown = useMemo(() => shownActions(records, rows, choice, asked), [records, rows, choice, asked])
  const canRemind = shown.some(({ status }) => status === 'open')
  const begin = () => setOpen({ type: 'new' })
  useCommand('mod+N', actionForm.newTitle, begin, open === null)
  const close = () => setOpen(null)
  return (
    <Page
      title={words.title}
      actions={
        <>
          {canRemind && (
            <Button
              variant="default"
              leftSection={<IconMail size={20} aria-hidden />}
              onClick={() => setOpen({ type: 'remind', rows: shown, person: choice.person })}
            >
              {actionReminder.open}
            </Button>
          )}
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={begin}>
            {actionForm.newTitle}
          </Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <EmptyState
          icon={<IconChecklist size={40} />}
          title={actionsEmpty.none}
          action={<Button onClick={begin}>{actionForm.newTitle}</Button>}
        >
          {actionsEmpty.noneWhy}
        </EmptyState>
      ) : (
        <>
          <ActionFilters
            records={records}
            choice={choice}
            question={question}
            onQuestion={setQuestion}
            shown={shown.length}
            all={rows.length}
          />
          {shown.length === 0 ? (
            <NothingShown rows={rows} choice={choice} question={question} onClear={() => setQuestion('')} />
          ) : (
            <ActionList
              key={addressOf(choice)}
              records={records}
              rows={shown}
              by={choice.by}
              today={today}
              onEdit={(id) => setOpen({ type: 'edit', id })}
              onRemind={(row) => setOpen({ type: 'remind', rows: [row], person: '' })}
            />
          )}
        </>
      )}
      {(open?.type === 'new' || open?.type === 'edit') && (
        <ActionForm records={records} id={open.type === 'edit' ? open.id : null} choice={choice} onClose={close} />
      )}
      {open?.type === 'remind' && (
        <RemindersPanel records={records} rows={open.rows} person={open.person} today={today} onClose={close} />
      )}
    </Page>
  )
}

type NothingShownProps = {
  readonly rows: readonly ActionRow[]
  readonly choice: ActionChoice
  readonly question: string
  readonly onClear: () => void
}

/** Nothing left to do is good news; a search without an answer is not. */
const NothingShown = ({ rows, choice, question, onClear }: NothingShownProps) => {
  const [, navigate] = useLocation()
  const goTo = (next: ActionChoice) => {
    onClear()
    navigate(addressOf(next), { replace: true })
  }
  const isAllDone =
    question === '' && addressOf(choice) === addressOf({ ...everyAction, by: choice.by }) && rows.length > 0
  return isAllDone ? (
    <EmptyState
      icon={<IconChecklist size={40} />}
      title={actionsEmpty.allDone}
      action={
        <Button variant="default" onClick={() => goTo({ ...choice, which: 'lukkede' })}>
          {actionsEmpty.showClosed}
        </Button>
      }
    >
      {actionsEmpty.allDoneWhy}
    </EmptyState>
  ) : (
    <EmptyState
      title={actionsEmpty.nothingFound}
      action={
        <Button variant="default" onClick={() => goTo({ ...everyAction, by: choice.by })}>
          {actionsEmpty.showAll}
        </Button>
      }
    >
      {actionsEmpty.nothingFoundWhy}
    </EmptyState>
  )
}
