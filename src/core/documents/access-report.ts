/**
 * Everything held about one person in one paper, for them to read (the right of access). What is held is found by looking, not by
 * a list of places: the count of records at the end names every one that points at the person.
 */
import type { AuditEntry } from '../contract.ts'
import { dateInDenmark, longDate } from '../danish/dates.ts'
import { ascending } from '../order.ts'
import { fullName } from '../people/names.ts'
import { type PersonId, theOrganisationId } from '../records/ids.ts'
import { newValue, type RecordKind, recordKinds } from '../records/index.ts'
import type { RecordSet } from '../records/record-set.ts'
import { err, ok, type Result } from '../result.ts'
import { plainRun } from '../text/blocks.ts'
import { caseBlocks } from './access-report-cases.ts'
import { organiserBlocks, registrationBlocks, speakerBlocks } from './access-report-days.ts'
import { commentBlocks, mailBlocks, proposalBlocks } from './access-report-mails.ts'
import {
  aboutBlocks,
  actionBlocks,
  approvalBlocks,
  forumBlocks,
  meetingBlocks,
  turnBlocks,
} from './access-report-parts.ts'
import { exportWords, kindWords, verbWords, accessWords as words } from './access-report-words.ts'
import { cell, headingBlock, paragraphBlock } from './blocks.ts'
import { framedDocument } from './frame.ts'
import { mentionsOf } from './mentions.ts'
import type { DocumentBlock, DocumentModel, DocumentTable } from './model.ts'

/** `audit` is what the archive has noted, empty where there is none to ask. */
export const accessReport = (
  records: RecordSet,
  personId: PersonId,
  { today, audit }: { readonly today: string; readonly audit: readonly AuditEntry[] },
): Result<DocumentModel, 'person-not-found'> => {
  const person = records.person.get(personId)
  if (person === undefined) return err('person-not-found')
  const organisation = records.organisation.get(theOrganisationId) ?? newValue('organisation', {})
  const name = fullName(person)
  return ok(
    framedDocument(organisation, {
      type: words.type,
      state: name,
      name,
      when: longDate(today),
      subject: words.subject,
      body: [
        paragraphBlock(words.lead(organisation.name)),
        paragraphBlock(words.purpose, 'quiet'),
        ...part(words.about, aboutBlocks(records, person)),
        ...part(words.forums, forumBlocks(records, personId)),
        ...part(words.meetings, meetingBlocks(records, personId)),
        ...part(words.mails, mailBlocks(records, personId)),
        ...part(words.proposals, proposalBlocks(records, personId)),
        ...part(words.comments, commentBlocks(records, personId)),
        ...part(words.turns, turnBlocks(records, personId)),
        ...part(words.cases, caseBlocks(records, personId)),
        ...part(words.approvals, approvalBlocks(records, personId)),
        ...part(words.speaker, speakerBlocks(records, personId)),
        ...part(words.organised, organiserBlocks(records, personId)),
        ...part(words.registrations, registrationBlocks(records, personId)),
        ...part(words.actions, actionBlocks(records, personId)),
        ...part(words.mentions, mentionBlocks(records, personId)),
        ...part(words.pointers, pointerBlocks(records, personId)),
        ...part(words.history, historyBlocks(records, personId, audit)),
        headingBlock(1, words.notKept),
        {
          type: 'list',
          items: words.notKeptList.map((text) => ({ level: 0, ordered: false, content: [plainRun(text)] })),
        },
        headingBlock(1, words.elsewhere),
        paragraphBlock(words.elsewhereText),
      ],
    }),
  )
}

/** Nothing held, no heading. */
const part = (title: string, blocks: readonly DocumentBlock[]): readonly DocumentBlock[] =>
  blocks.length === 0 ? [] : [headingBlock(1, title), ...blocks]

const mentionBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] => {
  const found = mentionsOf(records, id)
  if (found.length === 0) return []
  const table: DocumentTable = {
    type: 'table',
    description: words.mentionTable,
    columns: [
      { title: words.where, width: 0.32 },
      { title: words.text, width: 0.68 },
    ],
    rows: found.map(({ where, sentence }) => [cell(where), cell(sentence)]),
  }
  return [paragraphBlock(words.mentionLead), table]
}

/** Every record that holds the person's id, whatever field it stands in. */
const pointersTo = (records: RecordSet, id: PersonId): readonly { readonly kind: RecordKind; readonly id: string }[] =>
  recordKinds.flatMap((kind) =>
    [...records[kind]].flatMap(([key, value]) => (key !== id && holds(value, id) ? [{ kind, id: String(key) }] : [])),
  )

const holds = (value: unknown, id: string): boolean => {
  if (typeof value === 'string') return value === id
  return typeof value === 'object' && value !== null && Object.values(value).some((each) => holds(each, id))
}

const pointerBlocks = (records: RecordSet, id: PersonId): readonly DocumentBlock[] => {
  const counts = Map.groupBy(pointersTo(records, id), ({ kind }) => kind)
  if (counts.size === 0) return []
  return [
    paragraphBlock(words.pointerLead),
    {
      type: 'table',
      description: words.pointerTable,
      spacing: 'tight',
      columns: [
        { title: words.kind, width: 0.6 },
        { title: words.count, width: 0.4 },
      ],
      rows: [...counts].map(([kind, all]) => [cell(kindWords[kind]), cell(String(all.length))]),
    },
  ]
}

/** What was done to the person's own record and to their memberships, turns and cases, and what was exported about them. */
const historyBlocks = (records: RecordSet, id: PersonId, audit: readonly AuditEntry[]): readonly DocumentBlock[] => {
  if (audit.length === 0) return [paragraphBlock(words.noHistory)]
  const own = ownRecords(records, id)
  const entries = audit
    .filter((entry) => entry.id === id || own.has(`${entry.kind} ${entry.id}`))
    .toSorted((a, b) => ascending(b.at, a.at) || b.number - a.number)
  if (entries.length === 0) return []
  return [
    {
      type: 'table',
      description: words.historyTable,
      spacing: 'tight',
      columns: [
        { title: words.when, width: 0.2 },
        { title: words.who, width: 0.2 },
        { title: words.what, width: 0.6 },
      ],
      rows: entries.map((entry) => [
        cell(longDate(dateInDenmark(new Date(entry.at)))),
        cell(entry.who),
        cell(whatHappened(entry)),
      ]),
    },
  ]
}

/** Records that are about this person alone. */
const ownRecords = (records: RecordSet, id: PersonId): ReadonlySet<string> => {
  const turns = [...records.turn].filter(([, { personId, coPersonIds }]) => [personId, ...coPersonIds].includes(id))
  const cases = [...records.case].filter(([, { authorId }]) => authorId === id)
  const stories = [...records['case-story']].filter(([, { caseId }]) => cases.some(([own]) => own === caseId))
  const memberships = [...records.membership].filter(([, { personId }]) => personId === id)
  const registrations = [...records.registration].filter(([, { personId }]) => personId === id)
  return new Set([
    ...registrations.map(([key]) => `registration ${key}`),
    ...turns.map(([key]) => `turn ${key}`),
    // A request for a case is sent for its turn.
    ...turns.map(([key]) => `case-request ${key}`),
    ...cases.map(([key]) => `case ${key}`),
    ...stories.map(([key]) => `case-story ${key}`),
    ...memberships.map(([key]) => `membership ${key}`),
  ])
}

const whatHappened = ({ kind, verb, file }: AuditEntry): string => {
  const thing = Object.hasOwn(kindWords, kind) ? kindWords[kind as RecordKind] : (exportWords[kind] ?? kind)
  return [thing, verbWords[verb] ?? verb, file === null ? '' : `som ”${file}”`].filter(Boolean).join(' ')
}
