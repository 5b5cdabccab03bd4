/** Which version of the minutes it is, how far it has come, and which parts of the approved version before it are changed. */
import { longDate } from '../danish/dates.ts'
import { listText } from '../danish/numbers.ts'
import { plainRun } from '../text/blocks.ts'
import { headingBlock } from './blocks.ts'
import type { MeetingPapers } from './meeting-papers.ts'
import type { DocumentBlock } from './model.ts'
import { paperWords, versionWords as words } from './words.ts'

/** "Udkast", "Version 2, godkendt den 3. januar 2027 af mødet". */
export const statusText = ({ state }: MeetingPapers): string => {
  const numbered = (text: string) => (state.version === 1 ? text : words.version(state.version, text))
  switch (state.stage) {
    case 'draft':
      return numbered(paperWords.draft)
    case 'for-comment':
      return numbered(words.forComment(state.dueOn === null ? null : longDate(state.dueOn)))
    case 'approved':
      return numbered(words.approved(longDate(state.approvedOn), state.approvedBy))
  }
}

/** Why approved minutes were opened again; null where they were not. */
export const reopenedText = ({ state }: MeetingPapers): string | null =>
  state.stage === 'approved' || state.reopened === null
    ? null
    : words.reopened(longDate(state.reopened.on), state.reopened.because)

export const changeBlocks = ({ changes, state }: MeetingPapers): readonly DocumentBlock[] => {
  if (changes === null) return []
  const lines = [
    ...(changes.facts ? [words.facts] : []),
    ...(changes.people ? [words.people] : []),
    ...changes.items.map(({ number, change, what }) =>
      change === 'changed'
        ? words.changed(number, listText(what.map((part) => words.parts[part])))
        : words[change](number),
    ),
    ...(changes.actions ? [words.actions] : []),
  ]
  if (lines.length === 0) return []
  return [
    headingBlock(1, words.title(state.version - 1)),
    { type: 'list', items: lines.map((line) => ({ level: 0, ordered: false, content: [plainRun(line)] })) },
  ]
}
