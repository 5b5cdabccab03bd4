import { describe, expect, it } from 'vitest'
import { weekdayDate } from '../../src/core/danish/dates.ts'
import { mailedChanges } from '../../src/core/mail/mark-mailed.ts'
import { type MeetingMail, mailFor } from '../../src/core/mail/meeting-mail.ts'
import {
  actionId,
  agendaItemId,
  approvalIdOf,
  attachmentId,
  blobId,
  meetingId,
  personId,
} from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type MailingKind, mailingKind } from '../../src/core/records/meeting.ts'
import { type RecordSet, withChanges } from '../../src/core/records/record-set.ts'
import { date, item, meeting, recordsWith, someone, taking, today } from './meeting-builders.ts'

const mailsOf = (records: RecordSet, kind: MailingKind): readonly MeetingMail[] => {
  const made = mailFor(records, meeting, kind, today)
  if (!made.ok) throw new Error(made.error)
  return made.value.mails
}

const leader = personId.parse('Lone')
const people = [
  someone('Anna', { leaderId: leader }),
  someone('Bo', { leaderId: leader }),
  someone('Lone', { roles: ['leader'] }),
  someone('Sia'),
  someone('Gert'),
]
const all = [
  taking('Anna'),
  taking('Bo', { group: 'chair' }),
  taking('Sia', { group: 'secretariat' }),
  taking('Gert', { group: 'guest', itemIds: [agendaItemId.parse('b')] }),
]
const items = [item('a', { title: 'Velkomst', minutes: 15 }), item('b', { title: 'Nyt fra uddannelsen', minutes: 30 })]
const usual = { meeting: { participants: all }, records: [...people, ...items] }

