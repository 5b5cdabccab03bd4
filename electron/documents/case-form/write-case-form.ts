/**
 * The form of a case as the bytes of a Word file, empty or filled. One to two A4 pages that can be filled in on the screen and,
 * printed, by hand. The same form gives the same bytes.
 */
import { type FileChild, Paragraph } from 'docx'
import {
  confidentialityTag,
  confidentialPartsTag,
  namedTag,
  referenceTag,
  removedTag,
  sparringTag,
  storyTags,
} from '../../../src/core/cases/form-tags.ts'
import { weekdayDate } from '../../../src/core/danish/dates.ts'
import { listText } from '../../../src/core/danish/numbers.ts'
import type { CaseForm } from '../../../src/core/documents/case-form.ts'
import {
  confidentialityAdvice,
  confidentialityQuestion,
  confidentialityRule,
  formHeadings,
  formHints,
  formPlaceholders,
  formWords,
  namedWords,
  removedWords,
} from '../../../src/core/documents/case-form-words.ts'
import { confidentialityWords, sparringWords } from '../../../src/core/documents/case-words.ts'
import { caseConfidentiality, type SparringKind, sparringKind } from '../../../src/core/records/case.ts'
import type { StoryField } from '../../../src/core/records/case-story.ts'
import { plainRun } from '../../../src/core/text/blocks.ts'
import { fieldParagraphs } from '../blocks.ts'
import { words } from '../inline.ts'
import type { PaperBlobs } from '../letterhead.ts'
import type { Sheet } from '../sheet.ts'
import {
  type Choice,
  type ControlCounter,
  controlParagraph,
  words as controlWords,
  dropdownBlock,
  lockedText,
  plainTextBlock,
  richTextBlock,
} from './controls.ts'
import { type FormHeading, hint, ownFormSheet, ticked, writeFormFile } from './form-file.ts'
import { fieldLine, formStyle } from './form-styles.ts'
import { themeParagraphs } from './themes.ts'

export const writeCaseForm = (form: CaseForm, blobs: PaperBlobs): Promise<Uint8Array> =>
  writeFormFile(form.frame, blobs, ({ heading, sheet }) => formBody(form, { heading, room: roomOn(sheet) }))

type Room = Readonly<Record<Exclude<StoryField, 'title'> | 'confidentialParts', number>>

/**
 * Lines of room to write by hand, on two pages: on each what is left beside its questions and a reserve, since programs break lines
 * otherwise than reckoned, and a typeface that nobody here knows is wider.
 */
const roomOn = ({ textWidth, textHeight, knownTypeface }: Sheet): Room => {
  const broken = knownTypeface ? 0 : Math.ceil((unknownWidth * ownFormSheet.textWidth) / textWidth)
  const left = (fixed: number) => Math.floor((textHeight - fixed) / fieldLine) - broken
  const second = secondPage.findLast((lines) => total(lines) <= left(questions.second)) ?? fewest
  return { ...second, situation: Math.min(7, Math.max(3, left(questions.first))) }
}

type SecondPage = Omit<Room, 'situation'>

const fewest: SecondPage = { dilemma: 2, tried: 2, question: 1, confidentialParts: 1 }
/** Where there is more room, it comes in this order. */
const secondPage: readonly SecondPage[] = [
  fewest,
  { ...fewest, question: 2 },
  { ...fewest, question: 2, dilemma: 3 },
  { dilemma: 3, tried: 2, question: 2, confidentialParts: 2 },
  { dilemma: 3, tried: 3, question: 2, confidentialParts: 2 },
  { dilemma: 4, tried: 3, question: 2, confidentialParts: 2 },
  { dilemma: 4, tried: 4, question: 2, confidentialParts: 2 },
]
const total = (lines: SecondPage): number => Object.values(lines).reduce((sum, each) => sum + each, 0)

/** What stands around the lines, in twips. */
const questions = { first: 11_000, second: 10_600 } as const
/** Lines more that the questions of a page take in such a typeface. */
const unknownWidth = 2

/** How the form looks where it depends on the sheet. */
type FormLook = { readonly heading: FormHeading; readonly room: Room }

