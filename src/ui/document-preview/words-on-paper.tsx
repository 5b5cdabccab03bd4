/** The words of a paper on screen: runs of text with their links, lists, and footnotes with the ways there and back. */
import { useContext } from 'react'
import { noBreakHyphen, unbroken } from '../../core/danish/unbroken.ts'
import { assertNever } from '../../core/result.ts'
import type { Inline, TextRun } from '../../core/text/blocks.ts'
import { preview as words } from '../../strings/preview.ts'
import classes from './document-preview.module.css'
import type { NestedList } from './nested-list.ts'
import { PaperContext, placed } from './paper.ts'

export const Lists = ({ lists }: { readonly lists: readonly NestedList[] }) =>
  placed(lists).map(({ place, each: list }) => {
    const Tag = list.ordered ? 'ol' : 'ul'
    return (
      <Tag key={place} className={classes.list}>
        {list.nodes.map((node) => (
          <li key={node.place}>
            <Inlines content={node.item.content} />
            <Lists lists={node.below} />
          </li>
        ))}
      </Tag>
    )
  })

export const Inlines = ({ content }: { readonly content: readonly Inline[] }) => {
  const { id, notes } = useContext(PaperContext)
  return placed(content).map(({ place, each: part }) => {
    switch (part.type) {
      case 'text':
        return <Run key={place} run={part} />
      case 'break':
        return <br key={place} />
      case 'footnote': {
        const number = notes.get(part) ?? 0
        return (
          <sup key={place} id={`${id}ref${number}`}>
            <button
              type="button"
              className={classes.note}
              aria-label={words.footnote(number)}
              onClick={() => document.getElementById(`${id}note${number}`)?.focus()}
            >
              {number}
            </button>
          </sup>
        )
      }
      default:
        return assertNever(part)
    }
  })
}

const Run = ({ run }: { readonly run: TextRun }) => {
  const text = <Unbroken text={run.text} />
  const italic = run.italic ? <em>{text}</em> : text
  const bold = run.bold ? <strong>{italic}</strong> : italic
  return run.href === null ? (
    bold
  ) : (
    <a href={run.href} target="_blank" rel="noreferrer">
      {bold}
    </a>
  )
}

/** Times and days as one, with the plain hyphens that a reader's search looks for. */
export const Unbroken = ({ text }: { readonly text: string }) =>
  placed(unbroken(text).split(joined)).map(({ place, each }) =>
    place % 2 === 0 ? (
      each
    ) : (
      <span key={place} className={classes.unbroken}>
        {each.replaceAll(noBreakHyphen, '-')}
      </span>
    ),
  )

const joined = new RegExp(`([\\d.:]+(?:${noBreakHyphen}[\\d.:]+)+)`)

export const Footnotes = () => {
  const { id, notes } = useContext(PaperContext)
  return (
    <section className={classes.notes} aria-label={words.footnotes}>
      <ol>
        {[...notes].map(([note, number]) => (
          <li key={number} id={`${id}note${number}`} tabIndex={-1}>
            <Inlines content={note.content} />{' '}
            <button
              type="button"
              className={`${classes.note} no-print`}
              aria-label={words.backToText(number)}
              onClick={() => document.getElementById(`${id}ref${number}`)?.querySelector('button')?.focus()}
            >
              ↩
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
