/** Moments as people say them: "i dag kl. 9.14", "i går kl. 16.02", "14. juni 2022 kl. 8.00". */
import { when } from '../strings/common.ts'

const time = new Intl.DateTimeFormat('da-DK', { hour: 'numeric', minute: '2-digit' })
const date = new Intl.DateTimeFormat('da-DK', { day: 'numeric', month: 'long', year: 'numeric' })

export const whenText = (moment: Date, now: Date = new Date()): string => {
  const yesterday = new Date(now)
  yesterday.setDate(now.getDate() - 1)
  const clock = time.format(moment)
  if (moment.toDateString() === now.toDateString()) return when.today(clock)
  if (moment.toDateString() === yesterday.toDateString()) return when.yesterday(clock)
  return when.on(date.format(moment), clock)
}

/** A backup is named after its moment, with hyphens where a file name bears no colon: "2026-11-22T14-05-09-120Z". */
export const backupWhenText = (name: string): string => {
  const moment = new Date(name.replace(/^(.+T\d\d)-(\d\d)-(\d\d)-(\d{3})Z.*$/, '$1:$2:$3.$4Z'))
  return Number.isNaN(moment.getTime()) ? name : whenText(moment)
}
