/** A paper of a meeting as it will look, and the ways to get it out: Word, print, PDF, and a folder with all that goes with it. */
import { Button, NativeSelect, Text } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { MeetingPapers } from '../../core/documents/meeting-papers.ts'
import type { DocumentModel } from '../../core/documents/model.ts'
import { type MeetingPaper, meetingDocument } from '../../core/documents/papers.ts'
import type { PaperKind } from '../../core/documents/people.ts'
import { call, type Stored, useBlobAddress, usePaperFiles } from '../../replica/index.ts'
import { meetingPaperWords, paperChoices } from '../../strings/meeting-papers.ts'
import { paper as words } from '../../strings/meetings.ts'
import { DocumentPreview } from '../../ui/document-preview/document-preview.tsx'
import { MakingNote, PaperButtons } from '../../ui/paper-files.tsx'
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

const PaperActions = ({ papers, document, paper, model, whenLevel }: PaperActionsProps) => {
  const meetingId = papers.meeting.id
  const files = usePaperFiles(whenLevel)
  const canBeFiled = document === 'agenda' || papers.state.stage === 'approved'
  const saveFolder = () =>
    files.saveFolder(
      (job) => call('document.exportMeeting', { job, meetingId, what: document === 'agenda' ? 'agenda' : 'journal' }),
      ({ savedAs, count }) => meetingPaperWords.savedFolder(savedAs, count),
    )
  return (
    <>
      <PaperButtons files={files} paper={{ ...paper, meetingId }} fileName={model.fileName}>
        <Button
          variant="default"
          leftSection={<IconFolderDown size={20} aria-hidden />}
          onClick={() => void saveFolder()}
          disabled={!canBeFiled || files.making?.what === 'word'}
          loading={files.making?.what === 'folder'}
        >
          {document === 'agenda' ? meetingPaperWords.agendaFolder : meetingPaperWords.journalFolder}
        </Button>
      </PaperButtons>
      {!canBeFiled && (
        <Text size="sm" c="dimmed" mb="xs">
          {meetingPaperWords.notApproved}
        </Text>
      )}
      <MakingNote files={files} />
    </>
  )
}
