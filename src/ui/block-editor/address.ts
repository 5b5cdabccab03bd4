/** Reads what people write as an address: "www.region.dk", "navn@region.dk". Only web and e-mail addresses are addresses. */
import { isAddress } from './document.ts'

/** The full address; null where the text is none. */
export const readAddress = (text: string): string | null => {
  const written = text.trim()
  if (written === '' || /\s/.test(written)) return null
  if (isAddress(written)) return written
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || /^[/.]/.test(written)) return null
  if (/^[^@]+@[^@]+\.[^@.]+$/.test(written)) return `mailto:${written}`
  return /^[^@/]+\.[^@/.]{2,}([/?#].*)?$/.test(written) ? `https://${written}` : null
}
