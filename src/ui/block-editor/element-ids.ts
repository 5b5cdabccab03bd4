/** Gives every block and footnote an id of its own: new ones a random one; where a block was split, the first part keeps its id. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { names } from './document.ts'

export const elementIds = (newElementId: () => string) =>
  Extension.create({
    name: 'elementIds',
    addProseMirrorPlugins: () => [
      new Plugin({
        appendTransaction: (transactions, _before, state) =>
          transactions.some((each) => each.docChanged) ? withIds(state, newElementId) : null,
      }),
    ],
  })

/** The change that gives ids to the elements that lack one or repeat another's; null where all have one. */
export const withIds = (state: EditorState, newElementId: () => string): Transaction | null => {
  const change = state.tr
  const seen = new Set<unknown>()
  state.doc.descendants((node, position) => {
    if (!hasId(node)) return
    const { id } = node.attrs
    if (id === null || seen.has(id)) change.setNodeAttribute(position, 'id', newElementId())
    else seen.add(id)
  })
  return change.docChanged ? change : null
}

const hasId = (node: Node) => node.type.name === names.block || node.type.name === names.footnote
