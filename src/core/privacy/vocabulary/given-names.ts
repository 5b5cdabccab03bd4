/** First names common in Denmark, of Danish and other origin, in lower case; the dictionary of the name book lacks some of them. */
import { setOf } from './set-of.ts'

/** Names that are hardly ever anything else. */
export const givenNames: ReadonlySet<string> = setOf(`
  aage aamir aase abbas abdallah abdelkader abdi abdirahman abdul abdulkadir abdullah abdullahi abdulrahman abshir
  abukar adam adeel adem aden adil adina adnan adrian afshin agnes agneta agnete agnieszka ahmad ahmed ahmet aia
  aicha aida aisha aishah ajmal ako aksel alaa alan aland albert alberte albertine albin alejandro aleksandar
  aleksander aleksandra alessandra alessandro alex alexander alexandra alexandru alf alfred ali alice alija alina
  alireza alisha aliya allan alma almira alvilde alvin ama amal amalie amanda amaya ameen amela amina aminah aminata
  amir amira amjad ammar amna amy ana analyn anas anastasia anders andrea andreas andrei andrej andrii andrzej andré
  anette angela angelica angelika angutivik anh anika anine anisa anisha anita anja anjali ann ann-britt ann-sofie
  anna anna-maria annalise anne anne- anne-grethe anne-marie anne-sofie anneli annelie annelise annemarie annemette
  annette anni annie annika anny antoine anton antonia aoife aputsiaq aram arash arben arif arjun arman armin aron
  arthur artur arvid arzu asad asbjørn asger asha ashley asif asim aske aslan asli asma asmus asta astrid augusta
  aurelija aurora aviaja awet axel aya ayaan ayan ayanle ayat ayesha ayham ayhan ayla aylin ayman ayse aysel ayşe
  azad azadeh aziz aziza azra babak bahar bahram banu baran barbara bartosz bashar bashir basma bastian bayan beata
  beate beatriz behnaz bekir belinda bella bendt benedikte benjamin benny bent bente bereket berfin berit bernhard
  bernt bert berta bertel bertha bertil bertine bertram betina bettina betty beyza bianca bilal billy binta birger
  birgit birgitta birgitte birsen birte birthe bjarke bjarne björn bjørk bo-erik bobby bodil bogdan bohdan bojan
  bonnie borghild boris boye bozena brandon brian bridget brita britt britta bruno brynhild burak burcu burhan
  bushra bárður børge bülent büsra cafer callum camilla camille cansu carina carl carla carlo carlos carlotta carmen
  caroline carsten caspar casper catalin cathrin cathrine catrine cecilia cecilie celina celine cem cemal cengiz
  charlie charlotta charlotte chinedu chloé christa christal christel christen christian christiane christina
  christine christoffer cigdem cihan cilie cille ciprian claes claes-henrik claire clara claudia claus clemens conni
  connie conny conrad cornelia cosmin cristian cristina csaba curt cæcilie dace dagmar dagny dalia dania daniel
  daniela daniella danni danny danuta dariusz darko david davoud dawid debbie deepak deeqa denisa deniz dennis denys
  deqa derya desislava diana diego dilan dilara dilek dimitar dimitri dina dines dino dion ditlev ditte diyar
  djamila dmitri dmytro dolly donna dorete doris dorit dorota dorrit dorte dorthe dorthea dragan dragana dragos duc
  dunja dunya dusan ebba ebrima ebru eddie edel edin edina edita edith edmund edvard edvin edwin egle egon eigil eik
  einar eja ejgil ejlif ejnar ejner ejvind ekaterina ekrem elena elham eli elias elif elin elina eline elinor
  elisabeth elise elizabeth ella ellen ellie ellinor elliot ellis elly elmir elmira elna elsa else else-marie
  elsebet elsebeth elva elvin elvir elvira elvis elzbieta emil emilia emilie emily emin emina emine emma emmy emre
  enisa enna enok enver ercan erdal erdem ergin erich erik erika erkan erling erna ernestine ernst erol ervin esben
  eske eskil esma esra ester esther ethel eugen eva eva-marie evald evelina evelyn evin evy ewa eyad eyðun fabian
  fadi fadia fadila fadime fadma faduma fadumo fahad fahima faisal faith faiza fanny farah farhad farhan faria
  fariba farid farida farooq farshad farzaneh fatemeh fatih fatima fatimah fatma fatme fatmir fatos fatou fatuma
  fawzi felix femi fenja feras ferdinand fereshteh ferhat feride fernanda fie fikret filip filippa filiz filmon finn
  fiona firas firat flemming florin folmer fouad francesca frands frans frantisek franz françois freddy frederik
  frederikke frej freja freya frida friedrich fritz frode fuad furkan gabor gabriel gabriella gamze georg georgi
  gerd gerda gerhard gerner gert gertrud gertrude ghada ghassan ghazal gheorghe gina giorgi giovanni gisela gitta
  gitte giulia golnaz goran gordana gorm graham grazyna grete grethe grith grzegorz guadalupe gudmund gudrun
  guillaume gulay guled gulsen gunhild gunilla gunnar gunner gunvor gurli gustav guðrun gyda göran gül gülay gülsen
  habib habiba hadi hadil hafsa hajar hakan hakim hakon hala halfdan halil halima halime halimo halina halyna
  hamad hamid hamida hamse hamza hana hanaa hanad hanan hani hanin hanna hannah hanne hannelore hannibal hans-henrik
  harald haris haroon harry hartvig hasan hasna hasnain hassan hasse hatice hawa hayat haydar hazem heba hector
  hedda hedevig hedi hedvig heidi heine heinrich helen helena helene helga helge hella helmut henning henny
  henriette henrik henry herbert herdis herluf herman hermon herta hevin heðin hiba hibo hicham hien hieu hilal
  hilda hildegard hina hiroshi hjalmar hjalmer hjalte hjørdis hoa hoang hodan holger hossein hristo hubert huda hugo
  humaira huong huseyin hussain hussam hussein håkan høgni hüseyin ib iben ibi ibrahim ida idil idris ifeoma ifrah
  ifran ihor ikram ilham ilhan ilias illia ilona ilse ilze imad iman imran ina inaam inas indira ines inese inga
  inge inge-lise ingeborg ingelise ingemann ingemar inger ingerlise ingibjörg ingolf ingrid ingvar ingvild inuk
  inunnguaq ioana ionut iqra ira irene irfan irina irma irmgard iryna isa isabel isabela isabella isabelle isak
  isatou ishaq ismael ismahan ismail ismet isolde israa istvan ivalo ivalu ivan ivana ivanka ivar ivona ivy iyad
  izabela jaber jacek jacob jacques jadwiga jafar jakob jalal jale jamal james jamie jamil jamila jan jan-erik jana
  jane janine janis janne janni jannich jannick jannie jannik janus janusz jarek jaroslaw jasmina jasna jasper
  javier jawad jean jeanett jeanette jeanne jeannette jeff jelena jennie jennifer jenny jens jens-ole jens-peter
  jeppe jeremy jerry jerzy jesper jess jesse jessica jette jihan jill jimmi jimmy joachim joakim joan joana joanna
  jocelyn joel johan johanna johanne johannes john johnnie johnny jolanta jonas jonatan jonathan jonna jonni jonny
  jose josef josefine joseph josephine joshua josé jovan jovana joão juan judith judy julia julian juliane julie
  julius jumana junaid juno jurgita justin justyna jusuf jytte jógvan jóhan jørgen jørn kadija kadir kai kaja kamal
  kamil kamilla kamma kamran kanya karam karen karim karima karin karina karl-erik karl-johan karla karlo karna
  karoline karoliné karsten karwan kashif kasper katarina katarzyna kate kateryna katharina kathe kathinka kathrine
  katinka katja katrine kaveh kawa kawthar kay kaya kayla keith keld kelda kemal ken kenan kenji kennet kenneth
  kenni kenny kent kerem kerstin ketty kevin khadija khadra khaled khalid khalida khalil khanh kidane kim kimberly
  kinga kira kirsa kirsten kirstie kirstin kirstine kit-marie kjeld kjell klara klaus klavs knud knut kofi konrad
  konstantin kresten krestine kris krista kristaps kristian kristiane kristina kristine kristoffer krystyna
  krzysztof ksenia kseniia kubra kumar kurt kwame käthe kæthe kübra ladan laila lajla lakshmi lamia lamin lamis
  larisa lars larysa lasse laszlo latif latifa lauge laura laurids laurits lauritz lauritza laust layla lea leah
  leander leif leila lejla lena lene lennart lenni lenny leon leonard leonie leonora leopold leslie leszek leyla
  leyton liam liban liezl lilian lillebil lilli lillian lilly lily lina linda linh linnea linus lis lisa lisbet
  lisbeth lise lise-lotte liselotte lisette lissi lissie liudmyla liva liz liza lizette lizzie ljiljana loke lone
  lorenzo loretta lotta lotte loui louie louis louisa louise lovise lubna luca lucas lucia lucyna lucía ludmila
  ludvig luis luise lukas lukasz lulu luna lydia lyudmila maciej madeleine mads magda magdalena magne magnus
  magrethe mahad mahdi maher mahin mahir mahmoud mahmud mahmut mahnaz mahnoor mai mai-britt mai-linh maibritt maiken
  maj-britt maja maja-lisa majbritt majid maksym malak malee malene malgorzata malik malika malou malthe malwina
  mamadou manal manfred manja mansour manuel marc marcel marcella marcin marco marcus marek maren margaret margit
  margot margrete margrethe marguerite mari maria mariam mariama mariana mariane mariann marianne maricel marie
  marie-louise marielouise mariia marika mario marion maris marit marites marius mariusz marjan marko markus marlene
  marley marta marte martha marthe martin martine martinus martyna marvin marwa marwan mary maryam maryan masood
  masoud mateusz mathea mathias mathilda mathilde matias matilda matilde matteo mattias mattis maysa mazen mebrahtu
  mehdi mehmed mehmet mei melanie melek meliha melisa melissa meltem meral merete merethe merhawi merima merle
  mersiha merve meryem mesut meta mette mia michael michaela michal michelle mie miguel mihaela mihai mihail mika
  mikael mikala mikas mike mikkel mikkeline miklos mila milad milan milas milena milica milla milo milos mimi mina
  mindaugas ming minh minik minna mira mirela miriam mirjam miroslav miroslaw mirsad mirza mitzi moaz moez mogens
  mohamad mohamed mohammad mohammed mohamud mohsen moktar molly mona monica monika morten mostafa mousa muhamed
  muhammad muhammed muhammet muhsin muna munir munira murad murat muriel murtaza musa musab mustafa mutlu muzaffer
  mykola myriam myrna mårten müjgan nabil nabila nadeem nader nadia nadiia nadim nadine nadja naeem nafisa nagham
  naghmeh naima najat najib najla nancy nanette nanna naomi narges nariman nasim nasima nasir nasra nasrin nasser
  nasteho natalia natalie nataliia natalija natalya natasha natasja nathalie nattaya naveed navid nawal naya nazanin
  nazar nazim nazli nebojsa necmi neel negar nellie nelly nermin nermina nesrin nete nga ngoc ngozi nhung nick nicki
  nickie nicklas nicky niclas nicolai nicolaj nicolas nicole nicoleta nicoline nida niels niels-erik nihad nihal
  niki nikita niklas nikola nikolai nikolaj nikolas nikolay nikoline nilgün nille nilofar nils nima nina ninna nivi
  nizar noa noah noel nohr noor nora norma nour noura nourhan nuha nuka nura nuran nuray nurcan nuri nuriye nurten
  nynne obaida oda odin oksana olaf olav ole oleg oleksandr oleksii oleksij olena olfert olga olha oline oliver
  olivia oluf oluffa oluwaseun omar omid ophelia orhan orla osama oscar oskar osman ostap osvald otilia ottilie otto
  ousman ousmane ove oya oyku ozan ozlem pablo paninnguaq paolo parisa parvin parwin patricia patrick patrik
  patrycja paul paula paulina pauline pavel paw pawel payam peder pelle per-erik per-ole percy pernelle pernille
  petar peter petra petrea petrine petru petrus philip philippa phuong pia pierre pil-sofie piotr pipaluk pippi
  plamen poul poula povl preben predrag priya priyanka przemek przemyslaw qais qasim quang quentin rabia rachel
  rachid radek radka radoslaw radu raed rafael rafaela rafal rafiq ragna ragnar ragnhild raha rahim rahima rahman
  rahul rahwa rajesh rakel ralf ramazan rami ramin ramiz ramla ramona rana randi rania ranim ranja ranjini rannvá
  rasa rasha rashid rasmine rasmus raul ravi rawan rayan rayen raymond razan razvan rebecca rebecka rebekka reem
  refik regina regitze regnar reham rehan renas renata renate rené resul reza ribal ricardo richard ricki ricky rico
  rie rigmor rikard rikke rita riyad rizwan robert roberta roberto robin roda roger rojda rojin roksana roland rolf
  ronald ronja ronni ronnie ronny rosalie rosalina rosamunde rosanna rosemarie rosita rowena roya ruba ruben ruddi
  rudi rudolf ruken rukiye runa ruqia ruslan rustam ruth ryszard rói saad saba sabah sabina sabine sabri sabrina
  sadaf sadam sadia sadik saeed safa safia safiya sagal sahar sahra said saida saif saima sajid sajjad sakina salah
  salam saleem saleh salem salim salima sally salma salman salomon salwa saman samar sameer sami samia samina samir
  samira samuel sana sanaa sander sandra sanela sanja sanjay sanna sanne santiago sara sarah sardar sarmad sascha
  sasha sasja savas sayed saynab scott sead sean sebastian seda sedat sefa sefik seher selam selcuk selda selena
  selim selin selina selma selman semra senad senada senol senta serap serdar sergei sergej serhat serhii
  serkan serpil sevda severin sevgi sevil sevim sevinc seán shabnam shadi shahad shahd shahid shahin shahram shaima
  shakila sham shamsa shannon shayan shazia sherin shirin shirwan shohreh shukri siamak sibel sidra sidse sidsel sif
  sigfred sigge sigrid sigurd silas silje sille simin simon simona simone simran sinan siobhan siri siriporn sirwan
  sisse sissel sissy sixten sladjana slawomir slobodan snefrid snezana snorre sobia sofia sofie sofiia sofus soheil
  solbjørg solfrid solomiia solveig solvej somchai songül sonia sonja sonny sophia sophie sophus soraya sorin souad
  stanislaw stanley steen stefan stefanie steffen stella stephan stephanie steve steven stine stinna storm-emil
  stoyan suad suada sudais suha suhaib suhur sukran sulaiman suleiman suleyman sumaya sumeya sune sunniva supaporn
  suresh susan susanna susanne susi susie sussi suzanne sven svenning svetlana syed sylvester sylvia sylvie sylwia
  synne synnøve szymon sólja søren sørine sükran tabita tabitha taha tahani tahir tahira tahmina taim talal talha
  tamara tamer tania tanja tanveer taraneh tarek tareq tariq tatiana tatjana tayfun tayma tayyab tea ted teis teitur
  tenna teodor terese terkel terry tesfay tetiana tetyana thanh thao thea theis thelma theo theodor theodora theresa
  therese therkel thiago thilda thilde thim thit thomas thor thora thorbjørn thorkil thorkild thorleif thorsten
  thorvald thushan thuy thyge thyra tilda timm tina tine tobias toby toke tomas tomasz tommy toni tonny tony tora
  torben tore torkil torsten tove tracy trine tristan troels truels truls tuan tugba tulla tuncay tunde turan tuva
  tuyet tyge tyler tyra tórur tønnes tülay tülin ubah uffe ufuk ugur ulf uliana ulla ulrica ulrich ulrik ulrikke
  umar umer una ursel ursula usama usman uzma vagn valborg valdemar valentin valentina valeria valeriia vanessa
  vanja vasanthi vasile vasyl vega veli vera verner veronika vesna vesta vibeke vibse vicki vicky victor vidar
  vigdis vigga viggo vijaya viktor viktoria viktoriia vilfred vilhelm vilhelmine vilja villads villiam villum villy
  vilma vincent vinnie viorel virginia vitalii vitalij vitus vivi vivian viviann vladimir volkan volodymyr vuk
  vytautas wael wafa wagner waleed walid walter walther waqas warda wardah warsan wassim wei wendy werner weronika
  wibeke wieslaw wiktoria wilfred wilhelm william willow willy wilma winni winnie winther wioletta wisam wissam
  wojciech wojtek xander xavier xenia xin xuan yacoub yahia yahya yaman yan yannick yaqoub yaqub yara yaroslav
  yasemin yaser yasin yasir yasmeen yasmin yasmina yasmine yasser yavuz yazan yildiz ylli ylva yohannes yonas younes
  yousef yousra youssef yrsa yuki yulia yuliia yuliya yunus yurii yusra yusuf yvette yvonne yücel zacharias zahid
  zahida zahir zahra zaid zaida zain zainab zakaria zaki zakia zamzam zander zanyar zara zarina zbigniew zdenka
  zeeshan zehra zeina zeinab zejna zekeriya zeki zeliha zenia zeynab zeynep zhala zheela zhyar zia ziad zigge zineb
  zita ziyad zlata zlatan zoe zofia zohra zohreh zoran zsuzsa zubair zuhair zuhal zulfiqar ánná åge åke åsa åse
  ærenfred élodie øjvind ørjan øyvind ümit
`)

