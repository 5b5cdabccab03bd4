/** The tools of the text: shown while one writes, out of the way of Tab, reached with Alt+F10 and walked with the arrows. */
import { ActionIcon } from '@mantine/core'
import {
  IconBold,
  IconH2,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconSuperscript,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import type { FC, KeyboardEvent, RefObject } from 'react'
import { blockEditor } from '../../strings/block-editor.ts'
import classes from './block-editor.module.css'
import { names } from './document.ts'
import { indent, toggleType, typeAtCaret } from './writing.ts'

type ToolbarProps = {
  readonly editor: Editor
  readonly bar: RefObject<HTMLDivElement | null>
  readonly onLink: () => void
  readonly onFootnote: () => void
}

type Tool = Exclude<keyof typeof blockEditor.keys, never>

const tools: readonly { readonly tool: Tool; readonly icon: FC<{ size: number }> }[] = [
  { tool: 'bold', icon: IconBold },
  { tool: 'italic', icon: IconItalic },
  { tool: 'subheading', icon: IconH2 },
  { tool: 'bullet', icon: IconList },
  { tool: 'numbered', icon: IconListNumbers },
  { tool: 'outdent', icon: IconIndentDecrease },
  { tool: 'indent', icon: IconIndentIncrease },
  { tool: 'link', icon: IconLink },
  { tool: 'footnote', icon: IconSuperscript },
]

export const Toolbar = ({ editor, bar, onLink, onFootnote }: ToolbarProps) => {
  const state = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const type = typeAtCaret(now.state)
      const list = type === 'bullet' || type === 'numbered'
      return {
        bold: now.isActive(names.bold),
        italic: now.isActive(names.italic),
        link: now.isActive(names.link),
        subheading: type === 'subheading',
        bullet: type === 'bullet',
        numbered: type === 'numbered',
        list,
      }
    },
  })
  const use: Readonly<Record<Tool, () => void>> = {
    bold: () => editor.chain().focus().toggleMark(names.bold).run(),
    italic: () => editor.chain().focus().toggleMark(names.italic).run(),
    subheading: () => apply(editor, toggleType('subheading')),
    bullet: () => apply(editor, toggleType('bullet')),
    numbered: () => apply(editor, toggleType('numbered')),
    outdent: () => apply(editor, indent(-1)),
    indent: () => apply(editor, indent(1)),
    link: onLink,
    footnote: onFootnote,
  }
  const pressed: Readonly<Partial<Record<Tool, boolean>>> = state
  const shown = tools.filter(({ tool }) => state.list || (tool !== 'indent' && tool !== 'outdent'))
  return (
    <div className={classes.lane}>
      <div
        ref={bar}
        className={classes.tools}
        role="toolbar"
        aria-label={blockEditor.tools}
        onKeyDown={(event) => walk(event, editor)}
        onMouseDown={(event) => event.preventDefault()}
      >
        {shown.map(({ tool, icon: Icon }) => (
          <ActionIcon
            key={tool}
            variant={pressed[tool] === true ? 'light' : 'subtle'}
            color={pressed[tool] === true ? 'petrol' : 'gray'}
            size="md"
            tabIndex={-1}
            aria-label={blockEditor[tool]}
            aria-pressed={pressed[tool]}
            title={blockEditor.withKeys(blockEditor[tool], blockEditor.keys[tool])}
            onClick={use[tool]}
          >
            <Icon size={20} aria-hidden />
          </ActionIcon>
        ))}
      </div>
    </div>
  )
}

const apply = (editor: Editor, command: ReturnType<typeof indent>) => {
  command(editor.state, editor.view.dispatch)
  editor.view.focus()
}

const walk = (event: KeyboardEvent<HTMLDivElement>, editor: Editor) => {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (next !== undefined) buttons[(next + buttons.length) % buttons.length]?.focus()
  else if (event.key === 'Escape' || event.key === 'Tab') editor.view.focus()
  else return
  event.preventDefault()
  event.stopPropagation()
}
