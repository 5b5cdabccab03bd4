/** The themes of the form as boxes to tick, in two columns by group. A theme that gathers others stands above them. */
import type { FileChild } from 'docx'
import { themeTag } from '../../../src/core/cases/form-tags.ts'
import { themeGroups, themeWords } from '../../../src/core/documents/case-words.ts'
import type { CaseTheme } from '../../../src/core/records/case.ts'
import { type ControlCounter, checkBox, controlParagraph, tab, words } from './controls.ts'
import { formStyle } from './form-styles.ts'

type Cell = { readonly theme: CaseTheme; readonly bold: boolean }

export const themeParagraphs = (counter: ControlCounter, chosen: readonly CaseTheme[]): readonly FileChild[] =>
  themeGroups.flatMap(({ title, themes }) => {
    const [first, ...below] = themes
    if (first === undefined) return []
    const gathers = themeWords[first] === title
    const rows = inTwo(gathers ? below : themes)
    return [
      gathers
        ? row(counter, chosen, [{ theme: first, bold: true }])
        : controlParagraph(formStyle.group, [words(title)], true),
      ...rows.map((themes) =>
        row(
          counter,
          chosen,
          themes.map((theme) => ({ theme, bold: false })),
        ),
      ),
    ]
  })

const inTwo = (themes: readonly CaseTheme[]): readonly (readonly CaseTheme[])[] =>
  themes.flatMap((_theme, place) => (place % 2 === 0 ? [themes.slice(place, place + 2)] : []))

const row = (counter: ControlCounter, chosen: readonly CaseTheme[], cells: readonly Cell[]): FileChild =>
  controlParagraph(
    formStyle.choice,
    cells.flatMap(({ theme, bold }, place) => [
      ...(place > 0 ? [tab] : []),
      checkBox(counter, { tag: themeTag(theme), alias: themeWords[theme] }, chosen.includes(theme)),
      tab,
      words(themeWords[theme], { bold }),
    ]),
    true,
  )
