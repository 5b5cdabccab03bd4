// Owns how a detector is measured against a labelled set. An identifier is found when nothing of it leaks: every letter and digit of
// it lies in findings of high or medium confidence, of whatever type. Findings of low confidence count neither way.
import { type FindingType, findingTypes, type PersonalDataFinding } from '../../src/core/privacy/finding.ts'
import type { LabelledText, Span } from './set/labelled.ts'

export type Share = { readonly hits: number; readonly of: number }

type Miss = { readonly id: string; readonly type: FindingType; readonly words: string; readonly around: string }
type Alarm = { readonly id: string; readonly type: FindingType; readonly words: string; readonly around: string }

export type Evaluation = {
  /** Identifiers found, by type and all together. */
  readonly recall: Readonly<Record<FindingType, Share>>
  readonly all: Share
  /** Of the identifiers found, those that were also given their own type. */
  readonly typed: Share
  /** Clean texts with at least one alarm. */
  readonly alarmed: Share
  /** Findings, in all texts, that touch an identifier. */
  readonly precision: Share
  readonly misses: readonly Miss[]
  /** Findings that touch no identifier. */
  readonly alarms: readonly (Alarm & { readonly clean: boolean })[]
}

type Detector = (text: string) => readonly PersonalDataFinding[]

export const evaluate = (set: readonly LabelledText[], detect: Detector): Evaluation => {
  const judged = set.map((labelled) => ({
    labelled,
    findings: detect(labelled.text).filter(({ confidence }) => confidence !== 'low'),
  }))
  const spans = judged.flatMap(({ labelled, findings }) =>
    labelled.spans.map((span) => ({ labelled, span, found: isCovered(labelled.text, span, findings), findings })),
  )
  const found = spans.filter((each) => each.found)
  const recallOf = (type: FindingType): Share =>
    share(
      spans.filter(({ span }) => span.type === type),
      (each) => each.found,
    )
  const findings = judged.flatMap(({ labelled, findings }) =>
    findings.map((finding) => ({ labelled, finding, right: labelled.spans.some((span) => touch(span, finding)) })),
  )
  return {
    recall: byType(recallOf),
    all: share(spans, (each) => each.found),
    typed: share(found, ({ span, findings }) => findings.some((one) => one.type === span.type && touch(one, span))),
    alarmed: share(
      judged.filter(({ labelled }) => labelled.clean),
      (each) => each.findings.length > 0,
    ),
    precision: share(findings, ({ right }) => right),
    misses: spans
      .filter((each) => !each.found)
      .map(({ labelled, span }) => ({ ...quoted(labelled, span), type: span.type })),
    alarms: findings
      .filter(({ right }) => !right)
      .map(({ labelled, finding }) => ({ ...quoted(labelled, finding), type: finding.type, clean: labelled.clean })),
  }
}

/** Per cent with one decimal, rounded down, so that nothing is said to be reached that is not. */
export const percent = ({ hits, of }: Share): number => (of === 0 ? 100 : Math.floor((hits * 1000) / of) / 10)

type Place = Pick<Span, 'start' | 'end'>

const touch = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end

const isCovered = (text: string, span: Span, findings: readonly Place[]): boolean =>
  [...text.slice(span.start, span.end).matchAll(/[\p{L}\d]/gu)].every(({ index }) =>
    findings.some(({ start, end }) => start <= span.start + index && span.start + index < end),
  )

const share = <T>(all: readonly T[], isHit: (each: T) => boolean): Share => ({
  hits: all.filter(isHit).length,
  of: all.length,
})

const byType = (value: (type: FindingType) => Share): Readonly<Record<FindingType, Share>> =>
  Object.fromEntries(findingTypes.map((type) => [type, value(type)])) as Record<FindingType, Share>

const quoted = ({ id, text }: LabelledText, { start, end }: Place) => ({
  id,
  words: text.slice(start, end),
  around: text.slice(Math.max(0, start - 30), end + 20).replace(/\s+/g, ' '),
})
