/** Units whose words only together say what they are: "Psyk. Afd. Køge", "Skolen ved Søen", "Fountain House Lyngby", "på afsnit 4B". */
import type { Candidate } from '../spans.ts'
import { largeTowns } from '../vocabulary/places.ts'
import { workplace } from './workplace.ts'

export const toldUnitCandidates = (text: string): readonly Candidate[] =>
  forms.flatMap((form) =>
    [...text.matchAll(form)]
      .filter(([all]) => !largeTowns.has(/\p{L}+$/u.exec(all)?.[0].toLowerCase() ?? ''))
      .map(({ index, 0: all }) => workplace(index, index + all.length, 'medium')),
  )

const forms: readonly RegExp[] = [
  /(?<!\p{L})(?:psyk|distr|rets|med|soc)\.?[ ]?afd\.[ ](?=\p{Lu})\p{L}{2,}/giu,
  /(?<!\p{L})\p{Lu}?\p{L}{0,16}pensionen \p{Lu}\p{Ll}{2,}/gu,
  /(?<!\p{L})(?:[Ss]ocial|[Uu]ngdoms|[Dd]istrikts|[Rr]ets|[Gg]eronto)?[Pp]sykiatrisk (?:[Cc]enter|[Aa]fdeling|[Kk]linik|[Aa]mbulatorium|[Hh]ospital) (?:[Nn]ord|[Ss]yd|[Øø]st|[Vv]est|\p{Lu}\p{Ll}{2,})(?!\p{L})/gu,
  /(?<!\p{L})(?:Skolen|Huset|Stedet|Haven|Gården|Caféen|Hjemmet) (?:ved|bag) \p{Lu}\p{Ll}{2,}/gu,
  /(?<!\p{L}|[.!?:]\s)(?:Huset|Headspace|Fountain House|Fontænehuset) \p{Lu}\p{Ll}{2,}/gu,
  /(?<=(?:på|fra|til|indlagt) )(?:afsnit|afdeling|sengeafsnit) \d{1,3} ?[A-Z](?![\p{L}\d]|\s(?:i|af)\s\p{L}{0,12}(?:rapport|lov|vejledning|bog|plan))/gu,
]
