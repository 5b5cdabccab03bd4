/** The form of a contribution to a day as the bytes of a Word file. It can be filled in on the screen and, printed, by hand. */
import { type FileChild, Paragraph } from 'docx'
import type { ContributionForm } from '../../../src/core/documents/contribution-form.ts'
import {
  contributionHeadings as headings,
  contributionHints as hints,
  kindChoices,
  contributionPlaceholders as placeholders,
  speakerColumns,
  speakerTable,
  contributionFormWords as words,
} from '../../../src/core/documents/contribution-form-words.ts'
import {
  type ContributionField,
  offeredKinds,
  speakerFields,
  speakerRows,
} from '../../../src/core/programme/contribution-reading.ts'
import {
  dayReferenceTag,
  kindTag,
  speakerTag,
  contributionTags as tags,
} from '../../../src/core/programme/contribution-tags.ts'
import { plainRun } from '../../../src/core/text/blocks.ts'
import { fieldParagraphs } from '../blocks.ts'
import { words as textRuns } from '../inline.ts'
import type { PaperBlobs } from '../letterhead.ts'
import {
  type ControlCounter,
  controlParagraph,
  controlTable,
  words as controlWords,
  lockedText,
  plainText,
  plainTextBlock,
  richTextBlock,
  tab,
} from './controls.ts'
import { type FormHeading, hint, ticked, writeFormFile } from './form-file.ts'
import { formStyle } from './form-styles.ts'

export const writeContributionForm = (form: ContributionForm, blobs: PaperBlobs): Promise<Uint8Array> =>
  writeFormFile(form.frame, blobs, ({ heading, sheet }) => formBody(form, heading, sheet.textWidth))

/** Lines of room to write by hand. */
const room = { abstract: 10, equipment: 4, remark: 6 } as const

const formBody = (form: ContributionForm, heading: FormHeading, width: number): readonly FileChild[] => {
  const counter: ControlCounter = { next: 1 }
  const field = (name: ContributionField) => ({ tag: tags[name], alias: headings[name] })
  const box = (name: keyof typeof room): FileChild =>
    richTextBlock(counter, field(name), '', { placeholder: placeholders[name], lines: room[name] })
  const labelled = (name: ContributionField): FileChild =>
    controlParagraph(formStyle.line, [
      controlWords(`${headings[name]}:`),
      tab,
      plainText(counter, field(name), '', placeholders[name]),
    ])
  return [
    ...words.welcome.map((text) => new Paragraph({ children: textRuns(text) })),
    ...fieldParagraphs({
      type: 'fields',
      rows: form.facts.map(({ label, text }) => ({ label, values: [[plainRun(text)]] })),
    }),
    heading(headings.title),
    hint(hints.title),
    plainTextBlock(counter, field('title'), '', placeholders.title),
    heading(headings.kind),
    hint(hints.kind),
    ...offeredKinds.map((kind) =>
      ticked(
        counter,
        { tag: kindTag(kind), alias: kindChoices[kind] },
        false,
        kindChoices[kind],
        '',
        kind !== offeredKinds.at(-1),
      ),
    ),
    heading(headings.abstract),
    hint(hints.abstract),
    box('abstract'),
    heading(headings.speakers),
    hint(hints.speakers),
    speakers(counter, width),
    heading(headings.practical),
    hint(hints.practical),
    ...(['minutes', 'capacity', 'from', 'to'] as const).map(labelled),
    heading(headings.equipment),
    hint(hints.equipment),
    box('equipment'),
    heading(headings.remark),
    box('remark'),
    controlParagraph(formStyle.reference, [
      controlWords(`${words.reference}: `),
      lockedText(counter, { tag: dayReferenceTag, alias: words.reference }, form.reference),
      controlWords(`. ${words.referenceWhy}`),
    ]),
  ]
}

/** A column for the row's number, which tells the rows apart where the controls are lost. */
const numberWidth = 400

const speakers = (counter: ControlCounter, width: number): FileChild => {
  const rest = width - numberWidth
  const shares = { name: 0.27, title: 0.2, organisation: 0.27, email: 0.26 }
  const widths = speakerFields.map((name) => Math.floor(rest * shares[name]))
  const rows = Array.from({ length: speakerRows }, (_, at) => [
    { style: formStyle.cell, parts: [controlWords(String(at + 1))] },
    ...speakerFields.map((name) => ({
      style: formStyle.cell,
      parts: [
        plainText(
          counter,
          { tag: speakerTag(at + 1, name), alias: `${speakerColumns[name]} ${at + 1}` },
          '',
          speakerColumns[name],
        ),
      ],
    })),
  ])
  const titles = ['', ...speakerFields.map((name) => speakerColumns[name])].map((title) => ({
    style: formStyle.cellTitle,
    parts: [controlWords(title)],
  }))
  return controlTable([numberWidth, ...widths], [titles, ...rows], speakerTable)
}
