/** A paper of a meeting as it will look, and the ways to get it out: Word, print, PDF, and a folder with all that goes with it. */
import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { IconFileTypePdf, IconFileWord, IconFolderDown, IconPrinter } from '@tabler/icons-react'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ContractError, Reply } from '../../core/contract.ts'
import type { MeetingPapers } from '../../core/documents/meeting-papers.ts'
import type { DocumentModel } from '../../core/documents/model.ts'
import { type MeetingPaper, meetingDocument } from '../../core/documents/papers.ts'
import type { PaperKind } from '../../core/documents/people.ts'
import { call, flushDrafts, newElementId, on, type Stored, useBlobAddress } from '../../replica/index.ts'
import { meetingPaperWords, paperChoices } from '../../strings/meeting-papers.ts'
import { paper as words } from '../../strings/meetings.ts'
import { useCommand } from '../../ui/commands.tsx'
import { DocumentPreview } from '../../ui/document-preview/document-preview.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { announce } from '../../ui/live-region.tsx'
import classes from './meetings.module.css'
import { usePapers } from './use-meeting.ts'

type PaperPaneProps = { readonly meeting: Stored<'meeting'>; readonly document: PaperKind }

export const PaperPane = ({ meeting, document }: PaperPaneProps) => {
  const papers = usePapers(meeting)
  // Drawn after what is being typed, never before it.
  const shown = useDeferredValue(papers)
  const level = useRef(true)
  useEffect(() => {
    level.current = shown === papers
  })
  /** Answers when the paper shows what was last saved, or after a moment. */
  const whenLevel = useCallback(async () => {
    for (let tries = 0; tries < 20; tries++) {
      await after(100)
      if (level.current && tries > 0) return
    }
  }, [])
  return (
    <section className={classes.paper} aria-label={words.preview} data-pane tabIndex={-1}>
      {shown !== null && <Paper papers={shown} document={document} whenLevel={whenLevel} />}
    </section>
  )
}

const after = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

type PaperProps = {
  readonly papers: MeetingPapers
  readonly document: PaperKind
  readonly whenLevel: () => Promise<void>
}

/** Drawn only when what is saved has changed, not at every keystroke. */
const Paper = memo(({ papers, document, whenLevel }: PaperProps) => {
  const choices = paperChoices[document]
  const [chosen, setChosen] = useState(0)
  const { paper } = choices[chosen] ?? choices[0]
  const model = useMemo(() => meetingDocument(papers, paper), [papers, paper])
  const { address: logo } = useBlobAddress(model.letterhead.logo?.blobId ?? null)
  return (
    <>
      <div className="no-print">
        <NativeSelect
          label={meetingPaperWords.which}
          data={choices.map(({ label }, index) => ({ label, value: String(index) }))}
          value={String(chosen)}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
          mb="xs"
          maw="24rem"
        />
        <PaperActions papers={papers} document={document} paper={paper} model={model} whenLevel={whenLevel} />
        <PaperNote paper={paper} />
      </div>
      <DocumentPreview model={model} logo={logo} titleLevel={3} />
    </>
  )
})

/** What to know of an edition before it is handed on. */
const PaperNote = ({ paper }: { readonly paper: MeetingPaper }) => {
  const edition = ('edition' in paper ? paper.edition : undefined) ?? 'internal'
  if (edition === 'internal') return null
  return (
    <Text size="sm" mb="xs" maw="42rem">
      {edition === 'shareable' ? meetingPaperWords.readFirst : meetingPaperWords.notes}
    </Text>
  )
}

type PaperActionsProps = {
  readonly papers: MeetingPapers
  readonly document: PaperKind
  readonly paper: MeetingPaper
  readonly model: DocumentModel
  readonly whenLevel: () => Promise<void>
}

type SavedReply = Reply<'document.export'> | Reply<'page.savePdf'>

type Making = { readonly job: string; readonly page: number }

const PaperActions = ({ papers, document, paper, model, whenLevel }: PaperActionsProps) => {
  const meetingId = papers.meeting.id
  const [making, setMaking] = useState<Making | null>(null)
  const [filing, setFiling] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const [error, setError] = useState<ContractError | null>(null)
  useEffect(
    () =>
      on('document.progress', ({ job, page }) =>
        setMaking((now) => (now !== null && now.job === job ? { job, page } : now)),
      ),
    [],
  )
  const tell = (text: string | null) => {
    setSaid(text)
    if (text !== null) announce(text)
  }
  const told = (reply: SavedReply) => {
    if (reply.ok) tell(reply.value === null ? null : words.savedAs(reply.value.savedAs))
    else if (reply.error.code === 'document-cancelled') tell(words.cancelled)
    else setError(reply.error)
  }
  const begin = async () => {
    setError(null)
    setSaid(null)
    await flushDrafts()
  }
  const exportWord = async () => {
    const job = newElementId()
    setMaking({ job, page: 0 })
    await begin()
    told(await call('document.export', { job, paper: { ...paper, meetingId } }))
    setMaking(null)
  }
  const print = async () => {
    await begin()
    await whenLevel()
    const reply = await call('page.print', {})
    if (!reply.ok) setError(reply.error)
  }
  const savePdf = async () => {
    await begin()
    await whenLevel()
    const fileName = words.fileName(model.fileName.replaceAll(/[\\/:*?"<>|]/g, '-').slice(0, 150))
    told(await call('page.savePdf', { fileName, paper: { ...paper, meetingId } }))
  }
  const canBeFiled = document === 'agenda' || papers.state.stage === 'approved'
  const saveFolder = async () => {
    setFiling(true)
    await begin()
    const reply = await call('meeting.journal', { meetingId, what: document === 'agenda' ? 'agenda' : 'journal' })
    setFiling(false)
    if (!reply.ok) setError(reply.error)
    else if (reply.value !== null) tell(meetingPaperWords.savedFolder(reply.value.savedAs, reply.value.count))
  }
  useCommand('mod+P', words.print, () => void print())
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button
          leftSection={<IconFileWord size={20} aria-hidden />}
          onClick={() => void exportWord()}
          loading={making !== null}
        >
          {words.export}
        </Button>
        <Button variant="default" leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => void print()}>
          {words.print}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          onClick={() => void savePdf()}
        >
          {words.pdf}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFolderDown size={20} aria-hidden />}
          onClick={() => void saveFolder()}
          disabled={!canBeFiled}
          loading={filing}
        >
          {document === 'agenda' ? meetingPaperWords.agendaFolder : meetingPaperWords.journalFolder}
        </Button>
      </Group>
      {!canBeFiled && (
        <Text size="sm" c="dimmed" mb="xs">
          {meetingPaperWords.notApproved}
        </Text>
      )}
      {making !== null && (
        <Group gap="xs" mb="xs">
          <Text size="sm" role="status">
            {making.page === 0 ? words.making : words.makingPage(making.page)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void call('document.cancel', { job: making.job })}>
            {words.cancel}
          </Button>
        </Group>
      )}
      {said !== null && (
        <Text size="sm" mb="xs" className={classes.anywhere}>
          {said}
        </Text>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}
