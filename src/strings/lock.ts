/** Words of the quiet door: unlocking, and the ways in when the passphrase is lost. */

export const lock = {
  title: 'Arkivet er låst',
  archive: (name: string): string => `Arkivet ”${name}”`,
  place: (place: string): string => `Ligger i ${place}`,
  passphrase: 'Adgangssætning',
  unlock: 'Lås op',
  capsLock: 'Caps Lock er slået til.',
  exampleHint: 'Det er arkivet med eksempeldata. Adgangssætningen er:',
  useRecoveryCode: 'Brug gendannelseskoden',
  usePassphrase: 'Brug adgangssætningen',
  recoveryCode: 'Gendannelseskode',
  recoveryCodeHint: '8 grupper med 4 tegn. Du kan skrive med store eller små bogstaver, med eller uden bindestreger.',
  afterRecovery: 'Bagefter vælger du en ny adgangssætning og får en ny kode.',
  otherArchive: 'Åbn et andet arkiv',
  startPage: 'Opret, gendan eller prøv et arkiv',
  restoreHint: 'Du gendanner fra forsiden. Dette arkiv bliver liggende, hvor det er.',
} as const
