/** Surnames common in Denmark, of Danish and other origin, in lower case. */
import { setOf } from './set-of.ts'

/** Names that are hardly ever anything else. */
export const surnames: ReadonlySet<string> = setOf(`
  aabye aaen aagaard abdi abdullahi abdulle abildgaard adan ahmadi ahrens akbari akgül aksoy aktas al-hassan
  al-khalidi albrechtsen aljabri ambrosius amiri andersen andersson andreasen antonsen arnoldsen arslan aslam
  asmussen augustesen avci awad axelsen aydin azimi azizi babic bajramovic balslev barfod bech-jensen begić begovic
  begum bekas bendtsen bengtsson berhane bertelsen berthelsen bertram bhatti birch bisgaard bjerre bjerregaard
  boesen bojsen bondarenko borch borup brodersen brøndum bugge bulut bundgaard butt bækgaard böhm bøgh callesen
  carlsen carstensen celik cetin chaudhary chaudhry choudhry chowdhury christensen christiansen christoffersen
  clausen dalsgaard damgaard dang danielsen darwish davidsen delic demir demirci diallo dideriksen didriksen
  ditlevsen dizdarevic dogan doğan dumitru duong dyrberg ejlersen elkjær elmi enevoldsen engell ercan erdem erdogan
  erdoğan eriksen eriksson esbensen espersen farah farooqi feldt filtenborg fischer fogh frandsen frederiksen
  gammelgaard gebremedhin ghulam gjerding glud gravesen gregersen groth grønbæk guldager guled gundersen gustafsson
  guven güler gündüz haahr habibi haddad hadzic hadžić haidari haile hakimi hamdan hamidi hansson haque hartmann
  hartvig hasanovic hashemi hashimi hasic hasselbalch haugaard hedegaard heiberg heide helms hempel henriksen
  hermansen hertz hessellund hjelm hoang hodzic hodžić hoffmann holck holmberg holmgaard holst hoppe hosseini
  hougaard huynh hvidberg hyldgaard høeg højgaard højlund hørlyck ibrahimovic ibsen ionescu ipsen iqbal isaksen
  isaksson ismailov ivanov ivanova iversen jacobi jacobsen jakobsen jama jamshidi jansson jarl javed jensen jeppesen
  jepsen jespersen jessen jochumsen johannesen johannsen johansen johansson johnsen johnson jokumsen jonsson
  josefsen jovanovic juhl juhler justesen jónsson jørgensen kaas kaminska kaminski kaplan karimi karlsen karlsson
  karstensen kaspersen kaur kaya keller khalaf khalil khan khoury kierkegaard kilic kirkegaard kjeldsen kjærgaard
  kjærsgaard klausen klitgaard knudsen knudtzon kofod kofoed kongsgaard korkmaz korsgaard korsholm kovacevic
  kovalenko kowalska kowalski kozlowski koç kragh krarup kristensen kristiansen kristoffersen krogh krüger kudsk
  kumar kurt kyed kühl ladefoged landbo langballe larsen larsson lassen laugesen lauridsen lauritsen laursen lausten
  levinsen lewandowska lewandowski lindberg lindgaard lindholm lorentzen lorenzen ludvigsen lundgaard lundgren
  lundsgaard lykkegaard lyngby lyngsø lüders madsen magnussen mahamud mahmood malik malling marcussen marković
  markussen martens martinsen martinussen mathiasen mathiesen matzen mehmedovic mehmood mejer meldgaard meldgård
  melgaard melnyk memic meyer michelsen mikkelsen mirza mogensen mohamud monrad moradi mortensen mosegaard mouritsen
  mouritzen mujkic munch mustafic myhre mølgaard møllegaard mørch müller najjar naseri nazari nedergaard ngo
  nguyen nicolaisen nicolajsen nielsen nikolajsen nikolic nikolić nilsson noori nordentoft novak nowak nyborg
  nygaard nygård nyholm nymand nørby nørgaard nørregaard nørskov odgaard oehlenschlæger offersen olesen olsen olsson
  omerovic osmani osmanov osmanovic ottosen overby ovesen ozcan ozdemir ozturk pallesen palmqvist paulsen pavlovic
  pedersen persson petersen petrenko petri petrovic pettersson pham phan philipsen pihl pilgaard polat pontoppidan
  popescu popov popova popovic poulsen poulsgaard qureshi qvist rahimi rahmani ramsing ramskov randrup rashidi
  rasmussen ravnborg ravnkilde refsgaard rehman reimer rezaei rezai richter rindom rohde rosenberg rosenbæk
  rosendahl rosenkilde rosenlund rossen rostami roth ryberg rømer rønne sabic sadeghi safi sahin salihovic salling
  samuelsen sandberg sandgaard schack schiøtz schjerning schjødt schmidt schmidth schneider schou schrøder schultz
  schulz seidelin sejersen selimovic selmer severinsen shah sharif sharifi sharma sheikh shevchenko siddiqui
  siersbæk sigurdsson simonsen singh sivakumar skaaning skaarup skovgaard skøtt smajic smirnov smith sonne
  spangsberg stampe stankovic steenberg steffensen stisen stoica stojanovic stokholm storgaard stubkjær styrbæk
  suljic suljić sultana sundberg sundgaard svejstrup svendsen svensson sylla sylvest sylvestersen szymanska søgaard
  søndberg sønderby søndergaard sørensen tage tahiri tekin tekle tesfamariam therkelsen therkildsen thestrup thiesen
  thisted thomsen thorsager thorsen thorup thrane thuesen thygesen thøgersen tkachenko toftegaard tolstrup tornbjerg
  traberg tran tranberg troelsen trolle tveskov tønnesen ucar uldall ulrich ulriksen ulstrup unal urup uzun vedel
  vestager vestergaard viborg vilhelmsen villadsen villumsen vinding vinther vistisen vo vognsen vogt wagner wahid
  warsame weber wedel westergaard westh wiborg wichmann willumsen winkel wisniewska wisniewski wissing wojciechowska
  wojcik wolff worsøe wulff wójcik yildirim yildiz yilmaz youssef yüksel yıldız zachariassen zacho zaman zeuthen
  zielinska zielinski ågaard ågesen çelik özcan özdemir öztürk ørsted ørum østerby østergaard østerlund şahin
`)