const formBody = (form: CaseForm, { heading, room }: FormLook): readonly FileChild[] => {
  const { content } = form
  const counter: ControlCounter = { next: 1 }
  const story = (name: Exclude<StoryField, 'title'>): readonly FileChild[] => [
    heading(formHeadings[name]),
    hint(formHints[name]),
    richTextBlock(counter, { tag: storyTags[name], alias: formHeadings[name] }, content[name], {
      placeholder: formPlaceholders[name],
      lines: room[name],
    }),
  ]
  return [
    ...opening(form),
    heading(formHeadings.title),
    hint(formHints.title),
    plainTextBlock(counter, { tag: storyTags.title, alias: formHeadings.title }, content.title, formPlaceholders.title),
    heading(formHeadings.themes),
    hint(formHints.themes),
    ...themeParagraphs(counter, content.themes),
    ...story('situation'),
    ...story('dilemma'),
    ...story('tried'),
    ...story('question'),
    heading(formHeadings.sparring),
    hint(formHints.sparring),
    sparringList(counter, content.sparring),
    ...confidentiality(form, counter, { heading, room }),
    heading(formHeadings.before),
    ticked(counter, { tag: removedTag, alias: removedWords }, content.identifiersRemoved, removedWords),
    ticked(counter, { tag: namedTag, alias: namedWords }, content.named, namedWords),
    controlParagraph(formStyle.reference, [
      controlWords(`${formWords.reference}: `),
      lockedText(counter, { tag: referenceTag, alias: formWords.reference }, form.reference),
      controlWords(`. ${formWords.referenceWhy}`),
    ]),
  ]
}

const opening = ({ kind, meeting, meetingDate, due, contact }: CaseForm): readonly Paragraph[] => [
  ...formWords.welcome[kind].map((text) => new Paragraph({ children: words(text) })),
  ...fieldParagraphs({
    type: 'fields',
    rows: [
      {
        label: formWords.meeting,
        text: [meeting, meetingDate === null ? '' : weekdayDate(meetingDate)].filter(Boolean).join(', '),
      },
      { label: formWords.due, text: due === null ? '' : weekdayDate(due) },
      { label: formWords.sendTo, text: formWords.contact(contact) },
    ]
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => ({ label, values: [[plainRun(text)]] })),
  }),
]

/** A list holds one choice: where a case has several kinds, they stand together as one more. */
const sparringList = (counter: ControlCounter, kinds: readonly SparringKind[]): FileChild => {
  const single = sparringKind.options.map((kind): Choice => ({ value: kind, words: sparringWords[kind] }))
  const chosen = single.filter(({ value }) => kinds.some((kind) => kind === value))
  const together = {
    value: chosen.map(({ value }) => value).join(' '),
    words: listText(chosen.map((choice) => choice.words)),
  }
  return dropdownBlock(
    counter,
    { tag: sparringTag, alias: formHeadings.sparring },
    chosen.length > 1 ? [...single, together] : single,
    chosen.length > 0 ? together : null,
    formPlaceholders.sparring,
  )
}

/** In the order of the guideline: what holds from the outset, what was asked for, and what follows from it. */
const confidentiality = (
  { content, confidentialityBinds }: CaseForm,
  counter: ControlCounter,
  { heading, room }: FormLook,
): readonly FileChild[] => [
  heading(formHeadings.confidentiality),
  hint(confidentialityRule),
  new Paragraph({ keepNext: true, children: words(confidentialityQuestion, { bold: true }) }),
  ...caseConfidentiality.options.map((answer) =>
    ticked(
      counter,
      { tag: confidentialityTag(answer), alias: `${formHeadings.confidentiality}: ${confidentialityWords[answer]}` },
      content.confidentiality === answer,
      confidentialityWords[answer],
      confidentialityBinds || answer === 'unknown' ? confidentialityAdvice[answer] : '',
      true,
    ),
  ),
  heading(formHeadings.confidentialParts, 2),
  richTextBlock(
    counter,
    { tag: confidentialPartsTag, alias: formHeadings.confidentialParts },
    content.confidentialParts,
    { placeholder: formPlaceholders.confidentialParts, lines: room.confidentialParts },
  ),
]
