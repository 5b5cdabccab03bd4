/** Small pictures of a given size, made by hand. */
import { crc32, deflateSync } from 'node:zlib'

export const pixel = (type: 'png' | 'gif' | 'jpg', width: number, height: number): Uint8Array =>
  ({ png: pngOf, gif: gifOf, jpg: jpegOf })[type](width, height)

const pngOf = (width: number, height: number): Uint8Array => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height, 0x80))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const gifOf = (width: number, height: number): Uint8Array => {
  const size = Buffer.alloc(4)
  size.writeUInt16LE(width, 0)
  size.writeUInt16LE(height, 2)
  return Buffer.concat([Buffer.from('GIF89a'), size, Buffer.from([0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x3b])])
}

/** Headers only: enough to be read for its size. */
const jpegOf = (width: number, height: number): Uint8Array => {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  const app = [0xff, 0xe0, 0, 4, 0, 0]
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, ...app, 0xff, 0xc0, 0, 17, 8]),
    size,
    Buffer.from([3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 0xff, 0xd9]),
  ])
}