describe('the mails around a meeting', () => {
  it('go to members, secretariat and guests, each group in a mail of its own', () => {
    const mails = mailsOf(recordsWith(usual), 'invitation')
    expect(mails.map(({ key, to, cc, parts }) => ({ key, to, cc, parts }))).toEqual([
      { key: 'members', to: ['anna@psyk.example', 'bo@psyk.example'], cc: [], parts: ['agenda', 'calendar'] },
      { key: 'secretariat', to: ['sia@psyk.example'], cc: [], parts: ['agenda', 'calendar'] },
      { key: 'guests', to: ['gert@psyk.example'], cc: [], parts: ['calendar'] },
    ])
    expect(new Set(mails.map(({ name }) => name)).size).toBe(3)
  })

  it('invite in words: when, where, how to answer, and until when items are taken', () => {
    const place = { form: 'physical' as const, venueId: null, text: 'Lokale 2', notes: [], link: '' }
    const records = recordsWith({
      ...usual,
      meeting: { participants: all, place, theme: 'Humor' },
      forum: { mail: { signature: 'Liv' } },
    })
    const [mail] = mailsOf(records, 'invitation')
    expect(mail?.subject).toBe('Indkaldelse: Lokal ERFA Syd den 12. januar')
    expect(mail?.text).toBe(
      [
        'Kære alle',
        'Du er inviteret til Lokal ERFA Syd tirsdag den 12. januar 2027 kl. 13.00-15.00.',
        'Sted: Lokale 2\nTema: Humor',
        'Dagsordenen er vedhæftet. Mødet er også vedhæftet som en kalenderfil, som du kan åbne og gemme i din kalender.',
        'Har du noget, vi skal tage op, så send det senest tirsdag den 29. december 2026.',
        'Svar på denne mail, om du kommer. Kan du ikke være med, så skriv det bare. Du behøver ikke fortælle hvorfor. Sender du en anden i dit sted, så skriv hvem.',
        'Venlig hilsen\nLiv',
      ].join('\n\n'),
    )
  })

  it('tell a guest of the guest’s own items and of no other', () => {
    const guest = mailsOf(recordsWith(usual), 'agenda').find(({ group }) => group === 'guests')
    expect(guest?.text).toContain('Kære Gert')
    expect(guest?.text).toContain('2. Nyt fra uddannelsen (ca. kl. 13.15-13.45)')
    expect(guest?.text).not.toContain('Velkomst')
    expect(guest?.parts).toEqual([])
  })

  it('have the leaders of the members in copy where the forum wants it, each once', () => {
    const forum = { mail: { leadersInCopy: true } }
    for (const kind of ['invitation', 'agenda', 'cancellation'] as const)
      expect(mailsOf(recordsWith({ ...usual, forum }), kind)[0]?.cc).toEqual(['lone@psyk.example'])
    for (const kind of ['reminder', 'minutes-for-comment', 'minutes'] as const)
      expect(mailsOf(recordsWith({ ...usual, forum }), kind).flatMap(({ cc }) => cc)).toEqual([])
    const taken = { participants: [...all, taking('Lone', { group: 'guest' })] }
    expect(mailsOf(recordsWith({ ...usual, forum, meeting: taken }), 'invitation')[0]?.cc).toEqual([])
  })

  it('show leaders nothing of a closed item', () => {
    const records = recordsWith({
      ...usual,
      forum: { mail: { leadersInCopy: true } },
      records: [...usual.records, item('c', { title: 'Hemmelig sag', closed: true })],
    })
    const mails = mailsOf(records, 'invitation')
    expect(mails.flatMap(({ cc }) => cc)).toEqual([])
    const own = mails.find(({ group }) => group === 'leaders')
    expect(own).toMatchObject({ to: ['lone@psyk.example'], parts: ['shareable-agenda'] })
    expect(JSON.stringify(own)).not.toContain('Hemmelig')
  })

  it('show leaders nothing of what was agreed under a closed item of an earlier meeting', () => {
    const earlier = meetingId.parse('before')
    const under = agendaItemId.parse('shut')
    const records = recordsWith({
      ...usual,
      forum: { mail: { leadersInCopy: true } },
      records: [
        ...usual.records,
        {
          kind: 'meeting',
          id: earlier,
          value: newValue('meeting', { forumId: 'f', status: 'held', date: '2026-11-03' }),
        },
        {
          kind: 'agenda-item',
          id: under,
          value: newValue('agenda-item', { meetingId: earlier, order: 'a', title: 'Personsag', closed: true }),
        },
        {
          kind: 'action',
          id: actionId.parse('secret'),
          value: newValue('action', { task: 'Skriv afskedsbrev', meetingId: earlier, agendaItemId: under }),
        },
      ],
    })
    for (const kind of ['invitation', 'agenda'] as const) {
      const mails = mailsOf(records, kind)
      expect(mails.flatMap(({ cc }) => cc)).toEqual([])
      expect(mails.find(({ group }) => group === 'leaders')?.parts).toEqual(['shareable-agenda'])
    }
    const withoutAgenda = withChanges(
      records,
      ['a', 'b'].map((id) => ({ kind: 'agenda-item' as const, id: agendaItemId.parse(id), value: null })),
    )
    expect(mailsOf(withoutAgenda, 'invitation')[0]?.cc).toEqual(['lone@psyk.example'])
  })

  it('ask those who have not answered, and leave those in peace who have said no', () => {
    const participants = [
      taking('Anna', { answer: 'yes' }),
      taking('Bo'),
      taking('Sia', { answer: 'no', attendance: 'apology' }),
    ]
    const mails = mailsOf(recordsWith({ ...usual, meeting: { participants } }), 'reminder')
    expect(mails.map(({ key, to }) => [key, to])).toEqual([
      ['unanswered', ['bo@psyk.example']],
      ['coming', ['anna@psyk.example']],
    ])
    expect(mails[0]?.text).toContain('Vi har ikke hørt fra dig endnu')
    expect(mails[1]?.text).not.toContain('ikke hørt')
  })

  it('say who has no address that a mail could go to', () => {
    const records = recordsWith({ ...usual, records: [...usual.records, someone('Anna', { email: 'anna' })] })
    expect(mailsOf(records, 'invitation')[0]).toMatchObject({
      to: ['bo@psyk.example'],
      withoutAddress: [personId.parse('Anna')],
    })
  })

  it('invite those again who were not invited before; everybody where all were', () => {
    const mailing = (names: readonly string[]) => ({
      mailings: [
        { id: 'x', kind: 'invitation' as const, on: today, personIds: names.map((name) => personId.parse(name)) },
      ],
      participants: all,
    })
    const some = mailFor(
      recordsWith({ ...usual, meeting: mailing(['Anna', 'Sia', 'Gert']) }),
      meeting,
      'invitation',
      today,
    )
    expect(some).toMatchObject({ value: { isAgain: false, mails: [{ to: ['bo@psyk.example'] }] } })
    const none = mailFor(
      recordsWith({ ...usual, meeting: mailing(['Anna', 'Bo', 'Sia', 'Gert']) }),
      meeting,
      'invitation',
      today,
    )
    expect(none).toMatchObject({ value: { isAgain: true } })
    expect(none.ok && none.value.mails).toHaveLength(3)
  })

  it('wait for whoever the meeting cannot do without', () => {
    const requiredAttendance = [{ id: 'r', who: 'leader-of-a-member' }]
    const records = recordsWith({ ...usual, forum: { requiredAttendance } })
    expect(mailFor(records, meeting, 'invitation', today)).toEqual({ ok: false, error: 'attendance-missing' })
    expect(mailFor(records, meeting, 'call-for-items', today).ok).toBe(true)
    const named = { participants: [...all, taking('Lone', { group: 'guest' })] }
    expect(
      mailFor(recordsWith({ ...usual, forum: { requiredAttendance }, meeting: named }), meeting, 'invitation', today)
        .ok,
    ).toBe(true)
  })

  it('go to the organiser to be passed on, with everybody’s addresses in it, where the members organise', () => {
    const records = recordsWith({
      ...usual,
      forum: { organisers: { by: 'members' }, mail: { leadersInCopy: true } },
      meeting: { participants: all, organiserId: personId.parse('Anna') },
    })
    const mails = mailsOf(records, 'invitation')
    expect(mails).toHaveLength(1)
    expect(mails[0]).toMatchObject({
      key: 'organiser',
      to: ['anna@psyk.example'],
      cc: [],
      parts: ['agenda', 'calendar'],
    })
    expect(mails[0]?.text).toContain(
      'Til: anna@psyk.example; bo@psyk.example\nKopi til: lone@psyk.example\nEmne: Indkaldelse',
    )
    expect(mails[0]?.text).toContain('Til: gert@psyk.example')
    expect(mails[0]?.personIds).toHaveLength(4)
  })

  it('bring the files of the agenda to those who get all of it', () => {
    const source = {
      type: 'file' as const,
      blobId: blobId.parse('b'.repeat(64)),
      fileName: 'x.pdf',
      mediaType: 'application/pdf',
      size: 3,
    }
    const value = newValue('attachment', { meetingId: meeting, agendaItemId: agendaItemId.parse('a'), source })
    const records = recordsWith({
      ...usual,
      records: [...usual.records, { kind: 'attachment', id: attachmentId.parse('x'), value }],
    })
    expect(mailsOf(records, 'agenda').map(({ group, parts }) => [group, parts.includes('papers')])).toEqual([
      ['members', true],
      ['secretariat', true],
      ['guests', false],
    ])
  })

  it('give an approver from outside only what may be shared of an agenda with a closed item', () => {
    const approval = { subject: 'agenda', approverId: 'Susanne', daysBefore: 14 }
    const partsWhere = (closed: boolean, participants = all) =>
      mailsOf(
        recordsWith({
          forum: { approval },
          meeting: { participants },
          records: [...people, someone('Susanne'), item('a', { title: 'Velkomst', closed })],
        }),
        'approval',
      ).flatMap(({ parts }) => parts)
    expect(partsWhere(false)).toEqual(['agenda'])
    expect(partsWhere(true)).toEqual(['shareable-agenda'])
    expect(partsWhere(true, [...all, taking('Susanne')])).toEqual(['agenda'])
  })

  it('ask for an approval of whoever gives it', () => {
    const approval = { subject: 'theme', approverRole: 'chief-nurse', daysBefore: 14 }
    const records = recordsWith({
      forum: { approval },
      meeting: { theme: 'At være ny' },
      records: [someone('Susanne', { roles: ['chief-nurse'] })],
    })
    const [mail] = mailsOf(records, 'approval')
    expect(mail).toMatchObject({ to: ['susanne@psyk.example'], parts: [] })
    expect(mail?.text).toContain('Kære Susanne')
    expect(mail?.text).toContain('Temaet er: At være ny')
    expect(mail?.text).toContain('senest tirsdag den 29. december 2026')
  })

  it('invite those whom the forum usually does, where nobody is on the list yet, and put them on it', () => {
    const records = recordsWith({
      forum: { kind: 'network', membership: { roles: ['peer'] } },
      records: [someone('Anna', { roles: ['peer'] })],
    })
    expect(mailsOf(records, 'invitation')).toMatchObject([{ key: 'members', to: ['anna@psyk.example'] }])
    expect(mailed(records, 'invitation').meeting.get(meeting)).toMatchObject({
      status: 'invited',
      participants: [{ personId: personId.parse('Anna'), attendance: 'invited' }],
    })
  })

  it('are refused where there is nobody', () => {
    for (const kind of mailingKind.options)
      expect(mailFor(recordsWith({}), meeting, kind, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
  })

  it('hold no spaces that mail programs turn into something else', () => {
    for (const kind of mailingKind.options) {
      const made = mailFor(recordsWith(usual), meeting, kind, today)
      if (made.ok)
        for (const { subject, text, name } of made.value.mails) expect(subject + text + name).not.toContain('\u00a0')
    }
  })
})

const mailed = (records: RecordSet, kind: MailingKind, on = today): RecordSet =>
  withChanges(
    records,
    mailedChanges(records, meeting, { kind, personIds: [personId.parse('Anna')], today: on, elementId: 'x' }),
  )

describe('a mail that was made', () => {
  it('is noted with its day and its people', () => {
    expect(mailed(recordsWith(usual), 'reminder').meeting.get(meeting)?.mailings).toEqual([
      { id: 'x', kind: 'reminder', on: today, personIds: [personId.parse('Anna')] },
    ])
  })

  it('brings the meeting on: invited, the agenda issued, the minutes sent for comments', () => {
    const invited = mailed(recordsWith(usual), 'invitation')
    expect(invited.meeting.get(meeting)?.status).toBe('invited')
    expect(mailed(invited, 'agenda').meeting.get(meeting)?.agendaIssuedOn).toBe(today)
    const held = recordsWith({ ...usual, meeting: { status: 'held' } })
    expect(mailed(held, 'minutes-for-comment', '2027-01-14').meeting.get(meeting)).toMatchObject({
      status: 'minutes-sent',
      minutesSentOn: '2027-01-14',
      // Ten days later is a Sunday.
      commentsDueOn: '2027-01-22',
    })
  })

  it('asks for the approval', () => {
    const approval = { subject: 'date', approverRole: 'chief-nurse', daysBefore: 14 }
    const records = recordsWith({ forum: { approval }, records: [someone('Susanne', { roles: ['chief-nurse'] })] })
    expect(mailed(records, 'approval').approval.get(approvalIdOf(meeting, 'date'))).toMatchObject({
      state: 'asked',
      approverId: personId.parse('Susanne'),
      askedOn: today,
      wording: weekdayDate(date),
    })
  })

  it('leaves a meeting that was held as it is', () => {
    const held = recordsWith({ ...usual, meeting: { status: 'held', date } })
    expect(mailed(held, 'invitation').meeting.get(meeting)?.status).toBe('held')
  })
})
