/** Numbers and pages that are printed on posters: they lead to an institution that everybody knows, and to nobody in a case. */

/** Livslinien, Psykiatrifonden, SIND, Giftlinjen and others, from their own pages. */
export const publishedPhones: ReadonlySet<string> = new Set([
  '70201201', // Livslinien
  '39252525', // Psykiatrifonden
  '70232750', // SIND
  '82121212', // Giftlinjen
  '70101818', // LMS, spiseforstyrrelser og selvskade
  '80200500', // Alkolinjen
  '35365600', // Lev Uden Vold
  '70120110', // Sct. Nicolai Tjenesten
  '35555557', // ForældreTelefonen
  '70111810', // Center for Ludomani
  '70150700', // Lægevagten, Region Sjælland
  '70101224', // Anonyme Alkoholikere
  '33330047', // Danner
  '70203082', // Hotline for voldsramte
  '80208066', // Ældretelefonen
  '38630000', // Region Hovedstadens Psykiatri
])

const hosts = [
  'sundhed.dk',
  'borger.dk',
  'psykiatrifonden.dk',
  'sind.dk',
  'livslinien.dk',
  'sst.dk',
  'retsinformation.dk',
  'cpr.dk',
  'datatilsynet.dk',
  'patienthaandbogen.dk',
  'min.medicin.dk',
  'medicin.dk',
  'peerpartnerskabet.dk',
  'bedrepsykiatri.dk',
  'en-af-os.dk',
  'headspace.dk',
  'dr.dk',
  'tv2.dk',
  'dst.dk',
  'dmi.dk',
  'krak.dk',
  'nyidanmark.dk',
  'ankestyrelsen.dk',
  'stps.dk',
  'socialstyrelsen.dk',
  'sbst.dk',
  'sm.dk',
  'sum.dk',
  'kl.dk',
  'regioner.dk',
  'regionsjaelland.dk',
  'psykiatrien.regionsjaelland.dk',
  'regionh.dk',
  'rsyd.dk',
  'rm.dk',
  'rn.dk',
  'psykinfo.dk',
  'wikipedia.org',
  'da.wikipedia.org',
  'google.com',
  'google.dk',
  'youtube.com',
  'facebook.com',
  'instagram.com',
  'who.int',
  'rejseplanen.dk',
  'dsb.dk',
  'e-boks.dk',
  'mitid.dk',
  'nemid.nu',
  'skat.dk',
  'jobnet.dk',
  'ug.dk',
] as const

/** The page of an institution, or of a network without anybody's name behind it. */
export const isPublicHost = (address: string): boolean => {
  const [host = '', ...path] = address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split(/[/?#]/)
  const bare = host.replace(/^www\./, '')
  const personal = ['facebook.com', 'instagram.com', 'youtube.com'].includes(bare) && path.some((part) => part !== '')
  return !personal && hosts.some((known) => known === bare)
}

/** Writers, artists and people of public life whom cases quote, in lower case. */
export const publicFigures: ReadonlySet<string> = new Set([
  'tove ditlevsen',
  'karen blixen',
  'søren kierkegaard',
  'kim larsen',
  'dronning margrethe',
  'kong frederik',
  'mette frederiksen',
  'lars løkke',
  'yahya hassan',
  'benny andersen',
  'halfdan rasmussen',
  'johannes møllehave',
  'tom kristensen',
  'anne linnet',
  'kim leine',
  'peter høeg',
  'helle helle',
  'carl nielsen',
  'niels bohr',
  'lukas graham',
  'michael falch',
  'thomas helmig',
  'anders matthesen',
  'patricia deegan',
  'pat deegan',
  'marius romme',
  'sandra escher',
  'shery mead',
  'judi chamberlin',
  'jaakko seikkula',
  'arnhild lauveng',
  'irvin yalom',
  'carl rogers',
  'viktor frankl',
  'brené brown',
  'marsha linehan',
  'aaron antonovsky',
  'martin luther',
  'nelson mandela',
  'donald trump',
  'barack obama',
  'jesus kristus',
  'leonora christina skov',
  'susanne bier',
  'mads mikkelsen',
  'john lennon',
  'john mogensen',
  'bob dylan',
  'kirsten hammann',
  'inger christensen',
  'jussi adler',
  'astrid lindgren',
  'grethe nestor',
  'per krogh',
  'h c andersen',
  'suzanne brøgger',
])
