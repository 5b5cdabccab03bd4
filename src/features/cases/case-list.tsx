/** Every case and every turn that waits to be asked, as a board or a table. */
import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { casesEmpty, cases as words } from '../../strings/cases.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { addressOf, type CaseChoice, everyCase } from './address.ts'
import { CaseBoard } from './case-board.tsx'
import { CaseFilters } from './case-filters.tsx'
import { CaseTable } from './case-table.tsx'
import classes from './cases.module.css'
import { chosenRows } from './rows.ts'
import { type CaseRecords, useRows } from './use-cases.ts'

/** As it was left: the way to a case and back does not lose the choice. Gone with the lock. */
let lastAddress: string = paths.cases
let lastQuestion = ''
export const listAddress = (): string => lastAddress

export const CaseList = ({ all, choice }: { readonly all: CaseRecords; readonly choice: CaseChoice }) => {
  const { records } = all
  const rows = useRows(all)
  const [, navigate] = useLocation()
  const [question, setQuestion] = useState(lastQuestion)
  const asked = useDeferredValue(question)
  const shown = useMemo(() => chosenRows(records, rows, choice, asked), [records, rows, choice, asked])
  useEffect(() => {
    lastAddress = addressOf(choice)
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
    <Page title={words.title} fill>
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
