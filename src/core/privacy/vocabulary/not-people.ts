/** Words with a capital letter that are no people: institutions, products, diagnoses, large areas, feasts. In lower case. */
import { setOf } from './set-of.ts'

export const notPeople: ReadonlySet<string> = setOf(`
  adhd add akut akutteam alzheimer alzheimers amk app apple  asperger aspergers  autisme ambulatorium ambulant afdeling
  afsnit allah android bibelen bilag bipolar black bluetooth bosted bostøtten botilbud bodil-prisen brugerstyret btp
  capio center centret christiansborg corona covid cpr cv dagsorden danmark danmarks dansk danske december dep dialektisk
  distriktspsykiatri distriktspsykiatrien dk dsb dukh ect ejendom eller emdr en erfa erfa-gruppe erfa-gruppen erfa-møde erfa-mødet
  erfaringskatalog erfamøde erfakreds et eu europa europæisk facebook facetime fact f-act falck febuar februar
  fitbit fn folketinget forum fredag fsa fynbo fyn færøerne færøsk gaf gmail google grundlovsdag gud guds grønland grønlandsk halloween hf hk hr
  hg huset hiv hotel i ikea innovation instagram ipad iphone islam islam islamisk islamiske italien it jesus jesu jobcenter jobcentret jul julen
  juleaften   jylland jysk kant kbh kl klinik klinikken kommunen koranen kristus kristi kriminalforsorgen københavn
  landsforeningen ledelsen lego linkedin livslinien lolland lolland-falster lomborg lyngby-metoden lørdag  mandag marts mc mdma
  medcom mentalisering messenger mvh kh microsoft midtjylland min mini mit mitid mobilepay muhammed-krisen mødet møn nada
  nationalpark nemid netflix nettet nets nikotin nokia nordjylland nordsjælland norden norge november nytår nytårsaften ocd oktober
  onsdag open opus os outlook panodil parkinson parkinsons patientforeningen peer peers peer-støtte peerdrift peergruppe peermedarbejder
  peermedarbejdere peerstøtte pinse pinsen podcast politiet polsk psykiatri psykiatrien psykiatriens psykiatrifonden psykiatriplan
  psykinfo psykoedukation psykiatrisk ptsd påske påsken påskedag recovery recovery-skolen region regionen regioner
  regional regionale regionshuset repræsentant rett ritalin rosenborg sankt sct sind sinds skat skype skype-møde skærtorsdag smart
  snapchat coca-cola cola pepsi fanta sprite snickers twix haribo nutella nescafé zumba crossfit pilates kildemoes garmin samsung huawei sony philips bosch macbook chatgpt copilot alexa discord twitch reddit tinder vinted trustpilot wolt nike adidas puma carlsberg somersby nicorette caminoen tipsbladet lotto keno danskespil joker socialpsykiatri socialpsykiatrien socialpsykiatriens spotify ssri st stk store storebælt sundhedsplatformen sundhedsstyrelsen
  sundhedsloven sjælland sjællands sjællandske smørrebrød sommer sommeren spil start staten sverige svensk syd syddanmark syddansk
  søndag tavshedspligt teams team tesla tilbud tiktok tirsdag torsdag tourette tourettes tyskland tysk tuborg tv usa ungdomspsykiatri
  valentinsdag vesten vestjylland viber visit voksenpsykiatri vidensdag vidensdagen weekend whatsapp wellness wikipedia windows
  word xbox yoga youtube zoom zopiclon øst østjylland åben åbent julemanden nissen pc powerpoint excel hashtag fitness netto føtex bilka
  rema lidl aldi coop brugsen irma kvickly superbrugsen matas normal jysk elgiganten silvan bauhaus mcdonald's mcdonalds starbucks burger
  7-eleven playstation nintendo minecraft fortnite sims harry potter disney lego bmw audi toyota ford opel vw volkswagen skoda mercedes volvo fiat kia
  peugeot renault citroën mazda honda hyundai nissan suzuki abilify aripiprazol risperdal risperidon zyprexa olanzapin seroquel
  quetiapin leponex clozapin klozapin invega xeplion trevicta truxal cisordinol zoloft sertralin cipralex escitalopram
  citalopram fluoxetin fontex cymbalta venlafaxin efexor mirtazapin remeron lamictal lamotrigin litarex litium lithium
  lyrica pregabalin concerta medikinet elvanse strattera imovane stilnoct circadin melatonin melatonins phenergan oxapax oxazepam stesolid
  diazepam antabus campral metadon subutex suboxone ipren pinex ibuprofen paracetamol alprazolam rivotril nozinan serenase haldol solian
  latuda reagila rexulti voxra wellbutrin saroten noritren amitriptylin ozempic wegovy insulin vimpat orfiril deprakine kodimagnyl
  afghanistan syrien irak iran tyrkiet somalia bosnien polen ukraine rusland norge england spanien italien frankrig grækenland thailand vietnam
  pakistan marokko libanon palæstina gaza israel kina japan indien afrika amerika asien holland rumænien bulgarien island finland kroatien serbien kosovo
  storbritannien london paris berlin stockholm oslo malmø hamborg rom mallorca usa canada australien kurdistan
  bornholm amager nørrejylland sønderjylland himmerland vendsyssel falster langeland als øerne limfjorden vesterhavet øresund østersøen kattegat odsherred
  region-sjælland rådgivningen statsforvaltningen familieretshuset ankestyrelsen datatilsynet kommune kommuner kommunens patientklagenævnet patienterstatningen
  styrelsen sundhedsministeriet socialministeriet beskæftigelsesministeriet ministeriet finansloven serviceloven servicelovens psykiatriloven psykiatrilovens forvaltningsloven forvaltningslovens straffeloven retssikkerhedsloven barnets
  defactum kl ku sdu au ruc cbs dtu kp ucl ucsyd via absalon-professionshøjskole dr tv2 politiken berlingske information jyllands-posten weekendavisen
  sundhed borger digital post e-boks nemkonto medarbejdersamtale mus apv sosu sosu-assistent tr amr hr-afdelingen
  facilitator gruppe referat tip tsunami brøset basel kris krap wrap wrap-plan rask-modellen low arousal safewards recoverystar nest cat cfd who icd dsm
  herren frelseren maria-kirken mariehøne tabita-møde hearing voices hearingvoices erfaringer spørgsmål
  kvik shu-bi-dua beatles metallica abba kærlighed frelsens hær røde kors kirkens korshær blå mødrehjælpen danner folkekirken headspace fontænehus fontænehuset ventilen lms bedre bedrepsykiatri ungdommens
  irland østrig schweiz belgien portugal tjekkiet ungarn slovakiet letland litauen estland hviderusland moldova albanien makedonien montenegro slovenien
  egypten tunesien algeriet libyen kuwait qatar yemen saudi-arabien emiraterne eritrea etiopien sudan kenya uganda tanzania nigeria ghana gambia senegal congo rwanda
  burundi sydafrika brasilien argentina chile colombia mexico cuba filippinerne indonesien malaysia singapore bangladesh nepal mongoliet korea sydkorea nordkorea
  skotland wales nederlandene luxembourg malta cypern europas nordens pt ift mht evt vedr obs ps nb jf osv tlf mob bl ca red bull prince chime riget bredgade-modellen
  support dialogue intentional voices coach training manager housing individual placement our own on the of and for with self help burnout safe space user
  involvement empowerment story network community health mental care guide book world day mindfulness housing-first narrative exposure therapy journey alliance
  mozart beethoven bach picasso monet einstein darwin platon sokrates andersen-eventyr dylan elvis madonna rembrandt
  dansk-syge huntingtons downs crohns lewy hashimoto sjögrens ménières creutzfeldt freud jung maslow rogers kafka kierkegaards kierkegaard shakespeare`)

