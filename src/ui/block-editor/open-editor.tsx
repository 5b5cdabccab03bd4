/** The editor while a text is being written: TipTap with our schema, its tools, and the small forms beside the caret. */
import { RichTextEditor } from '@mantine/tiptap'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { type Editor, useEditor } from '@tiptap/react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { RichText } from '../../core/text/blocks.ts'
import { blockEditor } from '../../strings/block-editor.ts'
import classes from './block-editor.module.css'
import { canonical, fromEditor, names, runsIn, toEditor } from './document.ts'
import { elementIds } from './element-ids.ts'
import { FootnoteForm } from './footnote-form.tsx'
import { LinkForm } from './link-form.tsx'
import { PinnedForm, type Place } from './pinned-form.tsx'
import { richTextNodes } from './schema.ts'
import { Toolbar } from './toolbar.tsx'
import { undoKeys, writing } from './writing.ts'

/** Where the caret starts: at a point of the window, or at the end of the text. */
export type Caret = { readonly left: number; readonly top: number } | 'end'

type OpenEditorProps = {
  readonly id: string | undefined
  readonly label: string
  readonly value: RichText
  readonly onChange: (value: RichText) => void
  readonly newElementId: () => string
  readonly caret: Caret
  readonly root: RefObject<HTMLDivElement | null>
  readonly onLeave: () => void
}

type OpenForm =
  | { readonly form: 'link'; readonly place: Place; readonly address: string; readonly hasText: boolean }
  | { readonly form: 'footnote'; readonly place: Place; readonly id: string }

const fromOutside = 'fromOutside'

export const OpenEditor = ({ id, label, value, onChange, newElementId, caret, root, onLeave }: OpenEditorProps) => {
  const [form, setForm] = useState<OpenForm | null>(null)
  const bar = useRef<HTMLDivElement>(null)
  /** What the editor calls, always as of the latest drawing. */
  const calls = useRef({ onChange, onLeave, openLink: () => {}, openFootnote: () => {} })

  const editor = useEditor({
    extensions: [
      ...richTextNodes,
      elementIds(newElementId),
      undoKeys,
      writing({
        onLink: () => calls.current.openLink(),
        onFootnote: () => calls.current.openFootnote(),
        onLeave: () => calls.current.onLeave(),
        onToolbar: () => bar.current?.querySelector('button')?.focus(),
      }),
    ],
    content: toEditor(canonical(value)),
    injectCSS: false,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        ...(id === undefined ? {} : { id }),
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
      },
      handleClickOn: (view, _position, node, at) => {
        if (node.type.name !== names.footnote) return false
        view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, at)))
        calls.current.openFootnote()
        return true
      },
    },
    onUpdate: ({ editor: changed, transaction }) => {
      if (transaction.getMeta(fromOutside) !== true) calls.current.onChange(fromEditor(changed.getJSON()))
    },
  })

  useEffect(() => {
    calls.current = {
      onChange,
      onLeave,
      openLink: () => setForm(linkAt(editor, root.current)),
      openFootnote: () => setForm(footnoteAt(editor, root.current, newElementId)),
    }
  })

  useLayoutEffect(() => {
    const { view } = editor
    const found = caret === 'end' ? null : view.posAtCoords(caret)
    const { doc } = view.state
    const selection = found === null ? TextSelection.atEnd(doc) : TextSelection.near(doc.resolve(found.pos))
    view.dispatch(view.state.tr.setSelection(selection))
    view.focus()
  }, [editor, caret])

  // The text changed by other hands than this editor's (undone, merged): it is shown as it is now.
  useEffect(() => {
    const { state, view } = editor
    const now = state.schema.nodeFromJSON(toEditor(canonical(value)))
    if (now.eq(state.doc) || fromEditor(state.doc.toJSON()).length + value.length === 0) return
    const change = state.tr.replaceWith(0, state.doc.content.size, now.content)
    const place = Math.min(state.selection.from, change.doc.content.size)
    view.dispatch(
      change
        .setSelection(TextSelection.near(change.doc.resolve(place)))
        .setMeta('addToHistory', false)
        .setMeta(fromOutside, true),
    )
  }, [editor, value])

  const closeForm = () => {
    setForm(null)
    editor.view.focus()
  }

  return (
    <RichTextEditor
      editor={editor}
      withTypographyStyles={false}
      withCodeHighlightStyles={false}
      className={classes.frame ?? ''}
    >
      <Toolbar
        editor={editor}
        bar={bar}
        onLink={() => calls.current.openLink()}
        onFootnote={() => calls.current.openFootnote()}
      />
      <RichTextEditor.Content className={classes.content ?? ''} />
      {form?.form === 'link' && (
        <PinnedForm place={form.place} label={blockEditor.linkForm.title} onClose={closeForm}>
          <LinkForm
            address={form.address}
            hasText={form.hasText}
            onInsert={(href, text) => {
              insertLink(editor, href, text)
              closeForm()
            }}
            onRemove={() => {
              editor.chain().extendMarkRange(names.link).unsetMark(names.link).run()
              closeForm()
            }}
            onClose={closeForm}
          />
        </PinnedForm>
      )}
      {form?.form === 'footnote' && (
        <PinnedForm
          place={form.place}
          label={blockEditor.footnoteForm.title}
          onClose={() => {
            leaveFootnote(editor.view, form.id)
            closeForm()
          }}
        >
          <FootnoteForm
            runs={runsIn(footnotePosition(editor.view, form.id)?.node.attrs.runs)}
            onChange={(runs) => {
              const at = footnotePosition(editor.view, form.id)
              if (at !== null) editor.view.dispatch(editor.state.tr.setNodeAttribute(at.position, 'runs', runs))
            }}
            onRemove={() => {
              removeFootnote(editor.view, form.id)
              closeForm()
            }}
            onClose={() => {
              leaveFootnote(editor.view, form.id)
              closeForm()
            }}
          />
        </PinnedForm>
      )}
    </RichTextEditor>
  )
}

