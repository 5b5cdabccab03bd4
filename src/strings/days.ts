/** Words of the days with a programme: their list, a new one, and the parts of one. */
import { longDate } from '../core/danish/dates.ts'
import { listText } from '../core/danish/numbers.ts'
import type { DayStep, FrameGap } from '../core/programme/steps.ts'
import { countOf } from './common.ts'

const tabs = {
  dagen: 'Dagen',
  bidrag: 'Bidrag',
  program: 'Program',
  tilmeldinger: 'Tilmeldinger',
  fremmoede: 'Fremmøde',
  papirer: 'Papirer',
  rapport: 'Rapport',
} as const

export const days = {
  title: 'Vidensdage',
  tabs,
  tabList: 'Dagens dele',
  backToAll: 'Alle vidensdage',
  noDate: 'Uden dato',
  unnamed: 'Dag uden navn',
  gone: 'Dagen findes ikke',
  goneWhy: 'Den er måske slettet. Vælg en anden i listen.',
  meetingParts: {
    plan: 'Mødets plan',
    dagsorden: 'Dagsorden',
    referat: 'Referat',
    evaluering: 'Evaluering',
  },
  more: 'Mere om dagen',
  cancelled: 'Dagen er aflyst',
  delete: 'Slet dagen',
  deleted: 'Dagen er slettet',
  deletesToo: (sessions: number, registrations: number): string => {
    const parts = [
      ...(sessions === 0 ? [] : [countOf(sessions, 'programpunkt', 'programpunkter')]),
      ...(registrations === 0 ? [] : [countOf(registrations, 'tilmelding', 'tilmeldinger')]),
    ]
    return `Også ${listText(parts)}.`
  },
  empty: 'Ingen vidensdage endnu',
  emptyWhy:
    'En vidensdag, en faglig dag eller en temadag er et møde med et program: oplæg, workshopper og pauser i et eller flere lokaler. Opret den første her.',
  one: 'dag',
  many: 'dage',
  sessions: (count: number): string => countOf(count, 'programpunkt', 'programpunkter'),
  proposed: (count: number): string => countOf(count, 'nyt bidrag', 'nye bidrag'),
  registered: (count: number): string => countOf(count, 'tilmeldt', 'tilmeldte'),
  waiting: (count: number): string => `${count} på venteliste`,
  notYet: 'Uden program',
  unsettled: 'Datoen er passeret. Blev dagen holdt?',
  wasHeld: 'Ja, den blev holdt',
  wasHeldOf: (day: string): string => `Ja, ”${day}” blev holdt`,
  wasCalledOff: 'Nej, den blev aflyst',
  wasCalledOffOf: (day: string): string => `Nej, ”${day}” blev aflyst`,
  settled: (day: string, status: 'held' | 'cancelled'): string =>
    `”${day}” er markeret som ${status === 'held' ? 'afholdt' : 'aflyst'}`,
  coming: 'Kommende',
  earlier: 'Tidligere og aflyste',
  calledOff: 'Aflyst',
  search: 'Søg efter tema, forum, sted eller dato',
  notBegun: 'Dagen har ikke noget program endnu',
  notBegunWhy:
    'Her samles bidrag, lokaler, program, tilmeldinger og papirer. Mødets dato, sted og deltagere bliver, som de er.',
  begin: 'Begynd på programmet',
  begun: 'Dagen har fået et program',
} as const

export const newDay = {
  title: 'Ny vidensdag',
  forum: 'Forum',
  chooseForum: 'Vælg et forum',
  needsForum: 'Vælg det forum, der holder dagen.',
  dayForums: 'Fora, der holder dage',
  otherForums: 'Andre fora',
  noForumWhy: 'En vidensdag holdes af et forum. Opret det først, så ved dagen, hvem der er med.',
  noDayForum: 'Intet forum er sat op til at holde vidensdage. Vælg et andet, eller opret et under Fora.',
  date: 'Dato',
  needsDate: 'Vælg en dato.',
  theme: 'Tema',
  beginWith: 'Begynd med',
  asEarlier: (date: string): string => `Som den ${date}`,
  asEarlierWhy:
    'Sted, tider, lokaler, valgrunder, pauser og fælles punkter følger med. Bidrag og tilmeldinger begynder forfra.',
  asFrame: 'Rammen for en almindelig dag',
  asFrameWhy: 'Velkomst, valgrunder, pauser, frokost og afslutning. Alt kan flyttes bagefter.',
  asEmpty: 'Et tomt program',
  create: 'Opret dagen',
  created: 'Dagen er oprettet',
} as const

/** What the usual frame of a day calls its parts. */
export const frameTitles = {
  welcome: 'Velkommen',
  break: 'Pause',
  lunch: 'Frokost',
  closing: 'Tak for i dag',
  round: (number: number): string => `Runde ${number}`,
} as const

