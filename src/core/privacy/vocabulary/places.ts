/** How streets, houses and units are named, and the towns of Denmark. In lower case. */
import { setOf } from './set-of.ts'

/** Endings of names of streets that are hardly ever anything else. */
export const streetEnding =
  /(?:vej|vejen|gade|gaden|gyde|gyden|stræde|strædet|all[eé]|all[eé]en|boulevard|boulevarden|vænge|vænget|torv|torvet|plads|pladsen|stien|passage|passagen|parkvej|kaj|kajen|chaussé|chausseen|esplanaden|promenaden)$/u

/** Endings of names of streets, houses and meadows: with a number they are addresses. */
export const housedEnding =
  /(?:vej|vejen|vejs|gade|gaden|gyde|gyden|stræde|strædet|all[eé]|all[eé]en|boulevard|boulevarden|vænge|vænget|torv|torvet|plads|pladsen|sti|stien|park|parken|have|haven|bakke|bakken|bakkerne|bjerg|bjerget|gård|gården|gaard|gaarden|krog|krogen|lund|lunden|skov|skoven|mark|marken|toft|toften|tofte|ager|ageren|dal|dalen|høj|højen|høje|eng|engen|kær|kæret|mose|mosen|sving|svinget|vang|vangen|kaj|kajen|havn|havnen|bro|broen|vold|volden|banke|banken|ås|åsen|holm|holmen|by|hus|huset|huse|husene|passage|kvarter|kvarteret|sø|søen|strand|stranden|ø|øen|hegn|hegnet|led|leddet|mølle|møllen|hjørne|hjørnet|blok|blokken|kollegiet|kollegium|byen|linien|linjen|leddet|slot|bo|ly|borg|bygade|række|rækken|drej|drejet|løkke|løkken|vig|vigen|bugt|bugten|næs|hede|heden|klint|klinten|rende|draget|krat|krattet|stykket|skellet|gærdet|diget|bækken|kilden|dammen|kanten|kammen|kobbel|udsigten|brink|brinken|vænget|esplanade|esplanaden)$/u

/** Ordinary words with those endings; nobody lives there. */
export const noStreets: ReadonlySet<string> = setOf(`
  vej vejen veje gade gaden gågade gågaden omvej omvejen udvej udveje udvejen genvej genvejen hovedvej hovedvejen motorvej
  motorvejen landevej landevejen skolevej hjemvej livsvej sidevej blindvej cykelsti cykelstien stien sti plads pladsen p-plads p-pladsen arbejdsplads arbejdspladsen
  legeplads legepladsen parkeringsplads parkeringspladsen praktikplads praktikpladsen botilbudsplads ventepladsen døgnplads
  campingplads campingpladsen togplads siddeplads soveplads flugtvej adgangsvej tilkørselsvej indkørsel torv torvet park parken have
  haven skov skoven mark marken bakke bakken by byen hus huset gård gården sø søen strand stranden ø øen bro broen
  dal dalen høj høje kær eng engen mose mosen havn havnen bjerg bjerget kaj allé allen landsby landsbyen storby hovedby sygehus sygehuset værtshus værtshuset rådhus rådhuset sommerhus sommerhuset
  kolonihave kolonihaven køkkenhave tag-selv-hus parcelhus rækkehus vandrerhjem forhave baghave børnehave børnehaven skolegård
  kirkegård kirkegården bondegård bondegården baggård hjørne hjørnet kvarter kvarteret blok blokken række rækken linje linjen linien
  gruppe fodboldbane frihavn lufthavn lufthavnen samarbejde fokus venteplads behandlingsplads plejeplads aflastningsplads stjerneplads rettevej
  undervej nødudgang midtvej halvvejs fremad overgang retsvej luftvej luftveje sagsgang skovvej hede løkke banke vold holm mølle bugt`)

