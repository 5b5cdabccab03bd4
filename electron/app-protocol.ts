/**
 * Serves the built pages under app://: files of one folder by a list of known types, each with the content policy. It
 * knows nothing of windows or the archive, and nothing outside its folder exists for it (security.md 2 and 3).
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { contentPolicy, isOwnAddress } from './window.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Written in index.html where the style nonce belongs; every answer gets a nonce of its own. */
const noncePlaceholder = 'STYLE_NONCE'

/** Answers one request for a file under `root`. */
export const answerAppRequest = async (
  root: string,
  request: { readonly url: string; readonly method: string },
): Promise<Response> => {
  const nonce = randomBytes(16).toString('base64')
  if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, nonce)
  const file = isOwnAddress(request.url) ? fileWithin(root, new URL(request.url).pathname) : null
  const mediaType = file === null ? undefined : mediaTypes[path.extname(file)]
  if (file === null || mediaType === undefined) return answer(404, nonce)
  const content = await readFile(file).catch(() => null)
  if (content === null) return answer(404, nonce)
  const body = path.extname(file) === '.html' ? withNonce(content, nonce) : content
  return answer(200, nonce, mediaType, request.method === 'HEAD' ? null : new Uint8Array(body))
}

/** The file that an address names, or null where it leads out of `root` or is no proper path. */
export const fileWithin = (root: string, pathname: string): string | null => {
  const decoded = decode(pathname)
  if (decoded === null || /[\\\0:]/.test(decoded)) return null
  if (decoded.split('/').some((part) => part === '..' || part === '.')) return null
  const file = path.join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded)
  const inside = path.relative(root, file)
  return inside === '' || inside.startsWith('..') || path.isAbsolute(inside) ? null : file
}

const decode = (pathname: string): string | null => {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

const withNonce = (html: Buffer, nonce: string): Buffer =>
  Buffer.from(html.toString('utf8').replaceAll(noncePlaceholder, nonce))

const answer = (
  status: number,
  nonce: string,
  mediaType = 'text/plain; charset=utf-8',
  body: Uint8Array<ArrayBuffer> | null = null,
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': mediaType,
      'content-security-policy': contentPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
