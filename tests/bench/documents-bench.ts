/**
 * What a Word file costs: the agenda of a meeting with 20 items, without page layout, with it, and with it in the worker
 * that the program uses; each against the same words put into docx by hand, in the same run.
 */
import { Document, HeadingLevel, Packer, PageReference, Paragraph, TextRun } from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { makeWordFile } from '../../electron/documents/make-word-file.ts'
import { renderDocx } from '../../electron/documents/render-docx.ts'
import { casePackDocument } from '../../src/core/documents/case-pack.ts'
import { agendaDocument } from '../../src/core/documents/papers.ts'
import { recordSetOf } from '../../src/core/records/record-set.ts'
import type { Figure } from '../../tools/bench/table.ts'
import { papersOf, text } from '../documents/builders.ts'
import { longCase, meetingWithCases, packWish, shortCase } from '../documents/case-builders.ts'
import { readableText } from '../documents/readable-text.ts'

const items = 20
const rounds = 15
const none = new Map<string, Uint8Array>()

export const run = async (): Promise<readonly Figure[]> => {
  const papers = agendaPapers()
  const words = readableText(agendaDocument(papers))
  const made = (pageNumbers: boolean) => () => renderDocx(agendaDocument(papers), none, { pageNumbers })
  const byHand = (pageNumbers: boolean) => () => Packer.pack(handMade(words, pageNumbers), 'uint8array')
  const inWorker = async () => {
    const file = await makeWordFile(agendaDocument(papers), none)
    if (!file.ok) throw new Error(file.error)
  }
  const [plain, plainFloor, paged, pagedFloor, worker] = await medians([
    made(false),
    byHand(false),
    made(true),
    byHand(true),
    inWorker,
  ])
  return [
    figure(`agenda of ${items} items to .docx, without page layout`, plain, plainFloor),
    figure(`agenda of ${items} items to .docx, with page layout`, paged, pagedFloor),
    figure(`agenda of ${items} items to .docx, with page layout, worker started anew`, worker, pagedFloor),
    ...(await packFigures()),
  ]
}

const casesInPack = 200

/** A pack as large as documents.md asks for: from the records to the bytes. */
const packFigures = async (): Promise<readonly Figure[]> => {
  const cases = Array.from({ length: casesInPack }, (_, index) => (index % 3 === 0 ? longCase : shortCase))
  const records = recordSetOf(meetingWithCases({ cases }))
  const model = () => {
    const made = casePackDocument(records, packWish(casesInPack))
    if (!made.ok) throw new Error(made.error)
    return made.value
  }
  const words = readableText(model())
  const [pack, floor] = await medians(
    [() => renderDocx(model(), none, { pageNumbers: false }), () => Packer.pack(handMade(words, false), 'uint8array')],
    3,
  )
  return [figure(`case pack of ${casesInPack} cases to .docx, without page layout`, pack, floor)]
}

const agendaPapers = () =>
  papersOf({
    people: Array.from({ length: 27 }, (_, index) => ({
      name: `Person Nummer${index + 1}`,
      title: 'peermedarbejder',
      unit: `Sengeafsnit Ø${index + 1}`,
    })),
    items: Array.from({ length: items }, (_, index) => ({
      title: `Emne ${index + 1}: sådan gør vi hos os`,
      category: 'discussion' as const,
      minutes: 5,
      presenters: ['Person Nummer1'],
      content: text('Baggrund for emnet, skrevet i hele sætninger. '.repeat(8), ['bullet', 'et'], ['bullet', 'to']),
      recommendation: text('Det indstilles,', ['numbered', 'at emnet drøftes'], ['numbered', 'at det følges op']),
      attachments: [{ title: `Oplæg ${index + 1}` }],
    })),
  })

/** The same lines as plain paragraphs and headings: what docx needs for these words at the least. */
const handMade = (words: readonly string[], pageNumbers: boolean): Document =>
  new Document({
    ...(pageNumbers ? { pageNumbers: estimatePageNumbers } : {}),
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    sections: [
      {
        children: words.map((line) => {
          const heading = /^(#{1,3}) (.*)$/.exec(line)
          const level = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][
            (heading?.[1]?.length ?? 1) - 1
          ]
          if (heading !== null && level !== undefined) return new Paragraph({ heading: level, text: heading[2] ?? '' })
          if (!line.startsWith('> ')) return new Paragraph({ text: line })
          return new Paragraph({
            children: [new TextRun(line.slice(2)), ...(pageNumbers ? [new PageReference('none')] : [])],
          })
        }),
      },
    ],
  })

/** Medians in milliseconds, the contestants taking turns so that a slow moment hits them all. */
const medians = async (
  contestants: readonly (() => Promise<unknown>)[],
  counted = rounds,
): Promise<readonly number[]> => {
  const times = contestants.map((): number[] => [])
  for (let round = -2; round < counted; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const start = performance.now()
      await contestant()
      if (round >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0)
}

const figure = (name: string, median = 0, floor = 0): Figure => ({
  name,
  median_ms: median,
  floor_ms: floor,
  ratio: median / floor,
})