export const aboutDay = {
  changed: 'Dagen er ændret',
  what: 'Hvad dagen handler om',
  theme: 'Tema',
  name: 'Navn',
  nameHint: 'Kun hvis dagen skal hedde noget andet end forummet.',
  purpose: 'Formål',
  targetGroups: 'Målgrupper',
  targetGroupsHint: 'Skriv en målgruppe, og tryk Enter.',
  usualGroups: ['Peermedarbejdere', 'Kolleger i psykiatri og socialpsykiatri', 'Ledere i region og kommuner'],
  organisers: 'Arrangører',
  organisersNone: 'Vælg fra arkivet',
  where: 'Hvornår og hvor',
  date: 'Dato',
  start: 'Begynder kl.',
  end: 'Slutter kl.',
  timeHint: 'For eksempel 9 eller 9.30',
  endBeforeStart: 'Dagen slutter, før den begynder.',
  venue: 'Mødested',
  noVenue: 'Intet mødested valgt',
  nothingFound: 'Intet passer.',
  place: 'Andet om stedet',
  placeHint: 'Bygning eller indgang. Vejvisning står under mødets plan.',
  toPlan: 'Mødets plan',
  locked: (date: string): string =>
    `Referatet er godkendt den ${date}. Derfor ligger tema, navn, dato og sted fast. Referatet kan åbnes igen under mødet.`,
  rooms: 'Lokaler',
  roomsWhy: 'Lokalerne bliver til spalter i programmet, i denne rækkefølge.',
  noRooms: 'Ingen lokaler endnu. Har dagen kun ét lokale, behøver du ikke at skrive det.',
  roomOf: (number: number): string => `Lokale ${number}`,
  roomName: 'Navn',
  roomCapacity: 'Pladser',
  noLimit: 'Ingen grænse',
  roomWhere: 'Hvor det ligger',
  roomEquipment: 'Udstyr',
  addRoom: 'Tilføj lokale',
  roomUp: (name: string): string => `Flyt ${name} op`,
  roomDown: (name: string): string => `Flyt ${name} ned`,
  roomMoved: (name: string, place: number): string => `${name} er nu nummer ${place}.`,
  roomRemove: (name: string): string => `Fjern ${name}`,
  roomRemoved: (name: string): string => `${name} er fjernet`,
  roomRemovedWith: (name: string, count: number): string =>
    `${name} er fjernet. ${countOf(count, 'programpunkt', 'programpunkter')} har ikke længere et lokale.`,
  slots: 'Valgrunder',
  slotsWhy:
    'De tider på dagen, hvor deltagerne vælger mellem programpunkter, der ligger ved siden af hinanden. Programforslag og ønsker følger runderne.',
  noSlots: 'Ingen valgrunder endnu. Uden dem er hele dagen fælles.',
  slotName: 'Navn',
  slotOf: (number: number): string => `Runde ${number}`,
  addSlot: 'Tilføj valgrunde',
  slotRemove: (name: string): string => `Fjern ${name}`,
  slotProblems: {
    turned: 'Runden slutter, før den begynder.',
    overlaps: 'Runden ligger oven i en anden.',
    outside: 'Runden ligger uden for dagens tid.',
  },
  changeMinutes: 'Minutter til at skifte lokale',
  changeMinutesHint: 'Programmet siger til, når der er mindre tid end det.',
  terms: 'Bidrag og tilmelding',
  contributionsBy: 'Frist for bidrag',
  signUpBy: 'Frist for tilmelding',
  signUpTo: 'Tilmelding til',
  signUpToHint: 'En mailadresse, en webadresse eller et navn. Står på invitationen.',
  capacity: 'Pladser i alt',
  capacityHint: 'Når der er fuldt, kommer de næste på venteliste. De rykker op, når der bliver plads.',
  price: 'Pris i kroner',
  priceHint: '0 er gratis.',
  priceNote: 'Om prisen',
  priceNoteHint: 'For eksempel: Frokost og kaffe er med.',
  afterDay: 'Fristen ligger efter dagen.',
} as const

export const daySteps = {
  title: 'Fra idé til rapport',
  titleCalledOff: 'Dagen er aflyst',
  allDone: 'Dagen er helt i mål.',
  allTold: 'Ingen deltagere mangler besked om det.',
  done: 'Klar:',
  next: 'Næste skridt:',
  names: {
    frame: 'Sæt rammen',
    call: 'Indkald bidrag',
    choose: 'Vælg blandt bidragene',
    speakers: 'Få et ja fra oplægsholderne',
    place: 'Læg programmet',
    publish: 'Offentliggør programmet',
    invite: 'Invitér deltagere',
    seats: 'Fordel pladser',
    confirm: 'Giv deltagerne besked',
    attend: 'Hold dagen, og tag fremmøde',
    report: 'Skriv rapporten',
  } satisfies Readonly<Record<DayStep['step'], string>>,
} as const

const gaps: Readonly<Record<FrameGap, string>> = { theme: 'tema', date: 'dato', time: 'klokkeslæt', place: 'sted' }

/** What is left of a step, in a few words; empty where its name says it. */
export const stepLeft = (step: DayStep): string => {
  switch (step.step) {
    case 'frame':
      return step.lacks.length === 0 ? '' : `Mangler ${listText(step.lacks.map((gap) => gaps[gap]))}`
    case 'call':
    case 'invite':
      return step.by === null ? '' : `Frist den ${longDate(step.by)}`
    case 'choose':
      return step.proposed === 0 ? '' : `${countOf(step.proposed, 'bidrag venter', 'bidrag venter')} på svar`
    case 'speakers':
      return step.unconfirmed === 0 ? '' : `${countOf(step.unconfirmed, 'mangler', 'mangler')} at svare`
    case 'place':
      return [
        ...(step.unplaced === 0 ? [] : [`${step.unplaced} uden tid`]),
        ...(step.clashes === 0 ? [] : [countOf(step.clashes, 'sammenstød', 'sammenstød')]),
      ].join(', ')
    case 'publish':
      return step.changed ? 'Ændret siden sidst' : ''
    case 'seats':
      return step.without === 0 ? '' : `${countOf(step.without, 'mangler', 'mangler')} plads på programpunkter`
    case 'confirm':
      return step.untold === 0 ? '' : `${countOf(step.untold, 'mangler', 'mangler')} besked`
    case 'attend':
      return step.expected === 0 ? '' : `${countOf(step.expected, 'er ventet', 'er ventet')}`
    case 'report':
      return ''
  }
}