/** Words that begin the name of a unit, with or without ending: "Distriktspsykiatrien Køge", "Botilbuddet Egely". */
export const unitWords: ReadonlySet<string> = setOf(`
  kaserne kasernen idrætsforening idrætsforeningen boldklub boldklubben forening foreningen station stationen vuc ret retten kro kroen
  bodega bodegaen svømmehal svømmehallen teater teatret apotek apoteket bank værtshus værtshuset museum museet frisør frisøren
  spejderne håndboldklub menighed menigheden moské moskeen børnehus børnehuset dagplejen politistation politistationen arresten
  arresthus arresthuset bibliotekerne sogn kirkegård lystfiskerforening skakklub skytteforening motionscenter supermarked
  afdeling afdelingen afsnit afsnittet distrikt distriktet mødested mødestedet kontaktsted modtagelsen universitetshospital lokalpsykiatri lokalpsykiatrien akutafsnit akutafsnittet akutmodtagelse akutmodtagelsen akuttilbuddet akuttilbud akuttelefonen akutteam aktivitetscenter
  aktivitetscentret aktivitetshuset ambulatorie ambulatoriet ambulatorium beskæftigelsescenter bofællesskab bofællesskabet bosted bostedet
  botilbud botilbuddet bocentret bocenter børnehaven børnehave café cafe caféen cafeen caféklub center centeret centret daghøjskole daghøjskolen dagcenter dagcentret dagtilbuddet distriktspsykiatri
  distriktspsykiatrien døgntilbuddet efterskole efterskolen f-act f-act-team f-act-teamet fact fact-team fact-teamet familiehuset firma firmaet fontænehuset
  forsorgshjem forsorgshjemmet friskolen fængslet gymnasium gymnasiet herberg herberget hjemmeplejen hospital hospitalet hospice hotel højskole højskolen institutionen intensivafsnit
  jobcenter jobcentret jobcenteret kirke kirken klinik klinikken klub klubben kollegiet kollegium kontaktstedet kriminalforsorgen krisecenter krisecentret krisecenteret kvindekrisecentret kommune
  lægehus lægehuset lægerne lægeklinikken medborgerhuset misbrugscenter misbrugscentret misbrugscenteret opholdssted opholdsstedet opus
  opus-team opus-teamet plejehjem plejehjemmet plejecenter plejecentret psykiatrihospitalet psykiatrisygehuset psykiatrien rehabiliteringscenter restaurant restauranten rusmiddelcenter rusmiddelcentret sengeafsnit
  sengeafsnittet skole skolen socialpsykiatrien socialpsykiatri socialcenter specialskolen støttecenter støttecentret sygehus sygehuset sundhedscenter sundhedscentret
  sundhedshuset team teamet ungdomsklinikken ungehuset ungdomspsykiatrisk virksomheden værksted værkstedet værested værestedet væresteder ældrecenter
  ældrecentret retspsykiatrien ungecentret borgercenter borgercentret ungdomsuddannelsescenter produktionsskolen opgangsfællesskabet opgangsfællesskab kirkens skolehjemmet boformen boform bibliotek biblioteket ungdomsskolen menighedshuset oplevelsescenter frivilligcenter frivilligcentret selvhjælp sognet`)

/** After these a unit's code is the number of a room or a page. */
export const roomWords: ReadonlySet<string> = setOf(`
  rum stue lokale gang bilag figur fig tabel side kapitel kap trin fase niveau punkt pkt dag uge model version type plads opgang dør nr nummer
  bord værelse blok bygning indgang etage sal spor linje rute bus tog kanal gruppe hold case opgave øvelse skema spørgsmål skala score
  vitamin diagnose diagnosen icd papir format lejlighed lokalet stuen kode paragraf stk artikel motorvej motorvejen e afkørsel kolonne celle
  kvartal hylde skab boks afsnit-nr slide dias plan klasse`)

/** Large enough that a name tells nothing of somebody: countries and cities are among the words that are no people. */
export const largeTowns: ReadonlySet<string> = setOf(
  'københavn københavns kbh aarhus århus odense aalborg ålborg danmark sjælland fyn jylland frederiksberg',
)

/** Towns that the name book may lack, for lower case and for years before them. */
export const towns: ReadonlySet<string> = setOf(`
  albertslund allerød assens ballerup billund birkerød bjerringbro bramming brande brøndby brønderslev dragør ebeltoft esbjerg faaborg fakse faxe
  fredensborg fredericia frederikshavn frederikssund frederiksværk gentofte gilleleje give gladsaxe glostrup grenaa grenå greve grindsted græsted haderslev hadsten hadsund
  hammel haslev havdrup hedehusene hedensted helsinge helsingør herlev herning hillerød hinnerup hirtshals hjørring hobro holbæk holeby holstebro hornbæk hornslet
  horsens humlebæk hundested hvidovre høje-taastrup hørsholm høng ikast ishøj jyderup jyllinge jægerspris kalundborg karise karlslunde kerteminde kolding
  korsør kruså køge langeskov lemvig lynge lyngby lystrup løgstør løgumkloster maribo marstal middelfart morsø nakskov nexø nibe nordborg nyborg
  nykøbing nysted nærum næstved odder orehoved otterup padborg præstø randers rebild ribe ringe ringkøbing ringsted rinkenæs roskilde rudkøbing
  rudme rødby rødbyhavn rødekro rødovre rønde rønne sakskøbing sabro silkeborg skagen skanderborg skibby skive skjern skælskør skævinge skørping slagelse slangerup snedsted
  solrød sorø stege stevns stenløse stoholm store-heddinge strandby struer stubbekøbing støvring svendborg svinninge sæby søborg sønderborg sønderup sørup
  taastrup thisted tinglev tisvilde tisvildeleje tommerup tune tølløse tønder ulfborg vallensbæk valby vamdrup varde vejen vejle viborg videbæk viby vig vinderup virum vojens
  vordingborg værløse ærøskøbing ølstykke ørbæk aabenraa åbenrå aabybro aars års asnæs borup dianalund eskilstrup fuglebjerg gedser glumsø gørlev gørslev hårlev herlufmagle holmegaard horbelev
  idestrup jystrup kirke-hvalsø hvalsø lundby mogenstrup møn mørkøv nørre-alslev osted rude ruds-vedby rønnede sandved skibinge stenlille strøby svebølle søllested tappernøje tureby
  tuse ugerløse vemmelev viskinge vallø viby-sjælland væggerløse ørslev herfølge lejre gadstrup ejby bjæverskov lellinge bårse tåstrup bandholm dalmose frederikssund hundige`)