const placeOf = (view: EditorView, position: number, root: HTMLElement | null): Place => {
  const { left, top, bottom } = view.coordsAtPos(position)
  const frame = root?.getBoundingClientRect() ?? { left: 0, top: 0 }
  return { left: left - frame.left, top: top - frame.top, height: bottom - top }
}

const linkAt = (editor: Editor, root: HTMLElement | null): OpenForm => {
  const address = editor.getAttributes(names.link).href
  const written = typeof address === 'string' ? address : ''
  return {
    form: 'link',
    place: placeOf(editor.view, editor.state.selection.from, root),
    address: written,
    hasText: written !== '' || !editor.state.selection.empty,
  }
}

const insertLink = (editor: Editor, href: string, text: string) => {
  if (text === '') editor.chain().extendMarkRange(names.link).setMark(names.link, { href }).run()
  else editor.commands.insertContent({ type: 'text', text, marks: [{ type: names.link, attrs: { href } }] })
}

/** The footnote that is chosen, or a new one after the chosen words. */
const footnoteAt = (editor: Editor, root: HTMLElement | null, newElementId: () => string): OpenForm | null => {
  const { state, view } = editor
  const { selection } = state
  const chosen = selection instanceof NodeSelection ? selection.node : null
  if (chosen?.type.name === names.footnote)
    return { form: 'footnote', place: placeOf(view, selection.from, root), id: String(chosen.attrs.id) }
  const type = state.schema.nodes[names.footnote]
  if (type === undefined) return null
  const id = newElementId()
  view.dispatch(state.tr.insert(selection.to, type.create({ id, runs: [] })))
  return { form: 'footnote', place: placeOf(view, selection.to, root), id }
}

const footnotePosition = (view: EditorView, id: string) => {
  let found: { readonly position: number; readonly node: typeof view.state.doc } | null = null
  view.state.doc.descendants((node, position) => {
    if (node.type.name === names.footnote && node.attrs.id === id) found = { position, node }
    return found === null
  })
  return found as { readonly position: number; readonly node: typeof view.state.doc } | null
}

const removeFootnote = (view: EditorView, id: string) => {
  const at = footnotePosition(view, id)
  if (at !== null) view.dispatch(view.state.tr.delete(at.position, at.position + 1))
}

/** Goes on writing after the footnote; one without words is taken away. */
const leaveFootnote = (view: EditorView, id: string) => {
  const at = footnotePosition(view, id)
  if (at === null) return
  if (runsIn(at.node.attrs.runs).every((run) => run.text.trim() === '')) return removeFootnote(view, id)
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at.position + 1)))
}
