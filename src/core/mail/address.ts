/** Which text is an address that a mail can go to. */

/** An address as mail programs take it; null for anything else. */
export const mailAddress = (text: string): string | null => {
  const address = text.trim()
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address) ? address : null
}
