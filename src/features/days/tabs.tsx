/** The parts of a day: one line each. A part has the whole width and height below the day's name, and scrolls by itself. */
import type { ComponentType } from 'react'
import type { DayTab } from '../../ui/paths.ts'
import { AboutTab } from './about/about-tab.tsx'
import { AttendanceTab } from './attendance/attendance-tab.tsx'
import { ContributionsTab } from './contributions/contributions-tab.tsx'
import { PapersTab } from './papers/papers-tab.tsx'
import { ProgramTab } from './program/program-tab.tsx'
import { RegistrationsTab } from './registrations/registrations-tab.tsx'
import { ReportTab } from './report/report-tab.tsx'
import type { DayTabProps } from './tab-props.ts'

export const tabContents: Readonly<Record<DayTab, ComponentType<DayTabProps>>> = {
  dagen: AboutTab,
  bidrag: ContributionsTab,
  program: ProgramTab,
  tilmeldinger: RegistrationsTab,
  fremmoede: AttendanceTab,
  papirer: PapersTab,
  rapport: ReportTab,
}
