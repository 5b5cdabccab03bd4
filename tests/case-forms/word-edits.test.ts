/** Forms as Word leaves them: the controls' XML is edited the way Word edits it. */
import { describe, expect, it } from 'vitest'
import {
  confidentialityTag,
  namedTag,
  referenceTag,
  removedTag,
  sparringTag,
  storyTags,
  themeTag,
} from '../../src/core/cases/form-tags.ts'
import {
  changed,
  codeOf,
  contentOf,
  fillIn,
  formFile,
  noticesOf,
  paragraph,
  partsOf,
  readingOf,
  reference,
  run,
  story,
  tick,
  withDocument,
  withoutControl,
  withoutControls,
  zipped,
} from './form-files.ts'

const list =
  '<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'

const filledByWord = changed(
  fillIn(
    storyTags.title,
    `${run('En svær ')}<w:proofErr w:type="spellStart"/>${run('samtale')}<w:proofErr w:type="spellEnd"/>`,
  ),
  fillIn(
    storyTags.situation,
    [
      paragraph(
        '<w:bookmarkStart w:id="3" w:name="_GoBack"/>',
        run('Vi sad i '),
        run('dagligstuen.', '<w:b/><w:lang w:val="en-GB"/>'),
      ),
      paragraph('<w:bookmarkEnd w:id="3"/>'),
      paragraph(`<w:smartTag w:uri="urn:x" w:element="place">${run('Hun')}</w:smartTag>`, run(' ville ikke tale:')),
      paragraph(list, run('hun så ned')),
      paragraph(list, run('hun gik &amp; kom igen')),
    ].join(''),
  ),
  fillIn(
    storyTags.dilemma,
    paragraph(run('Skal jeg blive siddende &lt;eller'), '<w:lastRenderedPageBreak/>', run('&gt; gå?')),
  ),
  fillIn(
    storyTags.tried,
    paragraph(
      run('At tie stille.'),
      '<w:r><w:br/></w:r>',
      '<w:hyperlink r:id="rId99" w:history="1"><w:r><w:t>At spørge til noget andet.</w:t></w:r></w:hyperlink>',
    ),
  ),
  fillIn(storyTags.question, paragraph(run('Hvad ville I'), '<w:r><w:tab/></w:r>', run('gøre?'))),
  fillIn(sparringTag, run('Reflekterende team')),
  tick(themeTag('psychiatry')),
  tick(themeTag('psychiatry-admission')),
  tick(themeTag('own-wellbeing')),
  tick(confidentialityTag('not-confidential')),
  tick(removedTag),
  tick(namedTag),
)

const fromWord = async (...more: readonly ((xml: string) => string)[]) =>
  withDocument(await formFile(), changed(filledByWord, ...more))

const situation = async (content: string) =>
  readingOf(withDocument(await formFile(story), fillIn(storyTags.situation, content)))

