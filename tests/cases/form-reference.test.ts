import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formReference,
  readReferenceText,
  referenceText,
  turnOfReference,
} from '../../src/core/cases/form-reference.ts'
import { caseIdOf, forumId, meetingId, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'

const turnId = turnIdOf(meetingId.parse('m1'), 1)
const otherId = turnIdOf(meetingId.parse('m2'), 1)
const caseId = caseIdOf(turnId)

const turn = (id: typeof turnId): RecordEntry => ({
  kind: 'turn',
  id,
  value: newValue('turn', { forumId: forumId.parse('f'), meetingId: meetingId.parse('m1'), number: 1 }),
})

describe('the reference on a case form', () => {
  it('is the same for the same case, on every machine', () => {
    expect(formReference(caseId)).toBe(formReference(caseIdOf(turnId)))
    expect(formReference(caseIdOf(turnIdOf(meetingId.parse('meeting'), 1)))).toBe('D8UP-7J9J-QFPG')
  })

  it('has no letter that handwriting mixes up, and differs between ten thousand cases', () => {
    const references = Array.from({ length: 10_000 }, (_, index) =>
      formReference(caseIdOf(turnIdOf(meetingId.parse(`meeting-${index % 2500}`), Math.floor(index / 2500) + 1))),
    )
    expect(new Set(references).size).toBe(10_000)
    for (const each of references) expect(each).toMatch(/^[2-9A-HJ-NP-Z]{4}(?:-[2-9A-HJ-NP-Z]{4}){2}$/)
  })

  it('is read back as it is printed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,30}$/), (meeting) => {
        const id = caseIdOf(turnIdOf(meetingId.parse(meeting), 1))
        expect(readReferenceText(referenceText(id))).toEqual({ reference: formReference(id), version: 1 })
      }),
    )
  })

  it('is read as people type it', () => {
    const wanted = { reference: formReference(caseId), version: null }
    expect(readReferenceText(formReference(caseId).toLowerCase())).toEqual(wanted)
    expect(readReferenceText(`  ${formReference(caseId).replaceAll('-', ' – ')} `)).toEqual(wanted)
    expect(readReferenceText(formReference(caseId).replaceAll('-', ''))).toEqual(wanted)
  })

  it('is not read out of something else', () => {
    for (const text of ['', 'K7QF', 'K7QF-2MXD-9TR0', 'Reference: ingen', 'K7QF-2MXD-9TRA-22']) {
      expect(readReferenceText(text)).toBeNull()
    }
  })

  it('finds the turn before there is a case, and the turn that the case has moved to', () => {
    const before = recordSetOf([turn(turnId), turn(otherId)])
    expect(turnOfReference(before, formReference(caseId))).toEqual({ turnId, caseId: null })
    const moved = recordSetOf([
      turn(turnId),
      turn(otherId),
      { kind: 'case', id: caseId, value: newValue('case', { turnId: otherId }) },
    ])
    expect(turnOfReference(moved, formReference(caseId))).toEqual({ turnId: otherId, caseId })
    expect(turnOfReference(moved, 'K7QF-2MXD-9TRA')).toBeNull()
  })
})
