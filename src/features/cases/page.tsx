/** Cases: from asked to forgotten. All of them, or one with its text; which, and which part, stands in the address. */
import { useMemo } from 'react'
import { useRoute } from 'wouter'
import { cases as words } from '../../strings/cases.ts'
import { Page } from '../../ui/page.tsx'
import { caseParts, caseViews, paths } from '../../ui/paths.ts'
import { choiceOf } from './address.ts'
import { CaseList } from './case-list.tsx'
import { CaseDetail } from './detail/case-detail.tsx'
import { useCaseRecords } from './use-cases.ts'

export const CasesPage = () => {
  const [, params] = useRoute<{ id?: string; part?: string }>(`${paths.cases}/:id?/:part?`)
  const id = params?.id
  const part = params?.part
  const all = useCaseRecords()
  const isList = id === undefined || caseViews.some((view) => view === id)
  const choice = useMemo(() => choiceOf(id, isList ? part : undefined), [id, isList, part])
  if (all === undefined)
    return (
      <Page title={words.title}>
        <div aria-busy />
      </Page>
    )
  if (isList) return <CaseList all={all} choice={choice} />
  return <CaseDetail key={id} all={all} id={id} part={caseParts.find((each) => each === part) ?? 'tekst'} />
}
