/** What holds of every review, whatever the check finds: words beside a finding are safe, and a person keeps one name. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  acceptAll,
  acceptFinding,
  addConfidentialPart,
  type CheckFinding,
  dismissFinding,
  reviewStory,
  type StoryCheck,
  type StoryReview,
  undismiss,
  writeField,
} from '../../src/core/cases/review.ts'
import type { LanguageHint, PersonalDataFinding } from '../../src/core/privacy/finding.ts'
import { type CaseStory, storyField } from '../../src/core/records/case-story.ts'
import { caseIdOf, meetingId, turnIdOf } from '../../src/core/records/ids.ts'
import { newValue, parseRecord } from '../../src/core/records/index.ts'
import { emptyStack, remember, takeDone } from '../../src/replica/undo-stack.ts'

const storyOf = (words: Partial<CaseStory>): CaseStory =>
  newValue('case-story', { caseId: caseIdOf(turnIdOf(meetingId.parse('m'), 1)), ...words })

/** A check that knows five people and one number, and names people by the order in which they appear, as a detector does. */
const people = ['Mette', 'Hassan', 'Lars', 'Oda', 'Zofia']
const find = (text: string): readonly PersonalDataFinding[] => {
  const order: string[] = []
  return [...text.matchAll(/(?<![\p{L}\d])(Mette|Hassan|Lars|Oda|Zofia)(s|')?(?![\p{L}\d])|\d{8}/gu)].map((match) => {
    const place = { start: match.index, end: match.index + match[0].length }
    const name = match[1]
    if (name === undefined) return { ...place, type: 'PHONE', confidence: 'medium', suggestion: '[telefonnummer]' }
    if (!order.includes(name)) order.push(name)
    const letter = 'ABCDE'.charAt(order.indexOf(name))
    return { ...place, type: 'NAME', confidence: 'high', suggestion: match[2] === undefined ? letter : `${letter}s` }
  })
}
const noHints = (): readonly LanguageHint[] => []
const check: StoryCheck = { find, hints: noHints }
const review = (story: CaseStory): StoryReview => reviewStory(story, check)
const checkFindings = (story: CaseStory): readonly CheckFinding[] =>
  review(story).findings.filter((finding) => finding.source === 'check')

const name = fc.constantFrom(...people)
const token = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('vi', 'gik', 'tur', 'en aften', 'søsteren', 'å', '🙂', '10', 'ikke') },
  { weight: 2, arbitrary: name },
  { weight: 1, arbitrary: name.map((each) => (each.endsWith('s') ? `${each}'` : `${each}s`)) },
  { weight: 1, arbitrary: fc.constant('20112233') },
)
const paragraph = fc.array(fc.tuple(token, fc.constantFrom(' ', '\n', ', ', '. ', '\n\n- ')), { maxLength: 12 })
const text = paragraph.map((tokens) => tokens.flat().join(''))
const story = fc
  .record({
    title: text.map((each) => each.replaceAll('\n', ' ')),
    situation: text,
    dilemma: text,
    tried: text,
    question: text,
  })
  .map(storyOf)
const choice = fc.nat()
const oneOf = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)]

const deepFrozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const part of Object.values(Object.freeze(value))) deepFrozen(part)
  return value
}

describe('a review', () => {
  it('places every finding where its words stand, in order and apart', () => {
    fc.assert(
      fc.property(
        story,
        fc.array(fc.constantFrom('gik tur', 'en aften', 'Mette'), { maxLength: 2 }),
        (words, agreed) => {
          const parts = { ...words, confidentialParts: agreed.join('\n') }
          const { findings, openHigh } = review(parts)
          for (const [at, finding] of findings.entries()) {
            expect(parts[finding.field].slice(finding.start, finding.end)).toBe(finding.found)
            expect(finding.suggestion).not.toBe('')
            const next = findings[at + 1]
            if (next?.field === finding.field) expect(next.start).toBeGreaterThanOrEqual(finding.end)
          }
          expect(openHigh).toBe(findings.filter(({ confidence }) => confidence === 'high').length)
        },
      ),
    )
  })

  it('keeps a finding that reaches over two parts within each of them', () => {
    const { findings } = reviewStory(storyOf({ title: 'abc', situation: 'def' }), {
      find: (whole) => [{ start: 1, end: whole.indexOf('f'), type: 'NAME', confidence: 'low', suggestion: 'x' }],
      hints: noHints,
    })
    expect(findings.map(({ field, found }) => [field, found])).toEqual([
      ['title', 'bc'],
      ['situation', 'de'],
    ])
  })

  it('reads the hints of each part by itself', () => {
    const hints = (part: string): readonly LanguageHint[] =>
      part.includes('ord')
        ? [{ start: part.indexOf('ord'), end: part.indexOf('ord') + 3, why: 'w', suggestions: [] }]
        : []
    expect(reviewStory(storyOf({ title: 'ord', tried: 'et ord' }), { find, hints }).hints).toEqual([
      { field: 'title', start: 0, end: 3, why: 'w', suggestions: [] },
      { field: 'tried', start: 3, end: 6, why: 'w', suggestions: [] },
    ])
  })
})

