/** People by their initials, by a letter and a surname, and by short names, marked as in marked-texts; and what only looks so. */

export const tellingNames: readonly string[] = [
  '{NAME:KLJ} fortalte, at det gik bedre.',
  'Det er aftalt med {NAME:MP}, at vi ses igen.',
  'Jeg gav den til {NAME:NBL}, og så gik jeg.',
  '{NAME:A.M.s} mor ringede i går.',
  '{NAME:I. Demir} kom ind på kontoret.',
  '{NAME:H. Alis} mor var ked af det.',
  '{NAME:Ahmed F.s} søster ringede.',
  '{NAME:Bob} tog hjem, da det blev sent.',
  'Vi vil kalde ham {NAME:mark} i teksten.',
  'Hedder han {NAME:liv}, eller hvad?',
  'Jeg ringede til {NAME:MLR}, men hun svarede ikke.',
  'Hun boede hos {NAME:G. Petrović} i en periode.',
  'hun hed {NAME:sol}, og han hed {NAME:ravn}',
]

export const harmlessNames: readonly string[] = [
  'Hun lever med ADHD og OCD og har fået det fra WHO og SSP.',
  'Vi talte med HR og IT om en PC til ERFA.',
  'KOM NU MED TIL MIG, skrev hun. Det var ikke til MIG, men til JER.',
  'Vi læste eventyr af H.C. Andersen, og H. C. Andersens liv var svært.',
  'Vi kalder ham B, og brugeren B sagde nej.',
  'De kalder det storm, og han kalder sig selv rask.',
  'Jeg kom hjem fra USA og gik fra RUC til CBS.',
  'Færgen sejler, og toget mod Køge var forsinket.',
]
