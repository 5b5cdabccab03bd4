/**
 * The words of a case. Everything that could tell who it is about lies in this record and nowhere else, so that erasing it
 * forgets the story. Its id is derived from the case.
 */
import { z } from 'zod'
import { caseId } from './ids.ts'
import { elementId, line, list, shape, text } from './schema.ts'

/** The parts that people write, in the order of the form. */
export const storyField = z.enum(['title', 'situation', 'dilemma', 'tried', 'question'])
export type StoryField = z.infer<typeof storyField>

/** A finding of the check that a person found not to identify anybody. It holds as long as the same words stand there. */
const dismissal = shape({
  id: elementId,
  field: storyField,
  /** The words found, as they stand in the text. */
  found: z.string().max(500),
  reason: line,
})

/** What stands in the text instead of somebody or something, so that the same one is called the same throughout. */
const alias = shape({ id: elementId, original: z.string().max(500), replacement: z.string().max(500) })

export const caseStory = shape({
  caseId,
  title: line,
  /** Plain text; paragraphs and lines end with "\n", and a line that begins with "- " is an element of a list. */
  situation: text,
  /** What is hard. Under agreed confidentiality the only one of the three that may be brought. */
  dilemma: text,
  tried: text,
  question: text,
  /** What was agreed to stay confidential, in the author's words, where a part of it is. */
  confidentialParts: text,
  /** A person has seen to it that none of those parts is in the text any more. */
  confidentialPartsRemoved: z.boolean().default(false),
  /** The author's own tick: names, CPR numbers, places and dates are taken out. */
  identifiersRemoved: z.boolean().default(false),
  dismissals: list(dismissal),
  /** Emptied when the case is approved. */
  aliases: list(alias),
  /** What came with the form and could not be taken along, as codes of `core/cases/form.ts`. */
  leftOut: list(z.string().max(100)),
})
export type CaseStory = z.infer<typeof caseStory>