describe('accepting a finding', () => {
  it('changes its own words and no others', () => {
    fc.assert(
      fc.property(story, choice, fc.option(fc.string()), (words, at, own) => {
        const finding = oneOf(review(words).findings, at)
        fc.pre(finding !== undefined)
        if (finding === undefined) return
        const next = acceptFinding(words, finding, own ?? undefined)
        for (const field of storyField.options)
          if (field !== finding.field) expect(next[field]).toBe(words[field])
          else {
            expect(next[field].startsWith(words[field].slice(0, finding.start))).toBe(true)
            expect(next[field].endsWith(words[field].slice(finding.end))).toBe(true)
            if (own === null)
              expect(next[field]).toBe(
                words[field].slice(0, finding.start) + finding.suggestion + words[field].slice(finding.end),
              )
          }
        expect(parseRecord('case-story', next).ok).toBe(true)
      }),
    )
  })

  it('leaves the other findings, at their new places', () => {
    fc.assert(
      fc.property(story, choice, (words, at) => {
        const before = review(words).findings
        const finding = oneOf(before, at)
        fc.pre(finding !== undefined)
        if (finding === undefined) return
        const after = review(acceptFinding(words, finding)).findings
        const moved = finding.suggestion.length - finding.found.length
        expect(after.map(({ field, start, found }) => [field, start, found])).toEqual(
          before
            .filter((each) => each !== finding)
            .map(({ field, start, found }) => [
              field,
              field === finding.field && start > finding.start ? start + moved : start,
              found,
            ]),
        )
      }),
    )
  })

  it('calls one person one letter through all parts, in whatever order they are accepted, and minds the genitive', () => {
    fc.assert(
      fc.property(story, fc.array(choice, { minLength: 80, maxLength: 80 }), (words, order) => {
        let now = words
        for (const at of order) {
          const finding = oneOf(review(now).findings, at)
          if (finding === undefined) break
          now = acceptFinding(now, finding)
        }
        expect(review(now).findings).toEqual([])
        const letters = new Map(now.aliases.map(({ original, replacement }) => [original, replacement]))
        for (const field of storyField.options)
          expect(now[field]).toBe(
            words[field]
              .replace(
                /(?<![\p{L}\d])(Mette|Hassan|Lars|Oda|Zofia)(s|')?(?![\p{L}\d])/gu,
                (_found, who: string, ending) =>
                  ending === undefined ? `${letters.get(who)}` : `${letters.get(who)}s`,
              )
              .replaceAll('20112233', '[telefonnummer]'),
          )
        const used = people.flatMap((who) => letters.get(who) ?? [])
        expect(new Set(used).size).toBe(used.length)
      }),
    )
  })

  it('still finds somebody whom the check knew by another place alone, once that place is replaced', () => {
    const twice = (text: string): readonly PersonalDataFinding[] => {
      const names = [...text.matchAll(/Torfinn Krogshede/g)]
      const known = /mødte Torfinn/.test(text) ? names.slice(0, 1) : []
      return known.map(({ index }) => ({
        start: index,
        end: index + 17,
        type: 'NAME',
        confidence: 'high',
        suggestion: 'A',
      }))
    }
    const once = (story: CaseStory) => reviewStory(story, { find: twice, hints: noHints })
    let now = storyOf({
      situation: 'Jeg mødte Torfinn Krogshede. Torfinn Krogshedes dør var lukket. Torfinn ringede.',
      tried: 'Torfinn\nKrogshede kom.',
    })
    const [first] = once(now).findings
    if (first === undefined) throw new Error('nothing found')
    now = acceptFinding(now, first)
    expect(once(now).openHigh).toBe(2)
    expect(once(now).findings.map(({ found, confidence }) => [found, confidence])).toEqual([
      ['Torfinn Krogshedes', 'high'],
      ['Torfinn', 'medium'],
      ['Torfinn\nKrogshede', 'high'],
    ])
    for (let left = once(now).findings; left[0] !== undefined; left = once(now).findings)
      now = acceptFinding(now, left[0])
    expect(now).toMatchObject({ situation: 'Jeg mødte A. As dør var lukket. A ringede.', tried: 'A kom.' })
  })

  it('gives all at once what one after the other would', () => {
    fc.assert(
      fc.property(story, (words) => {
        const { findings } = review(words)
        const atOnce = acceptAll(words, findings)
        const singly = findings.toReversed().reduce((now, finding) => acceptFinding(now, finding), words)
        for (const field of storyField.options) expect(atOnce[field]).toBe(singly[field])
        expect(review(atOnce).findings).toEqual([])
      }),
    )
  })

  it('follows a person’s own word for somebody, also in the genitive, by first name and at the start of a sentence', () => {
    const words = storyOf({
      title: 'Om Mettes taske',
      situation: 'Mette Hansen kom. Mettes taske var væk. "Fru Hansen," sagde hun til Mette. Mettes mor kom.',
    })
    const named = (part: string): readonly PersonalDataFinding[] =>
      [...part.matchAll(/Mette Hansen|Mettes?|Hansen/g)].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
        type: 'NAME',
        confidence: 'high',
        suggestion: found.endsWith('s') ? 'As' : 'A',
      }))
    const own = { find: named, hints: noHints }
    const first = reviewStory(words, own).findings.find(({ found }) => found === 'Mettes')
    if (first === undefined) throw new Error('Mettes is not found')
    const once = acceptFinding(words, first, 'søsterens')
    const all = acceptAll(once, reviewStory(once, own).findings)
    expect(all.title).toBe('Om søsterens taske')
    expect(all.situation).toBe(
      'Søsteren kom. Søsterens taske var væk. "Fru søsteren," sagde hun til søsteren. Søsterens mor kom.',
    )
  })

  it('starts with a letter that nobody in the text has', () => {
    const words = storyOf({ situation: 'A og B gik tur med Oda. Bs bror så det.' })
    expect(review(words).findings.map(({ suggestion }) => suggestion)).toEqual(['C'])
  })

  it('does not take its own letter for somebody', () => {
    const initials: StoryCheck = {
      find: (whole) =>
        [...whole.matchAll(/(?<=hedder )\p{Lu}\p{L}*/gu)].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length,
          type: 'NAME',
          confidence: 'high',
          suggestion: 'A',
        })),
      hints: noHints,
    }
    const words = storyOf({ situation: 'Han hedder Oda. Hun hedder M.' })
    const [oda] = reviewStory(words, initials).findings
    if (oda === undefined) throw new Error('Oda is found')
    const left = reviewStory(acceptFinding(words, oda), initials).findings
    expect(left.map(({ found, suggestion }) => [found, suggestion])).toEqual([['M', 'B']])
  })

  it('does nothing where the text is another by now, and never outgrows its part', () => {
    const words = storyOf({ situation: 'Oda kom', title: 'Oda' })
    const [inTitle, inSituation] = review(words).findings
    if (inTitle === undefined || inSituation === undefined) throw new Error('two are found')
    const other = { ...words, situation: 'Nu kom Oda' }
    expect(acceptFinding(other, inSituation)).toBe(other)
    expect(acceptFinding(words, inTitle, 'x'.repeat(3000))).toBe(words)
    expect(acceptFinding(words, inTitle, 'to\nlinjer').title).toBe('to linjer')
  })

  it('is undone to the story as it was', () => {
    fc.assert(
      fc.property(story, choice, (words, at) => {
        const before = deepFrozen(structuredClone(words))
        const finding = oneOf(review(before).findings, at)
        fc.pre(finding !== undefined)
        if (finding === undefined) return
        const after = acceptFinding(before, finding)
        const step = { kind: 'case-story', id: 'story', before, after } as const
        const undone = takeDone(remember(emptyStack, { label: '', steps: [step], group: null }))?.batch.steps[0]?.before
        expect(undone).toEqual(words)
        expect(reviewStory(before, check)).toEqual(reviewStory(words, check))
      }),
    )
  })
})

