/** Kind and size of a picture, read from the file's first bytes. Knows PNG, JPEG and GIF, which every Word shows. */

type ImageFacts = { readonly type: 'png' | 'jpg' | 'gif'; readonly width: number; readonly height: number }

/** Null for anything that is not one of the three, or is cut off before its size. */
export const readImage = (bytes: Uint8Array): ImageFacts | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found = readPng(view) ?? readGif(view) ?? readJpeg(view)
  return found !== null && found.width > 0 && found.height > 0 ? found : null
}

const readPng = (view: DataView): ImageFacts | null =>
  view.byteLength >= 24 && view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
    ? { type: 'png', width: view.getUint32(16), height: view.getUint32(20) }
    : null

const readGif = (view: DataView): ImageFacts | null =>
  view.byteLength >= 10 && view.getUint32(0) === 0x47494638
    ? { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : null

/** Walks the segments to the frame header (SOF0-SOF15 but DHT, JPG and DAC), which holds the size. */
const readJpeg = (view: DataView): ImageFacts | null => {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { type: 'jpg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}
