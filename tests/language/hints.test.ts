/** The language check asks to consider, gently: where it speaks, where it keeps silent, and that any list of rules is safe. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { languageHints } from '../../src/core/language/hints.ts'
import { defaultLanguageRules } from '../../src/core/language/lexicon.ts'
import { newValue, parseRecord } from '../../src/core/records/index.ts'
import type { LanguageRule } from '../../src/core/records/organisation.ts'

const words = (text: string, rules: readonly LanguageRule[] = defaultLanguageRules): readonly string[] =>
  languageHints(text, rules).map(({ start, end }) => text.slice(start, end))

const rule = (pattern: string, exceptions: readonly string[] = []): LanguageRule => ({
  id: 'r',
  pattern,
  why: 'fordi',
  suggestions: ['andet'],
  exceptions,
})

describe('the program’s own words to consider', () => {
  it.each([
    ['Han er skizofren og bor alene.', 'skizofren'],
    ['Den skizofrene mand gik sin vej.', 'skizofrene'],
    ['De skizofrene får ikke lov.', 'skizofrene'],
    ['Han bliver kaldt kroniker i teamet.', 'kroniker'],
    ['Endnu en svingdørspatient, sukkede de.', 'svingdørspatient'],
    ['Hun opfører sig som en psykopat.', 'psykopat'],
    ['De har to borderlinere på gangen.', 'borderlinere'],
    ['Han er autist.', 'autist'],
    ['Det er en sindssyg mand.', 'sindssyg'],
    ['Han er misbruger.', 'er misbruger'],
    ['Der sad en misbruger i døren.', 'en misbruger'],
    ['Misbrugerne sad udenfor.', 'Misbrugerne'],
    ['En gammel alkoholmisbruger.', 'alkoholmisbruger'],
    ['Patienten ville ikke stå op.', 'Patienten'],
    ['Jeg var hos en\npatient hele dagen.', 'patient'],
    ['Tre af patienterne kom.', 'patienterne'],
    ['Personalet sad i glasburet.', 'glasburet'],
    ['Hun mangler sygdomsindsigt.', 'sygdomsindsigt'],
    ['Hans compliance er lav.', 'compliance'],
    ['Han blev udadreagerende.', 'udadreagerende'],
    ['Hun er meget manipulerende.', 'manipulerende'],
    ['I teamet siger vi: Vi vurderer, at han har det bedre.', 'Vi vurderer'],
    ['Hun er observeret grædende.', 'observeret'],
    ['Personalet siger, at han er manipulerende.', 'manipulerende'],
  ])('are pointed out in ”%s”', (text, found) => {
    expect(words(text)).toEqual([found])
  })

  it.each([
    'Hun har fået diagnosen skizofreni.',
    'Hun har haft kroniske smerter i årevis.',
    'Han læste om psykopatologi.',
    'Han misbruger sin magt.',
    'Chefen misbruger deres tillid.',
    'Vi talte med patientvejlederen om patientrettigheder.',
    'Patient- og pårørenderådet holdt møde.',
    'Patientforeningen og patientsikkerheden.',
    'Det er jurister, der ser på GDPR-compliance.',
    'Vi må alle tage os et kig i spejlet og være tålmodige.',
    'Hun er autistisk, siger hendes mor, og det kan være rigtigt.',
  ])('leave other words alone: ”%s”', (text) => {
    expect(words(text)).toEqual([])
  })

  it.each([
    'Hun kalder sig selv patient.',
    'Hun kalder sig stadig for patient.',
    'Jeg er autist, og det ved de godt.',
    'Jeg har selv været patient på et afsnit.',
    'Da jeg selv var patient, sagde ingen noget.',
    'Jeg er ikke kroniker.',
    'Han siger at han er skizofren.',
    'Hun fortalte mig, at hun altid har været kroniker.',
    'Hun beskriver sig selv som en psykopat.',
    'Han ser sig selv som misbruger.',
    'Med hans egne ord er han sindssyg.',
    'Hun bruger selv ordet kroniker.',
    'Vi patienter holdt sammen dengang.',
  ])('are somebody’s own in ”%s”', (text) => {
    expect(words(text)).toEqual([])
  })

  it('say why, and what else to consider, in every rule', () => {
    expect(new Set(defaultLanguageRules.map(({ id }) => id)).size).toBe(defaultLanguageRules.length)
    for (const { why, suggestions } of defaultLanguageRules) {
      expect(why).toMatch(/^\p{Lu}[^\n!]{10,120}[.?]$/u)
      expect(why).not.toMatch(/forkert|må ikke|skal ikke/)
      expect(suggestions.length > 0 || /Fortæl hellere|Hvad så og hørte du/.test(why)).toBe(true)
    }
  })

  it('suggest nothing that could not stand in the text: advice stands with the why', () => {
    const suggested = defaultLanguageRules.flatMap(({ suggestions }) => suggestions)
    expect(suggested.filter((text) => /[?:]|^(?:beskriv|sig|fortæl|skriv) /i.test(text))).toEqual([])
  })

  it('are a list that an organisation can keep', () => {
    expect(parseRecord('organisation', newValue('organisation', { languageRules: [...defaultLanguageRules] })).ok).toBe(
      true,
    )
  })
})

describe('quotations', () => {
  const marks: readonly (readonly [string, string])[] = [
    ['"', '"'],
    ['”', '”'],
    ['“', '”'],
    ['„', '“'],
    ['»', '«'],
    ['«', '»'],
    ['’', '’'],
    ['‘', '’'],
    ["'", "'"],
    ['›', '‹'],
  ]

  it.each(marks)('in %s…%s are left in peace, and what follows is not', (open, close) => {
    expect(words(`De sagde ${open}han er skizofren, en patient${close} og gik.`)).toEqual([])
    expect(words(`De sagde ${open}kom nu${close} til en patient.`)).toEqual(['patient'])
    expect(words(`En patient sagde ${open}nej${close} til en kroniker.`)).toEqual(['patient', 'kroniker'])
  })

  it('need both their marks within a paragraph, and an apostrophe is none', () => {
    expect(words('Hun sagde "nej.\n\nEn patient gik.')).toEqual(['patient'])
    expect(words('Jens’ ven er patient, og Lars’ bror med.')).toEqual(['patient'])
    expect(words("Det var Jens' patient og Lars' tur.")).toEqual(['patient'])
  })
})

describe('a list of rules', () => {
  it('reads a star as any ending, and a phrase over line breaks, in upper or lower case', () => {
    expect(words('Borgeren og BORGERNE, men ikke medborger.', [rule('borger*')])).toEqual(['Borgeren', 'BORGERNE'])
    expect(words('Borgeren og en borger.', [rule('borger')])).toEqual(['borger'])
    expect(words('stå\nfast, stå  fast, ståfast', [rule('stå fast')])).toEqual(['stå\nfast', 'stå  fast'])
    expect(words('en tosse og en særling', [rule('tosse*, særling')])).toEqual(['tosse', 'særling'])
  })

  it('is silent where an exception stands', () => {
    const rules = [rule('støj*', ['støj fra gaden', 'støjmåling*'])]
    expect(words('Der var støj fra gaden og en støjmålinger, men også støjende folk.', rules)).toEqual(['støjende'])
  })

  it('gives the longer words where two rules meet, and each hint once', () => {
    expect(words('en tosset patient', [rule('tosset'), rule('tosset patient')])).toEqual(['tosset patient'])
  })

  it('may hold anything and be applied to anything: hints are in order, apart and within the text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('*', 'a*', 'a b', '(', '[x', 'æ', 'patient', ',', '\\', 'a-b'))
    const rules = fc.array(fc.record({ pattern: part, exceptions: fc.array(part, { maxLength: 2 }) }), { maxLength: 4 })
    const text = fc.array(fc.oneof(part, fc.constantFrom(' ', '. ', '"', '\n'))).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, rules, (written, list) => {
        let last = 0
        const hints = languageHints(
          written,
          list.map(({ pattern, exceptions }) => rule(pattern, exceptions)),
        )
        for (const { start, end } of hints) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(written.length)
          last = end
        }
      }),
    )
  })

  it('reads a thousand texts of a hundred words well within a second', () => {
    const text = 'Hun gik ind ad døren og satte sig hos patienten, som jo selv er en stille mand. '.repeat(7)
    const from = performance.now()
    for (let at = 0; at < 1000; at++) languageHints(text, defaultLanguageRules)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})