describe('dismissing a finding', () => {
  it('survives what is written elsewhere, and lapses when its words change', () => {
    fc.assert(
      fc.property(story, choice, fc.lorem(), fc.constantFrom(...storyField.options), (words, at, added, elsewhere) => {
        const finding = oneOf(checkFindings(words), at)
        fc.pre(finding !== undefined)
        if (finding === undefined) return
        const { field, found } = finding
        const dismissed = dismissFinding(words, finding, 'en kendt figur')
        const states = (now: CaseStory) =>
          checkFindings(now)
            .filter((each) => each.field === field && each.found === found)
            .map(({ state }) => state)
        expect(new Set(states(dismissed))).toEqual(new Set(['dismissed']))
        const written = writeField(dismissed, elsewhere, `${added}. ${dismissed[elsewhere]} ${added}`)
        expect(new Set(states(written))).toEqual(new Set(['dismissed']))
        const changed = writeField(written, field, written[field].replaceAll(found, 'noget andet'))
        expect(changed.dismissals).toEqual([])
        expect(states(writeField(changed, field, `så ${found} igen`))).toEqual(['open'])
        expect(parseRecord('case-story', written).ok).toBe(true)
      }),
    )
  })

  it('no longer stands in the way of approval, is counted once, and can be taken back', () => {
    const words = storyOf({ situation: 'Oda og Lars', dilemma: 'Oda' })
    const [oda] = checkFindings(words)
    if (oda === undefined) throw new Error('Oda is found')
    const dismissed = dismissFinding(dismissFinding(words, oda, 'først'), oda, 'ordet er\nnavnet på en kat')
    expect(dismissed.dismissals.map(({ reason }) => reason)).toEqual(['ordet er navnet på en kat'])
    expect(review(words).openHigh).toBe(3)
    expect(review(dismissed).openHigh).toBe(2)
    expect(undismiss(dismissed, oda)).toEqual(words)
    expect(acceptAll(dismissed, review(dismissed).findings).situation).toBe('Oda og B')
  })
})

