/** Where a form that came back belongs, and what becomes of the case. */
import { describe, expect, it } from 'vitest'
import type { FormReading } from '../../src/core/cases/form.ts'
import { formReference } from '../../src/core/cases/form-reference.ts'
import { formOwner, formPlaces, readIn } from '../../src/core/cases/read-in.ts'
import { caseIdOf, caseStoryIdOf } from '../../src/core/records/ids.ts'
import { aCase, aSeason, aStory, caseIn, done, on, theCase } from '../cases/builders.ts'
import { t } from '../rotation/builders.ts'

const today = '2026-01-02'
const reading = (fields: Partial<FormReading> = {}): FormReading => ({
  reference: formReference(theCase),
  version: 1,
  title: 'En ny titel',
  situation: 'En ny situation.',
  dilemma: 'Et nyt dilemma.',
  tried: '',
  question: '',
  confidentialParts: '',
  themes: ['stigma'],
  sparring: ['ideas'],
  confidentiality: 'partly',
  identifiersRemoved: true,
  named: false,
  outside: 'Ring til mig',
  notices: [
    { code: 'comments', count: 2 },
    { code: 'field-empty', field: 'tried' },
    { code: 'text-outside', words: 3 },
  ],
  ...fields,
})

describe('the case of a form', () => {
  it('is found by its number, as long as it takes a text', () => {
    const records = aSeason(aCase())
    const owner = formOwner(records, formPlaces(records, today), reading())
    expect(owner).toMatchObject({ type: 'open', place: { caseId: theCase, hasText: false } })
    const used = aSeason(aCase({ status: 'used' }), aStory())
    expect(formOwner(used, formPlaces(used, today), reading())).toEqual({ type: 'closed' })
  })

  it('is unknown where the number is missing or another archive gave it', () => {
    const records = aSeason(aCase())
    const places = formPlaces(records, today)
    for (const reference of [null, 'K7QF-2MXD-9TRA'])
      expect(formOwner(records, places, reading({ reference }))).toEqual({ type: 'unknown' })
  })

  it('may be one that nobody was asked for yet, and one that has a text already', () => {
    const records = aSeason(aCase({ status: 'received' }), aStory())
    expect(formPlaces(records, today).map(({ turnId, caseId, hasText }) => [turnId, caseId, hasText])).toEqual([
      [t('m01'), theCase, true],
      [t('m02'), null, false],
    ])
  })
})

describe('reading in', () => {
  it('gives the case its text and choices, and takes an approval back', () => {
    const approved = aSeason(
      aCase({ status: 'approved', agreedOn: today, approval: { by: 'Kirsten', at: '2026-01-01T10:00:00Z' } }),
      aStory(),
    )
    const [place] = formPlaces(approved, today)
    if (place === undefined) throw new Error('no place')
    const after = done(approved, readIn(approved, place, reading(), on(today)))
    expect(caseIn(after)).toMatchObject({ status: 'received', approval: null, agreedOn: null, themes: ['stigma'] })
    expect(after['case-story'].get(caseStoryIdOf(theCase))).toMatchObject({
      title: 'En ny titel',
      tried: '',
      leftOut: ['comments 2', 'field-empty tried', 'text-outside 3'],
    })
  })

  it('keeps nothing of what was written beside the fields', () => {
    const records = aSeason(aCase())
    const changes = readIn(records, { turnId: t('m01'), caseId: theCase }, reading(), on(today))
    expect(JSON.stringify(changes)).toContain('Et nyt dilemma.')
    expect(JSON.stringify(changes)).not.toContain('Ring til mig')
  })

  it('makes the case of a turn that nobody was asked for, once', () => {
    const records = aSeason()
    const changes = readIn(records, { turnId: t('m02'), caseId: null }, reading(), on(today))
    const id = caseIdOf(t('m02'))
    expect(changes.ok && changes.value.map((change) => change.kind)).toEqual(['case', 'case-story'])
    expect(caseIn(done(records, changes), id).events.map(({ kind }) => kind)).toEqual(['asked', 'received'])
  })

  it('is refused where the case takes no text any more', () => {
    const records = aSeason(aCase({ status: 'withdrawn' }))
    expect(readIn(records, { turnId: t('m01'), caseId: theCase }, reading(), on(today)).ok).toBe(false)
  })
})
