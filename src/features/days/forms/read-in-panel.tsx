/**
 * Reading in the forms that came back: the files are chosen, what they say is shown with what was left out, and only then they
 * become sessions that wait for an answer.
 */
import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ContractError } from '../../../core/contract.ts'
import { likeSessions } from '../../../core/programme/contributions.ts'
import type { SessionEntry } from '../../../core/programme/day.ts'
import type { ReadContribution } from '../../../core/programme/requests.ts'
import { type Into, takeInForms, usuallyInto } from '../../../core/programme/take-in-forms.ts'
import type { SessionId } from '../../../core/records/ids.ts'
import { ok } from '../../../core/result.ts'
import { call, decide, newElementId, newId } from '../../../replica/index.ts'
import { common } from '../../../strings/common.ts'
import { contributionForms as words } from '../../../strings/contribution-forms.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import type { DayTabProps } from '../tab-props.ts'
import { FormShown } from './form-shown.tsx'
import { IntoField } from './into-field.tsx'

type ReadInPanelProps = DayTabProps & {
  readonly onClose: () => void
  /** One of those that were read in. */
  readonly onRead: (id: SessionId) => void
}

/** A form that could be read, and what is to become of it. */
export type ReadForm = Extract<ReadContribution, { readonly reading: unknown }>

export const ReadInPanel = ({ day, records, onClose, onRead }: ReadInPanelProps) => {
  const [files, setFiles] = useState<readonly ReadContribution[]>([])
  const [chosen, setChosen] = useState(0)
  const [into, setInto] = useState<ReadonlyMap<number, Into>>(new Map())
  const [error, setError] = useState<ContractError | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = files[chosen]

  const like = ({ reading }: ReadForm): readonly SessionEntry[] =>
    likeSessions(records, day, reading).map(({ entry }) => entry)
  const intoOf = (file: ReadForm, at: number): Into => into.get(at) ?? usuallyInto(records, day, file.reading)
  const wanted = files.flatMap((file, at) => {
    if (!('reading' in file)) return []
    const where = intoOf(file, at)
    return where === 'nothing' ? [] : [{ reading: file.reading, into: where }]
  })

  const becomes = (file: ReadContribution, at: number): string => {
    if (!('reading' in file)) return words.becomes.refused
    const where = intoOf(file, at)
    if (where === 'new') return words.becomes.new
    return where === 'nothing' ? words.becomes.nothing : words.becomes.instead
  }

  const choose = async () => {
    setBusy(true)
    setError(null)
    const opened = await call('contribution.openForms', {})
    setBusy(false)
    if (!opened.ok) setError(opened.error)
    else if (opened.value !== null) {
      setFiles(opened.value)
      setChosen(0)
      setInto(new Map())
      announce(words.opened(opened.value.length))
    }
  }
  const run = async () => {
    setBusy(true)
    const given = { today: todayInDenmark(), newId: newElementId, newSessionId: () => newId('session') }
    let first: SessionId | undefined
    const { done } = await decide(words.done(wanted.length), (now) => {
      const changes = takeInForms(now, day.id, wanted, given)
      first = changes[0]?.id
      return ok(changes)
    })
    setBusy(false)
    if (!done) return
    const message = words.done(wanted.length)
    announce(message)
    notifications.show({ message })
    onClose()
    if (first !== undefined) onRead(first)
  }
  return (
    <Modal opened onClose={onClose} title={words.title} size="xl" closeButtonProps={{ 'aria-label': common.close }}>
      <Stack>
        {files.length === 0 && <Text>{words.intro}</Text>}
        {error !== null && <ErrorNotice error={error} />}
        {files.length > 1 && (
          <NativeSelect
            label={words.files}
            value={String(chosen)}
            data={files.map((file, at) => ({
              value: String(at),
              label: words.file(at + 1, files.length, titleOf(file), becomes(file, at)),
            }))}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          />
        )}
        {shown !== undefined && 'refused' in shown && (
          <div>
            <Text fw={500}>{shown.fileName}</Text>
            <ErrorNotice error={{ code: shown.refused }} />
          </div>
        )}
        {shown !== undefined && 'reading' in shown && (
          <>
            <FormShown records={records} fileName={shown.fileName} reading={shown.reading} />
            <IntoField
              day={day}
              records={records}
              file={shown}
              like={like(shown)}
              value={intoOf(shown, chosen)}
              onChange={(next) => setInto(new Map(into).set(chosen, next))}
            />
          </>
        )}
        <Group>
          {files.length > 0 && (
            <Button loading={busy} disabled={wanted.length === 0} onClick={() => void run()}>
              {words.take(wanted.length)}
            </Button>
          )}
          <Button variant={files.length === 0 ? 'filled' : 'default'} loading={busy} onClick={() => void choose()}>
            {files.length === 0 ? words.choose : words.chooseOther}
          </Button>
          <Button variant="default" onClick={onClose}>
            {common.cancel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const titleOf = (file: ReadContribution): string => ('reading' in file ? file.reading.title : '') || file.fileName
