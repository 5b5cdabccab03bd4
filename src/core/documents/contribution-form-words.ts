/** Every word that the form of a contribution prints by itself. It speaks to whoever may want to give a talk. */
import type { ContributionField, OfferedKind, SpeakerField } from '../programme/contribution-reading.ts'

/** Headings and labels of the form, in its order. A form without its content controls is read by them. */
export const contributionHeadings = {
  title: 'Hvad skal det hedde?',
  kind: 'Hvilken slags er det?',
  abstract: 'Hvad handler det om?',
  speakers: 'Hvem holder det?',
  practical: 'Tid og plads',
  minutes: 'Hvor lang tid I skal bruge',
  capacity: 'Højeste antal deltagere',
  from: 'Vi kan tidligst begynde',
  to: 'Vi skal senest være færdige',
  equipment: 'Ønsker til lokale og udstyr',
  remark: 'Andet til os, der arrangerer',
} as const

export const contributionFormWords = {
  type: 'Bidrag til dagen',
  subject: 'Skema til et bidrag',
  welcome: [
    'Har du noget, andre kan have glæde af at høre, prøve eller tale om? Så foreslå det her. Det behøver ikke at være færdigt. Skriv her i filen eller i hånden på et udskrift, og brug et skema til hvert bidrag.',
    'Bliver bidraget valgt, står titel, beskrivelse, navne og arbejdspladser i programmet. Mailadresserne bruger vi kun til at skrive til jer. Skriv ikke om brugere, så de kan kendes.',
  ],
  day: 'Dag',
  targetGroups: 'For',
  place: 'Sted',
  due: 'Send senest',
  sendTo: 'Send til',
  contact: (contact: string): string =>
    contact === ''
      ? 'Svar på den mail, skemaet kom med. Spørg også der, hvis du er i tvivl om noget.'
      : `${contact}. Spørg også der, hvis du er i tvivl om noget.`,
  reference: 'Skemaets nummer',
  referenceWhy: 'Lad nummeret stå: det fortæller, hvilken dag skemaet hører til.',
} as const

export const kindChoices: Readonly<Record<OfferedKind, string>> = {
  talk: 'Oplæg: vi fortæller, og der er tid til spørgsmål',
  workshop: 'Workshop: deltagerne prøver noget selv',
  panel: 'Paneldebat: flere taler sammen foran deltagerne',
}

export const speakerColumns: Readonly<Record<SpeakerField, string>> = {
  name: 'Navn',
  title: 'Stilling',
  organisation: 'Arbejdsplads',
  email: 'Mail',
}

/** One line below a heading that says what to write. */
export const contributionHints = {
  title: 'Få ord, der giver lyst til at komme.',
  kind: 'Sæt ét kryds.',
  abstract: 'Det, deltagerne læser, når de vælger: hvad I gør, og hvad de kan tage med hjem. 5-10 linjer er nok.',
  speakers: 'Den øverste er den, vi skriver til.',
  practical: 'Lad en linje stå tom, hvis det er lige meget.',
  equipment: 'For eksempel projektor, flipover, stole i rundkreds eller et stille rum.',
} as const

/** Grey text in an empty field, gone when somebody writes. */
export const contributionPlaceholders: Readonly<Record<ContributionField, string>> = {
  title: 'Skriv titlen her',
  abstract: 'Skriv beskrivelsen her',
  minutes: 'for eksempel 45 minutter',
  capacity: 'for eksempel 20',
  from: 'for eksempel kl. 10',
  to: 'for eksempel kl. 14.30',
  equipment: 'Skriv ønskerne her',
  remark: 'Skriv her, hvad vi ellers skal vide (det kommer ikke i programmet)',
}

export const speakerTable = 'Hvem der holder det: navn, stilling, arbejdsplads og mail, en person i hver række'
