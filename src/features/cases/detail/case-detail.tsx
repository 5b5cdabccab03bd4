/** One case from asked to forgotten: who and when, what comes next, and its text, learning and history. */
import { Button, Tabs } from '@mantine/core'
import { IconArrowLeft, IconMessages } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import { caseStoryIdOf } from '../../../core/records/ids.ts'
import { useDraft } from '../../../replica/index.ts'
import { caseText } from '../../../strings/case-text.ts'
import { caseHeader, cases as words } from '../../../strings/cases.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { type CasePart, paths } from '../../../ui/paths.ts'
import { SavedAt } from '../../../ui/saved-at.tsx'
import { listAddress } from '../case-list.tsx'
import type { CaseRecords } from '../use-cases.ts'
import { CaseHeader } from './case-header.tsx'
import classes from './detail.module.css'
import { HistoryTab } from './history-tab.tsx'
import { LearningTab } from './learning-tab.tsx'
import { useDoing, useOneCase } from './one-case.ts'
import { TextTab } from './text-tab.tsx'

const tabs = ['tekst', 'laering', 'historik'] as const

type CaseDetailProps = { readonly all: CaseRecords; readonly id: string; readonly part: CasePart }

export const CaseDetail = ({ all, id, part }: CaseDetailProps) => {
  const [, navigate] = useLocation()
  const one = useOneCase(all, id)
  const doing = useDoing(all)
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
  const tab = tabs.find((each) => each === part) ?? 'tekst'
  return (
    <Page title={words.title} fill saved={row.caseId === null ? null : <StorySaved id={caseStoryIdOf(row.caseId)} />}>
      <div className={classes.whole} data-pane tabIndex={-1}>
        {back}
        <CaseHeader one={one} doing={doing} />
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
            <Tabs.Panel value={tab} className={classes.panel}>
              {tab === 'tekst' && <TextTab one={one} id={row.caseId} value={value} doing={doing} />}
              {tab === 'laering' && <LearningTab one={one} id={row.caseId} value={value} doing={doing} />}
              {tab === 'historik' && <HistoryTab one={one} id={row.caseId} value={value} />}
            </Tabs.Panel>
          </Tabs>
        )}
      </div>
    </Page>
  )
}

const StorySaved = ({ id }: { readonly id: string }) => {
  const draft = useDraft('case-story', id, caseText.changed)
  return draft ? <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} /> : null
}
