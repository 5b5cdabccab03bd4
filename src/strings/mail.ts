/** Words of one mail as it will be, whatever it is about. */

const named = (recipients: number): string => (recipients === 1 ? 'modtager' : 'modtagere')
const isCopied = (what: string): string => `${what} er kopieret. Udklipsholderen ryddes om et halvt minut.`

export const mailFields = {
  to: 'Til',
  cc: 'Kopi til',
  subject: 'Emne',
  text: 'Tekst',
  copyTo: (recipients: number): string => `Kopiér ${named(recipients)}`,
  copyCc: (recipients: number): string => `Kopiér kopi${named(recipients)}`,
  copySubject: 'Kopiér emne',
  copyText: 'Kopiér tekst',
  copiedTo: (recipients: number): string => isCopied(recipients === 1 ? 'Modtageren' : 'Modtagerne'),
  copiedCc: (recipients: number): string => isCopied(recipients === 1 ? 'Kopimodtageren' : 'Kopimodtagerne'),
  copiedSubject: isCopied('Emnet'),
  copiedText: isCopied('Teksten'),
} as const
