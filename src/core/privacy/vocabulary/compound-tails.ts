/** What a name is put before in one word: "Majagruppen", "Petersagen". Beginnings, so that every ending of the word is covered. */
export const compoundTails: readonly string[] = `
  gruppe sag plan model metode møde case team projekt fest aften dag tur ordning løsning historie forløb samtale oplæg punkt
  idé ideen forslag skema mappe kasse liste rapport notat referat brev mail artikel bog bøger film video kursus kurset kurser
  undervisning uddannelse time stilling vagt rolle opgave aftale konflikt episode hændelse situation problem spørgsmål princip
  regel regler tegning billede sang stol plads kontor rum lokale hus stue bord café cafe klub netværk udvalg råd fond pris
  legat dilemma effekt fejl kage tale indlæg workshop session runde øvelse teori kultur ånd uge tid år krise sygdom
`
  .trim()
  .split(/\s+/)

/** Ordinary words that begin with a name and go on with one of these; beginnings as well. */
export const ordinaryCompounds: readonly string[] = 'karens landbo madeleinekag marietids metateori transplant'.split(
  ' ',
)
