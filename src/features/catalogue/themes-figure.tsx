/** How many of the cases were about each theme, year by year: as bars, and as the table that holds the same numbers. */
import { Table, Text, Title } from '@mantine/core'
import type { ThemesOfYear } from '../../core/cases/catalogue.ts'
import { themeGroups, themeWords } from '../../core/documents/case-words.ts'
import type { CaseTheme } from '../../core/records/case.ts'
import { catalogue as words } from '../../strings/catalogue.ts'
import classes from './catalogue.module.css'

/** More would leave no room for bars; the table holds all years. */
const mostYears = 4

export const ThemesFigure = ({ years }: { readonly years: readonly ThemesOfYear[] }) => {
  if (years.length === 0) return null
  const countOf = ({ themes }: ThemesOfYear, theme: CaseTheme) =>
    themes.find((each) => each.theme === theme)?.cases ?? 0
  const used = themeGroups
    .flatMap(({ themes }) => themes)
    .filter((theme) => years.some((each) => countOf(each, theme) > 0))
  const drawn = years.slice(-mostYears)
  const most = Math.max(1, ...drawn.flatMap(({ themes }) => themes.map(({ cases }) => cases)))
  return (
    <section aria-label={words.figure} className={classes.figure}>
      <Title order={2} size="h4">
        {words.figure}
      </Title>
      <Text size="sm" c="dimmed">
        {words.figureWhy} {drawn.length < years.length && words.figureYears(drawn.map(({ year }) => year))}
      </Text>
      {/* The table below says the same to those who do not see the bars. */}
      <div className={classes.bars} aria-hidden>
        {used.map((theme) => (
          <div key={theme}>
            <div className={classes.themeName}>{themeWords[theme]}</div>
            {drawn.map((each) => (
              <div key={each.year} className={classes.bar}>
                <span className={classes.year}>{each.year}</span>
                <span className={classes.track}>
                  <span className={classes.fill} style={{ width: `${(countOf(each, theme) / most) * 100}%` }} />
                </span>
                <span className={classes.amount}>{countOf(each, theme)}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <div className={classes.table}>
        <Table captionSide="top" withTableBorder>
          <Table.Caption>{words.table}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.theme}</Table.Th>
              {years.map(({ year }) => (
                <Table.Th key={year} ta="right">
                  {year}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {used.map((theme) => (
              <Table.Tr key={theme}>
                <Table.Th scope="row" fw={400}>
                  {themeWords[theme]}
                </Table.Th>
                {years.map((each) => (
                  <Table.Td key={each.year} ta="right">
                    {countOf(each, theme)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{words.allCases}</Table.Th>
              {years.map(({ year, cases }) => (
                <Table.Th key={year} ta="right">
                  {cases}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </div>
    </section>
  )
}
