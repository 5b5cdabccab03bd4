/**
 * Letters that look like others. Somebody who copies a name from elsewhere, or hides it, may have written it with the letters of
 * another alphabet; whoever reads it sees the same name. Knows the letters that Danish names are written with, and no words.
 */

/** With Latin letters for Cyrillic, Greek and small capital ones that look like them; as long as it was. */
export const inLatinLetters = (text: string): string =>
  others.test(text) ? text.replace(othersEach, (letter) => latin.get(letter) ?? letter) : text

/** Each letter of the first line is taken for the one below it. */
const pairs: readonly (readonly [string, string])[] = [
  ['АВЕІЈКМНОРСТУХЅԌԚԜҮҺӀЬ', 'ABEIJKMHOPCTYXSGQWYHlb'],
  ['авеіјкмнорстухѕԁԛԝүһӏгп', 'abeijkmhopctyxsdqwyhlrn'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹͿ', 'ABEZHIKMNOPTYXCJ'],
  ['αβεικμνορτυχϲϳγωη', 'abeikmvoptuxcjywn'],
  ['ɑɡıȷɩʋłđħŧƖ', 'agijivldhtl'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
]
const latin: ReadonlyMap<string, string> = new Map(
  pairs.flatMap(([others, letters]) => [...others].map((other, at) => [other, letters[at] ?? other] as const)),
)

const anyOther = `[${[...latin.keys()].join('')}]`
const others = new RegExp(anyOther, 'u')
const othersEach = new RegExp(anyOther, 'gu')
