/**
 * Makes the case pack of a meeting: which cases in which order, for whom, which edition, with or without a password. Once the file
 * is saved, the cases in it say that they are in the pack; the password is shown that once and kept nowhere.
 */
import { Alert, Button, Group, Modal, Paper, Radio, Select, Stack, Text, Title } from '@mantine/core'
import { IconShieldLock } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { putInPack } from '../../../core/cases/life.ts'
import { casesForPack, packableCase } from '../../../core/cases/pack.ts'
import type { CasePackWish, ContractError } from '../../../core/contract.ts'
import { listText } from '../../../core/danish/numbers.ts'
import { themeWords } from '../../../core/documents/case-words.ts'
import { fullName } from '../../../core/people/names.ts'
import { type CaseId, type MeetingId, type PersonId, personId } from '../../../core/records/ids.ts'
import type { RecordSet } from '../../../core/records/record-set.ts'
import { hasPasswordLength } from '../../../core/word-password.ts'
import { call, decideOrTell, flushDrafts, newElementId, useRecordSet } from '../../../replica/index.ts'
import { casePack as words } from '../../../strings/case-pack.ts'
import { common } from '../../../strings/common.ts'
import { ErrorNotice } from '../../../ui/error-notice.tsx'
import { announce } from '../../../ui/live-region.tsx'
import { todayInDenmark } from '../../../ui/today.ts'
import { type ChosenCase, ChosenCases } from './chosen-cases.tsx'
import classes from './pack.module.css'
import { PackPreview } from './pack-preview.tsx'
import { PasswordChoice } from './password-choice.tsx'

type PackPanelProps = { readonly meetingId: MeetingId; readonly onClose: () => void }

export const PackPanel = ({ meetingId, onClose }: PackPanelProps) => {
  const records = useRecordSet()
  return (
    // A click beside it would lose what was chosen, and the password that is shown once.
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      size="xl"
      title={words.title}
      closeButtonProps={{ 'aria-label': common.close }}
    >
      {records === undefined ? <div aria-busy /> : <Pack records={records} meetingId={meetingId} onClose={onClose} />}
    </Modal>
  )
}

type Receiver = Pick<CasePackWish, 'groupId' | 'personId'>
type Saved = { readonly file: string; readonly password: string | null }

const everybody = 'meeting'

const Pack = ({ records, meetingId, onClose }: PackPanelProps & { readonly records: RecordSet }) => {
  const [receiver, setReceiver] = useState(everybody)
  const [cases, setCases] = useState(() => choiceOf(records, { meetingId, ...receiverOf(everybody) }))
  const [edition, setEdition] = useState<CasePackWish['edition']>('participants')
  const [password, setPassword] = useState<string | null>('')
  const [error, setError] = useState<ContractError | null>(null)
  const [saving, setSaving] = useState(false)
  const [preview, setPreview] = useState(false)
  const [saved, setSaved] = useState<Saved | null>(null)
  const propose = useCallback(async () => {
    const reply = await call('document.proposePassword', {})
    if (reply.ok) setPassword(reply.value.password)
    else setError(reply.error)
  }, [])
  useEffect(() => void propose(), [propose])
  const meeting = records.meeting.get(meetingId)
  if (meeting === undefined) return <Text>{words.gone}</Text>
  if (saved !== null) return <SavedNotice saved={saved} onClose={onClose} />

  const choose = (next: string | null) => {
    const chosen = next ?? everybody
    setReceiver(chosen)
    setCases(choiceOf(records, { meetingId, ...receiverOf(chosen) }))
  }
  const caseIds = cases.filter(({ included }) => included).map(({ id }) => id)
  const wish: CasePackWish = { document: 'case-pack', meetingId, ...receiverOf(receiver), caseIds, edition }
  const ready = caseIds.length > 0 && (password === null || hasPasswordLength(password))

  const save = async () => {
    setSaving(true)
    setError(null)
    await flushDrafts()
    const reply = await call('document.export', {
      job: newElementId(),
      paper: wish,
      ...(password === null ? {} : { password }),
    })
    setSaving(false)
    if (!reply.ok) return setError(reply.error)
    if (reply.value === null) return
    announce(words.saved(reply.value.savedAs))
    setSaved({ file: reply.value.savedAs, password })
    const on = { today: todayInDenmark(), by: '' }
    const isFresh = (now: RecordSet) => (id: CaseId) => now.case.get(id)?.status === 'approved'
    await decideOrTell(words.inPack(caseIds.filter(isFresh(records)).length), (now) =>
      caseIds.filter(isFresh(now)).flatMap((id) => {
        const put = putInPack(now, id, on)
        return put.ok ? put.value : []
      }),
    )
  }
  return (
    <Stack>
      <Text>{words.lead}</Text>
      {meeting.groups.length > 0 && (
        <Select
          label={words.forWhom}
          data={receivers(records, meetingId)}
          value={receiver}
          onChange={choose}
          allowDeselect={false}
          searchable
        />
      )}
      {cases.length === 0 ? (
        <Text c="dimmed">{receiver === everybody ? words.none : words.noneHere}</Text>
      ) : (
        <Stack gap="xs">
          <Title order={3} size="h5">
            {words.cases}
          </Title>
          <ChosenCases cases={cases} onChange={setCases} />
          {cases.length > 1 && (
            <Text size="sm" c="dimmed">
              {words.keys}
            </Text>
          )}
        </Stack>
      )}
      <Radio.Group
        label={words.edition}
        value={edition}
        onChange={(value) => setEdition(value === 'facilitator' ? 'facilitator' : 'participants')}
      >
        <Stack gap="xs" mt="xs">
          {(['participants', 'facilitator'] as const).map((each) => (
            <Radio key={each} value={each} label={words.editions[each]} description={words.editionHints[each]} />
          ))}
        </Stack>
      </Radio.Group>
      <PasswordChoice password={password} onChange={setPassword} onPropose={() => void propose()} />
      <Alert color="amber" icon={<IconShieldLock aria-hidden />}>
        {words.leaves}
      </Alert>
      {error !== null && <ErrorNotice error={error} />}
      <Group justify="space-between">
        <Group gap="xs">
          <Button loading={saving} disabled={!ready} onClick={() => void save()}>
            {words.save}
          </Button>
          <Button variant="default" disabled={caseIds.length === 0} onClick={() => setPreview(!preview)}>
            {preview ? words.hidePreview : words.preview}
          </Button>
        </Group>
        <Button variant="default" onClick={onClose}>
          {common.cancel}
        </Button>
      </Group>
      {preview && (
        <section ref={showAndFocus} tabIndex={-1} aria-label={words.previewLabel} className={classes.preview}>
          <PackPreview records={records} wish={wish} />
        </section>
      )}
    </Stack>
  )
}

