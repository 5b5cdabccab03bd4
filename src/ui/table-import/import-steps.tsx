/** The steps of an import from a table, with the one that is being taken. */
import { tableImport as words } from '../../strings/table-import.ts'
import classes from './table-import.module.css'

export type ImportStep = 'choose' | 'map' | 'preview'
const steps: readonly ImportStep[] = ['choose', 'map', 'preview']

export const ImportSteps = ({ step }: { readonly step: ImportStep }) => (
  <ol className={classes.steps} aria-label={words.stepsLabel}>
    {steps.map((each, index) => (
      <li key={each} aria-current={each === step ? 'step' : undefined}>{`${index + 1}. ${words.steps[each]}`}</li>
    ))}
  </ol>
)
