/** Words that stand beside names: who somebody is, what people do, what a letter ends with. In lower case. */
import { setOf } from './set-of.ts'

/** Who somebody is to somebody, or by profession. The name follows: "min kollega Mette", "overlæge Skov". */
export const roles: ReadonlySet<string> = setOf(`
  afdelingsleder afdelingslederen afdelingssygeplejerske afdelingssygeplejersken afdelingslæge afdelingslægen afsnitsleder
  afsnitslederen assistent assistenten bekendt beboer beboeren behandler behandleren behandlere besøgsven besøgsvennen bisidder
  bisidderen borger borgeren bostøtte bostøtten bostøttemedarbejder bror brødre broren broderen bruger brugeren brugere brugerne
  chef chefen chauffør chaufføren chefsygeplejerske chefsygeplejersken datter datteren direktør direktøren doktor mr mrs ms dr eks ekskone
  ekskæreste ekskæresten eksmand eksmanden elev eleven ergoterapeut ergoterapeuten facilitator facilitatoren fagleder faglederen
  familie familien familievejleder far faren faderen farfar farmor faster formand formanden forstander forstanderen forlovede formidler frivillig
  frivillige fru fr frøken funktionsleder fysioterapeut fysioterapeuten fætter fætteren gruppeleder hjemmehjælper hjemmehjælperen
  hjemmevejleder hjemmevejlederen hjemmesygeplejerske hjemmesygeplejersken hr herr hustru hustruen husbond jobkonsulent
  jobkonsulenten jordemoder journalist kammerat kammeraten kandidat klient klienten kollega kollegaen kollegaer kolleger
  kollegerne kone konen konsulent konsulenten kontaktpædagog kontaktpædagogen kontaktperson kontaktpersonen kontaktlærer koordinator
  koordinatoren kusine kusinen kæreste kæresten leder lederen ledende lillebror lillesøster lægesekretær lægesekretæren læge
  lægen læger lærer læreren makker makkeren mand manden medarbejder medarbejderen medpatient medpatienten medindlagt
  medbeboer mentor mentoren mester mesteren moderen mor moren mormor moster morbror farbror morfar mødeleder mødelederen
  nabo naboen naboer niece niecen nevø nevøen onkel overlæge overlægen oversygeplejerske partner partneren patient patienten
  pårørende pedel pedellen peer peeren peerkollega peerkollegaen peermedarbejder peermedarbejderen peermedarbejdere peers
  peerstøtte peerstøtten plejebarn plejefar plejemor praktikant praktikanten praktiserende professor projektleder
  projektlederen prof præst præsten psykiater psykiateren psykolog psykologen pædagog pædagogen rengøringsassistent reservelæge
  reservelægen roomie sagsbehandler sagsbehandleren samlever samleveren sekretær sekretæren sosu sosu-assistent
  sosu-assistenten sosuassistent socialrådgiver socialrådgiveren socialpædagog socialpædagogen specialpsykolog
  speciallæge speciallægen sparringspartner sparringspartneren stedfar stedmor stedsøn steddatter storebror storesøster
  studerende støtteperson støttepersonen støttekontaktperson svigerdatter svigerfar svigerinde svigermor svigersøn svoger
  sygeplejerske sygeplejersken sygeplejersker sygeplejestuderende søn sønnen søster søsteren søstre tante teamleder teamlederen
  terapeut terapeuten tolk tolken tvilling tvillingebror tvillingesøster tvillingesøsteren tvillingebroren udlejer udviklingssygeplejerske udviklingssygeplejersken underviser
  underviseren vagt vagten vagtlæge vagtlægen ven vennen venner veninde veninden veninder vejleder vejlederen vicevært
  viceværten virksomhedskonsulent værge værgen vært værten advokat advokaten barnebarn barn ung unge drengen pigen kvinden
  deltager deltageren deltagere mødedeltager ejendomsmester hjælper hjælperen kollegaerne tillidsrepræsentant
  tillidsrepræsentanten arbejdsmiljørepræsentant misbrugskonsulent misbrugsbehandler rusmiddelbehandler diætist bagvagt bagvagten
  forvagt forvagten turnuslæge`)

