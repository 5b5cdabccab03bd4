import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseTable } from '../../electron/tables/parse-table.ts'
import { readTable } from '../../electron/tables/read-table.ts'
import { tableLimits } from '../../electron/tables/table.ts'
import { rowsXml, sheetXml, workbook, workbookParts, zipped } from './workbooks.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'erfakreds-tables-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const reading = (name: string, content: Uint8Array | string, limits = tableLimits) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return readTable(path, limits)
}
const rowsOf = async (name: string, content: Uint8Array | string) => {
  const table = await reading(name, content)
  if (!table.ok) throw new Error(table.error)
  return table.value.rows
}
const codeOf = async (name: string, content: Uint8Array | string, limits = tableLimits) => {
  const table = await reading(name, content, limits)
  return table.ok ? 'read' : table.error
}

describe('CSV', () => {
  const expected = [
    ['Navn', 'Timer'],
    ['Søren Ærø', '32,5'],
  ]

  it('reads UTF-8 with and without a byte order mark', async () => {
    expect(await rowsOf('a.csv', 'Navn;Timer\r\nSøren Ærø;32,5\r\n')).toEqual(expected)
    expect(await rowsOf('b.csv', '\ufeffNavn;Timer\r\nSøren Ærø;32,5\r\n')).toEqual(expected)
  })

  it('reads Windows-1252, the curly quotes and the euro sign of it included', async () => {
    const bytes = Buffer.from('Navn;Timer\r\nSøren Ærø;32,5\r\n\x93\x80\x94;1\r\n', 'latin1')
    expect(await rowsOf('c.csv', bytes)).toEqual([...expected, ['“€”', '1']])
  })

  it('reads the UTF-16 that Excel writes as "Unicode-tekst"', async () => {
    expect(await rowsOf('d.txt', Buffer.from('\ufeffNavn\tTimer\r\nSøren Ærø\t32,5\r\n', 'utf16le'))).toEqual(expected)
  })

  it('finds the delimiter though cells hold decimal commas and commas between words', async () => {
    expect(await rowsOf('e.csv', 'Navn;Dage;Timer\nA;man, tir, tor;32,5\nB;man, ons;12,5\n')).toEqual([
      ['Navn', 'Dage', 'Timer'],
      ['A', 'man, tir, tor', '32,5'],
      ['B', 'man, ons', '12,5'],
    ])
    expect(await rowsOf('f.csv', 'Navn,Timer\nSøren Ærø,"32,5"\n')).toEqual(expected)
    expect(await rowsOf('g.csv', 'sep=,\r\nNavn,Timer\r\nSøren Ærø,"32,5"\r\n')).toEqual(expected)
  })

  it('keeps a line break inside quotation marks in its cell', async () => {
    expect(await rowsOf('h.csv', 'Navn;Noter\r\nA;"første\r\nanden ""linje"""\r\n')).toEqual([
      ['Navn', 'Noter'],
      ['A', 'første\nanden "linje"'],
    ])
  })

  it('keeps empty rows between others, so that row numbers agree with the file, and drops those at the end', async () => {
    expect(await rowsOf('i.csv', 'Navn;Timer\n\nA;1\n\n;\n')).toEqual([
      ['Navn', 'Timer'],
      ['', ''],
      ['A', '1'],
    ])
  })

  it('refuses a quotation mark that is never closed rather than swallow the rows after it', async () => {
    expect(await codeOf('j.csv', 'Navn;Timer\nA;"1\nB;2\nC;3\n')).toBe('table-unreadable')
  })

  it('says so when there is nothing to read', async () => {
    expect(await codeOf('k.csv', '')).toBe('table-empty')
    expect(await codeOf('l.csv', ' \r\n;;\r\n')).toBe('table-empty')
  })

  it('refuses more rows, columns or bytes than the caps', async () => {
    expect(await codeOf('m.csv', 'a;b\n'.repeat(20_001))).toBe('table-too-large')
    expect(await codeOf('m2.csv', 'a;b\n'.repeat(30_000))).toBe('table-too-large')
    expect(await codeOf('n.csv', `${'a;'.repeat(201)}a\n`)).toBe('table-too-large')
    expect(await codeOf('o.csv', 'a;b\n', { ...tableLimits, bytes: 3 })).toBe('table-too-large')
    expect(await rowsOf('p.csv', 'a;b\n'.repeat(20_000))).toHaveLength(20_000)
  })
})

