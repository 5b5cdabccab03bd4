/** How many turns a meeting has, planned or not: the one rule for it. Who takes them it does not know. */
import { groupCountAt } from '../planning/meeting-groups.ts'
import type { Forum } from '../records/forum.ts'
import type { Meeting } from '../records/meeting.ts'
import type { RecordSet } from '../records/record-set.ts'

/** Turns of a meeting of the forum that splits into so many groups; where it stays together they are one. */
export const placesFor = ({ casesPerMeeting, groups }: Forum, groupCount: number): number =>
  groups === null ? casesPerMeeting : groupCount * groups.casesPerGroup

/** What the meeting says itself; otherwise by the groups it has, or as planning would split it as things stand. */
export const placesOf = (records: RecordSet, forum: Forum, meeting: Meeting): number =>
  meeting.caseCount ?? placesFor(forum, meeting.groups.length || groupCountAt(records, forum, meeting))

/** Whether turns go round in the forum at all. */
export const hasCases = (forum: Forum): boolean => placesFor(forum, 1) > 0
