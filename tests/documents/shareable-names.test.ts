/** Names in what people wrote, as they stand in the edition to share. */
import { describe, expect, it } from 'vitest'
import { meetingDocument } from '../../src/core/documents/papers.ts'
import type { Inline } from '../../src/core/text/blocks.ts'
import { plainRun } from '../../src/core/text/blocks.ts'
import { type MeetingWish, papersOf, text } from './builders.ts'
import { readableText } from './readable-text.ts'

const minutes = (wish: MeetingWish) => meetingDocument(papersOf(wish), { document: 'minutes', edition: 'shareable' })
const lines = (wish: MeetingWish) => readableText(minutes(wish))

const maja = { name: 'Maja Lund', email: 'maja.lund@region.dk', phone: '22 81 03 66', unit: 'Sengeafsnit SL2' }
const peter = { name: 'Peter Holm', title: 'Projektleder', as: { group: 'secretariat' as const } }
const said = (line: string): string | undefined =>
  lines({ people: [maja, peter], items: [{ title: 'Nyt', minutesText: text(line) }] }).at(-1)

describe('names in what people wrote', () => {
  it.each([
    ['Maja Lund fortalte om dagen.', 'En deltager fortalte om dagen.'],
    ['Vi hørte Majas oplæg.', 'Vi hørte en deltagers oplæg.'],
    ['Efter MAJA kom peter HOLM.', 'Efter en deltager kom en fra sekretariatet.'],
    ['Lund, Maja og Peter var enige.', 'En deltager og en fra sekretariatet var enige.'],
    ["Det er Holm's idé.", 'Det er en fra sekretariatets idé.'],
    ['Skriv til maja.lund@region.dk eller ring 22810366.', 'Skriv til [mailadresse] eller ring [telefonnummer].'],
    ['Se www.peterholm.dk og www.sst.dk.', 'Se [link] og www.sst.dk.'],
    ['Lone Bak er inviteret næste gang.', 'En person er inviteret næste gang.'],
    ['Brug indgang C. Elevatoren er til venstre.', 'Brug indgang C. Elevatoren er til venstre.'],
    ['Projektleder Peter Holms oplæg, og hans leder Maja.', 'Projektleders oplæg, og hans leder.'],
    ['Ring 22810366/33445566.', 'Ring [telefonnummer]/33445566.'],
    ['Se +45 22 81 03 66 13-15.', 'Se [telefonnummer] 13-15.'],
    [
      'ML sender en plan (ML), og MLs punkt er i plan_ML.pdf.',
      'En deltager sender en plan (en deltager), og en deltagers punkt er i plan_en deltager.pdf.',
    ],
    ['HR og IT melder 5 ml.', 'HR og IT melder 5 ml.'],
    ['M\u00adaja kom efter Ma\u200bja.', 'En deltager kom efter en deltager.'],
    ['Det sagde maja, og peter holm gentog det.', 'Det sagde en deltager, og en fra sekretariatet gentog det.'],
    ['\u041c\u0430\u0458\u0430 og P\u03b5ter gik.', 'En deltager og en fra sekretariatet gik.'],
    ['Vi takker M\u0336a\u0336ja\u0301s bror.', 'Vi takker en deltagers bror.'],
    ['Majagruppen mødes. Det er en Majasag.', 'Gruppen mødes. Det er en sag.'],
    ['Vi er i majasgruppen og MAJAGRUPPEN.', 'Vi er i gruppen og GRUPPEN.'],
    ['Majas-gruppen og Majagruppens punkt.', 'En deltagers-gruppen og gruppens punkt.'],
    ['Peterseniorer i en holmgang om majsmarken.', 'Peterseniorer i en holmgang om majsmarken.'],
  ])('"%s" becomes "%s"', (written, expected) => {
    expect(said(written)).toBe(expected)
  })

  it('leaves everyday words that are names as well, and takes them where they stand as a name', () => {
    const people = [{ name: 'Liv Skov' }]
    const shown = (line: string) => lines({ people, items: [{ title: 'Nyt', minutesText: text(line) }] }).at(-1)
    expect(shown('Vi gik en tur i en skov og talte om et godt liv.')).toBe(
      'Vi gik en tur i en skov og talte om et godt liv.',
    )
    expect(shown('Det sagde Liv, og liv skov gentog det.')).toBe('Det sagde en deltager, og en deltager gentog det.')
  })

  it('knows a person by what the person is called as well', () => {
    const people = [{ name: 'Karl Lund', nickname: 'Kalle Kvik' }]
    const shown = (line: string) => lines({ people, items: [{ title: 'Nyt', minutesText: text(line) }] }).at(-1)
    expect(shown('Det sagde Kvik, og kalle kvik gentog det.')).toBe('Det sagde en deltager, og en deltager gentog det.')
  })

  it('tells of several people as several', () => {
    const people = [maja, { name: 'Anna Krogh' }, { name: 'Jens Thy' }]
    const item = {
      title: 'Nyt',
      presenters: ['Maja Lund', 'Anna Krogh'],
      minutesText: text('Maja, Anna og Jens gik.', 'Kollegerne Maja og Anna kom.'),
      actions: [{ task: 'Ring til Jens', who: ['Maja Lund', 'Jens Thy'] }],
    }
    const shown = lines({ people, items: [item] })
    expect(shown).toContain('Flere deltagere gik.')
    expect(shown).toContain('Kollegerne kom.')
    expect(shown).toContain('## 1. Nyt / flere deltagere')
    expect(shown.at(-1)).toBe('1 | Ring til en deltager | flere deltagere | ')
  })

  it('takes a name from runs that cut it in two, and an address that leads to a person', () => {
    const content: readonly Inline[] = [
      plainRun('Tak til Ma'),
      { ...plainRun('ja Lu'), bold: true },
      plainRun('nd og '),
      { ...plainRun('hendes side'), href: 'https://example.dk/maja-lund' },
      { type: 'footnote', id: 'f', content: [plainRun('Fortalt af MAJA.')] },
    ]
    const item = {
      title: 'Nyt',
      minutesText: [{ id: 'b', type: 'paragraph' as const, level: 0, content: [...content] }],
    }
    const block = minutes({ people: [maja], items: [item] }).body.at(-1)
    expect(block).toMatchObject({
      content: [
        { text: 'Tak til en deltager', bold: false },
        { text: ' og ' },
        { text: 'hendes side', href: null },
        { content: [{ text: 'Fortalt af en deltager.' }] },
      ],
    })
  })

  it('counts the people by group and says neither who led nor who wrote', () => {
    const shown = lines({
      people: [maja, { name: 'Anna Krogh' }, peter],
      meeting: { chair: 'Maja Lund', minuteTaker: 'Peter Holm' },
    })
    expect(shown).toContain('[Deltagere]')
    expect(shown).toContain('2 personer')
    expect(shown).toContain('1 person')
    expect(shown.join()).not.toMatch(/Mødeleder|Referent/)
  })

  it('keeps presenters that are bodies and hides those who may be people', () => {
    const shown = lines({
      items: [
        { title: 'A', presenters: ['Sekretariatet'] },
        { title: 'B', presenters: ['Xi Oyelaran'], content: text('Oyelaran viser film.') },
      ],
    })
    expect(shown).toContain('## 1. A / Sekretariatet')
    expect(shown).toContain('## 2. B / en gæst')
    expect(shown).toContain('En gæst viser film.')
  })

  it.each([
    ['Xi Oyelaran, Region Sjælland', 'En gæst, Region Sjælland'],
    ['Oplægsholder Xi Oyelaran', 'Oplægsholder en gæst'],
    ['Xi Oyelaran (koordinator) og Ot Yggesen', 'En gæst (koordinator) og en gæst'],
    ['Palleri Yggesen', 'en gæst'],
    ['Xi  Oyelaran', 'en gæst'],
    ['Psykiatrisk Center Sct. Hans', 'Psykiatrisk Center Sct. Hans'],
  ])('take people out of "%s"', (presenter, expected) => {
    const shown = lines({ items: [{ title: 'A', presenters: [presenter], minutesText: text('Yggesen og Xi gik.') }] })
    expect(shown).toContain(`## 1. A / ${expected}`)
    expect(shown.join()).not.toMatch(/Oyelaran/)
    if (presenter.includes('Yggesen')) expect(shown.join()).not.toMatch(/Yggesen/)
  })
})
