/** Cases: from asked to forgotten. All of them, or one with its text; which, and which part, stands in the address. */
import { useMemo, useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { caseOfTurn } from '../../core/cases/life.ts'
import type { RequestKind } from '../../core/documents/case-request-words.ts'
import { cases as words } from '../../strings/cases.ts'
import { Page } from '../../ui/page.tsx'
import { caseParts, caseViews, paths } from '../../ui/paths.ts'
import { choiceOf } from './address.ts'
import { CaseList, lastChoice, listAddress } from './case-list.tsx'
import { CaseDetail } from './detail/case-detail.tsx'
import { knownName } from './detail/one-case.ts'
import { PackPanel } from './pack/pack-panel.tsx'
import { ReadInPanel } from './read-in/read-in-panel.tsx'
import { RequestPanel } from './request/request-panel.tsx'
import { type CaseRecords, useCaseRecords } from './use-cases.ts'

export const CasesPage = () => {
  const [, params] = useRoute<{ id?: string; part?: string }>(`${paths.cases}/:id?/:part?`)
  const [, navigate] = useLocation()
  const id = params?.id
  const part = params?.part
  const all = useCaseRecords()
  const view = caseViews.find((each) => each === id)
  const several = severalActs.find((each) => each === id)
  const choice = useMemo(
    () => (several === undefined ? choiceOf(view, view === undefined ? undefined : part) : lastChoice()),
    [several, view, part],
  )
  if (all === undefined)
    return (
      <Page title={words.title}>
        <div aria-busy />
      </Page>
    )
  if (id !== undefined && view === undefined && several === undefined)
    return <CaseDetail key={id} all={all} id={id} part={caseParts.find((each) => each === part) ?? 'tekst'} />
  const close = () => navigate(listAddress())
  return (
    <>
      <CaseList all={all} choice={choice} />
      {several === 'bed-om' && <AskSeveral all={all} ids={(part ?? '').split(',')} onClose={close} />}
      {several === 'pakke' && <PackOf all={all} id={part} onClose={close} />}
      {several === 'hent' && <ReadInPanel onClose={close} onRead={(caseId) => navigate(paths.case(caseId))} />}
    </>
  )
}

/** In the place of a case's id: what is done with several at once, over the list. */
const severalActs = ['bed-om', 'hent', 'pakke'] as const

type PackOfProps = { readonly all: CaseRecords; readonly id: string | undefined; readonly onClose: () => void }

const PackOf = ({ all: { records }, id, onClose }: PackOfProps) => {
  const meetingId = [...records.meeting.keys()].find((each) => each === id)
  return meetingId === undefined ? null : <PackPanel meetingId={meetingId} onClose={onClose} />
}

type AskSeveralProps = { readonly all: CaseRecords; readonly ids: readonly string[]; readonly onClose: () => void }

const AskSeveral = ({ all: { records }, ids, onClose }: AskSeveralProps) => {
  const turnIds = [...records.turn.keys()].filter((id) => ids.includes(id))
  // As it was when it was opened: once somebody was asked, the next thing would be a reminder.
  const [kind] = useState(
    (): RequestKind => (turnIds.every((id) => caseOfTurn(records, id) !== null) ? 'remind' : 'ask'),
  )
  return <RequestPanel turnIds={turnIds} kind={kind} by={knownName()} onClose={onClose} />
}
