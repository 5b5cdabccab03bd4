/** Words of mails that are saved as files: what the files are called, and what stands before the addresses. */
export const mailFileWords = {
  draft: 'Kladde',
  message: 'Besked',
  copyTo: 'Kopi til: ',
  blindCopyTo: 'Skjult kopi til: ',
} as const
