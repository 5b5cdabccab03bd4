/**
 * A paper on screen and in print: the document model as a sheet that looks like paper. Draws the whole model and nothing
 * else; where pages really break is Word's to decide.
 */
import { Text } from '@mantine/core'
import { type CSSProperties, type ReactNode, useContext, useId, useMemo } from 'react'
import type { DocumentBlock, DocumentModel, DocumentParagraph } from '../../core/documents/model.ts'
import { assertNever } from '../../core/result.ts'
import { preview as words } from '../../strings/preview.ts'
import classes from './document-preview.module.css'
import { numberFootnotes } from './footnotes.ts'
import { Grid, PrintedSheet, paragraphStyle, sheetStyle, textWidthOf } from './measured-sheet.tsx'
import { nestItems } from './nested-list.ts'
import { PaperContext, placed } from './paper.ts'
import { Bars, TextTable } from './tables.tsx'
import { Footnotes, Inlines, Lists, Unbroken } from './words-on-paper.tsx'

type DocumentPreviewProps = {
  readonly model: DocumentModel
  /** Address of the letterhead's logo (`useBlobAddress`); null while it is read or where there is none. */
  readonly logo: string | null
  /** Level of the paper's title among the page's headings. */
  readonly titleLevel?: 2 | 3 | 4
}

export const DocumentPreview = ({ model, logo, titleLevel = 2 }: DocumentPreviewProps) => {
  const id = useId()
  const notes = useMemo(() => numberFootnotes(model.body), [model.body])
  const knownTypeface = model.template === undefined
  const textWidth = textWidthOf(model.page)
  // The headings of a paper without a title are a level higher.
  const level = model.bare === true ? titleLevel - 1 : titleLevel
  const paper = useMemo(
    () => ({ id, titleLevel: level, notes, knownTypeface, textWidth }),
    [id, level, notes, knownTypeface, textWidth],
  )
  return (
    <PaperContext value={paper}>
      <article className={classes.desk} aria-label={words.label(model.type)} lang="da" data-print>
        <Text size="sm" c="dimmed" className="no-print">
          {words.approximate}
        </Text>
        {model.page !== undefined && <PrintedSheet page={model.page} />}
        <div className={classes.sheet} style={sheetStyle(model.page)}>
          {model.bare !== true && <Letterhead model={model} logo={logo} />}
          {placed(sectionsOf(model.body)).map(({ place, each }) =>
            each.columns === 1 ? (
              <Blocks key={place} blocks={each.blocks} />
            ) : (
              <div key={place} className={classes.columns}>
                <Blocks blocks={each.blocks} />
              </div>
            ),
          )}
          {notes.size > 0 && <Footnotes />}
          {model.page?.running !== 'none' && <footer className={classes.footer}>{model.footer}</footer>}
        </div>
      </article>
    </PaperContext>
  )
}

/** The body's stretches of one or two columns; a section that begins a page stays among the blocks, as what shows that. */
const sectionsOf = (
  body: readonly DocumentBlock[],
): readonly { readonly columns: 1 | 2; readonly blocks: readonly DocumentBlock[] }[] => {
  const sections: { columns: 1 | 2; blocks: DocumentBlock[] }[] = [{ columns: 1, blocks: [] }]
  for (const block of body) {
    if (block.type === 'section') sections.push({ columns: block.columns, blocks: [block] })
    else sections.at(-1)?.blocks.push(block)
  }
  return sections
}

const Blocks = ({ blocks }: { readonly blocks: readonly DocumentBlock[] }) =>
  placed(blocks).map(({ place, each }) => <Block key={place} block={each} />)

const Letterhead = ({ model, logo }: { readonly model: DocumentModel; readonly logo: string | null }) => {
  const { letterhead } = model
  return (
    <header>
      <div className={classes.letterhead}>
        <div>
          <div className={classes.organisation}>{letterhead.organisation}</div>
          {letterhead.department !== '' && <div>{letterhead.department}</div>}
        </div>
        {letterhead.logo !== null && logo !== null && (
          <img className={classes.logo} src={logo} alt={letterhead.logo.description} />
        )}
      </div>
      <Heading level={0} className={classes.title}>
        {model.type}
        {model.state !== '' && <span className={classes.state}>{model.state}</span>}
      </Heading>
    </header>
  )
}

