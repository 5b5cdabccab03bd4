/**
 * Encrypts a Word file with a password: ECMA-376 agile encryption with AES-256 and SHA-512, which Word and LibreOffice open. Only
 * writes; what comes back encrypted is never read, since the library does not check that nobody has changed it.
 */
import officeCrypto from 'officecrypto-tool'

/** Takes about half a second, on purpose: each guess at the password takes as long. Whether it is long enough is asked before. */
export const protectedWordFile = (bytes: Uint8Array, password: string): Uint8Array =>
  officeCrypto.encrypt(Buffer.from(bytes), { password: password.normalize('NFC') })
