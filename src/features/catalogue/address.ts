/** Of what theme and year the catalogue shows, as the address says it. What is searched for is content and never stands there. */
import { type CaseTheme, caseTheme } from '../../core/records/case.ts'
import { paths } from '../../ui/paths.ts'

export type CatalogueChoice = { readonly theme: CaseTheme | null; readonly year: number | null }

export const choiceOf = (filter: string | undefined): CatalogueChoice => {
  const said = new URLSearchParams(filter ?? '')
  const year = said.get('aar') ?? ''
  return {
    theme: caseTheme.options.find((each) => each === said.get('tema')) ?? null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  }
}

export const addressOf = ({ theme, year }: CatalogueChoice): string => {
  const said = new URLSearchParams()
  if (theme !== null) said.set('tema', theme)
  if (year !== null) said.set('aar', String(year))
  return paths.catalogueAs(said.toString())
}
