/** Changes bytes of a zip file's directory, as no honest program would. */

/** `change` gets where the part's entry begins in the directory, and where its own header begins. */
export const patchedEntry = (
  zip: Uint8Array,
  name: string,
  change: (view: DataView, at: number, local: number) => void,
): Uint8Array => {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  let at = view.getUint32(end + 16, true)
  while (at < end) {
    const length = view.getUint16(at + 28, true)
    if (new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)) === name) {
      change(view, at, view.getUint32(at + 42, true))
      return bytes
    }
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  throw new Error(`no part ${name}`)
}