describe('parts that were agreed to stay confidential', () => {
  const words = storyOf({
    title: 'Om hendes Bror',
    situation: 'Hun fortalte at hendes\nbror drikker. Hendes brors ven gør ikke (1+1).',
    confidentialParts: '- Hendes bror.\n\n•  (1+1)\nok',
  })

  it('are open findings of high confidence wherever their lines stand, in any case and over line breaks', () => {
    expect(review(words).findings.map(({ source, field, found, state }) => [source, field, found, state])).toEqual([
      ['agreed-part', 'title', 'hendes Bror', 'open'],
      ['agreed-part', 'situation', 'hendes\nbror', 'open'],
    ])
    expect(review(words).openHigh).toBe(2)
  })

  it('are found however they are written: with soft hyphens, letters apart from their signs, hard spaces', () => {
    const parts = storyOf({
      situation: 'Hun fik en gæ\u00adld på hånden. E\u0301n\u00a0til.'.normalize('NFD'),
      confidentialParts: 'Gæld på hånden\nén til',
    })
    expect(review(parts).findings.map(({ source, found }) => [source, found.normalize('NFC')])).toEqual([
      ['agreed-part', 'gæ\u00adld på hånden'],
      ['agreed-part', 'Én\u00a0til'],
    ])
  })

  it('may be as long and as many as the record holds', () => {
    const long = 'a b c '.repeat(3000).trim()
    expect(review(storyOf({ situation: `X. ${long}. Y`, confidentialParts: long })).openHigh).toBe(1)
    const lines = Array.from({ length: 2000 }, (_, index) => `abc${index}`).join('\n')
    const many = storyOf({ situation: 'Vi sad i køkkenet og talte. '.repeat(700), confidentialParts: lines })
    const start = performance.now()
    expect(review(many).openHigh).toBe(0)
    expect(performance.now() - start).toBeLessThan(20_000)
  })

  it('hide what the check found within them until they are gone', () => {
    const both = storyOf({ situation: 'Det er Odas gæld. Oda ved det.', confidentialParts: 'Odas gæld' })
    expect(review(both).findings.map(({ source, found }) => [source, found])).toEqual([
      ['agreed-part', 'Odas gæld'],
      ['check', 'Oda'],
    ])
    const gone = acceptAll(both, review(both).findings)
    expect(gone.situation).toBe('Det er [udeladt]. A ved det.')
    expect(review(gone).openHigh).toBe(0)
  })

  it('are added from the text, and ask for the human tick again', () => {
    const ticked = { ...words, confidentialParts: 'første', confidentialPartsRemoved: true }
    const added = addConfidentialPart(ticked, ' en\nandet  ting ')
    expect(added.confidentialParts).toBe('første\nen andet ting')
    expect(added.confidentialPartsRemoved).toBe(false)
  })
})
