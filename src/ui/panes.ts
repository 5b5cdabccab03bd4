/** F6 and Shift+F6 move the focus between the parts of a page that are marked with `data-pane`. */

/** Focuses the next part (`step` 1) or the one before (-1), round and round. */
export const focusPane = (step: 1 | -1): void => {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.getClientRects().length > 0 && pane.querySelector('[data-pane]') === null,
  )
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = at < 0 && step < 0 ? panes.length - 1 : (at + step + panes.length) % panes.length
  panes[next]?.focus()
}
