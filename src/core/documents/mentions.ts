/**
 * Where a person's full name (with the given name or the nickname) or address stands in what people wrote: in agendas, minutes,
 * actions and cases. Of a case's story only that it stands there: what stands around it is told in confidence by somebody else.
 */
import { longDate } from '../danish/dates.ts'
import { fullName } from '../people/names.ts'
import { caseStoryIdOf, type MeetingId, type PersonId } from '../records/ids.ts'
import type { RecordSet } from '../records/record-set.ts'
import type { Session } from '../records/session.ts'
import { inlineText, type RichText } from '../text/blocks.ts'
import { accessWords, kindWords } from './access-report-words.ts'

type Mention = { readonly where: string; readonly sentence: string }

export const mentionsOf = (records: RecordSet, id: PersonId): readonly Mention[] => {
  const person = records.person.get(id)
  if (person === undefined) return []
  const { nickname, familyName, email } = person
  const called = nickname === '' ? '' : `${nickname} ${familyName}`.trim()
  const forms = [fullName(person), called, email].filter((form) => form.trim() !== '')
  return textsOf(records).flatMap(({ where, text, isStory = false }) => {
    const lines = text.split('\n').filter((line) => forms.some((form) => standsIn(line, form)))
    if (isStory) return lines.length === 0 ? [] : [{ where, sentence: accessWords.mentionInStory }]
    return lines.map((line) => ({ where, sentence: around(line, forms) }))
  })
}

/** As whole words, whatever the case of the letters; a Danish genitive counts. */
const standsIn = (line: string, form: string): boolean => place(line, form) >= 0

const place = (line: string, form: string): number => {
  const text = line.toLocaleLowerCase('da')
  const sought = form.toLocaleLowerCase('da')
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const after = text.slice(at + sought.length).replace(/^s(?![\p{L}\p{N}])/u, '')
    if (!/[\p{L}\p{N}]$/u.test(text.slice(0, at)) && !/^[\p{L}\p{N}]/u.test(after)) return at
  }
  return -1
}

const shown = 240

/** A long line is shown from a little before the name. */
const around = (line: string, forms: readonly string[]): string => {
  if (line.length <= shown) return line.trim()
  const at = Math.max(0, ...forms.map((form) => place(line, form)))
  const from = Math.max(0, line.lastIndexOf(' ', Math.max(0, at - 80)))
  return `${from > 0 ? '… ' : ''}${line.slice(from, from + shown).trim()} …`
}

type Written = { readonly where: string; readonly text: string; readonly isStory?: boolean }

const textsOf = (records: RecordSet): readonly Written[] => {
  const on = (id: MeetingId | null | undefined): string => {
    const date = id == null ? null : (records.meeting.get(id)?.date ?? null)
    return date === null ? '' : `, ${longDate(date)}`
  }
  return [
    ...[...records.meeting].map(([id, { title, theme, place: where }]) => ({
      where: `${kindWords.meeting}${on(id)}`,
      text: [title, theme, where.text, ...where.notes].join('\n'),
    })),
    ...[...records['agenda-item'].values()].map((item) => ({
      where: `${kindWords['agenda-item']}${on(item.meetingId)}`,
      text: [
        item.title,
        ...item.presenters.map(({ name }) => name),
        item.proposal?.name ?? '',
        richLines(item.content),
        richLines(item.recommendation),
        richLines(item.minutesText),
        item.decision === null ? '' : richLines(item.decision.text),
        richLines(item.privateNotes),
      ].join('\n'),
    })),
    ...[...records['minutes-version'].values()].map((version) => ({
      where: `${kindWords['minutes-version']}, ${accessWords.versionOn(version.number, on(version.meetingId))}`,
      text: [
        version.approvedBy,
        version.reopenedBecause,
        version.meeting.title,
        ...version.items.flatMap(({ value }) => [
          value.title,
          richLines(value.minutesText),
          value.decision === null ? '' : richLines(value.decision.text),
        ]),
        ...version.actions.map(({ value }) => value.task),
      ].join('\n'),
    })),
    ...[...records['minutes-comment'].values()].map(({ meetingId, name, text, answer }) => ({
      where: `${kindWords['minutes-comment']}${on(meetingId)}`,
      text: [name, text, answer].join('\n'),
    })),
    ...[...records.action.values()].map(({ task, meetingId }) => ({
      where: `${kindWords.action}${on(meetingId)}`,
      text: task,
    })),
    ...[...records.attachment.values()].map(({ title, meetingId }) => ({
      where: `${kindWords.attachment}${on(meetingId)}`,
      text: title,
    })),
    ...[...records.approval.values()].map(({ wording, remark, meetingId }) => ({
      where: `${kindWords.approval}${on(meetingId)}`,
      text: [wording, remark].join('\n'),
    })),
    ...[...records.programme.values()].map(({ meetingId, purpose, signUpTo, priceNote, learned }) => ({
      where: `${kindWords.programme}${on(meetingId)}`,
      text: [purpose, signUpTo, priceNote, richLines(learned)].join('\n'),
    })),
    ...[...records.session.values()].map((session) => ({
      where: `${kindWords.session}${on(session.meetingId)}`,
      text: sessionLines(session),
    })),
    ...[...records.registration.values()].map(({ meetingId, name, email }) => ({
      where: `${kindWords.registration}${on(meetingId)}`,
      text: [name, email].join('\n'),
    })),
    ...[...records['programme-version'].values()].map(({ meetingId, number, sessions, programme }) => ({
      where: `${kindWords['programme-version']}, ${accessWords.versionOn(number, on(meetingId))}`,
      text: [programme.purpose, programme.signUpTo, ...sessions.map(({ value }) => sessionLines(value))].join('\n'),
    })),
    ...[...records.case].flatMap(([id, value]): readonly Written[] => {
      const where = accessWords.caseOn(on(records.turn.get(value.turnId)?.meetingId).slice(2))
      const story = records['case-story'].get(caseStoryIdOf(id))
      const { title, situation, dilemma, tried, question, confidentialParts } = story ?? {}
      return [
        { where, text: [title, situation, dilemma, tried, question, confidentialParts].join('\n'), isStory: true },
        { where, text: [...value.learning, ...value.willTry].map(({ text }) => text).join('\n') },
      ]
    }),
  ]
}

const sessionLines = ({ title, abstract, speakers, equipment, remark, learned, materials }: Session): string =>
  [
    title,
    richLines(abstract),
    ...speakers.flatMap(({ name, email }) => [name, email]),
    equipment,
    remark,
    richLines(learned),
    ...materials.map((each) => each.title),
  ].join('\n')

const richLines = (text: RichText): string =>
  text
    .map(({ content }) =>
      [
        inlineText(content),
        ...content.flatMap((part) => (part.type === 'footnote' ? [inlineText(part.content)] : [])),
      ].join('\n'),
    )
    .join('\n')
