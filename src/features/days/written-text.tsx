/** A text of several paragraphs among the fields of a form, with an edge as they have. */
import { Text } from '@mantine/core'
import type { RichText } from '../../core/text/blocks.ts'
import { newElementId } from '../../replica/index.ts'
import { BlockEditor } from '../../ui/block-editor/block-editor.tsx'
import classes from './days.module.css'

type WrittenTextProps = {
  readonly label: string
  readonly placeholder?: string
  readonly value: RichText
  readonly onChange: (value: RichText) => void
  /** The label stands above already: as the heading of its section. */
  readonly hideLabel?: boolean
}

export const WrittenText = ({ label, hideLabel = false, ...editor }: WrittenTextProps) => (
  <div className={classes.written}>
    {!hideLabel && (
      <Text component="span" fw={600} aria-hidden>
        {label}
      </Text>
    )}
    <BlockEditor label={label} newElementId={newElementId} {...editor} />
  </div>
)
