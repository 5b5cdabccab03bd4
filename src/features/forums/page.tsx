/** Fora: the standing series of meetings. The list with the chosen forum beside it; new ones begin from a template. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import type { ContractError } from '../../core/contract.ts'
import { type ForumKind, forumKind } from '../../core/records/forum.ts'
import { commit, newElementId, newId, put, useDraft, useRecords } from '../../replica/index.ts'
import { forumKindNames, forums as words } from '../../strings/forums.ts'
import { useCommand } from '../../ui/commands.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ListAndDetail } from '../../ui/list-and-detail.tsx'
import { Page } from '../../ui/page.tsx'
import { paths } from '../../ui/paths.ts'
import { SavedAt } from '../../ui/saved-at.tsx'
import { ForumDetail } from './forum-detail.tsx'
import { ForumList } from './forum-list.tsx'
import { newForum } from './forum-templates.ts'

export const ForumsPage = () => {
  const [, selected] = useRoute<{ readonly id: string }>(paths.forum(':id'))
  const [, navigate] = useLocation()
  const [choosing, setChoosing] = useState(false)
  const [error, setError] = useState<ContractError | null>(null)
  const add = async (kind: ForumKind) => {
    const id = newId('forum')
    const done = await commit(words.added, [put('forum', id, newForum(kind, newElementId))])
    setError(done.ok ? null : done.error)
    if (done.ok) navigate(paths.forum(id))
  }
  useCommand('mod+N', words.add, () => setChoosing(true))
  const id = selected?.id ?? null
  const forums = useRecords('forum')
  return (
    <Page
      title={words.title}
      fill
      saved={id === null ? null : <ForumSaved id={id} />}
      actions={
        <Menu opened={choosing} onChange={setChoosing} position="bottom-end" withinPortal>
          <Menu.Target>
            <Button rightSection={<IconChevronDown size={20} aria-hidden />}>{words.add}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{words.addFrom}</Menu.Label>
            {forumKind.options.map((kind) => (
              <Menu.Item key={kind} onClick={() => void add(kind)}>
                {forumKindNames[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      }
    >
      <ListAndDetail
        listLabel={words.listLabel}
        list={
          <>
            {error !== null && <ErrorNotice error={error} />}
            <ForumList selectedId={id} onAdd={(kind) => void add(kind)} />
          </>
        }
        detailLabel={words.detailLabel}
        detail={id === null ? null : <ForumDetail key={id} id={id} />}
        nothingSelected={
          <EmptyState icon={<IconUsersGroup size={40} />} title={words.noneSelected}>
            {words.noneSelectedWhy}
          </EmptyState>
        }
        listPath={paths.forums}
        empty={forums?.length === 0}
      />
    </Page>
  )
}

const ForumSaved = ({ id }: { readonly id: string }) => {
  const draft = useDraft('forum', id, words.changed)
  return draft ? <SavedAt save={draft.save} onRetry={() => void draft.flush()} onResolve={draft.resolve} /> : null
}
