/** The papers of a day with a programme, as the options ask for them. */
import type { DayPaper } from '../../src/core/contract.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { maybeNumber, oneOf } from './choices.ts'
import type { Given } from './invocation.ts'
import type { Failure } from './outcome.ts'

export const dayPaperIn = (
  document: DayPaper['document'],
  meetingId: MeetingId,
  given: Given,
): Result<DayPaper, Failure> => {
  switch (document) {
    case 'programme': {
      const layout = oneOf(given, 'layout', ['wall', 'wall-large', 'booklet'])
      const versionNumber = maybeNumber(given, 'version', versions)
      if (!layout.ok) return layout
      return versionNumber.ok
        ? ok({ document, meetingId, layout: layout.value, versionNumber: versionNumber.value })
        : versionNumber
    }
    case 'day-invitation': {
      const versionNumber = maybeNumber(given, 'version', versions)
      return versionNumber.ok ? ok({ document, meetingId, versionNumber: versionNumber.value }) : versionNumber
    }
    case 'speaker-sheets':
      return ok({ document, meetingId, speaker: null })
    case 'participants': {
      const by = oneOf(given, 'by', ['organisation', 'name', 'session'])
      return by.ok ? ok({ document, meetingId, by: by.value }) : by
    }
    case 'badges': {
      const blank = maybeNumber(given, 'blank', { least: 0, most: 200 })
      return blank.ok ? ok({ document, meetingId, blank: blank.value ?? 0 }) : blank
    }
    case 'room-signs':
    case 'day-needs':
    case 'sign-in':
    case 'day-report':
      return ok({ document, meetingId })
  }
}

const versions = { least: 1, most: 9999 }
