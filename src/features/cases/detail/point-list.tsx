/** Short points, each checked while it is written; the empty one at the end is the next. */
import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { StoryCheck } from '../../../core/cases/review.ts'
import type { PersonalDataFinding } from '../../../core/privacy/finding.ts'
import type { LearningPoint } from '../../../core/records/case.ts'
import { learningWords as words } from '../../../strings/case-life.ts'
import { check as checkWords, markLabel } from '../../../strings/case-text.ts'
import { privacyWords } from '../../../strings/privacy.ts'
import { type FieldMark, MarkedField } from './marked-field.tsx'
import classes from './text.module.css'

type PointListProps = {
  readonly title: string
  readonly points: readonly LearningPoint[]
  readonly check: StoryCheck | undefined
  readonly onChange: (points: readonly LearningPoint[]) => void
  readonly onBlur: () => void
  readonly newId: () => string
}

export const PointList = ({ title, points, check, onChange, onBlur, newId }: PointListProps) => {
  const [nextId, setNextId] = useState(newId)
  const shown = points.some(({ id }) => id === nextId) ? points : [...points, { id: nextId, text: '' }]
  const write = (id: string, text: string) => {
    if (id !== nextId) return onChange(points.map((each) => (each.id === id ? { ...each, text } : each)))
    onChange([...points, { id, text }])
    setNextId(newId())
  }
  return (
    <ol className={classes.findings} onBlur={onBlur}>
      {shown.map((point, index) => (
        <li key={point.id}>
          <Point
            label={`${title}: ${words.point(index + 1).toLowerCase()}`}
            point={point}
            check={check}
            onWrite={(text) => write(point.id, text)}
            remove={
              point.id === nextId
                ? null
                : {
                    label: words.removePoint(index + 1),
                    run: () => onChange(points.filter(({ id }) => id !== point.id)),
                  }
            }
          />
        </li>
      ))}
    </ol>
  )
}

type PointProps = {
  readonly label: string
  readonly point: LearningPoint
  readonly check: StoryCheck | undefined
  readonly onWrite: (text: string) => void
  readonly remove: { readonly label: string; readonly run: () => void } | null
}

const Point = ({ label, point: { text }, check, onWrite, remove }: PointProps) => {
  const found = useMemo(() => check?.find(text).filter(({ confidence }) => confidence !== 'low') ?? [], [check, text])
  const marks = found.map((each): FieldMark => ({ ...each, id: String(each.start), look: each.confidence, label: '' }))
  const put = ({ start, end, suggestion }: PersonalDataFinding) =>
    onWrite(text.slice(0, start) + suggestion + text.slice(end))
  return (
    <>
      <div className={classes.point}>
        <MarkedField
          label={label}
          hideLabel
          value={text}
          onChange={onWrite}
          marks={marks}
          current={null}
          readOnly={false}
          single
          maxLength={500}
        />
        {remove !== null && (
          <ActionIcon variant="subtle" size="lg" aria-label={remove.label} onClick={remove.run}>
            <IconTrash size={20} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {found.map((each) => (
        <Group key={each.start} gap="xs" mt={4}>
          <Text size="sm">
            {markLabel(privacyWords.types[each.type], privacyWords.confidence[each.confidence])}:{' '}
            <span className={classes.words}>{checkWords.found(text.slice(each.start, each.end))}</span>
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => put(each)}>
            {checkWords.replaceWith(each.suggestion)}
          </Button>
        </Group>
      ))}
    </>
  )
}
