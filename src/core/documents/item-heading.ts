/** What stands in the heading of an agenda item, and, word for word, in the overview. */
import { clockRange, durationText, noBreak } from '../danish/dates.ts'
import { clockTimes } from '../meetings/schedule.ts'
import { plainRun } from '../text/blocks.ts'
import { type MeetingPapers, personName } from './meeting-papers.ts'
import type { DocumentHeading, DocumentOverview } from './model.ts'
import { namesText, type PaperKind } from './people.ts'
import { categoryTitles, categoryWords, paperWords, shareableWords } from './words.ts'

type Item = MeetingPapers['items'][number]

export const itemHeadings = (papers: MeetingPapers, kind: PaperKind): readonly DocumentHeading[] => {
  const times =
    kind === 'agenda' && papers.organisation.agendaClockTimes ? clockTimes(papers.meeting, papers.items) : []
  return papers.items.map((item, index) => {
    const clock = times[index]
    return {
      type: 'heading',
      level: 2,
      tone: 'structure',
      label: `${index + 1}.`,
      content: [plainRun(isHidden(papers, item) ? shareableWords.closedItem : itemTitle(item))],
      aside: isHidden(papers, item)
        ? ''
        : [presenters(papers, item), time(item, clock ? clockRange(clock.start, clock.end) : null)]
            .filter(Boolean)
            .join(' '),
      anchor: `punkt_${index + 1}`,
    }
  })
}

/** A closed item, for those who did not take part. */
const isHidden = ({ edition }: MeetingPapers, { closed }: Item): boolean => closed && edition === 'shareable'

/** Every item with what its heading says; null for a meeting without items. */
export const overviewBlock = (headings: readonly DocumentHeading[]): DocumentOverview | null => {
  if (headings.length === 0) return null
  return {
    type: 'overview',
    title: paperWords.overview,
    entries: headings.map(({ anchor, label, content, aside }) => ({
      anchor: anchor ?? '',
      label,
      text: [...content.map((part) => (part.type === 'text' ? part.text : '')), aside && ` ${aside}`].join(''),
    })),
  }
}

/** "MUNDTLIG ORIENTERING: Nyt fra forummet". A title that begins with its category's word does not get it twice. */
const itemTitle = ({ category, title, closed }: Item): string => {
  const word = categoryWords[category]
  const named = title.trim() === '' ? categoryTitles[category] : title.trim()
  const repeats = named.toLocaleLowerCase('da').startsWith(word.toLocaleLowerCase('da'))
  const before = [closed ? paperWords.closedItem : '', repeats ? '' : word].filter(Boolean).join(', ')
  return before === '' ? named : `${before}: ${named}`
}

/** No slash without a presenter. */
const presenters = (papers: MeetingPapers, item: Item): string => {
  const names = item.presenters.map(({ personId, name }) =>
    ((personId === null ? null : personName(papers.people, personId)) ?? name).trim(),
  )
  const known = names.filter(Boolean)
  return known.length === 0 ? '' : `/${noBreak}${namesText(papers, known)}`
}

/** No parentheses without minutes. */
const time = ({ minutes }: Item, clock: string | null): string =>
  minutes === null || minutes === 0 ? '' : `(${clock ?? durationText(minutes)})`
