// A backup is told of by its moment, as people say it.

import { expect, it } from 'vitest'
import { backupWhenText, whenText } from '../../src/ui/when.ts'

it('reads the moment out of a backup name', () => {
  expect(backupWhenText('2022-06-14T11-05-09-120Z')).toBe(whenText(new Date('2022-06-14T11:05:09.120Z')))
  expect(backupWhenText('2022-06-14T11-05-09-120Z-2')).toMatch(/^14\. juni 2022 kl\./)
})

it('shows a name of another kind as it is', () => {
  expect(backupWhenText('en mappe')).toBe('en mappe')
})
