/** The catalogue of experience: only what may be passed on, by theme, with a figure of themes per year. */
import { describe, expect, test } from 'vitest'
import { catalogueDocument } from '../../src/core/documents/catalogue.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import { learnedCases } from './case-builders.ts'
import { readableText } from './readable-text.ts'
import { part, partsOf, rendered, valuesOf } from './word-package.ts'

const catalogue = (year: number | null = null) =>
  catalogueDocument(recordSetOf(learnedCases()), { year, today: '2026-11-22' })

describe('the catalogue', () => {
  test('stands by theme, each experience once, with a line to those that also concern the theme', () => {
    const lines = readableText(catalogue())
    expect(lines.slice(lines.indexOf('# 1. Fortrolighed'))).toEqual([
      '# 1. Fortrolighed',
      '## Erfaring 1 / 2026',
      'Spørg brugeren først.',
      'Det vil vi prøve',
      '- Læse notatet højt.',
      '## Erfaring 2 / 2026, også om stigmatisering',
      'Sig det højt.',
      'Fortalt af Sofie Bruun',
      '# 2. Stigmatisering',
      'Se også erfaring 2.',
      '# 3. Uden tema',
      '## Erfaring 3 / 2026',
      'Pausen er også arbejde.',
    ])
  })

  test('holds nothing that was not approved or not passed on, and nobody who did not choose to be named', () => {
    const text = readableText(catalogue()).join('\n')
    for (const absent of ['Ikke godkendt', 'Ikke givet videre', 'Mehmet', 'Ida']) expect(text).not.toContain(absent)
    expect(text).toContain('Sofie Bruun')
  })

  test('counts the themes of every case that was brought, per year, with how many cases there are', () => {
    const lines = readableText(catalogue())
    const at = lines.indexOf('Tema | 2026')
    expect(lines.slice(at, at + 5)).toEqual([
      'Tema | 2026',
      'Fortrolighed | 2',
      'Stigmatisering | 3',
      'Cases i alt | 5',
      'Figuren viser 5 cases, der har været med på et møde. En case kan have flere temaer, og ikke alle bliver til en erfaring i kataloget.',
    ])
    expect(lines).toContain('Indhold: 3 erfaringer')
  })

  test('draws the figure with bars that have words for those who cannot see them', async () => {
    const document = part(partsOf(await rendered(catalogue())), 'word/document.xml')
    expect(valuesOf(document, 'wp:docPr', 'descr')).toEqual(['Fortrolighed, 2026: 2', 'Stigmatisering, 2026: 3'])
    const widths = valuesOf(document, 'wp:extent', 'cx').map(Number)
    expect(widths[1]).toBeGreaterThan((widths[0] ?? 0) * 1.4)
    expect(document).toContain('Antal cases om hvert tema i 2026. Fortrolighed: 2 i alt. Stigmatisering: 3 i alt.')
  })

  test('of one year holds that year, and one without anything says how it comes to be', () => {
    expect(readableText(catalogue(2026))).toContain('Indhold: 3 erfaringer')
    const empty = readableText(catalogue(2020))
    expect(empty).toContain('Indhold: 0 erfaringer')
    expect(empty.at(-1)).toContain('Der er endnu ingen erfaringer')
  })
})
