/** How months, weekdays and days of the month are written, slips of the keyboard included. Sources of patterns. */

const months: readonly (readonly string[])[] = [
  ['januar', 'jan'],
  ['februar', 'feb', 'febr'],
  ['marts', 'mar', 'mart', 'mars'],
  ['april', 'apr'],
  ['maj', 'mai'],
  ['juni', 'jun'],
  ['juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
]

/** The first letters of a month; the whole word is judged by `monthOf`. */
export const monthWords =
  'jan|jna|feb|fbe|mar|mra|apr|arp|maj|mai|jun|jul|aug|agu|ags|sep|spe|okt|otk|nov|nvo|dec|dce|des'

/** Which month it is, 1 to 12; null where the word is another ("marken", "junior"). One slip is forgiven in long names. */
export const monthOf = (word: string): number | null => {
  const lower = word.toLowerCase().replace(/\.$/, '')
  const exact = months.findIndex((names) => names.some((name) => name === lower || `${name}s` === lower))
  if (exact >= 0) return exact + 1
  const close = months.findIndex(([name = '']) => name.length >= 5 && isOneSlipAway(lower, name))
  return close < 0 ? null : close + 1
}

/** A letter too many, too few, another one, or two that have changed places. */
const isOneSlipAway = (word: string, name: string): boolean => {
  if (Math.abs(word.length - name.length) > 1) return false
  let at = 0
  while (at < word.length && word[at] === name[at]) at++
  const [rest, wanted] = [word.slice(at), name.slice(at)]
  return (
    rest.slice(1) === wanted ||
    rest === wanted.slice(1) ||
    rest.slice(1) === wanted.slice(1) ||
    (rest.slice(2) === wanted.slice(2) && rest[0] === wanted[1] && rest[1] === wanted[0])
  )
}

export const weekdayWords =
  'mandag|tirsdag|tisdag|onsdag|torsdag|tordsag|fredag|lørdag|søndag|man\\.|tirs\\.|tir\\.|ons\\.|tors\\.|fre\\.|lør\\.|søn\\.|tirs|tir|ons|tors|fre|lør'

export const dayWords =
  'første|anden|andet|tredje|tredie|fjerde|femte|sjette|syvende|ottende|niende|tiende|ellevte|elvte|tolvte|trettende|fjortende|femtende|sekstende|syttende|attende|nittende|tyvende|(?:en|to|tre|fire|fem|seks|syv|otte|ni)ogtyvende|tredivte|enogtredivte'