const SavedNotice = ({
  saved: { file, password },
  onClose,
}: {
  readonly saved: Saved
  readonly onClose: () => void
}) => (
  <Stack>
    <Title order={3} size="h4" ref={showAndFocus} tabIndex={-1} className={classes.told}>
      {words.savedTitle}
    </Title>
    <Text>{words.saved(file)}</Text>
    {password !== null && (
      <>
        <Text>{words.passwordOnce}</Text>
        <Paper withBorder p="md">
          <code className={classes.password}>{password}</code>
        </Paper>
        <Text>{words.otherWay}</Text>
      </>
    )}
    <Text c="dimmed">{words.leaves}</Text>
    <Group justify="flex-end">
      <Button onClick={onClose}>{words.done}</Button>
    </Group>
  </Stack>
)

/** What has just come is where one stands, for the eye and for the keyboard. */
const showAndFocus = (element: HTMLElement | null): void => {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'start' })
}

const choiceOf = (records: RecordSet, packFor: Receiver & { readonly meetingId: MeetingId }): readonly ChosenCase[] =>
  casesForPack(records, packFor).flatMap((id) => {
    const found = packableCase(records, id, packFor.meetingId)
    if (found === null) return []
    return [
      {
        id,
        title: found.story.title.trim() || words.untitled,
        about: listText(found.value.themes.map((theme) => themeWords[theme])),
        included: true,
      },
    ]
  })

/** What the choice "person:..." or "group:..." stands for. */
const receiverOf = (choice: string): Receiver => {
  const [kind = '', id = ''] = splitOnce(choice)
  const person = personId.safeParse(id)
  return {
    groupId: kind === 'group' ? id : null,
    personId: kind === 'person' && person.success ? person.data : null,
  }
}

const splitOnce = (choice: string): readonly string[] => {
  const at = choice.indexOf(':')
  return at < 0 ? [choice] : [choice.slice(0, at), choice.slice(at + 1)]
}

const receivers = ({ meeting, person }: RecordSet, meetingId: MeetingId) => {
  const groups = meeting.get(meetingId)?.groups ?? []
  const nameOf = (id: PersonId): string => {
    const found = person.get(id)
    return found === undefined ? '' : fullName(found)
  }
  return [
    { value: everybody, label: words.wholeMeeting },
    {
      group: words.groupsAndPeople.groups,
      items: groups.map(({ id, personIds }, index) => ({
        value: `group:${id}`,
        label: words.group(index + 1, personIds.length),
      })),
    },
    {
      group: words.groupsAndPeople.people,
      items: groups.flatMap(({ personIds }, index) =>
        personIds
          .filter((id) => nameOf(id) !== '')
          .map((id) => ({ value: `person:${id}`, label: words.person(nameOf(id), index + 1) })),
      ),
    },
  ]
}
