/** How a finding is drawn and called, the same in the text and beside it. */
import type { StoryFinding } from '../../../core/cases/review.ts'
import { check as words } from '../../../strings/case-text.ts'
import { privacyWords } from '../../../strings/privacy.ts'
import type { FieldMark } from './marked-field.tsx'

export const lookOf = ({ source, state, confidence }: StoryFinding): FieldMark['look'] =>
  source === 'agreed-part' ? 'agreed' : state === 'dismissed' ? 'dismissed' : confidence

export const typeName = (finding: StoryFinding): string =>
  finding.source === 'agreed-part' ? words.agreedPart : privacyWords.types[finding.type]

export const sureness = ({ confidence }: StoryFinding): string => privacyWords.confidence[confidence]

export const whyItTells = (finding: StoryFinding): string =>
  finding.source === 'agreed-part' ? words.agreedPartWhy : privacyWords.why[finding.type]
