import { describe, expect, it } from 'vitest'
import { approve } from '../../src/core/cases/approval.ts'
import { caseRows } from '../../src/core/cases/board.ts'
import { carryOver } from '../../src/core/cases/carry-over.ts'
import { sayErased } from '../../src/core/cases/forget.ts'
import {
  agreed,
  allowedActions,
  approveLearning,
  askForCase,
  type CaseAction,
  type CaseChanges,
  caseOfTurn,
  casesAskedAt,
  describe as describeCase,
  learn,
  markChecked,
  markUsed,
  promise,
  putInPack,
  receive,
  remind,
  reopen,
  returnToAuthor,
  withdraw,
  writeStory,
} from '../../src/core/cases/life.ts'
import { type CaseStatus, caseStatus } from '../../src/core/records/case.ts'
import type { RecordSet } from '../../src/core/records/record-set.ts'
import { excuseTurn } from '../../src/core/rotation/actions.ts'
import { acted, m, t, turnAt, withMeeting } from '../rotation/builders.ts'
import {
  aCase,
  anOrganisation,
  aSeason,
  aStory,
  caseIn,
  done,
  inState,
  on,
  storyIn,
  theCase,
  whyNot,
  words,
} from './builders.ts'

/** Every action as somebody does it, at a day on which the meeting lies ahead, or behind where that is needed. */
const act: Readonly<Record<CaseAction, (records: RecordSet) => CaseChanges>> = {
  promise: (records) => promise(records, theCase, on('2026-01-05')),
  remind: (records) => remind(records, theCase, on('2026-01-05')),
  receive: (records) => receive(records, theCase, words(), on('2026-01-05')),
  return: (records) => returnToAuthor(records, theCase, on('2026-01-05')),
  check: (records) => markChecked(records, theCase, on('2026-01-05')),
  agree: (records) => agreed(records, theCase, on('2026-01-05')),
  approve: (records) =>
    approve(records, theCase, { by: 'K', at: '2026-01-05T09:00:00Z', today: '2026-01-05', review: { openHigh: 0 } }),
  pack: (records) => putInPack(records, theCase, on('2026-01-05')),
  use: (records) => markUsed(records, theCase, on('2026-01-14')),
  learn: (records) => learn(records, theCase, aLesson, on('2026-01-15')),
  'approve-learning': (records) =>
    approveLearning(records, theCase, { by: 'K', at: '2026-01-16T09:00:00Z', review: { openHigh: 0 } }),
  reopen: (records) => reopen(records, theCase, on('2026-01-05')),
  'carry-over': (records) => carryOver(records, { caseId: theCase, toMeetingId: m('m03') }, on('2026-01-05')),
  withdraw: (records) => withdraw(records, theCase, on('2026-01-05')),
  erase: (records) => sayErased(records, theCase, on('2026-01-05')),
}

const aLesson = { learning: [{ id: 'a', text: 'Stilhed er et svar.' }], willTry: [], passOn: 'yes' as const }