/** Groups of letters that are abbreviations and no initials, in lower case. */
export const abbreviations: ReadonlySet<string> = setOf(`
  ok tv it hr rs eu fn at id pc cv dr kl hk tr mr ct wc us uk dk se no de ps nb aa na gf dj ed bt cd vr ai ku au bh el gl pt ot tb sf kf su bm pm am md
  bpd ocd add hiv ekg eeg ect sms mms usb pdf apv tru mus gps smv foa dsr bup vuc ssp ppr ngo bmi mdr abc tba vip lol omg who icd dsm act
  dbt cbt krap amk sos aka cfo ceo bnp sst stps opus fact ptsd adhd wrap erfa ups nada sosu pro rn rm rh rsj sd rsd kbt mbt rav ebo lar csc dukh
  nn xx xy yy ii iii iv vi vii viii ix xi xii dvs bpa pms ms als sl sv nv dsb sap dgi dif nav ptt pga fyi faq
  diy dvd lsd ghb thc mdma kad kra mri ivf ldl hdl crp tsh ppt lcd led lan wifi qr url www gdpr bog
  mig dig sig jer dem ham alt kun nej ikke selv jeg han hun din min sin lms efs foc dap csu stu fgu egu hf hg htx hhx eud
  ucn ucc fvu avu hpv msa tia kol akut mg dbh ssd ram bmx gym bdo cti fdf kmd ikt sel psl sø nø kr nr ml kg km cm
  mm`)