/** Names that are ordinary words as well. */
export const surnamesAndWords: ReadonlySet<string> = setOf(`
  ask bach bager bak balle bang bay bech beck berg birk bisp bjerg blom boje bole bonde bonnesen borg brandt brask
  brink bro brun bruun buch bui bundgård busk buus bæk bødker bøg chen choi dahl dam damm degn drejer due eg eng
  falk fisker fjord fog foged frank friis frost fugl fuglsang gaard gade gram gran greve grøn guo gård hald hammer
  hansen hart hauge hav have hede helt herning hjort hjorth hoff holm holt horn horsens hu huang hvid hviid høj høst
  jul juul jæger kamp kang kilde kirk kjems kjær klint klit koch kok kold kolding konge krag krage krog kruse krøyer
  kvist køge land lange lau le lee leth li lille lin lind linde liu lund lykke lyng lys løve mark mose munk møller
  mørk nissen nord nøhr nørre overgaard palm park pil pilgård plum pors præst påske rahbek randers rank rask ravn
  ribe riber riis ring roed roos rose rosen rød sand sejr skaft skipper skive skjold skou skov skriver skytte sloth
  smed smidt sommer staal stage steen stein sten stender stok stor storm strand strøm stub svane søby søe tang
  tangen toft tofte torp trane tulinius tved ty tønder uhre ulv vad vang varde vejle vester vestergård vig vilster
  vind vinter vium vold voss vu wang wind winther wolf worm wu xu yang young zhang zhao zhou ørn
`)
