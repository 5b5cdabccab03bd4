import { describe, expect, it } from 'vitest'
import { fullName, namesOf, personMatches, sortPeople, splitName } from '../../src/core/people/names.ts'
import { personId } from '../../src/core/records/ids.ts'
import { aPerson } from './builders.ts'

describe('names', () => {
  it('splits at the last word, before a particle, or at a comma', () => {
    expect(splitName('Anne Mette  Skov')).toEqual({ givenName: 'Anne Mette', familyName: 'Skov' })
    expect(splitName('Ida von der Heide')).toEqual({ givenName: 'Ida', familyName: 'von der Heide' })
    expect(splitName('Skov, Anne Mette')).toEqual({ givenName: 'Anne Mette', familyName: 'Skov' })
    expect(splitName('Liv')).toEqual({ givenName: 'Liv', familyName: '' })
    expect(splitName('El Hassan')).toEqual({ givenName: 'El', familyName: 'Hassan' })
  })

  it('joins a name without stray spaces', () => {
    expect(fullName({ givenName: 'Liv', familyName: '' })).toBe('Liv')
    expect(fullName({ givenName: ' Liv', familyName: 'Dam ' })).toBe('Liv Dam')
  })

  it('names those who are still kept, in the order in which they are asked for', () => {
    const [liv, bo] = [aPerson('l', { givenName: 'Liv' }), aPerson('b', { givenName: 'Bo', familyName: 'Dam' })]
    const person = new Map([liv, bo].map(({ id, value }) => [id, value]))
    expect(namesOf({ person }, [bo.id, personId.parse('gone'), liv.id])).toEqual(['Bo Dam', 'Liv'])
  })

  it('sorts as Danish dictionaries do, aa among å, and equal names by id', () => {
    const names = ['Åse', 'Zita', 'Østen', 'Ægir', 'Aase', 'Anna'].map((givenName) =>
      aPerson(givenName.replace(/[^A-Za-z]/g, 'x'), { givenName }),
    )
    expect(sortPeople(names).map(({ value }) => value.givenName)).toEqual([
      'Anna',
      'Zita',
      'Ægir',
      'Østen',
      'Åse',
      'Aase',
    ])
    const twins = [aPerson('b', { givenName: 'Liv' }), aPerson('a', { givenName: 'Liv' })]
    expect(sortPeople(twins).map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('finds people by parts of name, place, mail and phone, without accents and case', () => {
    const { value } = aPerson('a', {
      givenName: 'André',
      familyName: 'Søholm',
      nickname: 'Dédé',
      phone: '20 12 34 56',
      email: 'as@example.dk',
    })
    for (const question of ['andre', 'SØHOLM and', 'slagelse søholm', 'dede', '201234', '12 34', 'example.dk', ''])
      expect([question, personMatches(value, ['Distriktspsykiatrien Slagelse'], question)]).toEqual([question, true])
    expect(personMatches(value, [], 'soholm')).toBe(false)
    expect(personMatches(value, [], 'andre dam')).toBe(false)
  })
})
