/** One thing that is wrong or worth knowing: a sign, a word for how bad it is, and a sentence. */
import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { Clash } from '../../../core/programme/clashes.ts'
import type { DayNames } from '../../../core/programme/day-names.ts'
import { clashText, programmeClashes } from '../../../strings/programme-clashes.ts'
import classes from './programme-side.module.css'

type ClashLineProps = { readonly clash: Clash; readonly names: DayNames }

export const ClashLine = ({ clash, names }: ClashLineProps) => (
  <span className={classes.clash} data-severity={clash.severity}>
    {clash.severity === 'clash' ? (
      <IconAlertTriangle size={20} aria-hidden />
    ) : (
      <IconInfoCircle size={20} aria-hidden />
    )}
    <span>
      <VisuallyHidden>{programmeClashes.severity[clash.severity]}: </VisuallyHidden>
      {clashText(clash, names)}
    </span>
  </span>
)
