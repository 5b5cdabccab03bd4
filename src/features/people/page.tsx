/** Personer: who we are. The list with the chosen person beside it, or the import from a file; the address says which. */
import { Button } from '@mantine/core'
import { IconFileImport, IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation, useRoute } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { newValue } from '../../core/records/index.ts'
import { commit, newId, put, useDraft, useRecords } from '../../replica/index.ts'
import { people as words } from '../../strings/people.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ListAndDetail } from '../../ui/list-and-detail.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { SavedAt } from '../../ui/saved-at.tsx'
import { PeopleImportPage } from './import/import-page.tsx'
import { PeopleList } from './people-list.tsx'
import { PersonDetail } from './person-detail.tsx'

export const PeoplePage = () => {
  const [isImport] = useRoute(paths.peopleImport)
  return isImport ? <PeopleImportPage /> : <PeopleAndDetail />
}

const PeopleAndDetail = () => {
  const [, selected] = useRoute<{ readonly id: string }>(paths.person(':id'))
  const [, navigate] = useLocation()
  const [error, setError] = useState<ContractError | null>(null)
  const add = async () => {
    const id = newId('person')
    const done = await commit(words.added, [put('person', id, newValue('person', { roles: ['peer'] }))])
    setError(done.ok ? null : done.error)
    if (done.ok) navigate(paths.person(id))
  }
  useCommand('mod+N', words.add, () => void add())
  const id = selected?.id ?? null
  const people = useRecords('person')
  return (
    <Page
      title={words.title}
      fill
      saved={id === null ? null : <PersonSaved id={id} />}
      actions={
        <>
          <Button
            component={Link}
            href={paths.peopleImport}
            variant="default"
            leftSection={<IconFileImport size={20} aria-hidden />}
          >
            {words.importFromFile}
          </Button>
          <Button leftSection={<IconUserPlus size={20} aria-hidden />} onClick={() => void add()}>
            {words.add}
          </Button>
        </>
      }
    >
      <ListAndDetail
        listLabel={words.listLabel}
        list={
          <>
            {error !== null && <ErrorNotice error={error} />}
            <PeopleList selectedId={id} onAdd={() => void add()} />
          </>
        }
        detailLabel={words.detailLabel}
        detail={id === null ? null : <PersonDetail key={id} id={id} />}
        nothingSelected={
          <EmptyState icon={<IconUsers size={40} />} title={words.noneSelected}>
            {words.noneSelectedWhy}
          </EmptyState>
        }
        listPath={paths.people}
        empty={people?.length === 0}
        wideList
      />
    </Page>
  )
}

const PersonSaved = ({ id }: { readonly id: string }) => {
  const draft = useDraft('person', id, words.changed)
  return draft ? <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} /> : null
}
