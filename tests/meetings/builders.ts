/** Small records for the tests of meetings, with what a test does not tell filled in. */
import { agendaItemId, forumId, meetingId, personId } from '../../src/core/records/ids.ts'
import { newValue, type RecordInput } from '../../src/core/records/index.ts'

export const aForum = (fields: Partial<RecordInput<'forum'>> = {}) =>
  newValue('forum', { name: 'Regional ERFA', shortName: 'REG', kind: 'regional-erfa', ...fields })

export const aPerson = (id: string, fields: Partial<RecordInput<'person'>> = {}) => ({
  id: personId.parse(id),
  value: newValue('person', {
    givenName: id,
    roles: ['peer'],
    introduction: { courseCompletedOn: '2020-01-02' },
    ...fields,
  }),
})

export const aMeeting = (fields: Partial<RecordInput<'meeting'>> = {}) =>
  newValue('meeting', { forumId: 'f', start: '13:00', end: '15:00', date: '2026-03-03', ...fields })

export const anItem = (fields: Partial<RecordInput<'agenda-item'>> = {}) =>
  newValue('agenda-item', { meetingId: 'm', ...fields })

export const itemId = (id: string) => agendaItemId.parse(id)
export const theForumId = forumId.parse('f')
export const theMeetingId = meetingId.parse('m')

/** Ids in sequence: `new1`, `new2` ... */
export const sequence = () => {
  let last = 0
  return () => {
    last += 1
    return `new${last}`
  }
}
