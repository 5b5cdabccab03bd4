import { describe, expect, it } from 'vitest'
import { forumKind } from '../../src/core/records/forum.ts'
import { parseRecord } from '../../src/core/records/index.ts'
import { newForum } from '../../src/features/forums/forum-templates.ts'
import { cadenceText } from '../../src/strings/forums.ts'
import { countingIds } from '../people/builders.ts'

describe('the template of', () => {
  it.each(forumKind.options)('%s is a valid forum whose agenda fits the meeting and has ids of its own', (kind) => {
    const { newElementId } = countingIds()
    const forum = newForum(kind, newElementId)
    expect(parseRecord('forum', forum)).toEqual({ ok: true, value: forum })
    expect(forum.kind).toBe(kind)
    const used = forum.agendaTemplate.reduce((sum, item) => sum + (item.minutes ?? 0), 0)
    expect(used).toBeGreaterThan(0)
    expect(used).toBeLessThanOrEqual(forum.durationMinutes)
    const ids = [...forum.agendaTemplate, ...newForum(kind, newElementId).agendaTemplate].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('regional ERFA is as the evaluation describes it: every quarter, two hours, mandatory, in turn between venues', () => {
    const forum = newForum('regional-erfa', countingIds().newElementId)
    expect(forum).toMatchObject({ mandatory: true, durationMinutes: 120, place: { rule: 'rotate' } })
    expect(forum.membership.roles).toEqual(['peer'])
    expect(cadenceText(forum.cadence)).toBe('Hvert kvartal')
  })
})
