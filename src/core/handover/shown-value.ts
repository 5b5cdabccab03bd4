/** What a field says, where it can be said in a line: words, numbers, dates and texts. Lists and references cannot. */
import { longDate } from '../danish/dates.ts'
import { inlineText, richText } from '../text/blocks.ts'

/** Null where it cannot be said; empty where nothing is there. */
export const shownValue = (value: unknown, path: readonly string[]): string | null => {
  const last = path.at(-1) ?? ''
  const found = path.reduce<unknown>(stepInto, value)
  if (found === null || found === undefined) return ''
  if (typeof found === 'number') return String(found)
  if (typeof found === 'string') return sayable(found, last)
  if (!Array.isArray(found) || found.length === 0) return null
  const text = richText.safeParse(found)
  return text.success ? text.data.map(({ content }) => inlineText(content)).join(' ') : null
}

/** List elements are named by their id. */
const stepInto = (value: unknown, step: string): unknown => {
  if (Array.isArray(value)) return value.find((each: unknown) => stepInto(each, 'id') === step)
  return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
    ? Reflect.get(value, step)
    : undefined
}

/** Fields in which a person has written. A word in any other may be one that only the program uses. */
const written = new Set(
  `name shortName title theme task text wording remark question answer purpose address room function email phone givenName
  familyName nickname situation dilemma tried confidentialParts label link signature unitName team organisation start end equipment priceNote signUpTo where`.split(
    /\s+/,
  ),
)

const sayable = (text: string, field: string): string | null =>
  /^\d{4}-\d\d-\d\d$/.test(text) ? longDate(text) : written.has(field) ? text : null
