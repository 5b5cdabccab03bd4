/**
 * A meeting's papers for people outside the meeting: of closed items nothing but their number, and nobody's name. What is not in
 * the answer cannot reach a paper, its file name or its properties.
 */
import { newValue } from '../records/index.ts'
import type { MeetingPapers } from './meeting-papers.ts'

export const shareablePapers = (papers: MeetingPapers): MeetingPapers => {
  const closed = new Set<string>(papers.items.filter((item) => item.closed).map(({ id }) => id))
  return {
    ...papers,
    edition: 'shareable',
    meeting: { ...papers.meeting, chairId: null, minuteTakerId: null },
    items: papers.items.map((item) =>
      item.closed
        ? { ...newValue('agenda-item', { meetingId: item.meetingId, order: item.order, closed: true }), id: item.id }
        : { ...item, presenters: [], proposal: null, privateNotes: [] },
    ),
    attachments: papers.attachments.filter(({ agendaItemId }) => !closed.has(agendaItemId)),
    actions: papers.actions
      .filter(({ agendaItemId }) => agendaItemId === null || !closed.has(agendaItemId))
      .map((action) => ({ ...action, responsibleIds: [] })),
  }
}
