/** Which text is an address that a mail can go to, and which is not yet typed in full. */

/** An address as mail programs take it; null for anything else. */
export const mailAddress = (text: string): string | null => {
  const address = text.trim()
  return /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(address) ? address : null
}

/** Something is typed, and it is no address yet: that has an @ and a dot after it. */
export const isIncompleteAddress = (text: string): boolean => {
  const address = text.trim()
  return address !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)
}