describe('XLSX', () => {
  it('gives dates as ISO and numbers as Danish people type them', async () => {
    const bytes = workbook([
      ['Navn', 'Timer', 'Startdato', 'Leder'],
      ['Søren Ærø & Co <x>', 32.5, { day: 44726 }, true],
      ['B', 8.1 + 0.2, { day: 44726.5625 }, null],
    ])
    expect(await rowsOf('a.xlsx', bytes)).toEqual([
      ['Navn', 'Timer', 'Startdato', 'Leder'],
      ['Søren Ærø & Co <x>', '32,5', '2022-06-14', 'ja'],
      ['B', '8,3', '2022-06-14 13:30', ''],
    ])
  })

  it('goes by the content, not by the name', async () => {
    expect(await rowsOf('forkert.csv', workbook([['Navn'], ['A']]))).toEqual([['Navn'], ['A']])
  })

  it('passes over cells and rows that only carry a look, down to the last row of the sheet', async () => {
    const styled = `${rowsXml([['Navn'], ['A']])}<row r="3" s="1"/><row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>`
    expect(await rowsOf('b.xlsx', zipped(workbookParts(sheetXml(styled))))).toEqual([['Navn'], ['A']])
  })

  it('reads shared strings, rich ones included, and namespaces with a prefix, as other programs write them', async () => {
    const spreadsheet = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    const parts = workbookParts(
      `<x:worksheet ${spreadsheet}><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c><x:c r="C1" s="1"/></x:row></x:sheetData></x:worksheet>`,
    )
    const shared = `<x:sst ${spreadsheet}><x:si><x:t>Navn</x:t></x:si><x:si><x:r><x:t>Sø</x:t></x:r><x:r><x:t>ren</x:t></x:r></x:si></x:sst>`
    expect(await rowsOf('c.xlsx', zipped({ ...parts, 'xl/sharedStrings.xml': shared }))).toEqual([['Navn', 'Søren']])
  })
})

describe('hostile and damaged files', () => {
  const good = workbook([
    ['Navn', 'Timer'],
    ['A', 1],
  ])

  it('refuses a zip bomb by its declared sizes', async () => {
    const parts = workbookParts(sheetXml(`${rowsXml([['A']])}${' '.repeat(120_000_000)}`))
    expect(await codeOf('bomb.xlsx', zipped(parts))).toBe('table-too-large')
  })

  it('refuses a part that swells beyond the ratio though the sum is below the cap', async () => {
    const parts = workbookParts(sheetXml(`${rowsXml([['A']])}${' '.repeat(20_000_000)}`))
    expect(await codeOf('swell.xlsx', zipped(parts))).toBe('table-too-large')
  })

  it('refuses an archive whose directory understates a size', async () => {
    const bytes = workbook(Array.from({ length: 500 }, (_, row) => [`Person ${row}`, row]))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const name = Buffer.from('xl/worksheets/sheet1.xml')
    for (let at = 0; at < bytes.byteLength - 46; at++) {
      const isEntry = view.getUint32(at, true) === 0x02014b50
      if (isEntry && Buffer.from(bytes.subarray(at + 46, at + 46 + name.length)).equals(name))
        view.setUint32(at + 24, 2_000, true)
    }
    expect(await codeOf('liar.xlsx', bytes)).toBe('table-unreadable')
  })

  it('refuses a cell in the last row and column, which would be filled up to', async () => {
    const far = `${rowsXml([['A']])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`
    expect(
      await codeOf(
        'far.xlsx',
        zipped(workbookParts(sheetXml(`<row r="1"></row>${far.slice(far.indexOf('<row r="10'))}`))),
      ),
    ).toBe('table-too-large')
  })

  it('refuses XML that declares entities', async () => {
    const entities =
      '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const sheet = sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>')
    expect(
      await codeOf(
        'entities.xlsx',
        zipped(workbookParts(sheet.replace('<?xml version="1.0" encoding="UTF-8"?>', entities))),
      ),
    ).toBe('table-unreadable')
  })

  it('refuses an old or password-protected workbook, a Word file and a PDF under any name', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)])
    expect(await codeOf('gammel.xls', ole)).toBe('table-unreadable')
    expect(await codeOf('kodeord.xlsx', ole)).toBe('table-unreadable')
    const word = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') })
    expect(await codeOf('brev.xlsx', word)).toBe('table-unreadable')
    expect(await codeOf('papir.csv', '%PDF-1.7\n1 0 obj\n')).toBe('table-unreadable')
    expect(await codeOf('side.xls', '<html><table><tr><td>A</td></tr></table></html>')).toBe('table-unreadable')
    expect(await codeOf('billede.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe(
      'table-unreadable',
    )
  })

  it('refuses a workbook cut short at any byte', async () => {
    for (let length = 30; length < good.byteLength; length += 37) {
      const parsed = await parseTable(good.slice(0, length))
      expect([length, parsed.ok]).toEqual([length, false])
    }
  })

  it('answers with rows or a code for any flipped bytes of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.byteLength - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (flips) => {
          const bytes = good.slice()
          for (const [at, mask] of flips) bytes[at] = (bytes[at] ?? 0) ^ mask
          const parsed = await parseTable(bytes)
          expect(typeof parsed.ok).toBe('boolean')
        },
      ),
      { numRuns: 500 },
    )
  })

  it('answers with rows or a code for any bytes at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const parsed = await parseTable(new Uint8Array(bytes))
        expect(typeof parsed.ok).toBe('boolean')
      }),
      { numRuns: 500 },
    )
  })

  it('gives up when the time is spent', async () => {
    expect(await codeOf('slow.csv', 'a;b\n'.repeat(1_000), { ...tableLimits, milliseconds: 1 })).toBe('table-too-large')
  })

  it('names a file that cannot be opened', async () => {
    const table = await readTable(join(folder, 'findes-ikke.csv'))
    expect(table).toEqual({ ok: false, error: 'file-unreadable' })
  })
})
