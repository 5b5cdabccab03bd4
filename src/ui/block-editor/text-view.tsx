/** A text as the editor shows it, without the editor: cheap enough to stand there by the hundred. */
import { memo } from 'react'
import type { Inline, RichText } from '../../core/text/blocks.ts'
import { blockEditor } from '../../strings/block-editor.ts'

export const TextView = memo(({ text }: { readonly text: RichText }) =>
  text.map((block) => (
    <p key={block.id} data-kind={block.type} data-level={block.level}>
      {block.content.length === 0 ? (
        <br />
      ) : (
        withKeys(block.content).map(([key, part]) => <InlineView key={key} part={part} />)
      )}
    </p>
  )),
)

const InlineView = ({ part }: { readonly part: Inline }) => {
  if (part.type === 'break') return <br />
  if (part.type === 'footnote') return <sup data-footnote="" role="img" aria-label={blockEditor.footnote} />
  const { text, bold, italic, href } = part
  const slanted = italic ? <em>{text}</em> : text
  const strong = bold ? <strong>{slanted}</strong> : slanted
  return href === null ? strong : <span data-link="">{strong}</span>
}

/** Inline parts have no ids and stand for nothing but their place. */
const withKeys = (content: readonly Inline[]): readonly (readonly [string, Inline])[] =>
  content.map((part, index) => [`${index}`, part])