/** A name comes next: "hedder Mark", "mvh Line". */
export const announcesName: ReadonlySet<string> = setOf(`
  hedder hed hedde navn navnet navnene kaldt kaldte kaldes kalder kaldet mvh hilsen hilsner hilsenfra kh vh dbh knus døbt
  herefter benævnt alias undertegnet underskrevet`)

/** Somebody does this: a capitalised word before it is a person. Besides these, endings are not asked: "Mark" and "Line" stand first in other sentences too. */
export const personVerbs: ReadonlySet<string> = setOf(`
  accepterer accepterede afbrød afbryder aftalte aftaler afviser afviste ankom ankommer anede arbejder arbejdede bad beder bekræftede
  begyndte begynder beskrev beskriver besluttede besøger besøgte betalte blev bliver boede bor brugte bruger brød bryder byder
  bød cyklede cykler dukkede døde dør deltog deltager drak drikker drømmer drømte efterlod elsker elskede er erkender faldt falder
  fandt finder fik fulgte følger følte forklarede forklarer forlod forlader forsvandt forsøgte forstod forstår fortalte fortæller
  foreslog foreslår forventer fortsatte frygter frygtede fremstår får gav giver gentager gentog gik går glemte glemmer glæder grinede
  griner græd græder gør gjorde gemte gad gider hader hadede handlede har havde hentede henter henvendte henvender hjalp hjælper holder holdt
  hilste hørte hører håber håbede indrømmede indrømmer inviterede inviterer kalder kaldte kan kendte kender kigger kiggede klarede
  klarer kom kommer kontaktede kontakter kunne kørte kører lagde lægger laver lavede ledte led lider ligger lå lo ler lovede lover lytter
  lyttede løb løber lyver løj læser læste lærte lærer lånte mangler manglede mente mener mistede mister mødte møder måtte må nikkede nikker nægter nægtede nævnte nævner
  oplevede oplever opdagede opfatter opsøger opsøgte opfordrede overvejer overvejede passer passede plejede plejer prøver prøvede påstår påstod
  reagerede reagerer rejste rejser rettede ringede ringer ryster rystede rækker rakte rådede råbte råber sad sidder sagde siger
  savner savnede satte sætter sender sendte ser skal skrev skriver skreg skriger skulle slog slår smilede smiler snakkede snakker sov sover
  spiser spiste spurgte spørger startede starter stod står stoppede stopper sukker sukkede svarede svarer synes syntes så tager tog takkede takker
  talte taler tror troede trak trækker tænkte tænker tav tilbød tilbyder tilføjer tilføjede tør turde undskyldte underviser var venter ventede ved vidste
  vil ville vender vendte ville viser viste virkede virker vågner vågnede vælger valgte ønsker ønskede øver åbnede åbner fejrede fejrer flyttede flytter
  forestiller mærkede mærker protesterede protesterer roste roser skældte stiller stillede støttede støtter trives trøstede tilstår udbrød understreger
  trådte kiggede skiftede skifter bar bærer bestilte bestiller ejer ejede sluttede tegnede tegner maler malede spiller spillede synger sang`)

/** Before these a sentence that begins with "Lykke" or "Skov" speaks of the thing. */
export const weakVerbs: ReadonlySet<string> = setOf(
  'er var bliver blev kan kunne skal skulle må måtte vil ville betyder ligger lå står stod går gør giver gav har havde kommer findes gælder hører dør dækker virker hang sidder sad',
)

/** How somebody is, after "er", "var", "blev": things are seldom so. */
export const personStates: ReadonlySet<string> = setOf(`
  udskrevet indlagt tvangsindlagt sur vred ked glad bange hentet fyret ansat syg sygemeldt spurgt skuffet rasende nervøs rørt flov afvist
  hjemme træt alene gravid død enig uenig stoppet flyttet rejst gået kommet vågnet nødt nysgerrig urolig utryg træffes ensom forelsket
  gift skilt fuld skæv påvirket psykotisk manisk deprimeret selvmordstruet tavs lettet overrasket bekymret irriteret ulykkelig rolig
  uddannet født opvokset`)

/** "Mette von Bülow", "Fatima al Khatib". */
export const particles: ReadonlySet<string> = setOf(
  'von van der de den del della da di du la le al el af bin ibn abu ten ter zu',
)
