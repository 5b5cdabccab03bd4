/**
 * Passwords that are made of short Danish words, to be read aloud over a telephone and typed on any keyboard: no letter that
 * another country's keyboard lacks, no capital, and no digit that looks like a letter. Three words, each followed by a digit
 * ("kano4uld7sten2"), are a little under 35 bits: 393 words three times, and eight digits three times.
 */

/** Word cannot open files with a longer password; a shorter one is too easily guessed (security.md 32). */
const passwordLength = { least: 8, most: 15 } as const

export const hasPasswordLength = (password: string): boolean => {
  const { length } = password.normalize('NFC')
  return length >= passwordLength.least && length <= passwordLength.most
}

/** `below(n)` draws a whole number from 0 to n - 1, all equally likely. */
export const proposedPassword = (below: (count: number) => number): string =>
  Array.from({ length: 3 }, () => `${words[below(words.length)] ?? ''}${digits.charAt(below(digits.length))}`).join('')

const digits = '23456789'

/** Of three or four letters, so that three of them with their digits are at most fifteen characters. */
const words: readonly string[] = `
  adel ager and ark arm bank bark bas ben bid bil blad blik bly bod bog boks bold bom bord bred brev brik bro brun bue
  buk bund bus busk byg cafe dag dal dam damp dans dato disk due duft dug dyb dyne dyr dyt ekko emne eng fane fat fest
  film filt fin fire fisk flag flet flis flok flot flue fod fold ford fred fri fro fugl fund fyld fyr gang gave gear ged
  gips glad glas glat glo golf gong gran gren grib grin gris grus guf gul guld gulv hak hal halm ham hamp hane hank hat
  hav have hegn hejs hest hit hjem hjul hop horn hue hug hund hus hval hvid hyld idol jagt jern job jord jul juli juni
  kage kaki kalk kano kant kar kat kiks kind kit kiwi klap klar klat klem klip klo klub knap knop knus kode kok kold kop
  kor korn kort kost kran krog kurv lab lade lam land last lav leg ler let lift lim lime lind line list liv lod loft log
  lov luft lund lunt lup lyd lyn lyng lys lyst mad malt mand mark marv mast meje mel mest midt mild mink mod mole mops
  mor mos mose muld mund mur nat navn nem net nik nip node nord nys oase ode olie opal ord ost oval ovn pagt pap par
  park pels pen pibe pil plan plet plov pluk plus pol pony port pose post pot prik pris prop pude puls puma pure pynt
  rad ram rand rank rast rav reb rede regn ren reol rest ret rib rig ring ris rist rod rok rom ror ros rosa rose rude
  rug rum rund rust ryg saft sag saks sal salt sand sang sats sav segl sejl side sild silo siv sjal skab skak skal ski
  skib skov slot smal smil snak sne snip snit snor sofa sok sol spar spil spor stak stav sten sti stil stok stol stor
  stub stue sund svar syd syv tag tak takt tal tand tape tegn telt tema tid tog tolv tom tone top torn torv tov trav
  trin trio trip trop tryk tuba tube tur tynd uge ugle uld ulv unge urne urt valg vals vand vane varm vask vat veg vej
  ven vest vift vild vin vind vink vip vise vogn voks yoga zink zone zoo
`
  .trim()
  .split(/\s+/)