describe('a form filled in with Word', () => {
  it('is read as it was filled in', async () => {
    const reading = readingOf(await fromWord())
    expect(contentOf(reading)).toEqual(story)
    expect([reading.reference, reading.version, reading.notices]).toEqual([reference, 1, []])
  })

  it('is read the same in the strict edition of the format and with other prefixes', async () => {
    const bytes = await fromWord((xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(/(<\/?|\s|:)w:/g, '$1ns0:')
        .replaceAll('xmlns:w=', 'xmlns:ns0='),
    )
    expect(contentOf(readingOf(bytes))).toEqual(story)
  })

  it('goes by what a box shows where the file notes something else', async () => {
    const bytes = await fromWord(fillIn(removedTag, run('☐')), fillIn(themeTag('stigma'), run('x')))
    const reading = readingOf(bytes)
    expect(reading.identifiersRemoved).toBe(false)
    expect(reading.themes).toContain('stigma')
  })

  it('takes no answer about confidentiality where there are two', async () => {
    const reading = readingOf(await fromWord(tick(confidentialityTag('confidential'))))
    expect(reading.confidentiality).toBeNull()
    expect(noticesOf(reading)).toEqual(['several-answers confidentiality'])
  })

  it('takes the hint of an empty field for nothing, and a hint that was left beside the text too', async () => {
    const bytes = withDocument(
      await formFile(story),
      changed(
        fillIn(storyTags.tried, paragraph(run('Skriv her, hvad du har prøvet'))),
        fillIn(
          storyTags.question,
          paragraph(run('Skriv dit spørgsmål her', '<w:rStyle w:val="PlaceholderText"/>'), run(' Hvad nu?')),
        ),
      ),
    )
    const reading = readingOf(bytes)
    expect([reading.tried, reading.question]).toEqual(['', 'Hvad nu?'])
    expect(noticesOf(reading)).toEqual(['field-empty tried'])
  })
})

describe('tracked changes', () => {
  const by = 'w:id="1" w:author="Anna" w:date="2026-11-01T10:00:00Z"'
  it('are read as accepted, deleted paragraph marks and moved text included', async () => {
    const reading = await situation(
      [
        paragraph(
          run('Det her '),
          `<w:del ${by}><w:r><w:delText>gamle </w:delText></w:r></w:del>`,
          `<w:ins ${by}>${run('nye')}</w:ins>`,
        ),
        `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('Første halvdel')}</w:p>`,
        paragraph(run(' og anden.')),
        paragraph(`<w:moveFrom ${by}>${run('Flyttet herfra')}</w:moveFrom>`),
        paragraph(`<w:moveTo ${by}>${run('Flyttet hertil')}</w:moveTo>`),
        `<w:tbl><w:tr><w:trPr><w:del ${by}/></w:trPr><w:tc>${paragraph(run('Slettet række'))}</w:tc></w:tr></w:tbl>`,
      ].join(''),
    )
    expect(reading.situation).toBe('Det her nye\nFørste halvdel og anden.\n\nFlyttet hertil')
    expect(reading.notices).toEqual([{ code: 'tracked-changes', count: 6 }])
  })

  it('take a whole control away with them', async () => {
    const bytes = withDocument(await formFile(story), (xml) =>
      xml.replace(
        /<w:sdt><w:sdtPr>(?:(?!<\/w:sdtPr>).)*erfakreds:removed.*?<\/w:sdt>/s,
        (box) => `<w:del ${by}>${box}</w:del>`,
      ),
    )
    expect(readingOf(bytes).identifiersRemoved).toBe(false)
  })
})

describe('what comes with the text', () => {
  it('is counted and left out: comments, pictures, footnotes', async () => {
    const reading = await situation(
      paragraph(
        run('Teksten'),
        '<w:r><w:commentReference w:id="0"/></w:r><w:r><w:commentReference w:id="1"/></w:r>',
        '<w:r><w:drawing><a:x xmlns:a="urn:a"/></w:drawing></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        run(' alene.'),
      ),
    )
    expect(reading.situation).toBe('Teksten alene.')
    expect(reading.notices).toEqual([
      { code: 'comments', count: 2 },
      { code: 'pictures', count: 1 },
      { code: 'footnotes', count: 1 },
    ])
  })

  it('is not what nobody sees: hidden text, the words of fields, the second way of showing a thing', async () => {
    const reading = await situation(
      paragraph(
        run('Synligt', ''),
        run('skjult', '<w:vanish/>'),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "d"</w:instrText></w:r><w:r><w:t>ordre</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        run(' i maj'),
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w14">',
        run('.'),
        '</mc:Choice><mc:Fallback>',
        run('igen'),
        '</mc:Fallback></mc:AlternateContent>',
      ),
    )
    expect(reading.situation).toBe('Synligt i maj.')
  })

  it('is no paragraph that nobody sees, hidden by itself or by its style, in a field or below its heading', async () => {
    const hidden = [
      paragraph(run('Skjult', '<w:vanish/>')),
      paragraph('<w:pPr><w:pStyle w:val="Skjulttekst"/></w:pPr>', run('Skjult efter typografi')),
      paragraph(run('Skjult i linjen', '<w:rStyle w:val="Skjulttegn"/>')),
    ].join('')
    const seen = '<w:pPr><w:pStyle w:val="Skjulttekst"/></w:pPr>'
    const written = paragraph(run('Synligt.')) + hidden + paragraph(seen, run('Set.', '<w:vanish w:val="0"/>'))
    const styles =
      '<w:style w:type="character" w:styleId="Skjulttegn"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Skjult"><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Skjulttekst"><w:basedOn w:val="Skjult"/></w:style>'
    for (const change of [
      changed(fillIn(storyTags.situation, written)),
      changed(fillIn(storyTags.situation, written), withoutControls),
    ]) {
      const parts = partsOf(withDocument(await formFile(), change))
      const withStyles = (parts['word/styles.xml'] ?? '').replace('</w:styles>', `${styles}</w:styles>`)
      const { situation: read, outside } = readingOf(zipped({ ...parts, 'word/styles.xml': withStyles }))
      expect(read).toMatch(/^Synligt\.\s+Set\.$/)
      expect(outside).not.toContain('Skjult')
    }
  })

  it('loses its look: tables become lines, foreign controls their text, line breaks lines', async () => {
    const reading = await situation(
      [
        `<w:tbl><w:tr><w:tc>${paragraph(run('A'))}</w:tc><w:tc>${paragraph(run('B'))}</w:tc></w:tr></w:tbl>`,
        `<w:sdt><w:sdtPr><w:tag w:val="andres"/></w:sdtPr><w:sdtContent>${paragraph(run('C'))}</w:sdtContent></w:sdt>`,
        paragraph(run('D'), '<w:r><w:br/></w:r>', run('E'), '<w:r><w:noBreakHyphen/></w:r>', run('F')),
      ].join(''),
    )
    expect(reading.situation).toBe('A\nB\nC\nD\nE-F')
  })

  it('stands outside where it stands in no field, and is shown and counted', async () => {
    const bytes = await fromWord((xml) => xml.replace('<w:sectPr', `${paragraph(run('Ring til mig om det'))}<w:sectPr`))
    const reading = readingOf(bytes)
    expect(contentOf(reading)).toEqual(story)
    expect(reading.outside).toBe('Ring til mig om det')
    expect(reading.notices).toEqual([{ code: 'text-outside', words: 5 }])
  })

  it('is cut where a field would be longer than the archive keeps', async () => {
    const reading = await situation(paragraph(run('ord '.repeat(6_000))))
    expect(reading.situation.length).toBeLessThanOrEqual(20_000)
    expect(noticesOf(reading)).toEqual(['too-long situation'])
  })
})

describe('a form without its controls', () => {
  it('is read by its headings and by the words beside its boxes', async () => {
    const reading = readingOf(withDocument(await formFile(story), withoutControls))
    expect(contentOf(reading)).toEqual(story)
    expect([reading.reference, reading.outside]).toEqual([reference, ''])
    expect(noticesOf(reading)).toEqual([
      'read-by-heading title',
      'read-by-heading situation',
      'read-by-heading dilemma',
      'read-by-heading tried',
      'read-by-heading question',
      'read-by-heading sparring',
    ])
  })

  it('is read by the heading of the one field that has lost its own', async () => {
    const reading = readingOf(await fromWord(withoutControl(storyTags.dilemma), withoutControl(referenceTag)))
    expect(contentOf(reading)).toEqual(story)
    expect(noticesOf(reading)).toEqual(['read-by-heading dilemma'])
  })

  it('takes in what was written between a heading and its field', async () => {
    const bytes = await fromWord((xml) =>
      xml.replace(/(Også det, der ikke virkede\..*?<\/w:p>)/s, `$1${paragraph(run('Skrevet over boksen.'))}`),
    )
    const reading = readingOf(bytes)
    expect(reading.tried).toBe(`Skrevet over boksen.\n${story.tried}`)
    expect(noticesOf(reading)).toEqual(['read-by-heading tried'])
  })

  it('tells of a field of which nothing is left', async () => {
    const bytes = await fromWord((xml) =>
      xml.replace(/<w:p>(?:(?!<w:p>).)*Mit spørgsmål til jer.*?(?=<w:p>(?:(?!<w:p>).)*Hvilken slags sparring)/s, ''),
    )
    const reading = readingOf(bytes)
    expect(reading.question).toBe('')
    expect(noticesOf(reading)).toEqual(['field-missing question'])
  })
})

describe('the number of a form', () => {
  it('tells of a newer form, and of none', async () => {
    const newer = readingOf(await fromWord((xml) => xml.replace(`${reference}/1`, `${reference}/9`)))
    expect([newer.version, noticesOf(newer)]).toEqual([9, ['newer-form']])
    const none = readingOf(await fromWord((xml) => xml.replace(`${reference}/1`, '')))
    expect([none.reference, none.version, noticesOf(none)]).toEqual([null, null, ['no-reference']])
  })
})

describe('another Word file', () => {
  it('is no form, however well it is made', async () => {
    const parts = partsOf(await formFile(story))
    const bytes = zipped({
      ...parts,
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(run('Dilemma og spørgsmål'))}</w:body></w:document>`,
    })
    expect(codeOf(bytes)).toBe('form-foreign')
  })
})
