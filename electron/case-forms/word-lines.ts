/** What a Word document comes down to for whoever reads a form out of it. */

export type CheckBox = { readonly checked: boolean }

/** A content control of the form. */
export type Control = {
  readonly tag: string
  /** The file says that nobody has written here yet. */
  readonly placeholder: boolean
  readonly checkBox: CheckBox | null
  /** Of a dropdown list: what it shows, and the value behind it. */
  readonly choices: ReadonlyMap<string, string>
}

export type Piece = {
  readonly text: string
  /** The innermost control of the form around it. */
  readonly control: Control | null
  readonly placeholder: boolean
  /** Made bold by hand. */
  readonly bold: boolean
}

/** A paragraph, from which its own line breaks ("\n") are not yet taken apart. */
export type Line = { readonly pieces: readonly Piece[]; readonly listItem: boolean; readonly heading: boolean }

/** The words in each control, in the order of the controls. */
export const controlTexts = ({ controls, lines }: WordText): ReadonlyMap<Control, string> => {
  const texts = new Map(controls.map((control) => [control, '']))
  for (const { pieces } of lines) {
    for (const { text, control } of pieces)
      if (control !== null) texts.set(control, `${texts.get(control) ?? ''}${text}`)
  }
  return texts
}

export type WordText = {
  readonly lines: readonly Line[]
  /** In the order in which they begin. */
  readonly controls: readonly Control[]
  readonly comments: number
  readonly pictures: number
  readonly footnotes: number
  readonly trackedChanges: number
}
