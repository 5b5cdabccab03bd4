/** First names common in Denmark, of Danish and other origin, in lower case; the dictionary of the name book lacks some of them. */
import { setOf } from './set-of.ts'

/** Names that are hardly ever anything else. */
export const givenNames: ReadonlySet<string> = setOf(`
  aage aase abbas abdallah abdelkader abdi abdirahman abdul abdulkadir abdullah abdullahi abdulrahman abshir abukar
  adam adem aden adil adnan afshin agnes agneta agnete agnieszka ahmad ahmed ahmet aia aicha aisha aishah ajmal ako
  aksel alaa albert alberte albertine alejandro aleksandar aleksander aleksandra alessandra alessandro alex
  alexander alexandra alexandru alf alfred ali alice alina alireza alisha aliya alma alvilde alvin ama amalie amanda
  amaya ameen amina aminah aminata amir amira amjad ammar amna ana analyn anas anastasia anders andrea andreas
  andrei andrej andrii andrzej anette angutivik anh anine anisa anisha anita anja anjali ann ann-britt ann-sofie
  anna anna-maria annalise anne anne-grethe anne-marie anne-mette anne-sofie annelise annemarie annemette annette
  anni annie annika anny antoine anton antonia aoife aputsiaq aram arash arben arif arjun arman arthur artur arvid
  arzu asad asbjørn asger asha ashley asif asim aslan asli asma asmus asta astrid augusta aurelija aviaja axel aya
  ayaan ayan ayanle ayat ayesha ayhan ayla aylin ayman ayse aysel ayşe azad aziz aziza azra babak bahar bahram banu
  baran barbara bashar bashir basma bastian beatriz behnaz bekir bella bendt benedikte benjamin benny bent bente
  berit bernhard bernt bert bertel bertha bertil bertine bertram betina bettina betty beyza bilal binta birger
  birgit birgitta birgitte birsen birte birthe bjarke bjarne björn bjørk bo-erik bodil bogdan bohdan bojan bonnie
  borghild boris brandon brian bridget brita britt britta bruno brynhild burak burhan bushra bárður børge bülent
  büsra cafer callum camilla camille cansu carina carl carla carlo carlos carmen caroline carsten casper catalin
  cathrin cathrine catrine cecilie cem cemal cengiz charlie charlotte chinedu chloé christa christal christel
  christen christian christiane christina christine christoffer cigdem cihan claes claire clara claus clemens conni
  connie conny conrad cornelia cristian cristina csaba dace dagmar dagny dalia dania daniel daniella danny dariusz
  darko david davoud dawid deepak denisa deniz dennis deqa derya desislava diana diego dilan dilara dilek dimitar
  dimitri dina ditlev ditte djamila dmitri dmytro dolly dorete dorit dorota dorrit dorte dorthe dorthea dragan
  dragana duc dunja dusan ebba ebrima ebru edel edin edina edita edith edvard egle eigil eik einar eja ejgil ejlif
  ejner ejvind ekaterina ekrem elena elham eli elias elif elin elina eline elinor elisabeth elise ella ellen ellie
  elly elmir elmira elna elsa else else-marie elsebet elsebeth elva elvin elvira elvis emil emilia emilie emily emin
  emina emine emma emmy emre enna enok enver ercan erdal erdem ergin erik erika erkan erling erna ernst erol esben
  eske eskil esma esra ester esther ethel eva eva-marie evald evelyn evin evy ewa eyad eyðun fabian fadi fadia
  fadime fadma faduma fadumo fahad fahima faisal faith faiza fanny farah farhad farhan faria fariba farid farida
  farooq farshad farzaneh fatemeh fatih fatima fatimah fatma fatme fatmir fatos fatou fatuma fawzi felix femi
  ferdinand fereshteh ferhat feride fernanda fie fikret filip filippa filiz finn fiona firas firat flemming florin
  folmer fouad francesca frands frans frantisek franz françois freddy frederik frederikke freja freya frida fritz
  frode fuad furkan gabor gabriel gamze georg georgi gerda gerhard gerner gert gertrud ghada ghazal gheorghe giorgi
  giovanni gisela gitte giulia golnaz goran gordana gorm graham grazyna grete grethe grith grzegorz guadalupe
  gudmund gudrun guillaume gulay guled gulsen gunhild gunilla gunnar gunner gunvor gurli gustav guðrun gyda göran
  gül gülay gülsen habib habiba hadi hadil hafsa hajar hakan hakim hala halfdan halil halima halime halimo halyna
  hamad hamid hamida hamse hamza hana hanaa hanad hanan hani hanin hanna hannah hanne hannelore hannibal hans-henrik
  harald haris haroon harry hasan hasna hasnain hassan hasse hatice hawa hayat haydar hazem heba hector hedda
  hedevig hedi hedvig heidi heine heinrich helen helena helene helga helge hella henning henny henriette henrik
  henry herbert herdis herluf herman hevin heðin hiba hibo hicham hien hilal hilda hiroshi hjalmar hjalte hjørdis
  hoa hoang hodan holger hossein hristo hubert huda hugo huseyin hussain hussam hussein håkan høgni hüseyin ib iben
  ibi ibrahim ida idil idris ifeoma ifrah ifran ihor ikram ilham ilhan ilias illia ilze imad iman imran inaam inas
  indira ines inese inga inge inge-lise ingeborg ingelise ingemann inger ingerlise ingibjörg ingolf ingrid ingvar
  ingvild inuk inunnguaq ioana ionut iqra ira irene irfan irina irma iryna isa isabel isabela isabella isabelle isak
  isatou ishaq ismael ismahan ismail ismet israa istvan ivalo ivalu ivan ivana ivanka ivar ivona iyad izabela jaber
  jacek jacob jacques jafar jakob jalal jale jamal james jamil jamila jan jan-erik jana jane janis janne janni
  jannick jannie jannik janus jarek jaroslaw jasmina jasna jasper javier jawad jeanett jeanette jeanne jeannette
  jeff jelena jennifer jenny jens jens-ole jens-peter jeppe jeremy jesper jess jessica jette jimmi jimmy joachim
  joakim joan joana joanna jocelyn joel johan johanna johanne johannes john johnnie johnny jolanta jonas jonatan
  jonathan jonna jose josef josefine joseph josephine joshua josé jovan joão juan julia julian juliane julie julius
  jumana junaid juno jurgita justin justyna jusuf jytte jógvan jóhan jørgen jørn kadija kadir kai kaja kamal kamil
  kamilla kamran kanya karam karen karim karima karin karina karl-erik karl-johan karla karna karoline karoliné
  karsten karwan kasper katarina katarzyna kate kateryna katharina kathe kathrine katja katrine kaveh kawa kawthar
  kay kaya keith keld kelda kemal ken kenji kenneth kenni kenny kent kerem kerstin ketty kevin khadija khadra khaled
  khalid khalida khalil khanh kim kimberly kira kirsa kirsten kirstie kirstin kirstine kjeld kjell klara klaus klavs
  knud knut kofi konrad kresten krestine kris krista kristaps kristian kristiane kristina kristine kristoffer
  krystyna krzysztof kubra kumar kurt kwame käthe kæthe kübra ladan laila lajla lakshmi lamia lamin lamis larisa
  lars lasse laszlo latif latifa lauge laura laurids laurits lauritz lauritza laust layla lea leah leif leila lejla
  lena lene lennart leon leonard leonora leopold leyla liam liban liezl lilian lilli lillian lilly lily lina linda
  linh linnea linus lis lisa lisbet lisbeth lise lise-lotte liselotte lisette lissi lissie liva lizette lizzie
  ljiljana loke lone lorenzo lotta lotte loui louie louis louisa louise lovise lubna luca lucas lucia lucyna lucía
  ludvig luis luise lukas lukasz lulu luna lydia lyudmila maciej mads magda magdalena magne magnus magrethe mahad
  mahdi maher mahir mahmoud mahmud mahmut mahnaz mai mai-britt mai-linh maibritt maiken maj-britt maja maja-lisa
  majbritt majid maksym malak malee malene malgorzata malik malika malou malthe mamadou manfred mansour manuel marc
  marcel marcella marcin marco marcus marek maren margaret margit margot margrete margrethe marguerite mari maria
  mariam mariama mariana mariane marianne maricel marie marie-louise marielouise mariia marika mario maris marites
  marius mariusz marjan marko marlene marley marta marte martha marthe martin martine martinus martyna marvin marwa
  marwan mary maryam maryan masood masoud mateusz mathias mathilda mathilde matias matilda matilde matteo mattias
  mehdi mehmed mehmet mei melek meliha melisa melissa meltem meral merete merethe merima merle merve meryem mesut
  meta mette mia michael michaela michal michelle mie miguel mihaela mihai mihail mika mikael mikala mikas mikkel
  mikkeline miklos milad milan milas milica milla milo mimi mina mindaugas ming minh minik minna mira mirela miriam
  miroslav mirza moez mogens mohamad mohamed mohammad mohammed mohamud moktar molly mona monica monika morten
  mostafa mousa muhamed muhammad muhammed muhammet muhsin muna munir munira murad murat murtaza musa musab mustafa
  mutlu muzaffer mykola myriam myrna mårten müjgan nabil nabila nadeem nader nadia nadim naeem nafisa nagham naghmeh
  naima najat najib najla nancy nanette nanna naomi narges nariman nasima nasir nasra nasrin nasser nasteho natalia
  natalie natalija natalya natasha natasja nathalie nattaya naveed navid nawal naya nazanin nazar nazim nazli
  nebojsa necmi neel negar nellie nelly nermin nermina nesrin nete nga ngoc ngozi nhung nick nickie nicklas niclas
  nicolai nicolas nicole nicoleta nicoline nida niels niels-erik nihad nihal nikita niklas nikolai nikolaj nikolas
  nikolay nikoline nilgün nille nilofar nils nima nina nivi nizar noa noah noel noor nora nour noura nuha nuka nura
  nuran nuray nurcan nuri nuriye nurten nynne oda odin oksana olaf olav ole oleg oleksandr olena olfert olga olha
  oline oliver olivia oluf oluffa oluwaseun omar omid orhan osama oscar oskar osman osvald otilia otto ousman
  ousmane ove oya oyku ozan ozlem pablo paninnguaq paolo parisa parvin parwin patricia patrick patrik patrycja paul
  paula paulina pauline pavel paw pawel payam peder pelle per-erik per-ole pernelle pernille petar peter petra
  petrea petrine petru petrus philip philippa phuong pia pierre pil-sofie piotr pipaluk pippi plamen poul poula povl
  preben predrag priya priyanka qais qasim quang rabia rachel rachid radka radoslaw radu rafael rafaela rafal rafiq
  ragna ragnar ragnhild raha rahim rahima rahman rahul rajesh ralf ramazan rami ramin ramiz ramla rana randi rania
  ranim ranja rannvá rasa rashid rasmus raul ravi rawan rayan rayen razan rebecca rebecka rebekka reem refik regina
  regitze regnar rehan renas renata renate rené resul reza ribal ricardo richard rie rigmor rikke rita riyad robert
  roberto robin roda roger rojda rojin roksana roland rolf ronald ronja ronni ronnie ronny rosalie rosalina
  rosamunde rosemarie rosita rowena roya ruba ruben ruddi rudi rudolf ruken rukiye runa ruqia ruslan rustam ruth
  ryszard rói saad saba sabah sabina sabine sabri sabrina sadaf sadam sadia sadik saeed safa safia safiya sagal
  sahar sahra said saida saif sajid sajjad sakina salah salam saleem saleh salem salim salima sally salma salman
  salomon saman samar sameer sami samia samina samir samira samuel sanaa sander sandra sanela sanja sanjay sanna
  sanne santiago sara sarah sardar sarmad sascha sasha sasja savas sayed sean sebastian seda sedat sefa sefik seher
  selam selcuk selda selim selin selina selma selman semra senad senada senol senta serap serdar sergej serhat
  serhii serkan serpil sevda severin sevgi sevim sevinc seán shabnam shadi shahd shahid shahin shaima shakila sham
  shamsa shannon shayan sherin shirin shirwan shukri sibel sidra sidsel sif sigge sigrid sigurd silas silje sille
  simon simone simran sinan siobhan siri siriporn sirwan sisse sissel sixten sladjana slobodan snefrid snezana
  snorre sofia sofie sofus soheil solbjørg solveig solvej somchai sonia sonja sonny sophia sophie sophus soraya
  souad stanislaw steen stefan steffen stella stephan stephanie stine stinna storm-emil stoyan suad sudais suha
  suhaib suhur sukran sulaiman suleiman suleyman sumaya sumeya sune sunniva supaporn suresh susan susanna susanne
  susie sussi suzanne sven svenning svetlana syed sylvester sylvia sylvie synne synnøve sólja søren sørine sükran
  tabita taha tahir tahmina taim talal talha tamara tamer tania tanja tanveer tarek tareq tariq tatjana tayfun tayma
  tayyab tea ted teis teitur tenna teodor terese terkel tetiana thanh thea theis theo theodor theodora theresa
  therese therkel thiago thilde thim thit thomas thor thora thorbjørn thorkil thorkild thorleif thorsten thorvald
  thuy thyge thyra timm tina tine tobias toby toke tomasz tommy toni tonny tony tora torben tore torkil torsten tove
  tracy trine troels truels truls tuan tugba tuncay tunde turan tuva tyge tyler tyra tórur tønnes tülay ubah uffe
  ufuk ugur ulf ulla ulrich ulrik ulrikke umar umer una ursel ursula usama usman uzma vagn valborg valdemar valentin
  valentina valeria vanessa vasile vasyl vega veli vera verner veronika vesna vesta vibeke vibse vicki vicky victor
  vidar vigga viggo vijaya viktor viktoria vilfred vilhelm vilhelmine villads villiam villum villy vilma vincent
  vinnie viorel virginia vitus vivi vivian viviann vladimir volkan volodymyr vuk vytautas wael wagner waleed walid
  walter waqas warda wardah warsan wassim wei wendy werner weronika wiktoria wilfred wilhelm william willow willy
  wilma winnie winther wioletta wisam wojciech xavier xin xuan yacoub yahia yahya yaman yan yaqub yara yasemin yaser
  yasin yasir yasmin yasmina yasmine yasser yavuz yazan yildiz ylli ylva yonas younes yousef yousra youssef yrsa
  yuki yuliia yuliya yunus yusra yusuf yvette yvonne yücel zacharias zahid zahida zahir zahra zaid zain zainab
  zakaria zaki zakia zamzam zanyar zara zarina zbigniew zdenka zehra zeina zeinab zejna zekeriya zeki zeliha zenia
  zeynab zeynep zhala zheela zhyar zia ziad zigge zineb zita ziyad zlatan zoe zofia zohra zohreh zoran zsuzsa zubair
  zuhair zuhal zulfiqar ánná åge åke åsa åse ærenfred élodie øjvind ørjan øyvind
`)

