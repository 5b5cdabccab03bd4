// Owns how an address of the app's own scheme is written in Chromium, which aborts schemes that it does not know:
// app://host/path is https://host.app.localhost/path there, a secure context that no request ever leaves.

/** Schemes that the app registered; only these are translated. */
export const registeredSchemes = new Set<string>()

const ending = '.localhost'

export function toPageUrl(url: string): string {
  const { protocol, host, pathname, search, hash } = new URL(url)
  const scheme = protocol.slice(0, -1)
  if (!registeredSchemes.has(scheme)) return url
  return `https://${host}.${scheme}${ending}${pathname === '' ? '/' : pathname}${search}${hash}`
}

export function fromPageUrl(url: string): string {
  if (!URL.canParse(url)) return url
  const { protocol, hostname, pathname, search, hash } = new URL(url)
  if (protocol !== 'https:' || !hostname.endsWith(ending)) return url
  const labels = hostname.slice(0, -ending.length).split('.')
  const scheme = labels.pop() ?? ''
  return registeredSchemes.has(scheme) ? `${scheme}://${labels.join('.')}${pathname}${search}${hash}` : url
}

/** A header's text with addresses of the app's schemes written as Chromium knows them. */
export function toPageText(text: string): string {
  let result = text
  for (const scheme of registeredSchemes) {
    result = result
      .replaceAll(
        new RegExp(`\\b${scheme}://([a-z0-9.-]+)`, 'g'),
        (_all, host: string) => `https://${host}.${scheme}${ending}`,
      )
      .replaceAll(new RegExp(`(?<=^|[\\s;])${scheme}:(?=$|[\\s;])`, 'g'), `https://*.${scheme}${ending}`)
  }
  return result
}

/** How the host of every page of the app ends. */
export function pageHostEndings(): readonly string[] {
  return [...registeredSchemes].map((scheme) => `.${scheme}${ending}`)
}

/** The origin as Electron reports it for a standard scheme of the app's. */
export function appOrigin(url: string): string {
  const { protocol, host, origin } = new URL(url)
  return registeredSchemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin
}
