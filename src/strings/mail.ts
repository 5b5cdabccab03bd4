/** Words of one mail as it will be, whatever it is about. */

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
