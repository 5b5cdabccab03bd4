/** The report to a person: everything that is held about them, found by looking. */
import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../src/core/contract.ts'
import { accessReport } from '../../src/core/documents/access-report.ts'
import { accessWords } from '../../src/core/documents/access-report-words.ts'
import {
  actionId,
  agendaItemId,
  approvalId,
  membershipId,
  minutesCommentId,
  minutesVersionIdOf,
  personId,
  programmeIdOf,
  registrationId,
  sessionId,
} from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { plainBlock } from '../../src/core/text/blocks.ts'
import { longCase, meetingWithCases, personCalled, shortCase, theMeeting } from './case-builders.ts'
import { readableText } from './readable-text.ts'

const mehmet = personCalled('Mehmet Yildirim')

const records = (more: readonly RecordEntry[] = []) =>
  recordSetOf([
    ...meetingWithCases({
      people: {
        'Mehmet Yildirim': {
          roles: ['peer'],
          weeklyHours: 18.5,
          workingDays: [{ weekday: 1 }, { weekday: 3, weeks: 'odd' }],
          absences: [{ id: 'f', from: '2026-07-06', to: '2026-07-17', reason: 'holiday' }],
          introduction: { courseCompletedOn: '2025-02-03' },
        },
      },
      meeting: { participants: [{ id: 'p', personId: mehmet, attendance: 'apology' }] },
      cases: [{ ...shortCase, events: [{ id: 'e', kind: 'asked', on: '2026-11-01', by: 'Karin Holm' }] }, longCase],
    }),
    ...more,
  ])

const reportOf = (audit: readonly AuditEntry[] = [], more: readonly RecordEntry[] = []) => {
  const model = accessReport(records(more), mehmet, { today: '2026-11-22', audit })
  if (!model.ok) throw new Error(model.error)
  return readableText(model.value)
}

const held: readonly RecordEntry[] = [
  {
    kind: 'membership',
    id: membershipId.parse('m'),
    value: newValue('membership', {
      forumId: 'regional' as never,
      personId: mehmet,
      function: 'medformand',
      from: '2026-01-01',
    }),
  },
  {
    kind: 'action',
    id: actionId.parse('o'),
    value: newValue('action', { task: 'Skriv til alle', responsibleIds: [mehmet], deadline: '2026-12-01' }),
  },
  {
    kind: 'approval',
    id: approvalId.parse('g'),
    value: newValue('approval', { meetingId: theMeeting, subject: 'theme', approverId: mehmet, state: 'approved' }),
  },
  {
    kind: 'agenda-item',
    id: agendaItemId.parse('i'),
    value: newValue('agenda-item', {
      meetingId: theMeeting,
      order: 'i',
      minutesText: [
        plainBlock('b', 'Vi takkede for Mehmet Yildirims oplæg.'),
        plainBlock('c', 'Mehmet Yildirimsen er en anden.'),
      ],
    }),
  },
]

