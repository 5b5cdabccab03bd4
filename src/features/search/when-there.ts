/** Does something with a control of a page as soon as the page shows it. */

/** The buttons and links of the open page that can be pressed and have a name. */
export const pageButtons = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('main button:not(:disabled, [aria-disabled=true])')].filter(
    (button) => button.getClientRects().length > 0 && buttonName(button).length > 1,
  )

export const buttonName = (button: HTMLElement): string => button.ariaLabel ?? button.textContent.trim()

export const pressWhenThere = (name: string): void =>
  whenThere(
    () => pageButtons().find((button) => buttonName(button) === name),
    (button) => {
      button.focus()
      button.click()
    },
  )

export const focusWhenThere = (name: string): void =>
  whenThere(
    () => [...document.querySelectorAll<HTMLInputElement>('main input')].find((field) => isCalled(field, name)),
    (field) => field.focus(),
  )

/** What a page shows of one record carries its id. */
export const showWhenThere = (id: string): void =>
  whenThere(
    () => document.querySelector<HTMLElement>(`main :is([data-item="${id}"], [data-action="${id}"])`) ?? undefined,
    (shown) => {
      shown.focus({ preventScroll: true })
      /* An item can be longer than the window, and begins with its title. */
      shown.scrollIntoView({ block: shown.dataset.item === undefined ? 'center' : 'start' })
    },
  )

/** Of a field that has to be filled in, the label ends with a star. */
const isCalled = (field: HTMLInputElement, name: string): boolean =>
  field.ariaLabel === name || [...(field.labels ?? [])].some(({ textContent }) => textContent.startsWith(name))

/** After this long somebody has gone on to something else. */
const patience = 5000

let stop = (): void => undefined

const whenThere = <E extends HTMLElement>(find: () => E | undefined, then: (found: E) => void): void => {
  stop()
  const look = () => {
    const found = find()
    if (found === undefined) return
    stop()
    then(found)
  }
  const watch = new MutationObserver(look)
  const timer = window.setTimeout(() => stop(), patience)
  /* The page that is left is still drawn: its buttons may be called the same. */
  const frame = window.requestAnimationFrame(() => {
    watch.observe(document.body, { childList: true, subtree: true, attributes: true })
    look()
  })
  stop = () => {
    watch.disconnect()
    window.clearTimeout(timer)
    window.cancelAnimationFrame(frame)
  }
}
