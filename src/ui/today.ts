/** Today's date where the meetings are, as records keep dates: ISO, Europe/Copenhagen, whatever the computer's own zone. */
const isoDate = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' })

export const todayInDenmark = (now: Date = new Date()): string => isoDate.format(now)
