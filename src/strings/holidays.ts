/** The Danish names of days off and of school holidays. */
import type { HolidayName } from '../core/calendar/holidays.ts'
import type { SchoolHoliday, SchoolHolidayName } from '../core/calendar/school-holidays.ts'

export const holidayNames: Readonly<Record<HolidayName, string>> = {
  'new-year': 'nytårsdag',
  'maundy-thursday': 'skærtorsdag',
  'good-friday': 'langfredag',
  'easter-sunday': 'påskedag',
  'easter-monday': '2. påskedag',
  'great-prayer-day': 'store bededag',
  ascension: 'Kristi himmelfartsdag',
  'whit-sunday': 'pinsedag',
  'whit-monday': '2. pinsedag',
  'christmas-day': 'juledag',
  'boxing-day': '2. juledag',
  'may-day': '1. maj',
  'constitution-day': 'grundlovsdag',
  'christmas-eve': 'juleaftensdag',
  'new-years-eve': 'nytårsaftensdag',
}

export const schoolHolidayNames: Readonly<Record<SchoolHolidayName, string>> = {
  winter: 'vinterferie',
  easter: 'påskeferie',
  summer: 'sommerferie',
  autumn: 'efterårsferie',
  christmas: 'juleferie',
  other: 'skoleferie',
}

/** The area's own name for a holiday where it has one. */
export const schoolHolidayTitle = ({ name, title }: Pick<SchoolHoliday, 'name' | 'title'>): string =>
  title === '' ? schoolHolidayNames[name] : title
