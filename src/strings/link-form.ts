/** Words of the form for a link, wherever something outside the archive is referred to. */

export const linkForm = {
  address: 'Webadresse',
  add: 'Tilføj link',
  notALink: 'Skriv en webadresse, for eksempel www.region.dk/moede.',
} as const
