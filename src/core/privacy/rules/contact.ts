/** Ways to reach somebody on the net: e-mail addresses, web addresses and names of profiles. */
import type { Candidate } from '../spans.ts'
import { isPublicHost } from '../vocabulary/published.ts'

export const emailCandidates = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const sign of text.matchAll(atSign)) {
    const after = sign.index + sign[0].length
    const name = /[\p{L}\d][\p{L}\d._%+'’-]*[ \t]?$/u.exec(text.slice(Math.max(0, sign.index - 64), sign.index))?.[0]
    if (name === undefined) continue
    const plain = sign[0] === '@'
    const rest = text.slice(after, after + 120)
    const asWord = /^\s(?:at|a)\s$/i.test(sign[0])
    const host =
      (asWord ? saidHost : plain && /\s$/.test(name) ? spacedHost : fullHost).exec(rest)?.[0] ??
      (plain && !/\s$/.test(name) ? /^[\p{L}\d-]{2,}/u.exec(rest)?.[0] : undefined)
    if (host === undefined) continue
    found.push({ start: sign.index - name.length, end: after + host.length, type: 'EMAIL', confidence: 'high' })
  }
  return found
}

/** "@" and what people write so that machines do not see it. */
const atSign = /@|\s?[([{](?:at|a|snabel-?a|alfa)[)\]}]\s?|\s(?:snabel-?\s?a|at|alfakrøll)\s/giu
const ending = `(?:dk|com|net|org|eu|se|no|de|uk|nu|io|info|me|is|fi|pl|fr)`
const dot = String.raw`(?:\.|,|\s[.,]\s?|[.,]\s|\s?[([](?:dot|punktum|prik)[)\]]\s?|\s(?:dot|punktum|prik)\s)`
/** "@lotte92, se selv" goes on after a comma; these endings are words. */
const goesOn = String.raw`(?![.,]\s(?:se|de|nu|me|no|is|info)(?![\p{L}\d]))`
const fullHost = new RegExp(
  String.raw`^[ \t]?\r?\n?[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,40}){0,3}${goesOn}(?:\.[a-z]{2,10}|${dot}${ending})(?![\p{L}\d])`,
  'iu',
)

/** Where a space stands before the sign it may be a profile's name: the ending must be one that hosts have. */
const spacedHost = new RegExp(
  String.raw`^[ \t]?\r?\n?[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,40}){0,3}${goesOn}${dot}${ending}(?![\p{L}\d])`,
  'iu',
)

/** "med at ringe. De kom" is a sentence: after the word "at" the dot is said, or stands close to an ending that is no word. */
const saidHost = new RegExp(
  String.raw`^[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{1,40}){0,3}(?:\.(?:dk|com|net|org|eu|uk|info)|\s(?:dot|punktum|prik)\s${ending}|\s?[([](?:dot|punktum|prik)[)\]]\s?${ending})(?![\p{L}\d])`,
  'iu',
)

export const webCandidates = (text: string): readonly Candidate[] => [...addresses(text), ...profiles(text)]

const addresses = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(withProtocol)) {
    const length = match[0].replace(/[.,;:!?…]+$/, '').length
    found.push(address(text, match.index, match.index + length))
  }
  for (const match of text.matchAll(bareEnding)) {
    const host = /[\p{L}\d][\p{L}\d.-]*$/u.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0]
    if (host === undefined || text[match.index - host.length - 1] === '@') continue
    const end = match.index + match[0].replace(/[.,;:!?…]+$/, '').length
    found.push(address(text, match.index - host.length, end))
  }
  return found
}

const withProtocol =
  /(?:https?:\s?\/\/\s?(?:www\.)?|www\s?\.\s?)[^\s<>"”»)\]]{2,300}(?:(?<=\/)\r?\n[\p{Ll}\d][^\s<>"”»)\]]{2,100})?/giu
/** Endings that are also Danish words ("de", "se", "nu") count only with a protocol. */
const bareEnding =
  /\.(?:[a-z]{2,12}(?=\/[\p{L}\d~])|dk|com|net|org|io|app|eu)(?![\p{L}\d@])(?:\/[^\s<>"”»)\]]{0,300})?/gu

/** Pages that everybody knows tell of nobody. */
const address = (text: string, start: number, end: number): Candidate => {
  const known = isPublicHost(text.slice(start, end))
  return { start, end, type: 'URL', confidence: known ? 'low' : 'high' }
}

const profiles = (text: string): readonly Candidate[] => {
  const found: Candidate[] = []
  for (const match of text.matchAll(/(?<![\p{L}\d._-])@[\p{L}\d_][\p{L}\d_.]{1,30}/gu)) {
    const name = match[0].replace(/\.+$/, '')
    found.push({ start: match.index, end: match.index + name.length, type: 'URL', confidence: 'high' })
  }
  for (const match of text.matchAll(/(?<![\p{L}\d._@/-])[\p{L}\d][\p{L}\d.]{0,30}_[\p{L}\d._]{1,40}(?![\p{L}\d@])/gu))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'URL', confidence: 'medium' })
  for (const match of text.matchAll(onPlatform)) {
    const [all, sign = '', written = ''] = match
    const name = written.replace(/[.-]+$/, '')
    if (!/[:@"”»]/.test(sign) && !/[\d_.]/.test(name)) continue
    const start = match.index + all.length - written.length
    found.push({ start, end: start + name.length, type: 'URL', confidence: 'high' })
  }
  return found
}

const onPlatform =
  /(?<!\p{L})(?:instagram|insta|snapchat|snap|facebook|messenger|tiktok|twitter|discord|linkedin|youtube|reddit|twitch|telegram|skype|steam|brugernavn|profilnavn)(?:-?\p{L}{1,14})?(?:\s(?:er|hedder|profil|profilen|navn|navnet|brugernavn|konto|kontoen|som|under|kalder|sig|hun|han|med|hvor)){0,5}([\s:"”»«(@]{1,4})([\p{L}\d][\p{L}\d._-]{2,30})/giu
