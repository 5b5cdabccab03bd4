/** The files that belong to the sessions of a day's programme, under names that say to which. Links are no files. */
import type { Day } from '../../programme/day.ts'
import type { BlobId } from '../../records/ids.ts'
import { nameAndEnding } from '../file-names.ts'

type MaterialFile = {
  readonly blobId: BlobId
  /** "Peerdrift - Slides"; it may hold what file systems refuse. */
  readonly name: string
  readonly ending: string
}

export const materialFiles = ({ sessions }: Pick<Day, 'sessions'>): readonly MaterialFile[] =>
  sessions.flatMap(({ value }) =>
    value.materials.flatMap(({ title, source }) => {
      if (source.type !== 'file') return []
      const { stem, ending } = nameAndEnding(source.fileName)
      const what = nameAndEnding(title)
      const named = what.ending === ending ? what.stem : title
      return [{ blobId: source.blobId, name: [value.title, named || stem].filter(Boolean).join(' - '), ending }]
    }),
  )
