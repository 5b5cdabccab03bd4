/** Words of one mail as it will be, and of saving those that are ready, whatever they are about. */
import { numberText } from '../core/danish/numbers.ts'
import { countOf } from './common.ts'

const named = (recipients: number): string => (recipients === 1 ? 'modtager' : 'modtagere')
const isCopied = (what: string): string => `${what} er kopieret. Udklipsholderen ryddes om et halvt minut.`

export const mailFields = {
  to: 'Til',
  cc: 'Kopi til',
  bcc: 'Skjult kopi til',
  showAll: (recipients: number): string => `Vis alle ${recipients}`,
  showFewer: 'Vis færre',
  attached: 'Vedhæftet',
  nothingAttached: 'Der er ikke vedhæftet noget.',
  subject: 'Emne',
  text: 'Tekst',
  copyTo: (recipients: number): string => `Kopiér ${named(recipients)}`,
  copyCc: (recipients: number): string => `Kopiér kopi${named(recipients)}`,
  copyBcc: (recipients: number): string => `Kopiér skjulte ${named(recipients)}`,
  copySubject: 'Kopiér emne',
  copyText: 'Kopiér tekst',
  copiedTo: (recipients: number): string => isCopied(recipients === 1 ? 'Modtageren' : 'Modtagerne'),
  copiedCc: (recipients: number): string => isCopied(recipients === 1 ? 'Kopimodtageren' : 'Kopimodtagerne'),
  copiedBcc: (recipients: number): string => isCopied(`De skjulte ${named(recipients)}`),
  copiedSubject: isCopied('Emnet'),
  copiedText: isCopied('Teksten'),
} as const

export const mailActions = {
  saveDraft: (count: number): string => (count === 1 ? 'Gem kladde' : `Gem ${numberText(count)} kladder`),
  saveFolder: (count: number): string => (count === 1 ? 'Gem mappe' : `Gem ${numberText(count)} mapper`),
  markOnly: (count: number): string => (count === 1 ? 'Jeg har selv sendt den' : 'Jeg har selv sendt dem'),
  hint: 'Åbner dit mailprogram ikke kladden, så gem mappen, og kopiér modtagere, emne og tekst over i en ny mail.',
  saved: (savedAs: string, count: number): string =>
    count === 1
      ? `Gemt som ”${savedAs}”. Åbn den, og send mailen.`
      : `${countOf(count, 'mail', 'mails')} er gemt i ”${savedAs}”. Åbn dem, og send dem.`,
} as const
