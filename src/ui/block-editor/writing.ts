/** What one can do to a text while writing it, and the keys for it. Tab leaves the text, except at the start of a list item. */
import { type Editor, Extension, InputRule } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { BlockType } from '../../core/text/blocks.ts'
import { names } from './document.ts'

type Dispatch = ((change: Transaction) => void) | undefined
type Command = (state: EditorState, dispatch?: Dispatch) => boolean

/** Makes the chosen blocks this type; where they all are already, ordinary paragraphs. */
export const toggleType =
  (type: BlockType): Command =>
  (state, dispatch) => {
    const chosen = chosenBlocks(state)
    const next = chosen.every(({ node }) => node.attrs.kind === type) ? 'paragraph' : type
    return changeBlocks(chosen, (attrs) => ({ ...attrs, kind: next, level: isList(next) ? attrs.level : 0 }))(
      state,
      dispatch,
    )
  }

/** Moves list items in (1) or out (-1); out of the list from its outermost level. */
export const indent =
  (by: 1 | -1): Command =>
  (state, dispatch) => {
    const items = chosenBlocks(state).filter(({ node }) => isList(node.attrs.kind))
    return changeBlocks(items, (attrs) => {
      const level = Number(attrs.level) + by
      return level < 0 ? { ...attrs, kind: 'paragraph', level: 0 } : { ...attrs, level: Math.min(2, level) }
    })(state, dispatch)
  }

/** The type of the block with the caret. */
export const typeAtCaret = (state: EditorState): BlockType => state.selection.$from.parent.attrs.kind

const levelAtCaret = (state: EditorState) => Number(state.selection.$from.parent.attrs.level)

const isList = (kind: unknown) => kind === 'bullet' || kind === 'numbered'

type ChosenBlock = { readonly node: Node; readonly position: number }

const chosenBlocks = ({ doc, selection }: EditorState): readonly ChosenBlock[] => {
  const chosen: ChosenBlock[] = []
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (node.type.name === names.block) chosen.push({ node, position })
    return false
  })
  return chosen
}

const changeBlocks =
  (blocks: readonly ChosenBlock[], change: (attrs: Node['attrs']) => Node['attrs']): Command =>
  (state, dispatch) => {
    const step = state.tr
    for (const { node, position } of blocks) {
      const attrs = change(node.attrs)
      if (attrs.kind !== node.attrs.kind || attrs.level !== node.attrs.level)
        step.setNodeMarkup(position, undefined, attrs, node.marks)
    }
    if (!step.docChanged) return false
    dispatch?.(step.scrollIntoView())
    return true
  }

/** Enter in an empty list item, or Backspace at its start, steps out of the list; likewise out of a subheading. */
const stepOut: Command = (state, dispatch) => {
  const { kind } = state.selection.$from.parent.attrs
  if (isList(kind)) return indent(-1)(state, dispatch)
  return kind === 'subheading' ? toggleType('subheading')(state, dispatch) : false
}

const atBlockStart = ({ selection }: EditorState) => selection.empty && selection.$from.parentOffset === 0
const inEmptyBlock = ({ selection }: EditorState) => selection.empty && selection.$from.parent.content.size === 0

/** After a subheading comes a paragraph, after a list item another one. */
export const splitBlock: Command = (state, dispatch) => {
  const step = state.tr.deleteSelection()
  const { $from } = step.selection
  const { kind, level } = $from.parent.attrs
  const atEnd = $from.parentOffset === $from.parent.content.size
  const attrs = kind === 'subheading' && atEnd ? { kind: 'paragraph', level: 0 } : { kind, level }
  step.split($from.pos, 1, [{ type: $from.parent.type, attrs: { ...attrs, id: null, kept: null } }])
  dispatch?.(step.scrollIntoView())
  return true
}

const insertBreak: Command = (state, dispatch) => {
  const node = state.schema.nodes[names.break]
  if (node === undefined) return false
  dispatch?.(state.tr.replaceSelectionWith(node.create()).scrollIntoView())
  return true
}

const run = (editor: Editor, command: Command) => command(editor.state, editor.view.dispatch)

/** "- " or "* " at the start of a paragraph begins a bullet list, "1. " a numbered one. */
const listRule = (find: RegExp, kind: BlockType) =>
  new InputRule({
    find,
    handler: ({ state, range }) => {
      const { parent } = state.selection.$from
      if (parent.attrs.kind !== 'paragraph') return null
      state.tr
        .delete(range.from, range.to)
        .setNodeMarkup(state.selection.$from.before(), undefined, { ...parent.attrs, kind })
      return undefined
    },
  })

type WritingRequests = {
  readonly onLink: () => void
  readonly onFootnote: () => void
  readonly onLeave: () => void
  readonly onToolbar: () => void
}

/** Keys are chosen so that none collides with what AltGr writes on a Danish keyboard. */
export const writing = ({ onLink, onFootnote, onLeave, onToolbar }: WritingRequests) =>
  Extension.create({
    name: 'writing',
    addProseMirrorPlugins: () => [history({ newGroupDelay: 600 })],
    addInputRules: () => [listRule(/^[-*]\s$/, 'bullet'), listRule(/^1[.)]\s$/, 'numbered')],
    addKeyboardShortcuts: () =>
      shortcuts([
        ['Enter', (editor) => (inEmptyBlock(editor.state) && run(editor, stepOut)) || run(editor, splitBlock)],
        ['Shift-Enter', (editor) => run(editor, insertBreak)],
        ['Backspace', (editor) => atBlockStart(editor.state) && run(editor, stepOut)],
        ['Tab', (editor) => atBlockStart(editor.state) && run(editor, indent(1))],
        [
          'Shift-Tab',
          (editor) => atBlockStart(editor.state) && levelAtCaret(editor.state) > 0 && run(editor, indent(-1)),
        ],
        ['Alt-Shift-ArrowRight', (editor) => run(editor, indent(1))],
        ['Alt-Shift-ArrowLeft', (editor) => run(editor, indent(-1))],
        ['Mod-b', (editor) => editor.commands.toggleMark(names.bold)],
        ['Mod-i', (editor) => editor.commands.toggleMark(names.italic)],
        ['Mod-Shift-7', (editor) => run(editor, toggleType('numbered'))],
        ['Mod-Shift-8', (editor) => run(editor, toggleType('bullet'))],
        ['Mod-Shift-9', (editor) => run(editor, toggleType('subheading'))],
        ['Mod-k', () => does(onLink)],
        ['Mod-Shift-f', () => does(onFootnote)],
        ['Alt-F10', () => does(onToolbar)],
        ['Escape', () => does(onLeave)],
      ]),
  })

type Shortcut = readonly [keys: string, run: (editor: Editor) => boolean]

/** Shortcuts as TipTap wants them. */
export const shortcuts = (all: readonly Shortcut[]) =>
  Object.fromEntries(all.map(([keys, act]) => [keys, ({ editor }: { readonly editor: Editor }) => act(editor)]))

/** Undo and redo stay within the text, also when there is nothing left to take back in it. */
export const undoKeys = Extension.create({
  name: 'undoKeys',
  addKeyboardShortcuts: () =>
    shortcuts([
      ['Mod-z', (editor) => undo(editor.state, editor.view.dispatch) || true],
      ['Mod-y', (editor) => redo(editor.state, editor.view.dispatch) || true],
      ['Mod-Shift-z', (editor) => redo(editor.state, editor.view.dispatch) || true],
    ]),
})

/** Answers a key by asking somebody else to act. */
export const does = (request: () => void): true => {
  request()
  return true
}
