/** Every case and every turn that waits to be asked, as a board or a table. */
import { Button, SegmentedControl, VisuallyHidden } from '@mantine/core'
import { IconFileImport, IconMail, IconMessages } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { CaseRow } from '../../core/cases/board.ts'
import { casesEmpty, cases as words } from '../../strings/cases.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { caseViews, paths } from '../../ui/paths.ts'
import { addressOf, type CaseChoice, everyCase } from './address.ts'
import { CaseBoard } from './case-board.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import classes from './cases.module.css'
import { chosenRows } from './rows.ts'
import { type CaseRecords, useRows } from './use-cases.ts'

/** As it was left: the way to a case and back does not lose the choice. Gone with the lock. */
let last: CaseChoice = everyCase
let lastQuestion = ''
export const lastChoice = (): CaseChoice => last
export const listAddress = (): string => addressOf(last)

export const CaseList = ({ all, choice }: { readonly all: CaseRecords; readonly choice: CaseChoice }) => {
  const { records } = all
  const rows = useRows(all)
  const [, navigate] = useLocation()
  const [question, setQuestion] = useState(lastQuestion)
  const asked = useDeferredValue(question)
  const shown = useMemo(() => chosenRows(records, rows, choice, asked), [records, rows, choice, asked])
  useEffect(() => {
    last = choice
  }, [choice])
  useEffect(() => {
    lastQuestion = question
  }, [question])
  const showAll = () => {
    setQuestion('')
    navigate(addressOf({ ...everyCase, view: choice.view }), { replace: true })
  }
  if (rows.length === 0) return <NothingYet all={all} />
  return (
    <Page title={words.title} fill actions={<ListActions rows={shown} choice={choice} />}>
      <div className={classes.whole}>
        <CaseFilters
          records={records}
          choice={choice}
          question={question}
          onQuestion={setQuestion}
          shown={shown.length}
          all={rows.length}
        />
        {shown.length === 0 ? (
          <EmptyState
            title={casesEmpty.nothingFound}
            action={
              <Button variant="default" onClick={showAll}>
                {words.showAll}
              </Button>
            }
          >
            {casesEmpty.nothingFoundWhy}
          </EmptyState>
        ) : choice.view === 'tabel' ? (
          <CaseTable records={records} rows={shown} choice={choice} />
        ) : (
          <CaseBoard records={records} rows={shown} />
        )}
      </div>
    </Page>
  )
}

type ListActionsProps = { readonly rows: readonly CaseRow[]; readonly choice: CaseChoice }

const ListActions = ({ rows, choice }: ListActionsProps) => {
  const [, navigate] = useLocation()
  const due = rows.filter(({ next }) => next?.step === 'ask' && next.urgency !== 'later')
  return (
    <>
      <fieldset className={classes.views}>
        <VisuallyHidden component="legend">{words.view}</VisuallyHidden>
        <SegmentedControl
          value={choice.view}
          onChange={(view) =>
            navigate(addressOf({ ...choice, view: caseViews.find((each) => each === view) ?? 'tavle' }), {
              replace: true,
            })
          }
          data={[
            { value: 'tavle', label: words.board },
            { value: 'tabel', label: words.table },
          ]}
        />
      </fieldset>
      <Button
        component={Link}
        href={paths.casesReadIn}
        variant="default"
        leftSection={<IconFileImport size={20} aria-hidden />}
      >
        {words.readIn}
      </Button>
      {due.length > 0 && (
        <Button
          component={Link}
          href={paths.casesAsk(due.map(({ turnId }) => turnId))}
          leftSection={<IconMail size={20} aria-hidden />}
        >
          {words.askDue(due.length)}
        </Button>
      )}
    </>
  )
}

const NothingYet = ({ all: { records } }: { readonly all: CaseRecords }) => {
  const hasForums = [...records.forum.values()].some(({ casesPerMeeting }) => casesPerMeeting > 0)
  return (
    <Page title={words.title}>
      <EmptyState
        icon={<IconMessages size={40} />}
        title={hasForums ? casesEmpty.noTurns : casesEmpty.noForums}
        action={
          <Button component={Link} href={hasForums ? paths.rotation : paths.forums}>
            {hasForums ? casesEmpty.toRotation : casesEmpty.toForums}
          </Button>
        }
      >
        {hasForums ? casesEmpty.noTurnsWhy : casesEmpty.noForumsWhy}
      </EmptyState>
    </Page>
  )
}
