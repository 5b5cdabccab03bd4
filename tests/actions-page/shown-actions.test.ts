import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionRows } from '../../src/core/actions/actions.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import {
  type ActionChoice,
  addressOf,
  choiceOf,
  everyAction,
  groupings,
  none,
  whichActions,
} from '../../src/features/actions/address.ts'
import { groupsOf, shownActions } from '../../src/features/actions/groups.ts'
import { actions as words } from '../../src/strings/actions.ts'
import { paths } from '../../src/ui/paths.ts'
import { entry } from '../planning/generator.ts'

const records = recordSetOf([
  entry('forum', 'f', { name: 'Øst', kind: 'local-erfa' }),
  entry('forum', 'g', { name: 'Aarhus', kind: 'local-erfa' }),
  entry('person', 'p', { givenName: 'Åse', familyName: 'Holm' }),
  entry('person', 'q', { givenName: 'Bo', familyName: 'Lind' }),
  entry('action', 'late', { task: 'Book lokale', deadline: '2026-11-01', responsibleIds: ['p', 'q'], forumId: 'f' }),
  entry('action', 'soon', { task: 'Ring til Køge', deadline: '2026-11-25', responsibleIds: ['q'], forumId: 'g' }),
  entry('action', 'undated', { task: 'Find en nøgle' }),
  entry('action', 'done', {
    task: 'Skrive brev',
    status: 'done',
    doneOn: '2026-11-20',
    responsibleIds: ['p'],
    forumId: 'f',
  }),
])
const rows = actionRows(records, '2026-11-22')
const shown = (choice: Partial<ActionChoice>, question = '') =>
  shownActions(records, rows, { ...everyAction, ...choice }, question).map(({ id }) => id)
const groups = (by: ActionChoice['by'], which = rows) =>
  groupsOf(records, which, by).map(({ name, rows: own }) => [name, own.map(({ id }) => id)])

describe('which actions are shown', () => {
  it('begins with all that are open, and narrows by state, person and forum', () => {
    expect(shown({})).toEqual(['late', 'soon', 'undated'])
    expect(shown({ which: 'forfaldne' })).toEqual(['late'])
    expect(shown({ which: 'snart' })).toEqual(['soon'])
    expect(shown({ which: 'uden-frist' })).toEqual(['undated'])
    expect(shown({ which: 'lukkede' })).toEqual(['done'])
    expect(shown({ person: 'p' })).toEqual(['late'])
    expect(shown({ person: none })).toEqual(['undated'])
    expect(shown({ forum: 'g' })).toEqual(['soon'])
    expect(shown({ forum: none })).toEqual(['undated'])
  })

  it('finds words of the task, the people and the forum', () => {
    expect(shown({}, 'køge')).toEqual(['soon'])
    expect(shown({}, 'aase lokale')).toEqual(['late'])
    expect(shown({}, 'øst')).toEqual(['late'])
    expect(shown({}, 'brev')).toEqual([])
  })
})

describe('the groups', () => {
  it('run by deadline from late to closed', () => {
    expect(groups('frist')).toEqual([
      ['Forfaldne', ['late']],
      ['Inden for en uge', ['soon']],
      ['Uden frist', ['undated']],
      ['Afsluttede', ['done']],
    ])
  })

  it('run by name, with an action of two people under each, and those of nobody last', () => {
    expect(groups('person')).toEqual([
      ['Bo Lind', ['late', 'soon']],
      ['Åse Holm', ['late', 'done']],
      [words.nobody, ['undated']],
    ])
    expect(groups('forum')).toEqual([
      ['Øst', ['late', 'done']],
      ['Aarhus', ['soon']],
      [words.noForum, ['undated']],
    ])
  })
})

describe('the address', () => {
  it('is the plain one for what one meets first, and says everything else', () => {
    expect(addressOf(everyAction)).toBe(paths.actions)
    const choices = fc.record({
      by: fc.constantFrom(...groupings),
      which: fc.constantFrom(...whichActions),
      person: fc.constantFrom('', none, 'person-åse'),
      forum: fc.constantFrom('', none, 'forum-øst'),
    })
    fc.assert(
      fc.property(choices, (choice) => {
        expect(choiceOf(addressOf(choice).slice(`${paths.actions}/`.length))).toEqual(choice)
      }),
    )
  })

  it('takes nonsense for what one meets first', () => {
    expect(choiceOf('vis=alt&efter=farve')).toEqual(everyAction)
    expect(choiceOf(undefined)).toEqual(everyAction)
  })
})
