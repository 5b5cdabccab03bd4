import { describe, expect, it } from 'vitest'
import { calendarEvents, markSent } from '../../src/core/calendar/events.ts'
import { type DayMail, type DayMailWish, dayMails } from '../../src/core/mail/day-mails.ts'
import { dayMailedChanges } from '../../src/core/mail/mark-day-mailed.ts'
import { dayOf } from '../../src/core/programme/day.ts'
import { withStage } from '../../src/core/programme/session-life.ts'
import { personId, programmeIdOf, type RegistrationId, registrationId, sessionId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'
import { type RecordEntry, type RecordSet, recordSetOf, withChanges } from '../../src/core/records/record-set.ts'
import type { Registration } from '../../src/core/records/registration.ts'
import { newSpeaker, type Session } from '../../src/core/records/session.ts'
import { dayId, dayRecords, organiser } from '../contribution-forms/form-files.ts'

const today = '2026-11-23'
const silent = personId.parse('uden-mail')

const session = (id: string, fields: Partial<Session>): RecordEntry => ({
  kind: 'session',
  id: sessionId.parse(id),
  value: newValue('session', { meetingId: dayId, order: id, ...fields }),
})
const speaker = (name: string, email: string, fields: Partial<Session['speakers'][number]> = {}) => ({
  ...newSpeaker(name.replaceAll(' ', '-')),
  name,
  email,
  ...fields,
})
const signedUp = (id: string, fields: Partial<Registration>): RecordEntry => ({
  kind: 'registration',
  id: registrationId.parse(id),
  value: newValue('registration', { meetingId: dayId, order: id, name: id, ...fields }),
})

const all: readonly RecordEntry[] = [
  ...dayRecords,
  { kind: 'person', id: silent, value: newValue('person', { givenName: 'Tavse', familyName: 'Tom' }) },
  session('a', {
    ...{ title: 'Håb i praksis', kind: 'workshop', start: '10:00', minutes: 45, receivedOn: '2026-11-01' },
    speakers: [speaker('Bo Holm', 'bo@randers.example'), speaker('Sanne Vind', '', { confirmed: true })],
  }),
  session('b', { title: 'Peer på akutten', start: null, speakers: [speaker('Bo Holm', 'BO@randers.example')] }),
  session('c', {
    ...{ title: 'Et andet', stage: 'declined', receivedOn: '2026-11-02' },
    speakers: [speaker('Ida Bek', 'ida@x.example')],
  }),
]
const records = recordSetOf(all)

const mailsOf = (wish: DayMailWish, of: RecordSet = records): readonly DayMail[] => {
  const made = dayMails(of, dayId, wish, today)
  if (!made.ok) throw new Error(made.error)
  return made.value
}
const only = (mails: readonly DayMail[]): DayMail => {
  const [mail, ...more] = mails
  if (mail === undefined || more.length > 0) throw new Error(`${mails.length} mails`)
  return mail
}
const marked = (wish: DayMailWish, of: RecordSet = records): RecordSet =>
  withChanges(of, dayMailedChanges(of, dayId, { kind: wish.kind, mails: mailsOf(wish, of), today, elementId: 'note' }))

describe('a mail to many', () => {
  const call: DayMailWish = { kind: 'call', personIds: [organiser, silent], addresses: ['kommune@x.example', 'vrøvl'] }

  it('stands in blind copy, each address once, and names those who have none', () => {
    const mail = only(mailsOf({ ...call, addresses: [...call.addresses, 'ANNA@strandmark.example'] }))
    expect(mail).toMatchObject({ to: [], withoutAddress: ['Tavse Tom'], parts: ['contribution-form'] })
    expect(mail.bcc.map((each) => each.toLowerCase())).toEqual(['anna@strandmark.example', 'kommune@x.example'])
    expect(mail.text).toContain('senest fredag den 15. januar 2027')
    expect(mail.text).toContain('Hilsen fra PsykInfo')
    expect(mail.text).not.toContain('\u00a0')
  })

  it('goes to the only one openly, and to nobody not at all', () => {
    expect(only(mailsOf({ ...call, personIds: [organiser], addresses: [] }))).toMatchObject({
      to: ['anna@strandmark.example'],
      bcc: [],
    })
    expect(dayMails(records, dayId, { ...call, personIds: [], addresses: [] }, today)).toEqual({
      ok: false,
      error: 'mail-to-nobody',
    })
  })

  it('is noted in the programme; an invitation also in how far the meeting is', () => {
    expect(marked(call).programme.get(programmeIdOf(dayId))?.mailings).toEqual([
      { id: 'note', kind: 'call', on: today, personIds: [organiser, silent] },
    ])
    expect(marked(call).meeting.get(dayId)?.status).toBe('draft')
    expect(marked({ ...call, kind: 'invitation' }).meeting.get(dayId)?.status).toBe('invited')
  })

  it('asks for nothing by a day that is over', () => {
    const late = dayMails(records, dayId, call, '2027-02-01')
    expect(late.ok && late.value[0]?.text).not.toContain('senest')
  })
})

describe('a mail to speakers', () => {
  it('is one to each person, with all their sessions, and goes by itself only to those who have not answered', () => {
    const mail = only(mailsOf({ kind: 'speakers', of: 'waiting' }))
    expect(mail).toMatchObject({ who: ['Bo Holm'], parts: ['speaker-sheet', 'sessions-calendar'] })
    expect(mail.to.map((each) => each.toLowerCase())).toEqual(['bo@randers.example'])
    expect(mail.subject).toMatch(/^Vil du være med\?/)
    expect(mail.text).toMatch(/^Kære Bo\n\nTak for dit bidrag/)
    expect(mail.text).toContain('Tid: kl. 10.00-10.45')
    expect(mail.text).toContain('Tid og lokale får du senere.')
    expect(mailsOf({ kind: 'speakers', of: 'everybody' }).map(({ who }) => who)).toEqual([['Bo Holm'], ['Sanne Vind']])
    expect(mailsOf({ kind: 'speakers', of: 'everybody' })[1]).toMatchObject({ withoutAddress: ['Sanne Vind'] })
  })

  it('says no, thank you, once', () => {
    const wish: DayMailWish = { kind: 'declined', of: 'waiting' }
    expect(only(mailsOf(wish)).text).toContain('”Et andet”')
    const after = marked(wish)
    expect(after.session.get(sessionId.parse('c'))?.speakers[0]?.mailedOn).toBe(today)
    expect(dayMails(after, dayId, wish, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
    expect(only(mailsOf({ ...wish, of: 'everybody' }, after)).who).toEqual(['Ida Bek'])
  })

  const inCalendars = (stage: Session['stage'], meeting: Partial<RecordInput<'meeting'>> = {}): RecordSet => {
    const value = records.session.get(sessionId.parse('a'))
    const day = records.meeting.get(dayId)
    if (value === undefined || day === undefined) throw new Error('gone')
    const speakers = value.speakers.map((each) => ({ ...each, confirmed: true, mailedOn: '2026-11-10' }))
    const told = withChanges(records, [
      { kind: 'session', id: sessionId.parse('a'), value: { ...value, speakers } },
      { kind: 'meeting', id: dayId, value: newValue('meeting', { ...day, status: 'planned' }) },
    ])
    const sent = withChanges(told, markSent(told, calendarEvents(told, { type: 'session', id: sessionId.parse('a') })))
    const now = dayOf(sent, dayId)
    if (now === null) throw new Error('gone')
    return withChanges(sent, [
      ...withStage(now, sessionId.parse('a'), stage),
      { kind: 'meeting', id: dayId, value: newValue('meeting', { ...day, status: 'planned', ...meeting }) },
    ])
  }

  it('takes a session that is declined after all out of the calendars that have it, once', () => {
    const declined = inCalendars('declined')
    const waiting: DayMailWish = { kind: 'declined', of: 'waiting' }
    const [bo, ...others] = mailsOf(waiting, declined)
    expect(bo).toMatchObject({ who: ['Bo Holm'], parts: ['cancelled-sessions'] })
    expect(bo?.subject).toMatch(/^Taget af programmet: /)
    expect(bo?.text).toContain('”Håb i praksis” ud af programmet')
    expect(bo?.text).toContain('Så bliver det aflyst i din kalender.')
    expect(others.map(({ who, parts }) => [who, parts])).toEqual([
      [['Sanne Vind'], ['cancelled-sessions']],
      [['Ida Bek'], []],
    ])
    const after = marked(waiting, declined)
    expect(after.session.get(sessionId.parse('a'))?.calendar?.sequence).toBe(1)
    expect(calendarEvents(after, { type: 'session', id: sessionId.parse('a') })).toMatchObject([
      { status: 'cancelled', sequence: 1, start: '10:00', end: '10:45' },
    ])
    expect(dayMails(after, dayId, waiting, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
    expect(mailsOf({ ...waiting, of: 'everybody' }, after)[0]?.parts).toEqual(['cancelled-sessions'])
  })

  it('says so to each, and once, also where participants heard of it before or the session had no time', () => {
    const first = withChanges(marked({ kind: 'speakers', of: 'everybody' }), [
      signedUp('Anna', { told: { on: today, place: 'confirmed', seats: [sessionId.parse('a')] } }),
    ])
    const sent = withChanges(
      first,
      markSent(first, calendarEvents(first, { type: 'session', id: sessionId.parse('a') })),
    )
    const at = (its: RecordSet) => {
      const day = dayOf(its, dayId)
      if (day === null) throw new Error('gone')
      return day
    }
    const off = withChanges(sent, withStage(at(sent), sessionId.parse('a'), 'declined'))
    const anna = calendarEvents(off, { type: 'registration', id: registrationId.parse('Anna') })
    const heard = withChanges(off, markSent(off, anna))
    const waiting: DayMailWish = { kind: 'declined', of: 'waiting' }
    expect(mailsOf(waiting, heard).map(({ who }) => who)).toEqual([['Bo Holm'], ['Sanne Vind'], ['Ida Bek']])
    const after = marked(waiting, heard)
    expect(dayMails(after, dayId, waiting, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
    const without = withChanges(after, withStage(at(after), sessionId.parse('b'), 'declined'))
    expect(mailsOf(waiting, without).map(({ who }) => who)).toEqual([['Bo Holm']])
    const again = withChanges(after, withStage(at(after), sessionId.parse('a'), 'accepted'))
    expect(mailsOf({ kind: 'speakers', of: 'waiting' }, again).map(({ who }) => who)).toContainEqual(['Sanne Vind'])
  })

  it('takes the sessions of a day that is called off out of the calendars that have them', () => {
    const mails = mailsOf({ kind: 'speakers', of: 'everybody' }, inCalendars('accepted', { status: 'cancelled' }))
    expect(mails.map(({ parts }) => parts)).toEqual([['cancelled-sessions'], ['cancelled-sessions']])
    expect(mails[0]?.text).toContain('Så bliver det aflyst i din kalender.')
    const untold = mailsOf({ kind: 'speakers', of: 'everybody' }, inCalendars('accepted'))
    expect(untold[0]?.parts).toEqual(['speaker-sheet', 'sessions-calendar'])
  })

  it('is noted with each of their sessions and nobody else’s', () => {
    const after = marked({ kind: 'speakers', of: 'waiting' })
    const mailed = [...after.session.values()].flatMap(({ speakers }) =>
      speakers.map(({ name, mailedOn }) => [name, mailedOn]),
    )
    expect(mailed).toEqual([
      ['Bo Holm', today],
      ['Sanne Vind', null],
      ['Bo Holm', today],
      ['Ida Bek', null],
    ])
  })
})

const registrationIn = (of: RecordSet, id: RegistrationId): Registration => {
  const value = of.registration.get(id)
  if (value === undefined) throw new Error('gone')
  return value
}

describe('a mail to participants', () => {
  const told = (place: Registration['place'], seats: readonly string[] = []): Registration['told'] => ({
    on: '2026-11-01',
    place,
    seats: seats.map((each) => sessionId.parse(each)),
  })
  const people = recordSetOf([
    ...all,
    signedUp('p1', { name: 'Ny Plads', email: 'ny@x.example', seats: [sessionId.parse('a')] }),
    signedUp('p2', { name: 'Venter Hansen', email: 'v@x.example', place: 'waiting' }),
    signedUp('p3', { name: 'Rykket Op', email: 'op@x.example', told: told('waiting') }),
    signedUp('p4', { name: 'Afmeldt Jo', email: 'af@x.example', place: 'cancelled', told: told('confirmed') }),
    signedUp('p5', { name: 'Andet Sted', email: 'an@x.example', seats: [], told: told('confirmed', ['a']) }),
    signedUp('p6', { name: 'Ved Det', email: 'ved@x.example', told: told('confirmed') }),
    signedUp('p7', { name: 'Første Fælles', email: 'samlet@x.example' }),
    signedUp('p8', { name: 'Anden Fælles', email: 'Samlet@x.example', place: 'waiting' }),
    signedUp('p9', { name: 'Ingen Adresse' }),
  ])
  const waiting: DayMailWish = { kind: 'registrations', of: 'waiting' }

  it('says to each what has become of their place, once to each address', () => {
    const mails = mailsOf(waiting, people)
    const said = (name: string): DayMail => only(mails.filter(({ who }) => who.includes(name)))
    expect(mails).toHaveLength(7)
    expect(said('Ny Plads').text).toContain('Du har en plads')
    expect(said('Ny Plads').text).toContain('kl. 10.00-10.45: Håb i praksis')
    expect(said('Venter Hansen')).toMatchObject({ parts: [] })
    expect(said('Venter Hansen').text).toContain('du står på ventelisten')
    expect(said('Rykket Op').text).toContain('Der er blevet en plads til dig')
    expect(said('Afmeldt Jo').subject).toMatch(/^Afmeldt: /)
    expect(said('Andet Sted').text).toContain('Dine pladser i programmet')
    const together = said('Første Fælles')
    expect(together.registrations).toHaveLength(2)
    expect(together.text).toMatch(/Første Fælles: har en plads\n\nAnden Fælles: står på ventelisten/)
    expect(said('Ingen Adresse')).toMatchObject({ to: [], withoutAddress: ['Ingen Adresse'] })
  })

  it('tells nobody the same again by itself, and everybody who comes when asked to', () => {
    const after = marked(waiting, people)
    expect(dayMails(after, dayId, waiting, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
    const again = mailsOf({ kind: 'registrations', of: 'everybody' }, after)
    expect(again.flatMap(({ who }) => who)).not.toContain('Afmeldt Jo')
    expect(only(again.filter(({ who }) => who.includes('Ny Plads'))).text).toContain('Vi glæder os til at se dig')
  })

  it('notes what the mail said, not what has become of it since', () => {
    const mails = mailsOf(waiting, people)
    const id = registrationId.parse('p2')
    const moved = withChanges(people, [
      { kind: 'registration', id, value: { ...registrationIn(people, id), place: 'confirmed' } },
    ])
    const after = withChanges(
      moved,
      dayMailedChanges(moved, dayId, { kind: 'registrations', mails, today, elementId: 'note' }),
    )
    expect(registrationIn(after, id)).toMatchObject({ place: 'confirmed', told: { place: 'waiting', on: today } })
    expect(only(mailsOf(waiting, after)).text).toContain('Der er blevet en plads til dig')
  })

  it('says nothing of food or access', () => {
    const needy = withChanges(people, [
      {
        kind: 'registration',
        id: registrationId.parse('p1'),
        value: { ...registrationIn(people, registrationId.parse('p1')), needs: ['vegan', 'companion'] },
      },
    ])
    expect(mailsOf(waiting, needy).map(({ text }) => text)).toEqual(mailsOf(waiting, people).map(({ text }) => text))
  })
})

it('is the same from records in any order', () => {
  const shuffled = recordSetOf(all.toReversed())
  expect(mailsOf({ kind: 'speakers', of: 'everybody' }, shuffled)).toEqual(
    mailsOf({ kind: 'speakers', of: 'everybody' }),
  )
})

describe('a day that is called off', () => {
  const off = (of: RecordSet, status: 'cancelled' | 'planned'): RecordSet => {
    const meeting = of.meeting.get(dayId)
    if (meeting === undefined) throw new Error('no day')
    return withChanges(of, [{ kind: 'meeting', id: dayId, value: { ...meeting, status } }])
  }
  const people = recordSetOf([
    ...all,
    signedUp('anna', { name: 'Anna Lund', email: 'anna@x.example', seats: [sessionId.parse('a')] }),
    signedUp('bo', { name: 'Bo Vang', email: 'bo@x.example', place: 'waiting' }),
    signedUp('carl', { name: 'Carl Bo', email: 'carl@x.example', place: 'cancelled' }),
  ])
  const waiting: DayMailWish = { kind: 'registrations', of: 'waiting' }

  it('is told to all who had a place or waited for one, once, and never that they have a place', () => {
    const called = off(marked(waiting, people), 'cancelled')
    const mails = mailsOf(waiting, called)
    expect(mails.map(({ to, subject, parts }) => [to[0], subject, parts])).toEqual([
      ['anna@x.example', 'Aflyst: Vidensdag: Det, vi giver videre, 22. april 2027', ['own-calendar']],
      ['bo@x.example', 'Aflyst: Vidensdag: Det, vi giver videre, 22. april 2027', []],
    ])
    for (const { text } of mails) {
      expect(text).toContain('Vi må desværre aflyse ')
      expect(text).not.toMatch(/har (en )?plads|venteliste|Håb i praksis/)
    }
    expect(dayMails(marked(waiting, called), dayId, waiting, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
  })

  it('tells them anew how it stands when it is held after all', () => {
    const held = off(marked(waiting, off(marked(waiting, people), 'cancelled')), 'planned')
    expect(mailsOf(waiting, held).map(({ registrations }) => registrations[0]?.standing)).toEqual([
      'confirmed',
      'waiting',
    ])
  })

  it('asks no speaker for an answer, and tells those who said yes, too', () => {
    const mails = mailsOf({ kind: 'speakers', of: 'waiting' }, off(people, 'cancelled'))
    expect(mails.map(({ who }) => who)).toEqual([['Bo Holm'], ['Sanne Vind']])
    for (const { subject, text, parts } of mails) {
      expect([subject.startsWith('Aflyst: '), parts]).toEqual([true, []])
      expect(text).not.toContain('Vil du')
    }
  })

  it('is told to each speaker once, and again when it is held after all', () => {
    const toSpeakers: DayMailWish = { kind: 'speakers', of: 'waiting' }
    const called = off(people, 'cancelled')
    const told = marked(toSpeakers, called)
    expect(dayMails(told, dayId, toSpeakers, today)).toEqual({ ok: false, error: 'mail-to-nobody' })
    expect(mailsOf({ kind: 'speakers', of: 'everybody' }, told)).toEqual(
      mailsOf({ kind: 'speakers', of: 'everybody' }, called),
    )
    const held = off(told, 'planned')
    expect(mailsOf(toSpeakers, held).map(({ who }) => who)).toEqual([['Bo Holm'], ['Sanne Vind']])
    const again = off(marked(toSpeakers, held), 'cancelled')
    expect(mailsOf(toSpeakers, again).map(({ who }) => who)).toEqual([['Bo Holm'], ['Sanne Vind']])
  })
})
