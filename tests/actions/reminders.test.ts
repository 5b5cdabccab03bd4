import { expect, it } from 'vitest'
import { actionRows } from '../../src/core/actions/actions.ts'
import { actionReminders } from '../../src/core/actions/reminders.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'

const today = '2026-11-22'
const records = recordSetOf([
  entry('organisation', 'organisation', { name: 'Region Strandmark', department: 'PsykInfo' }),
  entry('forum', 'f', { name: 'ERFA Øst', kind: 'local-erfa' }),
  entry('meeting', 'm', { forumId: 'f', date: '2026-10-05', status: 'held' }),
  entry('person', 'p1', { givenName: 'Åse', familyName: 'Holm', email: 'aase@psyk.example' }),
  entry('person', 'p2', { givenName: 'Bo', familyName: 'Lind', email: 'ingen' }),
  entry('action', 'a', { task: 'Book lokale', deadline: '2026-11-01', responsibleIds: ['p1', 'p2'], meetingId: 'm' }),
  entry('action', 'b', { task: 'Ring til Køge', deadline: '2026-12-01', responsibleIds: ['p1'] }),
  entry('action', 'c', { task: 'Færdig', status: 'done', doneOn: today, responsibleIds: ['p1'] }),
  entry('action', 'd', { task: 'Ingens' }),
])
const reminders = actionReminders(records, actionRows(records, today))

it('reminds each person once, of all that waits for them, in the order of names', () => {
  expect(reminders.map(({ personId, actionIds, to, subject }) => [personId, actionIds, to, subject])).toEqual([
    ['p2', ['a'], null, 'Påmindelse: Book lokale'],
    ['p1', ['a', 'b'], 'aase@psyk.example', 'Påmindelse om 2 opgaver'],
  ])
})

it('says what, by when and from which meeting, and leaves room to say that it is hard', () => {
  expect(reminders[1]?.text).toBe(
    [
      'Kære Åse',
      'Du er ansvarlig for disse opgaver, som stadig er åbne:',
      '- Book lokale (fristen var 1.11.2026, fra ERFA Øst 5.10.2026)\n- Ring til Køge (frist 1.12.2026)',
      'Er det gjort, så skriv det bare. Er der noget, der gør det svært, eller passer fristen ikke, så skriv. Så finder vi ud af det sammen.',
      'Venlig hilsen\nPsykInfo',
    ].join('\n\n'),
  )
  expect(reminders[1]?.name).toBe('Påmindelse til Åse Holm')
})
