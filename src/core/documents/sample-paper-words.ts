/** The words of the paper that shows how papers look. */
export const samplePaperWords = {
  type: 'Prøvepapir',
  state: 'Udkast',
  label: 'Felt',
  value: 'Sådan står det, der hører til',
  part: 'Overskrift til en del',
  item: '1. Overskrift til et punkt',
  heading: 'Beslutning',
  text: 'Sådan ser almindelig tekst ud. Skrift, farver, afstande, margener, sidehoved og sidefod kommer fra skabelonen, hvis der er valgt en.',
  list: ['et punkt i en liste', 'og et til'],
  decision: 'Sådan ser en beslutning ud.',
  quiet: 'Sådan ser en bemærkning ud.',
  table: 'Tabel, der viser, hvordan tabeller ser ud',
  columns: ['Opgave', 'Ansvarlig', 'Frist'],
  rows: [
    ['Se, om papiret ligner jeres', 'Dig', 'I dag'],
    ['Gem skabelonen igen, hvis noget skal rettes', 'Dig', 'Bagefter'],
  ],
} as const