/** Names that are ordinary words as well: a name only where something says so. */
export const givenNamesAndWords: ReadonlySet<string> = setOf(`
  alba alfa amin amor ane angel april arne ask asker august bamse bana bass basse bisse bitten bjørn blume bo bror
  buster bølge bølle can cham cirkel dag dan ea ebbe eden emir enes esper falk fessor find flint flora frank fred
  frede frits fryd gaia grace grim gro gry gul hans helle hilde hind hope hung ion iris iver jack jarl jasmin jihad
  jo jolly jon joy jul juli juni kaj karl karma kis kisser kit knold konge kristen krølle kåre lan lau leo liga
  lilje lillefar lillemor line linea liv loan luz lykke lærke maj malte man mandel marina mark max maya medina mille
  mio misse moffe mulle musse mynte nada nadir naja nam nord norman nova nur nusser odd omer palle pascal penny per
  pi pil pjuske puk pusser putte ramadan ravn regn rene rima ro roar rod roman rosa rose rune saga sam sand sejr
  signe silke sine siv skjold sky sne snuske sol star sten stig storm sultan sus svane svend søs tage tara thi tilde
  tim tit tom tone tor trang trille trine-lise true trunte tuba tue tulle tutte ulv uno vang vibe victoria viet
  viking vilde vilje vind vinter viola violet vita viva vår ørn
`)
