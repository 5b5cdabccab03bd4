/** What the pages may use of the replica: live queries, drafts that save themselves, commits that can be undone. */
export { type ArchiveState, guardWaysOut, lockArchive, openArchive, useArchive } from './archive.ts'
export { call, on } from './bridge.ts'
export { type Edit, edit, put, remove } from './commit.ts'
export { flushDrafts, type SaveState } from './drafts.ts'
export { commit, erase, type History, redo, undo, useHistory } from './history.ts'
export { newElementId, newId } from './new-id.ts'
export { type DraftOf, useDraft } from './use-draft.ts'
export { type RecordQuery, type Stored, useRecord, useRecords } from './use-records.ts'
