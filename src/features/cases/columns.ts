/** The columns of the board: states that ask the same of people stand together, so that all of them fit on a page. */
import type { CaseRow } from '../../core/cases/board.ts'

export const boardColumns = ['bedes-om', 'venter', 'gennemgaas', 'klar', 'brugt', 'afsluttet'] as const
export type BoardColumn = (typeof boardColumns)[number]

const columnOfStatus: Readonly<Record<CaseRow['status'], BoardColumn>> = {
  'to-ask': 'bedes-om',
  asked: 'venter',
  promised: 'venter',
  returned: 'venter',
  received: 'gennemgaas',
  checked: 'gennemgaas',
  approved: 'klar',
  'in-pack': 'klar',
  used: 'brugt',
  learned: 'afsluttet',
  erased: 'afsluttet',
  withdrawn: 'afsluttet',
}

export const columnOf = ({ status }: Pick<CaseRow, 'status'>): BoardColumn => columnOfStatus[status]

/** Whether whoever organises has something to do now; while an author writes and has time left, nobody else has. */
export const waitsForMe = ({ next, problems }: Pick<CaseRow, 'next' | 'problems'>): boolean => {
  if (problems.length > 0) return true
  if (next === null) return false
  switch (next.step) {
    case 'check':
    case 'agree':
    case 'approve':
    case 'learn':
    case 'approve-learning':
    case 'settle':
      return true
    case 'receive':
      return next.urgency === 'late'
    case 'ask':
    case 'remind':
    case 'pack':
    case 'use':
    case 'erase':
      return next.urgency !== 'later'
  }
}
