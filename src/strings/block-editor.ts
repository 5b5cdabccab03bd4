/** Words of the text editor: its tools with their keys, and the small forms for links and footnotes. */

export const blockEditor = {
  tools: 'Tekstværktøjer (Alt+F10)',
  bold: 'Fed',
  italic: 'Kursiv',
  link: 'Link',
  bullet: 'Punktliste',
  numbered: 'Nummereret liste',
  subheading: 'Underoverskrift',
  indent: 'Ryk ind',
  outdent: 'Ryk ud',
  footnote: 'Fodnote',
  /** A tool with its keys, as the tooltip says it. */
  withKeys: (tool: string, keys: string): string => `${tool} (${keys})`,
  keys: {
    bold: 'Ctrl+B',
    italic: 'Ctrl+I',
    link: 'Ctrl+K',
    bullet: 'Ctrl+Skift+8',
    numbered: 'Ctrl+Skift+7',
    subheading: 'Ctrl+Skift+9',
    indent: 'Alt+Skift+Pil højre',
    outdent: 'Alt+Skift+Pil venstre',
    footnote: 'Ctrl+Skift+F',
  },
  linkForm: {
    title: 'Link',
    text: 'Tekst',
    address: 'Adresse',
    addressHint: 'For eksempel www.region.dk eller navn@region.dk',
    notAnAddress: 'Skriv en webadresse eller en e-mailadresse.',
    noText: 'Skriv de ord, man skal klikke på.',
    insert: 'Indsæt link',
    remove: 'Fjern link',
  },
  footnoteForm: {
    title: 'Fodnote',
    text: 'Fodnotens tekst',
    remove: 'Slet fodnote',
  },
} as const
