/** A form filled in with LibreOffice itself, by a script that does what somebody would do at the screen. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCaseForm } from '../../electron/case-forms/read-case-form.ts'
import { formPlaceholders, removedWords } from '../../src/core/documents/case-form-words.ts'
import { confidentialityWords, sparringWords, themeWords } from '../../src/core/documents/case-words.ts'
import { type FormAnswers, fillForm, unoMissing } from './fill-form.ts'
import { contentOf, formFile, noticesOf, reference, story } from './form-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'erfakreds-uno-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Wish = Pick<FormAnswers, 'tracked'>

/** The filled form as LibreOffice saves it, as a Word file and as its own. */
const filled = async (name: string, wish: Wish): Promise<{ readonly docx: string; readonly odt: string }> => {
  const at = (file: string): string => join(folder, `${name}${file}`)
  writeFileSync(at('.docx'), await formFile())
  const answers = {
    ...wish,
    texts: {
      [formPlaceholders.title]: story.title,
      [formPlaceholders.situation]: story.situation,
      [formPlaceholders.dilemma]: story.dilemma,
      [formPlaceholders.tried]: story.tried,
      [formPlaceholders.question]: story.question,
      [formPlaceholders.sparring]: sparringWords['reflecting-team'],
    },
    ticks: [
      ...story.themes.map((theme) => themeWords[theme]),
      confidentialityWords['not-confidential'],
      removedWords,
      'Jeg vil gerne stå med navn ved casen',
    ],
  }
  // LibreOffice 7.4 does not save this document with tracked changes as its own.
  const odt = Object.keys(wish.tracked).length === 0 ? { odt: at('-ud.odt') } : {}
  await fillForm(folder, at('.docx'), answers, { docx: at('-ud.docx'), ...odt })
  return { docx: at('-ud.docx'), odt: at('-ud.odt') }
}

describe('a form filled in with LibreOffice', () => {
  it('is read equal, and refused as an open document', async (context) => {
    if (unoMissing !== null) return context.skip(unoMissing)
    const { docx, odt } = await filled('skema', { tracked: {} })
    const read = await readCaseForm(docx)
    if (!read.ok) throw new Error(read.error)
    expect(contentOf(read.value.reading)).toEqual(story)
    expect([read.value.reading.reference, read.value.reading.outside]).toEqual([reference, ''])
    expect(readFileSync(odt).length).toBeGreaterThan(1_000)
    expect(await readCaseForm(odt)).toEqual({ ok: false, error: 'form-foreign' })
  })

  it('is read with its tracked changes accepted', async (context) => {
    if (unoMissing !== null) return context.skip(unoMissing)
    const { docx } = await filled('rettet', {
      tracked: { 'ville ikke': 'kunne ikke' },
    })
    const read = await readCaseForm(docx)
    if (!read.ok) throw new Error(read.error)
    expect(contentOf(read.value.reading)).toEqual({
      ...story,
      situation: story.situation.replace('ville ikke', 'kunne ikke'),
    })
    expect(noticesOf(read.value.reading)).toEqual(expect.arrayContaining(['tracked-changes']))
  })
})