/** Names that are ordinary words as well: a name only where something says so. */
export const givenNamesAndWords: ReadonlySet<string> = setOf(`
  alba alfa amin amor ane angel anker april arne ask asker august bamse bana bass basse bisse bitten bjørn blume bo bob
  bror buster bølge bølle can cham cirkel dag dan ea ebbe eden emir enes esper falk fessor find flint flora frank
  fred frede frits fryd gaia grace grim gro gry gul hans helle hilde hind hope hung ion iris iver jack jarl jasmin
  jihad jo jolly jon joy jul juli juni kaj kalle karl karma kis kisser kit knold konge kristen krølle kåre lan lau
  leo li liga lilje lillefar lillemor line linea liv loan luz lykke lærke maj malte mandel marina mark max maya
  medina mille mio misse moffe mulle musse my mynte nada nadir naja nam nord norman nova nur nusser odd omer palle
  pascal penny per pi pil pjuske puk pusser putte ramadan ravn regn rene rima ro roar rod roman rosa rose rune saga
  sam sand sejr signe silke sine siv skjold sky sne snuske sol star sten stig storm sultan sus svane svend søs tage
  tara thi tilde tim tit tom tone tor trang trille trine-lise true trunte tuba tue tulle tutte ulv uno vang vibe
  victoria viet viking vilde vilje vind vinter viola violet vita viva vår ørn
`)
