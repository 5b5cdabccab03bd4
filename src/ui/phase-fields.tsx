/** The phases of a case with their minutes, or none: then its time is shared in the usual way. */
import { NumberInput, Switch, Text } from '@mantine/core'
import { phaseWords } from '../core/documents/case-pack-words.ts'
import { timeBoxes, withPhase } from '../core/documents/case-plan.ts'
import { type AgendaItem, casePhase } from '../core/records/agenda-item.ts'
import { phaseFields as words } from '../strings/agenda.ts'
import classes from './phase-fields.module.css'

type PhaseFieldsProps = {
  readonly label: string
  readonly phases: AgendaItem['phases']
  /** Of the whole case, to begin with. */
  readonly minutes: number
  /** What the phases come to. */
  readonly total: string
  readonly onChange: (phases: AgendaItem['phases']) => void
}

export const PhaseFields = ({ label, phases, minutes, total, onChange }: PhaseFieldsProps) => (
  <div>
    <Switch
      label={label}
      description={words.why}
      checked={phases.length > 0}
      onChange={(event) => onChange(event.currentTarget.checked ? timeBoxes(minutes) : [])}
    />
    {phases.length > 0 && (
      <>
        <div className={classes.phases}>
          {casePhase.options.map((phase) => (
            <NumberInput
              key={phase}
              label={phaseWords[phase]}
              value={phases.find((each) => each.phase === phase)?.minutes ?? 0}
              min={0}
              max={240}
              allowDecimal={false}
              hideControls
              suffix={` ${words.minutesShort}`}
              onChange={(next) => onChange(withPhase(phases, phase, typeof next === 'number' ? next : 0))}
            />
          ))}
        </div>
        <Text size="sm" c="dimmed" role="status">
          {total}
        </Text>
      </>
    )}
  </div>
)
