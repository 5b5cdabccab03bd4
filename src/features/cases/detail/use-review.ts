/** What the check says of a text while it is being typed: a moment behind the keys, so that they never wait. */
import { useDeferredValue, useMemo } from 'react'
import { reviewStory, type StoryCheck, type StoryReview } from '../../../core/cases/review.ts'
import { languageHints } from '../../../core/language/hints.ts'
import { defaultLanguageRules } from '../../../core/language/lexicon.ts'
import { findPersonalData } from '../../../core/privacy/find-personal-data.ts'
import { knownThings } from '../../../core/privacy/knowledge.ts'
import type { CaseStory } from '../../../core/records/case-story.ts'
import { type ForumId, theOrganisationId } from '../../../core/records/ids.ts'
import { recordSetOf } from '../../../core/records/record-set.ts'
import { useNameBook, useRecords } from '../../../replica/index.ts'

type Check = {
  /** Undefined while what it looks for is read. */
  readonly check: StoryCheck | undefined
  /** The dictionary could not be read: fewer names are found. */
  readonly isPoor: boolean
}

export const useCheck = (forumId: ForumId | null): Check => {
  const organisation = useRecords('organisation')
  const people = useRecords('person')
  const units = useRecords('unit')
  const venues = useRecords('venue')
  const forums = useRecords('forum')
  const book = useNameBook()
  const check = useMemo(() => {
    if (!organisation || !people || !units || !venues || !forums || book.state === 'loading') return undefined
    const records = recordSetOf([...organisation, ...people, ...units, ...venues, ...forums])
    const knowledge = { names: book.names, known: knownThings(records) }
    const isOn = forumId === null || records.forum.get(forumId)?.cases.languageHints !== false
    const rules = records.organisation.get(theOrganisationId)?.languageRules ?? defaultLanguageRules
    return {
      find: (text: string) => findPersonalData(text, knowledge),
      hints: (text: string) => (isOn ? languageHints(text, rules) : []),
    }
  }, [organisation, people, units, venues, forums, book, forumId])
  return { check, isPoor: book.state === 'failed' }
}

export type Reviewed = {
  /** The text that was looked at: what is being typed may be a few letters ahead. */
  readonly story: CaseStory
  readonly review: StoryReview
}

export const useReview = (story: CaseStory, check: StoryCheck | undefined): Reviewed | null => {
  const looked = useDeferredValue(story)
  return useMemo(
    () => (check === undefined ? null : { story: looked, review: reviewStory(looked, check) }),
    [looked, check],
  )
}
