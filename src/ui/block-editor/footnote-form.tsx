/** The words of one footnote, written in a small editor of their own. */
import { Button, Group, Stack, Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import { Extension } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { useEditor } from '@tiptap/react'
import { useLayoutEffect } from 'react'
import type { TextRun } from '../../core/text/blocks.ts'
import { blockEditor } from '../../strings/block-editor.ts'
import { common } from '../../strings/common.ts'
import classes from './block-editor.module.css'
import { names, runsFromEditor, runsToEditor } from './document.ts'
import { footnoteNodes } from './schema.ts'
import { does, shortcuts, undoKeys } from './writing.ts'

type FootnoteFormProps = {
  readonly runs: readonly TextRun[]
  readonly onChange: (runs: readonly TextRun[]) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

export const FootnoteForm = ({ runs, onChange, onRemove, onClose }: FootnoteFormProps) => {
  const editor = useEditor({
    extensions: [...footnoteNodes, undoKeys, footnoteWriting(onClose)],
    content: runsToEditor(runs),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'false', 'aria-label': blockEditor.footnoteForm.text },
    },
    onUpdate: ({ editor: changed }) => onChange(runsFromEditor(changed.getJSON())),
  })
  useLayoutEffect(() => {
    const { state, view } = editor
    view.dispatch(state.tr.setSelection(TextSelection.atEnd(state.doc)))
    view.focus()
  }, [editor])
  return (
    <Stack gap="xs">
      <Text fw={600} size="sm">
        {blockEditor.footnoteForm.title}
      </Text>
      <RichTextEditor
        editor={editor}
        withTypographyStyles={false}
        withCodeHighlightStyles={false}
        className={`${classes.frame} ${classes.footnote}`}
      >
        <RichTextEditor.Content className={classes.content ?? ''} />
      </RichTextEditor>
      <Group justify="space-between" gap="xs">
        <Button variant="subtle" color="red" onClick={onRemove}>
          {blockEditor.footnoteForm.remove}
        </Button>
        <Button onClick={onClose}>{common.done}</Button>
      </Group>
    </Stack>
  )
}

/** A footnote is one line: Enter is done with it. */
const footnoteWriting = (onClose: () => void) =>
  Extension.create({
    name: 'footnoteWriting',
    addProseMirrorPlugins: () => [history()],
    addKeyboardShortcuts: () =>
      shortcuts([
        ['Enter', () => does(onClose)],
        ['Mod-b', (editor) => editor.commands.toggleMark(names.bold)],
        ['Mod-i', (editor) => editor.commands.toggleMark(names.italic)],
      ]),
  })