describe('the report', () => {
  test('says what a person is called besides the name', () => {
    const id = personId.parse('p')
    const value = newValue('person', { givenName: 'Karl', familyName: 'Lund', nickname: 'Kalle' })
    const model = accessReport(recordSetOf([{ kind: 'person', id, value }]), id, { today: '2026-11-22', audit: [] })
    expect(model.ok && readableText(model.value).join('\n')).toContain('Kaldenavn: Kalle')
  })

  test('finds a person by the nickname with the family name, and not by the nickname alone', () => {
    const id = personId.parse('p')
    const value = newValue('person', { givenName: 'Karl', familyName: 'Lund', nickname: 'Kalle' })
    const task = (key: string, text: string) => ({
      kind: 'action' as const,
      id: actionId.parse(key),
      value: newValue('action', { task: text }),
    })
    const named = [task('a', 'Ring til kalle Lunds leder'), task('b', 'Køb Kalle Anka')]
    const model = accessReport(recordSetOf([{ kind: 'person', id, value }, ...named]), id, {
      today: '2026-11-22',
      audit: [],
    })
    const lines = model.ok ? readableText(model.value).join('\n') : ''
    expect(lines).toContain('Ring til kalle Lunds leder')
    expect(lines).not.toContain('Kalle Anka')
  })

  test('tells nobody the words of a case whose turn they took over, and its author all of them', () => {
    const secret = { ...shortCase, story: { ...shortCase.story, confidentialParts: 'Søsterens gæld' } }
    const swapped = recordSetOf(
      meetingWithCases({ cases: [{ ...secret, turn: { personId: personCalled('Sofie Bruun') } }, longCase] }),
    )
    const linesFor = (name: string) => {
      const model = accessReport(swapped, personCalled(name), { today: '2026-11-22', audit: [] })
      if (!model.ok) throw new Error(model.error)
      return readableText(model.value).join('\n')
    }
    expect(linesFor('Mehmet Yildirim')).toContain('Søsterens gæld')
    expect(linesFor('Sofie Bruun')).toContain(longCase.story?.title)
    for (const words of ['Søsterens gæld', 'søsters gæld', 'bad mig tie stille'])
      expect(linesFor('Sofie Bruun')).not.toContain(words)
  })

  test("says that somebody stands in another's story, and not what stands around the name", () => {
    const named = { ...shortCase.story, situation: 'Sofie Bruun hørte, hvad brugeren betroede mig om gælden.' }
    const told = recordSetOf(meetingWithCases({ cases: [{ ...shortCase, story: named }, longCase] }))
    const model = accessReport(told, personCalled('Sofie Bruun'), { today: '2026-11-22', audit: [] })
    if (!model.ok) throw new Error(model.error)
    const lines = readableText(model.value).join('\n')
    expect(lines).toContain(accessWords.mentionInStory)
    expect(lines).not.toContain('gælden')
  })

  test('holds registration, meetings, turns, cases with their words, and what is not kept', () => {
    const lines = reportOf()
    expect(lines).toEqual(
      expect.arrayContaining([
        'Navn: Mehmet Yildirim',
        'Mail: mehmet.yildirim@strandmark.example',
        'Arbejdssted: Sengeafsnit SL10',
        'Timer om ugen: 18,5',
        'Arbejdsdage: mandag og onsdag (ulige uger)',
        'Introduktion: 3. februar 2025',
        '6. juli 2026 til 17. juli 2026 | ferie',
        '24. november 2026 | Regional ERFA | deltager | meldte afbud',
        '24. november 2026 | Regional ERFA | din tur',
        '## Case til mødet 24. november 2026',
        'Forløb: bedt om 1. november 2026 (Karin Holm)',
        'Da hun bad mig tie stille',
        '# Det gemmer vi ikke',
      ]),
    )
    expect(lines.join('\n')).not.toContain('Sofie Bruun')
    expect(lines.join('\n')).not.toContain(longCase.story?.title ?? 'none')
  })

  test('holds memberships, actions, approvals and where the name stands in texts', () => {
    const lines = reportOf([], held)
    expect(lines).toContain('Regional ERFA | medformand | fra 1.1.2026')
    expect(lines.some((line) => line.startsWith('Skriv til alle | '))).toBe(true)
    expect(lines).toContain('24. november 2026 | tema | godkendt')
    expect(lines).toContain('punkt på en dagsorden, 24. november 2026 | Vi takkede for Mehmet Yildirims oplæg.')
    expect(lines.join('\n')).not.toContain('Yildirimsen')
  })

  test('tells of answers, mails, proposals and comments, and of the name in versions of minutes', () => {
    const own = records().meeting.get(theMeeting)
    if (own === undefined) throw new Error('no meeting')
    const asked = {
      ...own,
      organiserId: mehmet,
      participants: own.participants.map((each) => ({ ...each, answer: 'no' as const, reason: 'holiday' as const })),
      mailings: [{ id: 'm', kind: 'invitation' as const, on: '2026-10-20', personIds: [mehmet] }],
    }
    const item = newValue('agenda-item', {
      meetingId: theMeeting,
      order: 'p',
      title: 'Lokaler',
      proposal: { personId: mehmet, on: '2026-10-22' },
      minutesText: [plainBlock('t', 'Mehmet Yildirim viste rundt.')],
    })
    const lines = reportOf(
      [],
      [
        { kind: 'meeting', id: theMeeting, value: asked },
        { kind: 'agenda-item', id: agendaItemId.parse('p'), value: item },
        {
          kind: 'minutes-comment',
          id: minutesCommentId.parse('c'),
          value: newValue('minutes-comment', {
            meetingId: theMeeting,
            personId: mehmet,
            text: 'Jeg kom senere',
            on: '2026-12-01',
            state: 'declined',
            answer: 'Det står der',
          }),
        },
        {
          kind: 'minutes-version',
          id: minutesVersionIdOf(theMeeting, 1),
          value: newValue('minutes-version', {
            meetingId: theMeeting,
            number: 1,
            approvedOn: '2026-12-05',
            meeting: asked,
            items: [{ id: agendaItemId.parse('p'), value: item }],
          }),
        },
      ],
    )
    const on = 'Regional ERFA, 24. november 2026'
    expect(lines).toContain(
      '24. november 2026 | Regional ERFA | tovholder og deltager | meldte afbud, svarede nej, ferie',
    )
    expect(lines).toContain(`20.10.2026 | ${on} | indkaldelse`)
    expect(lines).toContain(`22.10.2026 | ${on} | Lokaler`)
    expect(lines).toContain(`1.12.2026 | ${on} | Jeg kom senere | ikke taget med: Det står der`)
    expect(lines).toContain('godkendt referat, version 1, 24. november 2026 | Mehmet Yildirim viste rundt.')
    expect(lines).toEqual(expect.arrayContaining(['bemærkning til referat | 1', 'godkendt referat | 1']))
  })

  test('tells of days: what the person speaks at, signed up for and was mailed, also where only the mail address says so', () => {
    const session = newValue('session', {
      meetingId: theMeeting,
      title: 'Peerdrift',
      speakers: [{ id: 's', personId: mehmet, from: '10:00', mailedOn: '2026-10-01', attendance: 'present' }],
    })
    const other = newValue('session', { meetingId: theMeeting, title: 'Unge', speakers: [{ id: 's', name: 'Bo' }] })
    const registration = newValue('registration', {
      meetingId: theMeeting,
      email: 'MEHMET.yildirim@strandmark.example',
      registeredOn: '2026-09-01',
      wishes: [sessionId.parse('a'), sessionId.parse('b')],
      seats: [sessionId.parse('b')],
      needs: ['vegetarian', 'companion'],
      attendance: 'present',
    })
    const lines = reportOf(
      [],
      [
        { kind: 'session', id: sessionId.parse('a'), value: session },
        { kind: 'session', id: sessionId.parse('b'), value: other },
        { kind: 'registration', id: registrationId.parse('r'), value: registration },
        {
          kind: 'registration',
          id: registrationId.parse('q'),
          value: newValue('registration', { meetingId: theMeeting, name: 'Bo', email: 'bo@x.dk', needs: ['vegan'] }),
        },
        {
          kind: 'programme',
          id: programmeIdOf(theMeeting),
          value: newValue('programme', {
            meetingId: theMeeting,
            purpose: 'Mehmet Yildirim byder velkommen.',
            mailings: [{ id: 'm', kind: 'call', on: '2026-08-01', personIds: [mehmet] }],
            organiserIds: [mehmet],
            organisersNoted: [{ id: mehmet, came: true }],
          }),
        },
      ],
    )
    const on = 'Regional ERFA, 24. november 2026'
    expect(lines).toContain(`${on} | Peerdrift | i programmet | du har ikke svaret, til stede fra kl. 10.00, var med`)
    expect(lines).toContain(
      `${on} | har plads, var med, tilmeldt 1.9.2026 | ønsket: Peerdrift, Unge; plads: Unge | vegetarisk mad og har en ledsager med`,
    )
    expect(lines[lines.indexOf('# Dage, du arrangerer') + 2]).toBe(`${on} | var med`)
    expect(lines).toContain(`1.8.2026 | ${on} | indkaldelse af bidrag`)
    expect(lines).toContain(`1.10.2026 | ${on} | aftale om ”Peerdrift”`)
    expect(lines).toContain('program for en dag, 24. november 2026 | Mehmet Yildirim byder velkommen.')
    expect(lines.join()).not.toContain('vegansk')
  })

  test('counts every record that points at the person, of whatever kind', () => {
    const lines = reportOf([], held)
    const at = lines.indexOf('# Alle poster, der nævner dig')
    expect(lines.slice(at + 3, at + 9).toSorted()).toEqual(
      ['møde | 1', 'opgave | 1', 'case | 1', 'tur | 1', 'medlemskab | 1', 'godkendelse | 1'].toSorted(),
    )
  })

  test('leaves out the headings of what is not held', () => {
    const lines = reportOf()
    for (const title of ['# Opgaver, du er ansvarlig for', '# Fora, du er meldt til eller fra'])
      expect(lines).not.toContain(title)
  })

  test('dates what happened by the day in Denmark, not by the clock of the log', () => {
    const lateEvening = { number: 1, at: '2026-06-30T22:30:00.000Z', who: 'karin', kind: 'person', id: mehmet }
    const lines = reportOf([{ ...lateEvening, verb: 'change', file: null }])
    expect(lines).toContain('1. juli 2026 | karin | person ændret')
  })

  test('tells what happened to the person’s own records, and nothing of others’', () => {
    const entry = (number: number, fields: Partial<AuditEntry>): AuditEntry => ({
      number,
      at: `2026-10-0${number}T08:00:00.000Z`,
      who: 'karin',
      kind: 'person',
      id: mehmet,
      verb: 'change',
      file: null,
      ...fields,
    })
    const lines = reportOf([
      entry(1, {}),
      entry(2, { kind: 'person-year', verb: 'export', file: 'Mit år.docx' }),
      entry(3, { kind: 'case', id: `case:turn:${theMeeting}:1`, verb: 'create' }),
      entry(4, { id: personCalled('Sofie Bruun') }),
    ])
    const at = lines.indexOf('Hvornår | Hvem | Hvad')
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '3. oktober 2026 | karin | case oprettet',
      '2. oktober 2026 | karin | Mit ERFA-år gemt uden for arkivet som ”Mit år.docx”',
      '1. oktober 2026 | karin | person ændret',
    ])
    expect(lines[at + 4]).toBe('# Det gemmer vi ikke')
    expect(reportOf().join(' ')).toContain('Listen over hændelser ligger i arkivet.')
  })

  test('refuses a person who is not there', () => {
    expect(accessReport(records(), personCalled('Ingen'), { today: '2026-11-22', audit: [] })).toEqual({
      ok: false,
      error: 'person-not-found',
    })
  })
})
