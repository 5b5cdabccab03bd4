/**
 * The main job from end to end: an archive with the example region, locked and unlocked again, and from it for every
 * forum the newest minutes and the agenda of its next meeting. The archive lies in a temporary folder and is removed again.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BundleRecord } from '../../src/core/bundle/bundle.ts'
import { dateInDenmark } from '../../src/core/danish/dates.ts'
import type { PaperKind } from '../../src/core/documents/people.ts'
import type { MeetingId } from '../../src/core/records/ids.ts'
import { ok, type Result } from '../../src/core/result.ts'
import { isEmptyText } from '../../src/core/text/blocks.ts'
import { cliWords } from '../../src/strings/cli.ts'
import { readPlainBundle } from '../plain-bundle.ts'
import { createVault, type OpenVault, openVault, systemDeps } from '../vault/index.ts'
import type { Surroundings } from './commands.ts'
import { writeOutput } from './files.ts'
import type { Given } from './invocation.ts'
import type { Failure, Outcome } from './outcome.ts'
import { renderPaper } from './papers.ts'
import { orFailure, readEverything } from './with-vault.ts'

export const demo = async (given: Given, surroundings: Surroundings): Promise<Outcome> => {
  const out = path.resolve(given.maybe('out') ?? 'demo-out')
  const temporary = mkdtempSync(path.join(tmpdir(), 'erfakreds-demo-'))
  try {
    const vault = await lockedAndUnlocked(path.join(temporary, 'arkiv'), surroundings)
    if (!vault.ok) return vault
    try {
      return await writePapers(vault.value, out, surroundings)
    } finally {
      vault.value.close()
    }
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

const lockedAndUnlocked = async (
  folder: string,
  { exampleFile, say }: Surroundings,
): Promise<Result<OpenVault, Failure>> => {
  const example = await readPlainBundle(exampleFile)
  if (!example.ok) return example
  const passphrase = randomBytes(24).toString('base64url')
  say(cliWords.demo.creating)
  const made = orFailure(await createVault(systemDeps(), folder, passphrase, example.value))
  if (!made.ok) return made
  say(cliWords.demo.locking)
  made.value.vault.close()
  say(cliWords.demo.unlocking)
  return orFailure(await openVault(systemDeps(), folder, { type: 'passphrase', passphrase }))
}

type DemoPaper = { readonly kind: PaperKind; readonly meetingId: MeetingId; readonly name: string }

const writePapers = async (vault: OpenVault, out: string, { say }: Surroundings): Promise<Outcome> => {
  const all = readEverything(vault)
  if (!all.ok) return all
  const { records } = all.value
  const written: { readonly file: string; readonly meeting: string; readonly pages: number | null }[] = []
  const today = dateInDenmark(new Date())
  for (const { kind, meetingId, name } of papersIn(records)) {
    const rendered = await renderPaper({ document: kind, meetingId, edition: 'internal' }, records, new Map(), today)
    if (!rendered.ok) return rendered
    const file = path.join(out, `${name}.docx`)
    const saved = writeOutput(file, rendered.value.bytes)
    if (!saved.ok) return saved
    written.push({ file, meeting: meetingId, pages: rendered.value.pages })
    say(cliWords.wrote(file, rendered.value.pages))
  }
  const list = written.map(({ file, pages, meeting }) => cliWords.demo.entry(path.basename(file), meeting, pages))
  const listed = writeOutput(path.join(out, cliWords.demo.listName), `${list.join('\n')}\n`)
  if (!listed.ok) return listed
  return ok({ value: { out, documents: written }, lines: [cliWords.demo.done(written.length, out)] })
}

/** For each forum the newest minutes, and the agenda of the next meeting (of the same one where none is planned yet). */
const papersIn = (records: readonly BundleRecord[]): readonly DemoPaper[] => {
  const forums = records.flatMap((each) => (each.kind === 'forum' ? [each] : []))
  const items = records.flatMap((each) => (each.kind === 'agenda-item' ? [each.value] : []))
  const meetings = records
    .flatMap((each) => (each.kind === 'meeting' ? [{ id: each.id, ...each.value, date: each.value.date ?? '' }] : []))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return forums.flatMap(({ id, value: { name } }) => {
    const own = meetings
      .filter((each) => each.forumId === id)
      .map((meeting) => ({ ...meeting, items: items.filter((item) => item.meetingId === meeting.id) }))
    const held = own.findLast((each) => each.items.some((item) => !isEmptyText(item.minutesText)))
    const next = own.find((each) => each.items.length > 0 && (held === undefined || each.date > held.date)) ?? held
    const paper = (kind: PaperKind, meeting: typeof held): readonly DemoPaper[] =>
      meeting === undefined
        ? []
        : [{ kind, meetingId: meeting.id, name: fileName([name, cliWords.demo.papers[kind], meeting.date]) }]
    return [...paper('agenda', next), ...paper('minutes', held)]
  })
}

/** Names that every file system and terminal takes. */
const fileName = (parts: readonly string[]): string =>
  parts
    .join(' ')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
