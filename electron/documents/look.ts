/** The look of our papers in figures: type, colours and columns. Lengths are twips (1/20 pt), type sizes half points. */

const twipsInCentimetre = 567

export const centimetres = (length: number): number => Math.round(length * twipsInCentimetre)

/** Known to every Word; where it is missing, programs set Carlito, which has the same widths. */
export const typeface = 'Calibri'

/** Nothing that is read is set smaller than the body; only what must fit its cell on a measured sheet may be. */
export const size = { title: 52, part: 32, item: 24, body: 22 } as const

/** Each is readable on white (at least 4.5 to 1) and on `shade`; `hairline` is for rules only. */
export const colour = {
  ink: '1F2528',
  petrol: '1B5E67',
  quiet: '565F63',
  hairline: 'B7C6C8',
  shade: 'EEF3F3',
} as const

/** Between ruled lines for writing by hand. */
export const noteLine = centimetres(0.85)

/** Where values begin beside their labels, text beside the number of a part or an item, and list text beside its bullet. */
export const column = {
  value: centimetres(2.9),
  part: centimetres(1.1),
  item: centimetres(0.75),
  list: centimetres(0.6),
} as const