const tags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

const Heading = (props: {
  readonly level: number
  readonly className: string | undefined
  readonly id?: string | undefined
  readonly style?: CSSProperties
  readonly children: ReactNode
}) => {
  const { titleLevel } = useContext(PaperContext)
  const Tag = tags[Math.min(titleLevel - 2 + props.level, tags.length - 1)] ?? 'h6'
  return (
    <Tag
      className={props.className}
      style={props.style}
      id={props.id}
      tabIndex={props.id === undefined ? undefined : -1}
    >
      {props.children}
    </Tag>
  )
}

const Block = ({ block }: { readonly block: DocumentBlock }) => {
  const { id, knownTypeface, textWidth } = useContext(PaperContext)
  switch (block.type) {
    case 'heading':
      return (
        <Heading
          level={block.level}
          className={[
            block.tone === 'text' ? classes.subheading : classes[`heading${block.level}`],
            block.newPage === true ? classes.newPage : '',
          ].join(' ')}
          id={block.anchor === null ? undefined : `${id}${block.anchor}`}
          style={block.fit === undefined ? {} : { ...paragraphStyle(block, textWidth, knownTypeface), marginTop: 0 }}
        >
          {block.label !== '' && <span className={classes.label}>{block.label} </span>}
          <Inlines content={block.content} />
          {block.aside !== '' && (
            <span className={classes.aside}>
              {' '}
              <Unbroken text={block.aside} />
            </span>
          )}
        </Heading>
      )
    case 'paragraph':
      return (
        <p className={classes[block.tone]} style={paragraphStyle(block, textWidth, knownTypeface)}>
          <Inlines content={block.content} />
        </p>
      )
    case 'list':
      return <Lists lists={nestItems(block.items)} />
    case 'fields':
      return (
        <dl className={classes.fields}>
          {block.rows.map((row) => (
            <div key={row.label} className={classes.field}>
              <dt>{row.label}</dt>
              {placed(row.values).map(({ place, each }) => (
                <dd key={place}>
                  <Inlines content={each} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )
    case 'people':
      return (
        <dl className={classes.fields}>
          {block.groups.map((group) => (
            <div key={group.label} className={classes.field}>
              <dt>{group.label}</dt>
              {placed(group.lines).map(({ place, each }) => (
                <dd key={place}>
                  <Unbroken text={each} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )
    case 'overview':
      return (
        <div className={classes.overview}>
          <Heading level={1} className={classes.heading1}>
            {block.title}
          </Heading>
          <ul>
            {block.entries.map((entry) => (
              <li key={entry.anchor}>
                <button
                  type="button"
                  className={classes.jump}
                  onClick={() => {
                    const target = document.getElementById(`${id}${entry.anchor}`)
                    target?.scrollIntoView({ block: 'start' })
                    target?.focus({ preventScroll: true })
                  }}
                >
                  <span className={classes.label}>{entry.label} </span>
                  <Unbroken text={entry.text} />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )
    case 'table':
      return <TextTable table={block} />
    case 'notes':
      return (
        <div className={classes.noteRoom}>
          <p className={classes.quiet}>{block.label}</p>
        </div>
      )
    case 'bars':
      return <Bars block={block} />
    case 'slips':
      return placed(block.slips).map(({ place, each }) => (
        <div key={place} className={classes.slip}>
          {placed(each).map(({ place: line, each: part }) => (
            <Block key={line} block={part} />
          ))}
        </div>
      ))
    case 'grid':
      return (
        <Grid
          grid={block}
          knownTypeface={knownTypeface}
          words={({ content }: DocumentParagraph) => <Inlines content={content} />}
        />
      )
    case 'section':
      return block.newPage ? <div className={classes.newPage} /> : null
    default:
      return assertNever(block)
  }
}