/** From each state: where the action leads; what is not named is refused. */
const leadsTo: Readonly<Record<CaseStatus, Partial<Record<CaseAction, CaseStatus>>>> = {
  asked: { promise: 'promised', remind: 'asked', receive: 'received', 'carry-over': 'asked', withdraw: 'withdrawn' },
  promised: { remind: 'promised', receive: 'received', 'carry-over': 'promised', withdraw: 'withdrawn' },
  received: {
    receive: 'received',
    return: 'returned',
    check: 'checked',
    agree: 'received',
    'carry-over': 'received',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  returned: {
    remind: 'returned',
    receive: 'received',
    check: 'checked',
    agree: 'returned',
    'carry-over': 'returned',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  checked: {
    receive: 'received',
    return: 'returned',
    agree: 'checked',
    approve: 'approved',
    'carry-over': 'checked',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  approved: {
    receive: 'received',
    pack: 'in-pack',
    use: 'used',
    reopen: 'checked',
    'carry-over': 'approved',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  'in-pack': {
    receive: 'received',
    pack: 'in-pack',
    use: 'used',
    reopen: 'checked',
    'carry-over': 'in-pack',
    withdraw: 'withdrawn',
    erase: 'erased',
  },
  used: { learn: 'learned', reopen: 'approved', withdraw: 'withdrawn', erase: 'erased' },
  learned: { learn: 'learned', 'approve-learning': 'learned', withdraw: 'withdrawn', erase: 'erased' },
  erased: { learn: 'erased', 'approve-learning': 'erased' },
  withdrawn: { reopen: 'received', erase: 'erased' },
}

const ready = { agreedOn: '2026-01-04', passOn: 'yes', learning: [{ id: 'b', text: 'Spørg.' }] } as const

describe('a step', () => {
  for (const status of caseStatus.options) {
    for (const action of Object.keys(act) as CaseAction[]) {
      const to = leadsTo[status][action]
      it(`${action}: from ${status} ${to === undefined ? 'is refused' : `to ${to}`}`, () => {
        const records = inState(status, ready)
        const isAllowed = allowedActions(caseIn(records), storyIn(records) !== null).includes(action)
        expect(isAllowed).toBe(to !== undefined)
        if (action === 'erase') return
        const changes = act[action](records)
        if (to === undefined) expect(whyNot(changes)).toHaveLength(1)
        else {
          const next = caseIn(done(records, changes))
          expect(next.status).toBe(to)
          const isNoted =
            action !== 'agree' && action !== 'approve-learning' && !(action === 'learn' && status !== 'used')
          expect(next.events.length - caseIn(records).events.length).toBe(isNoted ? 1 : 0)
          expect(next.authorId).toBe('p1')
        }
      })
    }
  }
})

describe('the life of a case', () => {
  it('goes from asked to learned, tells when each step was, and reports the turn as brought', () => {
    let records = aSeason()
    records = done(records, askForCase(records, t('m01'), on('2025-12-24')))
    records = done(records, promise(records, theCase, on('2025-12-28')))
    records = done(records, receive(records, theCase, words(), on('2026-01-05')))
    records = done(records, markChecked(records, theCase, on('2026-01-06')))
    records = done(records, agreed(records, theCase, on('2026-01-07')))
    const wish = { by: 'Kirsten Lund', at: '2026-01-07T09:00:00Z', today: '2026-01-07', review: { openHigh: 0 } }
    records = done(records, approve(records, theCase, wish))
    records = done(records, putInPack(records, theCase, on('2026-01-09')))
    expect(turnAt(records, 'm01').state).toBe('assigned')
    records = done(records, markUsed(records, theCase, on('2026-01-15')))
    const learned = { learning: [{ id: 'a', text: 'Stilhed er også et svar.' }], willTry: [], passOn: 'yes' as const }
    records = done(records, learn(records, theCase, learned, on('2026-01-16')))
    expect(caseIn(records)).toMatchObject({ status: 'learned', authorId: 'p1', eraseOn: '2026-04-14' })
    expect(caseIn(records).events.map(({ kind, on: day }) => `${day} ${kind}`)).toEqual([
      '2025-12-24 asked',
      '2025-12-28 promised',
      '2026-01-05 received',
      '2026-01-06 checked',
      '2026-01-07 approved',
      '2026-01-09 in-pack',
      '2026-01-15 used',
      '2026-01-16 learned',
    ])
    expect(turnAt(records, 'm01').state).toBe('brought')
    expect(storyIn(records)?.title).toBe('Den lange pause')
    expect(allowedActions(caseIn(records), true)).toEqual(['learn', 'approve-learning', 'withdraw', 'erase'])
    expect(caseRows(records, '2026-01-16')[0]?.next).toMatchObject({ step: 'approve-learning', on: '2026-04-14' })
  })
})

describe('asking', () => {
  it('is for a turn ahead that somebody has, once', () => {
    const records = aSeason()
    const asked = done(records, askForCase(records, t('m01'), on('2026-01-01')))
    expect(whyNot(askForCase(asked, t('m01'), on('2026-01-01')))).toEqual(['has-case'])
    expect(whyNot(askForCase(records, t('m01', 7), on('2026-01-01')))).toEqual(['turn-not-found'])
    expect(whyNot(askForCase(records, t('m01'), on('2026-01-15')))).toEqual(['meeting-not-ahead'])
    const excused = acted(records, excuseTurn(records, { turnId: t('m01'), reason: 'holiday', today: '2026-01-01' }))
    expect(whyNot(askForCase(excused, t('m01'), on('2026-01-01')))).toEqual(['turn-gone'])
    expect(
      whyNot(askForCase(withMeeting(records, 'm01', { status: 'cancelled' }), t('m01'), on('2026-01-01'))),
    ).toEqual(['meeting-not-ahead'])
  })

  it('may be done again where the case was withdrawn, and the two are kept apart', () => {
    let records = inState('received')
    records = done(records, withdraw(records, theCase, on('2026-01-05')))
    records = done(records, askForCase(records, t('m01'), on('2026-01-06')))
    const second = caseOfTurn(records, t('m01'))
    expect(second).toBe(`${theCase}:2`)
    expect(caseIn(records).status).toBe('withdrawn')
    expect(casesAskedAt(records, t('m01'))).toEqual([second, theCase])
    expect(whyNot(reopen(records, theCase, on('2026-01-07')))).toEqual(['has-case'])
  })
})

describe('a text that changes', () => {
  const approvedWith = (fields: Parameters<typeof aStory>[0]) => {
    const records = inState('approved')
    const story = storyIn(records)
    if (story === null) throw new Error('no story')
    return done(records, writeStory(records, theCase, { ...story, ...fields } as typeof story, on('2026-01-08')))
  }

  it('after approval takes the approval and the agreement back', () => {
    const records = approvedWith({ question: 'Hvad ville I gøre?' })
    expect(caseIn(records)).toMatchObject({ status: 'checked', approval: null, agreedOn: null })
    expect(caseIn(records).events.at(-1)).toMatchObject({ kind: 'reopened', on: '2026-01-08', by: 'Kirsten Lund' })
  })

  it('leaves the approval where no word of it is other than before', () => {
    const records = approvedWith({ identifiersRemoved: true, dismissals: [] })
    expect(caseIn(records)).toMatchObject({ status: 'approved', agreedOn: '2026-01-05' })
  })

  it('is received when it is typed for the first time', () => {
    const records = inState('promised')
    const next = done(records, writeStory(records, theCase, aStory().value as never, on('2026-01-08')))
    expect(caseIn(next).status).toBe('received')
    expect(storyIn(next)?.title).toBe('Den lange pause')
  })

  it('that comes again takes everything back that was settled about the one before', () => {
    const records = inState('in-pack')
    const next = done(records, receive(records, theCase, words({ title: 'En anden' }), on('2026-01-09')))
    expect(caseIn(next)).toMatchObject({ status: 'received', approval: null, agreedOn: null })
    expect(storyIn(next)?.title).toBe('En anden')
  })

  it('is approved no longer when the author answers otherwise about confidentiality', () => {
    const records = inState('approved')
    const partly = done(records, describeCase(records, theCase, { confidentiality: 'partly' }, on('2026-01-09')))
    expect(caseIn(partly)).toMatchObject({ status: 'checked', confidentiality: 'partly', approval: null })
    const themed = done(records, describeCase(records, theCase, { themes: ['safety'] }, on('2026-01-09')))
    expect(caseIn(themed)).toMatchObject({ status: 'approved', themes: ['safety'] })
  })
})

describe('approval', () => {
  const wish = { by: 'Kirsten', at: '2026-01-05T09:00:00Z', today: '2026-01-05', review: { openHigh: 0 } }
  const checked = (fields = {}, story = {}, ...more: readonly ReturnType<typeof anOrganisation>[]) =>
    aSeason(
      aCase({ status: 'checked', confidentiality: 'not-confidential', agreedOn: '2026-01-04', ...fields }),
      aStory(story),
      ...more,
    )

  it('says every reason why not at once', () => {
    const records = checked(
      { confidentiality: null, agreedOn: null },
      { situation: ' ', dilemma: '', tried: '', question: '\n' },
    )
    const codes = whyNot(approve(records, theCase, { ...wish, by: ' ', review: { openHigh: 2 } }))
    expect(codes).toEqual([
      'text-empty',
      'confidentiality-unanswered',
      'open-findings',
      'not-agreed',
      'approver-missing',
    ])
  })

  it.each([
    ['not-confidential', {}, []],
    ['unknown', {}, ['confidentiality-unknown']],
    ['partly', {}, ['parts-unnamed']],
    ['partly', { confidentialParts: 'medicinen' }, ['parts-not-removed']],
    ['partly', { confidentialParts: 'medicinen', confidentialPartsRemoved: true }, []],
    ['confidential', {}, ['confidential-content']],
    ['confidential', { situation: '', tried: ' ' }, []],
  ] as const)('where the answer is %s with %o: %o', (confidentiality, story, codes) => {
    expect(whyNot(approve(checked({ confidentiality }, story), theCase, wish))).toEqual(codes)
  })

  it('of what is all confidential follows the setting of the organisation', () => {
    const free = checked({ confidentiality: 'confidential' }, {}, anOrganisation({ confidentialityBindsErfa: false }))
    expect(whyNot(approve(free, theCase, wish))).toEqual([])
  })

  it('carries name and time, and forgets whom the replacements stand for', () => {
    const records = checked({}, { aliases: [{ id: 'a', original: 'Mette', replacement: 'A' }] })
    const next = done(records, approve(records, theCase, wish))
    expect(caseIn(next).approval).toEqual({ by: 'Kirsten', at: '2026-01-05T09:00:00Z' })
    expect(storyIn(next)?.aliases).toEqual([])
  })
})

describe('learning', () => {
  const approved = { by: 'K', at: '2026-01-16T09:00:00Z', review: { openHigh: 0 } }

  it('goes to the catalogue only checked, with something in it, and with its author agreeing', () => {
    const records = inState('learned', { passOn: 'not-asked' })
    expect(whyNot(approveLearning(records, theCase, { ...approved, by: '', review: { openHigh: 1 } }))).toEqual([
      'learning-empty',
      'not-passed-on',
      'open-findings',
      'approver-missing',
    ])
  })

  it('is approved no longer when its words change or the author says no', () => {
    let records = inState('used')
    records = done(records, learn(records, theCase, aLesson, on('2026-01-15')))
    records = done(records, approveLearning(records, theCase, approved))
    const same = done(records, learn(records, theCase, aLesson, on('2026-01-17')))
    expect(caseIn(same).learningApproval).not.toBeNull()
    const other = { ...aLesson, learning: [{ id: 'a', text: 'Noget andet.' }] }
    expect(caseIn(done(records, learn(records, theCase, other, on('2026-01-17')))).learningApproval).toBeNull()
    const no = { ...aLesson, passOn: 'no' as const }
    expect(caseIn(done(records, learn(records, theCase, no, on('2026-01-17')))).learningApproval).toBeNull()
  })

  it('is not passed on from a case that its author takes back', () => {
    const records = inState('learned', { passOn: 'yes', learningApproval: { by: 'K', at: '2026-01-16T09:00:00Z' } })
    const next = caseIn(done(records, withdraw(records, theCase, on('2026-02-01'))))
    expect(next).toMatchObject({ status: 'withdrawn', passOn: 'no', learningApproval: null })
  })
})
