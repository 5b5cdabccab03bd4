import { describe, expect, it } from 'vitest'
import { writeDueDay } from '../../electron/calendar-files/write-due-day.ts'
import { type CaseRequest, caseRequestOf, type RequestKind } from '../../src/core/documents/case-request.ts'
import { caseIdOf, caseStoryIdOf, forumId, meetingId, personId, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'

const turnId = turnIdOf(meetingId.parse('m'), 1)
const caseId = caseIdOf(turnId)
const word = 'Enhjørningehegnet'

type Wish = {
  readonly case?: Partial<RecordInput<'case'>>
  readonly emails?: Readonly<Record<string, string>>
  readonly with?: readonly string[]
  readonly date?: string | null
}

const requestOf = (kind: RequestKind, wish: Wish = {}, today = '2026-11-20'): CaseRequest => {
  const { emails = {}, with: together = [], date = '2026-12-09' } = wish
  const person = (id: string, givenName: string): RecordEntry => ({
    kind: 'person',
    id: personId.parse(id),
    value: newValue('person', { givenName, familyName: 'Bringerske', email: emails[id] ?? `${id}@psyk.example` }),
  })
  const records: readonly RecordEntry[] = [
    { kind: 'forum', id: forumId.parse('f'), value: newValue('forum', { name: 'ERFA Øst', kind: 'local-erfa' }) },
    { kind: 'meeting', id: meetingId.parse('m'), value: newValue('meeting', { forumId: forumId.parse('f'), date }) },
    person('anna', 'Anna'),
    person('bo', 'Bo'),
    {
      kind: 'turn',
      id: turnId,
      value: newValue('turn', {
        forumId: forumId.parse('f'),
        meetingId: meetingId.parse('m'),
        number: 1,
        state: 'assigned',
        personId: personId.parse('anna'),
        coPersonIds: together.map((id) => personId.parse(id)),
      }),
    },
    ...(wish.case === undefined
      ? []
      : [
          { kind: 'case', id: caseId, value: newValue('case', { turnId, ...wish.case }) } as const,
          {
            kind: 'case-story',
            id: caseStoryIdOf(caseId),
            value: newValue('case-story', { caseId, title: word }),
          } as const,
        ]),
  ]
  const request = caseRequestOf(recordSetOf(records), turnId, kind, today)
  if (!request.ok) throw new Error(request.error)
  return request.value
}

describe('the mail to whoever has a turn', () => {
  it('asks warmly, with the meeting and the day, and names file and folder by first name and date alone', () => {
    const request = requestOf('ask')
    expect(request.to).toEqual(['anna@psyk.example'])
    expect(request.subject).toBe('Din tur til at tage en case med: ERFA Øst den 9. december')
    expect(request.text).toMatch(/^Kære Anna\n\n/)
    expect(request.text).toContain('ERFA Øst onsdag den 9. december 2026')
    expect(request.text).toContain('senest onsdag den 2. december 2026')
    expect(request.text).toContain('vedhæftet som en kalenderfil')
    expect(request.name).toBe('Anna 9. december 2026')
    expect(request.formName).toBe('Skema til din case 2026-12-09')
  })

  it('speaks to all who bring the case together', () => {
    const request = requestOf('ask', { with: ['bo'] })
    expect(request.to).toEqual(['anna@psyk.example', 'bo@psyk.example'])
    expect(request.text).toMatch(/^Kære Anna og Bo\n/)
  })

  it('says of whom no address is known that a mail could go to', () => {
    for (const email of [
      '',
      'anna',
      'anna@',
      'a b@c.example',
      'anna@psyk.example, bo@psyk.example',
      'ånna@psyk.example',
    ]) {
      const request = requestOf('ask', { emails: { anna: email } })
      expect([request.to, request.withoutAddress]).toEqual([[], ['anna']])
    }
  })

  it('writes to the author of a case, also where somebody else has the turn by now', () => {
    expect(requestOf('return', { case: { authorId: personId.parse('bo'), status: 'received' } }).to).toEqual([
      'bo@psyk.example',
    ])
  })

  it('reminds in other words once the day is past, and then sends no day to keep', () => {
    const early = requestOf('remind', { case: {} })
    const late = requestOf(
      'remind',
      { case: { events: [{ id: '1', kind: 'asked', on: '2026-11-10', by: '' }] } },
      '2026-12-05',
    )
    expect(early.due).not.toBeNull()
    expect(early.subject).toBe('Påmindelse: din case senest den 2. december')
    expect(late.text).toContain('Fristen er gået, men du kan stadig nå det')
    expect(late.due).toBeNull()
  })

  it('holds nothing of the story but in the form, and that only for an author who has the text', () => {
    for (const kind of ['ask', 'remind', 'return'] as const) {
      const { form, ...mail } = requestOf(kind, { case: { status: 'received' } })
      expect(JSON.stringify(mail)).not.toContain(word)
      expect(form.content.title).toBe(kind === 'return' ? word : '')
    }
    expect(requestOf('remind', { case: { status: 'returned' } }).form.content.title).toBe(word)
  })

  it('can be written where the meeting has no date yet', () => {
    const request = requestOf('ask', { date: null })
    expect([request.due, request.name, request.formName]).toEqual([null, 'Anna', 'Skema til din case'])
    expect(request.text).not.toMatch(/null|undefined|senest|kalenderfil/)
  })
})

describe('the due day in a calendar', () => {
  it('is a whole day that keeps its identity and counts up with what happened to the case', () => {
    const first = requestOf('ask').due
    const later = requestOf('remind', { case: { events: [{ id: '1', kind: 'asked', on: '2026-11-20', by: '' }] } }).due
    expect(first?.uid).toBe(later?.uid)
    expect([first?.sequence, later?.sequence]).toEqual([0, 1])
    const file = first === null ? '' : writeDueDay(first, '2026-11-20T12:00:00Z')
    expect(file).toContain('DTSTART;VALUE=DATE:20261202\r\n')
    expect(file).not.toMatch(/Anna|Bringerske|ATTENDEE|ORGANIZER/)
  })
})
