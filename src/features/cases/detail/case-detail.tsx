/** One case from asked to forgotten: who and when, what comes next, and its text, learning and history. */
import { Button, Tabs } from '@mantine/core'
import { IconArrowLeft, IconMessages } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { CaseRow } from '../../../core/cases/board.ts'
import type { RequestKind } from '../../../core/documents/case-request-words.ts'
import { caseStoryIdOf } from '../../../core/records/ids.ts'
import { useDraft } from '../../../replica/index.ts'
import { caseText } from '../../../strings/case-text.ts'
import { caseHeader, cases as words } from '../../../strings/cases.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { type CasePart, paths } from '../../../ui/paths.ts'
import { SavedAt } from '../../../ui/saved-at.tsx'
import { listAddress } from '../case-list.tsx'
import { PackPanel } from '../pack/pack-panel.tsx'
import { ReadInPanel } from '../read-in/read-in-panel.tsx'
import { RequestPanel } from '../request/request-panel.tsx'
import type { CaseRecords } from '../use-cases.ts'
import { CaseHeader } from './case-header.tsx'
import classes from './detail.module.css'
import { HistoryTab } from './history-tab.tsx'
import { LearningTab } from './learning-tab.tsx'
import { knownName, useDoing, useOneCase } from './one-case.ts'
import { TextTab } from './text-tab.tsx'

const tabs = ['tekst', 'laering', 'historik'] as const

type CaseDetailProps = { readonly all: CaseRecords; readonly id: string; readonly part: CasePart }

export const CaseDetail = ({ all, id, part }: CaseDetailProps) => {
  const [, navigate] = useLocation()
  const one = useOneCase(all, id)
  const doing = useDoing(all.today)
  const back = (
    <Button
      component={Link}
      href={listAddress()}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      className={classes.back}
    >
      {words.back}
    </Button>
  )
  if (one === null)
    return (
      <Page title={words.title}>
        {back}
        <EmptyState icon={<IconMessages size={40} />} title={words.gone}>
          {words.goneWhy}
        </EmptyState>
      </Page>
    )
  const { row, value } = one
  const close = () => navigate(paths.case(id), { replace: true })
  const kind = requestKind(row.status)
  const tab = tabs.find((each) => each === part) ?? 'tekst'
  return (
    <Page title={words.title} fill saved={row.caseId === null ? null : <StorySaved id={caseStoryIdOf(row.caseId)} />}>
      <div className={classes.whole} data-pane tabIndex={-1}>
        {back}
        <CaseHeader one={one} doing={doing} part={part} />
        {row.caseId !== null && value !== null && (
          <Tabs
            value={tab}
            onChange={(next) =>
              navigate(
                paths.case(
                  id,
                  tabs.find((each) => each === next),
                ),
              )
            }
            keepMounted={false}
          >
            <Tabs.List aria-label={caseHeader.parts} className={classes.tabs}>
              {tabs.map((each) => (
                <Tabs.Tab key={each} value={each}>
                  {caseHeader.tabs[each]}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value={tab}>
              {tab === 'tekst' && <TextTab one={one} id={row.caseId} value={value} doing={doing} />}
              {tab === 'laering' && <LearningTab one={one} id={row.caseId} value={value} doing={doing} />}
              {tab === 'historik' && <HistoryTab one={one} id={row.caseId} value={value} />}
            </Tabs.Panel>
          </Tabs>
        )}
      </div>
      {part === 'bed-om' && <RequestPanel turnIds={[row.turnId]} kind={kind} by={knownName()} onClose={close} />}
      {part === 'pakke' && row.meetingId !== null && <PackPanel meetingId={row.meetingId} onClose={close} />}
      {part === 'hent' && (
        <ReadInPanel
          {...(row.caseId === null ? {} : { caseId: row.caseId })}
          onClose={close}
          onRead={(read) => navigate(paths.case(read), { replace: true })}
        />
      )}
    </Page>
  )
}

/** What a mail to the author is about, by how far the case is. */
const requestKind = (status: CaseRow['status']): RequestKind => {
  if (status === 'to-ask') return 'ask'
  return status === 'received' || status === 'checked' ? 'return' : 'remind'
}

const StorySaved = ({ id }: { readonly id: string }) => {
  const draft = useDraft('case-story', id, caseText.changed)
  return draft ? <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} /> : null
}
