/** The detector's rules on the texts it was built on, what the archive adds, and what stands instead. */
import { describe, expect, it } from 'vitest'
import { readNameBook } from '../../electron/name-book/read-name-book.ts'
import { findPersonalData } from '../../src/core/privacy/find-personal-data.ts'
import { emptyNameBook, knownThings, nothingKnown } from '../../src/core/privacy/knowledge.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { counted, isFound, readMarked } from './marked.ts'
import { harmlessNames, tellingNames } from './marked-names.ts'
import { harmless, telling } from './marked-texts.ts'

const names = await readNameBook()
const find = (text: string) => findPersonalData(text, { names, known: nothingKnown })
const told = (text: string) =>
  find(text).map(({ start, end, type, confidence }) => [type, text.slice(start, end), confidence])
const replaced = (text: string): string =>
  find(text).reduceRight(
    (rest, { start, end, suggestion }) => rest.slice(0, start) + suggestion + rest.slice(end),
    text,
  )

describe('the detector', () => {
  it.each([...telling, ...tellingNames])('finds what could tell who it is: %s', (marked) => {
    const { text, marks } = readMarked(marked)
    const findings = counted(find(text))
    expect(marks.filter((mark) => !isFound(text, mark, findings)).map(({ words }) => words)).toEqual([])
    const strangers = findings.filter(({ start, end }) => !marks.some((mark) => start < mark.end && end > mark.start))
    expect(strangers.map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it.each([...harmless, ...harmlessNames])('lets be what tells of nobody: %s', (text) => {
    expect(counted(find(text)).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('takes an ordinary word for a name only where something speaks for a person', () => {
    expect(told('Per måned. Hans mor. Line op. Marken er grøn.')).toEqual([])
    expect(told('Jeg så Per.')).toEqual([['NAME', 'Per', 'high']])
    expect(told('Mark siger nej.')).toEqual([['NAME', 'Mark', 'medium']])
  })

  it('finds somebody again who was named once, also first in a sentence', () => {
    expect(told('Min kollega Zanirak kom. Zanirak gik igen.')).toEqual([
      ['NAME', 'Zanirak', 'high'],
      ['NAME', 'Zanirak', 'medium'],
    ])
  })

  it('works without a dictionary, on what numbers and our own lists say', () => {
    const text = 'Mette har cpr 010285-1234 og bor på Vestergade 12. Hun taler om Fremtidens Psykiatri.'
    const found = findPersonalData(text, { names: emptyNameBook, known: nothingKnown })
    expect(found.map(({ type }) => type)).toEqual(['NAME', 'CPR', 'ADDRESS'])
  })

  it('takes no words along with an address or a profile where the sentence goes on after a comma', () => {
    expect(told('Hun skriver som @lotte92, se selv.')).toEqual([['URL', '@lotte92', 'high']])
    expect(told('Skriv til lotte@posthus, de svarer.')).toEqual([['EMAIL', 'lotte@posthus', 'high']])
    expect(told('Skriv til lotte@posthus,dk i dag.')).toEqual([['EMAIL', 'lotte@posthus,dk', 'high']])
  })

  it('does not alarm for helplines and pages that everybody knows, and shows them as hints', () => {
    expect(told('Ring til Livslinien på 70 201 201 eller se www.sind.dk.')).toEqual([
      ['PHONE', '70 201 201', 'low'],
      ['URL', 'www.sind.dk', 'low'],
    ])
  })
})

describe('what stands instead', () => {
  it('is one letter for each person throughout, and the genitive stays one', () => {
    expect(replaced('Mette Holm ringede. Mettes mor og Ahmed kom. Så gik Mette.')).toBe(
      'A ringede. As mor og B kom. Så gik A.',
    )
  })

  it('leaves letters alone that the text has given somebody already', () => {
    expect(replaced('A og B talte sammen, og Mette hørte det.')).toBe('A og B talte sammen, og C hørte det.')
  })

  it('is a season for a day, a time of day where one is told, and fits after a preposition', () => {
    expect(replaced('Vi mødtes den 4. maj.')).toBe('Vi mødtes i foråret.')
    expect(replaced('Fra d. 4. maj til d. 6. august 2026 var det stille.')).toBe(
      'Fra foråret til sommeren var det stille.',
    )
    expect(replaced('Hun ringede kl. 21.40 den 3/2.')).toBe('Hun ringede en aften.')
    expect(replaced('Han er født den 12. marts 1987.')).toBe("Han er født i 1980'erne.")
  })

  it('keeps the kind of place', () => {
    expect(replaced('Hun er på SL10 og bor på Botilbuddet Egely.')).toBe('Hun er på afsnittet og bor på botilbuddet.')
    expect(replaced('Distriktspsykiatrien Køge kender ham.')).toBe('Distriktspsykiatrien kender ham.')
  })

  it('is never empty', () => {
    for (const marked of telling)
      for (const { suggestion } of find(readMarked(marked).text)) expect(suggestion.trim()).not.toBe('')
  })
})

describe('people and places of the archive', () => {
  const person = (id: string, givenName: string, familyName: string, more = {}): RecordEntry =>
    ({ kind: 'person', id, value: newValue('person', { givenName, familyName, ...more }) }) as RecordEntry
  const records = recordSetOf([
    person('person-1', 'Xanthe', 'Brondegaard', {
      nickname: 'Zippo',
      email: 'xb@eksempel.dk',
      phone: '+45 30 30 40 40',
    }),
    person('person-2', 'Per', 'Skov'),
    { kind: 'unit', id: 'unit-1', value: newValue('unit', { name: 'Team Nordlys' }) } as RecordEntry,
    { kind: 'unit', id: 'unit-2', value: newValue('unit', { name: 'Akutmodtagelsen' }) } as RecordEntry,
    {
      kind: 'organisation',
      id: 'organisation',
      value: newValue('organisation', { localNames: ['Det Gule Hus'] }),
    } as RecordEntry,
  ])
  const known = knownThings(records)
  const seen = (text: string) =>
    findPersonalData(text, { names, known }).map(({ start, end, type, confidence }) => [
      type,
      text.slice(start, end),
      confidence,
    ])

  it('are found in any form: genitive, first name, family name, lower case, initials', () => {
    expect(seen('Så kom xanthe ind.')).toEqual([['NAME', 'xanthe', 'high']])
    expect(seen('Det var Brondegaards idé.')).toEqual([['NAME', 'Brondegaards', 'high']])
    expect(seen("Xanthe's kop stod der.")).toEqual([['NAME', "Xanthe's", 'high']])
    expect(seen('Det sagde zippo.')).toEqual([['NAME', 'zippo', 'high']])
    expect(seen('Spørg XB om det.')).toEqual([['NAME', 'XB', 'high']])
  })

  it('with an ordinary word for a name count in lower case only where a name is due, and then as a hint', () => {
    expect(seen('Det koster 20 kr. per gang i den skov.')).toEqual([])
    expect(seen('Min kollega hedder per.')).toEqual([['NAME', 'per', 'low']])
    expect(seen('I går kom Per forbi.')).toEqual([['NAME', 'Per', 'high']])
  })

  it('are places by their own names, and only hints where the name is a word for many', () => {
    expect(seen('Vi sad på team nordlys.')).toEqual([['WORKPLACE', 'team nordlys', 'high']])
    expect(seen('Vi sad i det gule hus.')[0]?.[0]).toBe('WORKPLACE')
    expect(seen('Vi gik ned i akutmodtagelsen.')).toEqual([['WORKPLACE', 'akutmodtagelsen', 'low']])
  })
})
