/** The themes of the form as boxes to tick, in two columns by group. A theme that gathers others stands above them. */
import type { FileChild } from 'docx'
import { themeTag } from '../../../src/core/cases/form-tags.ts'
import { themeGroups, themeWords } from '../../../src/core/documents/case-words.ts'
import type { CaseTheme } from '../../../src/core/records/case.ts'
import { type ControlCounter, checkBox, controlParagraph, tab, words } from './controls.ts'
import { formStyle } from './form-styles.ts'

type Cell = { readonly theme: CaseTheme; readonly bold: boolean }

export const themeParagraphs = (counter: ControlCounter, chosen: readonly CaseTheme[]): readonly FileChild[] => {
  const pair = themeGroups.filter(isGathered)
  const [left = [], right = []] = pair.map(({ themes }) => themes.map((theme, at) => ({ theme, bold: at === 0 })))
  return themeGroups.flatMap((group) => {
    if (!isGathered(group)) {
      return [
        controlParagraph(formStyle.group, [words(group.title)], true),
        ...inTwo(group.themes).map((cells) => row(counter, chosen, cells)),
      ]
    }
    // The two groups that have a theme of their own stand beside each other, in the place of the first.
    return group === pair[0]
      ? left.map((cell, at) =>
          row(
            counter,
            chosen,
            [cell, right[at]].filter((each) => each !== undefined),
          ),
        )
      : []
  })
}

const isGathered = ({ title, themes }: (typeof themeGroups)[number]): boolean =>
  themes[0] !== undefined && themeWords[themes[0]] === title

const inTwo = (themes: readonly CaseTheme[]): readonly (readonly Cell[])[] =>
  themes.flatMap((_theme, place) =>
    place % 2 === 0 ? [themes.slice(place, place + 2).map((theme) => ({ theme, bold: false }))] : [],
  )

const row = (counter: ControlCounter, chosen: readonly CaseTheme[], cells: readonly Cell[]): FileChild =>
  controlParagraph(
    formStyle.choice,
    cells.flatMap(({ theme, bold }, place) => [
      ...(place > 0 ? [tab] : []),
      checkBox(counter, { tag: themeTag(theme), alias: themeWords[theme] }, chosen.includes(theme)),
      tab,
      words(themeWords[theme], { bold }),
    ]),
  )
