/** Sizes of files as people read them: "340 kB", "2,4 MB". */

const number = new Intl.NumberFormat('da-DK', { maximumFractionDigits: 1 })

export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${number.format(Math.ceil(bytes / 1000))} kB` : `${number.format(bytes / 1_000_000)} MB`
