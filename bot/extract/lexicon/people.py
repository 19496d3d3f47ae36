"""Words that say who somebody is: courtesy titles, offices, roles, and nouns for bodies, groups and documents."""

from __future__ import annotations

WOMANS_TITLES = frozenset(
    [
        "mrs",
        "ms",
        "miss",
        "lady",
        "queen",
        "princess",
        "dame",
        "sister",
        "madam",
        "madame",
        "baroness",
        "duchess",
        "congresswoman",
        "chairwoman",
        "spokeswoman",
        "councilwoman",
        "businesswoman",
        "mme",
        "sra",
        "first lady",
        "frau",
    ]
)
MANS_TITLES = frozenset(
    [
        "mr",
        "sir",
        "lord",
        "king",
        "prince",
        "pope",
        "father",
        "brother",
        "baron",
        "duke",
        "congressman",
        "chairman",
        "spokesman",
        "councilman",
        "businessman",
        "cardinal",
        "imam",
        "m",
        "herr",
        "sr",
        "sheikh",
        "sultan",
        "emir",
        "crown prince",
    ]
)

COURTESIES = frozenset(
    "mr mrs ms miss mme madame madam sir dr m sr sra hon alhaji haji hajia shri smt datuk tan".split()
)

STYLES = COURTESIES | {"lord", "lady", "dame", "baroness", "prof", "professor"}  # written before a name with no office

# Small words inside a name: "Nicolas de Riviere"
NAME_PARTICLES = frozenset(
    """
    de la van von bin al der den du da dos di el ibn ter le del ap ab av zur dela das y e te ould nic
    """.split()
)
# Those that are other words as well, or seldom
RARE_NAME_PARTICLES = frozenset(["ten", "do", "af", "zu", "bint", "della", "degli", "dei", "dal", "des", "op"])
# Only people's names have these: "Ludwig van der Berg"; "de", "la" and "del" stand in names of places as well
PERSONS_PARTICLES = frozenset(["van", "von", "bin", "bint", "ibn", "ter", "ten", "der", "den", "af", "zu"])

# Written before a name and never part of it; also offices that stand capitalised before a name.
TITLES = (
    WOMANS_TITLES
    | MANS_TITLES
    | frozenset(
        """
    pm cm dcm vp mp mla coun cllrs daw det
    alhaji haji hajia shri smt datuk tan chief cllr alderman supt insp dr prof professor sen sens senator senators
    rep reps representative congress gov govs governor governors president presidents prime minister ministers
    secretary secretaries ambassador ambassadors amb envoy envoys judge justice gen general lt col colonel maj major
    capt captain cmdr commander sgt sergeant cpl corporal adm admiral pvt private det detective officer sheriff
    deputy mayor chancellor premier speaker vice rev reverend bishop archbishop rabbi ayatollah mullah dean attorney
    mufti patriarch rt msgr monsignor fr
    counsel director chair chairperson chairmen commissioner commissioners spokesperson spokespeople representatives
    delegate delegates counsellor counselor councillor councilor consul excellency hon honorable former ex-president
    ex-minister acting interim then-president then-candidate leader coach editor reporter host anchor analyst
    correspondent columnist author actor actress singer comedian candidate nominee president-elect strategist
    coordinator aide adviser advisor manager executive ceo cfo coo founder co-founder lawyer nobel laureate emeritus
    undersecretary under-secretary secretary-general secretary-treasurer treasurer superintendent inspector
    justices judges professors
    constable marshal brigadier lieutenant pastor saint st citizen comrade rapporteur rapporteurs expert minority
    majority whip chairman parliamentarian mp mps msp mep meps solicitor advocate permanent high assistant associate
    senior republican republicans democrat democrats democratic conservative liberal labour tory gop us
    """.split()
    )
)

# Capitalised words that belong to bodies, places and offices, not to people.
BODY_WORDS = frozenset(
    """
    agency agencies airlines airport alliance army assembly association authority authorities bank board
    broadcasting bureau cabinet campaign center centers centre centres chamber church city club coalition college
    commission
    committee commons communications company conference congress constitution convention corp corporation council
    country county court daily defense defence department development district division economic electoral embassy
    enforcement enterprise estate exchange fact federal federation finance financial fire firm force forces foreign
    forum foundation fund global government group guard guild gazette headquarters health herald home homeland
    hospital hotel house human inc industries information initiative institute institution intelligence interior
    international journal justice kingdom labor laboratory league legal legislature library llc llp ltd magazine
    market media medical meeting ministry mission monitor morning movement museum national nations navy network news
    newspaper nights observatory office organisation organization pac panel parliament parties party pentagon plc
    police policy post press program project public radio reform region registry relations republic research reserve
    review rights rule sciences school schools secretariat security senate service services session society square
    staff standard star state states station street studies summit supreme task telegraph television times today
    trade treasury treaty tribune trust union united university valley veterans wall watch weekly white wire works
    world zone affairs affair opposition mail guardian independent economist politico reuters week university's
    climate environment energy education transportation transport commerce agriculture science province republicans
    democrats games olympics cup championship bowl prize award awards act bill law amendment general's avenue road
    park tower towers building hall bridge river lake island islands sea ocean mountain north south east west
    northern southern eastern western central middle new great conservatives labour liberals greens socialists
    communists islamic muslim christian jewish catholic
    ports foods motors airways railways railway rail energy electric oil gas steel mining pharma pharmaceuticals
    therapeutics laboratories systems technologies software networks entertainment studios breweries ventures logistics
    shipping ferries properties construction engineering insurance assurance hotels resorts supermarkets investments
    securities telecom telecoms broadband jazeera arabiya rovers wanderers athletic albion hotspur rangers celtic fc
    afc cricket rugby friends confederation inspectorate directorate
    """.split()
)

# Last words of companies' names, which are shortened to their first: "Brindle" for "Brindle Foods".
COMPANY_WORDS = frozenset(
    """
    airlines airways bank breweries brewery energy engineering foods group holdings insurance laboratories motors
    networks partners pharma pharmaceuticals shipping software systems technologies telecom therapeutics ventures
    """.split()
)

# Short forms of bodies that read like names of one word.
KNOWN_BODIES = frozenset(
    """
    reuters politico breitbart facebook twitter google apple microsoft amazon youtube instagram wikileaks gallup pew
    kremlin pentagon congress parliament treasury hamas hezbollah taliban fatah nato unesco unicef interpol europol
    amnesty greenpeace oxfam cnn bbc nbc abc cbs fbi cia nsa eu un un's gop bloomberg quinnipiac rasmussen
    politifact isis isil brexit snapchat reddit wikipedia tumblr tiktok
    whatsapp spotify linkedin pinterest disney netflix uber tesla boeing airbus medicaid medicare
    obamacare islam christianity internet muslims christians americans republicans democrats jews europeans africans
    asians latinos hispanics catholics evangelicals tories liberals conservatives southerners texans
    """.split()
)

# Nouns for people in a role, singular; the plural adds -s.
ROLE_NOUNS = frozenset(
    """
    spokesman spokeswoman spokesperson official officer ambassador envoy diplomat representative delegate minister
    president premier chancellor secretary senator congressman congresswoman lawmaker legislator governor mayor
    commissioner chairman chairwoman chair chairperson director chief head leader boss executive manager founder
    counterpart pm
    co-founder owner editor author writer reporter journalist correspondent columnist blogger critic commentator
    analyst expert scholar professor academic researcher scientist economist historian sociologist psychologist
    pollster strategist consultant adviser advisor aide staffer operative organizer organiser activist campaigner
    advocate lawyer attorney prosecutor judge justice solicitor barrister counsel doctor physician surgeon nurse
    teacher student pupil principal headteacher coach player captain athlete actor actress singer comedian artist
    councillor councilor counsellor
    musician candidate nominee contender frontrunner rival opponent incumbent challenger voter supporter backer
    donor fan follower resident citizen neighbor neighbour witness bystander survivor victim patient suspect defendant
    plaintiff soldier general colonel commander veteran admiral sergeant detective sheriff investigator inspector
    policeman policewoman trooper farmer worker employee employer businessman businesswoman billionaire millionaire
    co-star star undersecretary native medallist medalist teammate team-mate juror
    mogul tycoon magnate developer investor banker trader broker pastor priest bishop archbishop cardinal pope rabbi
    mufti patriarch coordinator
    imam cleric king queen prince princess emperor monarch husband wife father mother son daughter brother sister
    uncle aunt cousin nephew niece grandfather grandmother parent friend colleague partner man woman boy girl child
    person mom dad teen teenager refugee migrant immigrant protester demonstrator rapporteur negotiator mediator
    counsellor counselor deputy vice-president republican democrat conservative liberal libertarian socialist
    communist insider source host anchor moderator interviewer guest speaker commander-in-chief newcomer hopeful
    firebrand politician statesman stateswoman dictator strongman ruler observer monitor secretary-general
    high-commissioner engineer pilot driver producer filmmaker publisher lobbyist whistleblower dissident exile
    champion winner runner-up skipper captain striker midfielder goalkeeper defender winger batter bowler manager
    umpire referee jockey sprinter swimmer cyclist boxer chef cook baker butcher fisherman shepherd miner sailor skier
    shopkeeper landlord tenant commuter passenger pensioner clerk curator archivist architect composer conductor dancer
    poet novelist playwright sculptor painter photographer designer surveyor plumber electrician carpenter mechanic
    prisoner detainee inmate specialist technician translator librarian
    gran granny nan grandma grandad mum hubby pundit magistrate stallholder taoiseach tánaiste forecaster ombudsman
    vicar monk nun coroner paramedic firefighter midwife carer caretaker ranger warden gardener trainer trustee
    apprentice trainee inventor chaplain headmaster headmistress goalscorer quarterback pitcher bride groom widow
    landlady receptionist barista vet cabbie beautician newsagent publican shepherdess lecturer pharmacist undertaker
    greengrocer florist petitioner complainant
    international forward fellow lady widower fiancé fiancée girlfriend boyfriend grandson granddaughter stepfather
    stepmother
    """.split()
)
WOMENS_NOUNS = frozenset(
    """
    spokeswoman congresswoman chairwoman actress policewoman businesswoman queen princess wife mother daughter
    sister aunt niece grandmother woman girl mom stateswoman lady she her herself waitress hostess widow nun duchess
    gran granny nan grandma mum midwife bride girlfriend granddaughter stepmother headmistress fiancée
    """.split()
)
MENS_NOUNS = frozenset(
    """
    spokesman congressman chairman policeman businessman king prince husband father son brother uncle nephew
    grandfather man boy dad statesman pope priest imam cardinal he him himself his waiter widower monk duke
    gentleman ayatollah groom boyfriend grandson stepfather headmaster fiancé
    """.split()
)

# Nouns of one family, by which a person is taken up again: "China's envoy" and "the Chinese representative".
SAME_ROLE = (
    frozenset(["ambassador", "envoy", "representative", "diplomat", "delegate", "amb"]),
    frozenset(["spokesman", "spokeswoman", "spokesperson"]),
    frozenset(["chairman", "chairwoman", "chair", "chairperson", "head", "chief", "director", "leader", "boss"]),
    frozenset(
        ["senator", "sen", "lawmaker", "legislator", "congressman", "congresswoman", "representative", "rep", "mp"]
    ),
    frozenset(["candidate", "nominee", "hopeful", "contender", "frontrunner"]),
    frozenset(["lawyer", "attorney", "counsel", "prosecutor"]),
    frozenset(["professor", "academic", "scholar", "researcher", "scientist", "expert", "analyst", "historian"]),
    frozenset(["president", "leader", "chief"]),
    frozenset(["pm", "premier", "prime"]),
    frozenset(["premier", "minister", "leader"]),
    frozenset(["billionaire", "mogul", "businessman", "tycoon", "magnate", "developer"]),
    frozenset(["reporter", "journalist", "correspondent", "columnist", "writer", "author", "editor"]),
    frozenset(["officer", "policeman", "policewoman", "sheriff", "detective", "sergeant"]),
)

# Whoever reports cite without a name
UNNAMED = frozenset(
    """
    spokesman spokeswoman spokesperson official officer source aide insider diplomat witness bystander resident
    """.split()
)

# Whom a wider noun may take up, not the other way round: "Undersecretary Ann Lee … the official said"
WIDER_ROLES = {
    "official": frozenset(
        ["undersecretary", "secretary", "commissioner", "director", "spokesman", "spokeswoman", "chief"]
    ),
}
# Who holds one of these is known by it, and by no club or union
OFFICES = frozenset(
    "minister president premier chancellor governor mayor ambassador judge prosecutor secretary taoiseach".split()
)

# Nouns for bodies that speak with one voice.
BODY_NOUNS = frozenset(
    """
    government administration ministry department agency committee commission council company firm corporation
    organization organisation group campaign party embassy mission office bureau court newspaper paper magazine
    network channel station outlet website site university institute union association coalition alliance bloc
    foundation charity watchdog parliament senate house congress assembly board panel team club bank police military
    army regime junta kingdom country nation state city ngo nonprofit think-tank tank institution authority
    federation league delegation secretariat cabinet task-force force service press media crowd audience public camp
    side staff family jury body estate fund studio airline airport society cooperative consortium chain
    museum gallery theatre trust zoo library church parish diocese synod hospital school academy brewery bakery mill
    operator carrier retailer supplier provider insurer lender broadcaster regulator manufacturer carmaker bench
    startup start-up supermarket
    opposition arm wing branch division inquiry inquest centre center lab laboratory observatory forum tribunal
    """.split()
)

# Nouns for several people or countries together, in the plural form they are used in.
GROUP_NOUNS = frozenset(
    """
    countries nations states governments members signatories allies powers parties critics officials authorities
    experts analysts observers people others voters supporters opponents sources prosecutors investigators lawmakers
    republicans democrats conservatives liberals diplomats activists campaigners protesters demonstrators residents
    witnesses scientists researchers economists doctors lawyers parents students teachers workers employees
    neighbors neighbours groups organizations organisations agencies companies firms newspapers media outlets
    reports polls surveys studies documents records leaders ministers senators envoys ambassadors representatives
    aides advisers advisors reporters journalists pundits historians scholars academics professors police families
    relatives friends colleagues women men children americans europeans crowds fans users some many several most few
    rapporteurs judges justices figures folks evangelicals muslims christians jews laureates graduates bosses coaches
    youths churches emirs sultans
    """.split()
)

# Nouns for what speaks through its text.
DOCUMENT_NOUNS = frozenset(
    """
    statement declaration letter report document communique communiqué resolution text draft paper study survey poll
    article editorial column op-ed book memoir memo memorandum email e-mail message post tweet note release notice
    filing lawsuit complaint indictment affidavit ruling opinion judgment judgement verdict order decree law bill
    act agreement treaty convention constitution charter petition appeal manifesto platform plan proposal speech
    transcript testimony record records page website ad advertisement commercial spot banner sign placard poster
    slogan headline caption story piece analysis assessment review investigation audit probe findings summary
    bulletin newsletter blog script song lyrics video footage recording data figures statistics documents
    inscription pamphlet flyer leaflet brochure questionnaire motion amendment guidance guidelines rulebook advisory
    reply dossier diary circular telegram research modelling modeling
    """.split()
)

# Body words that are surnames too, after a given name: "Rebecca Hall", "George Church".
ALSO_SURNAMES = frozenset(
    """
    hall park parks church bridge street lake rivers young law award long standard white green press house price
    city bank banks guard marshall wall west north east south post mills field fields wood woods hill hills stone
    power powers great union school marsh moore grant read court central day sessions center journal rice christian
    marshal hospital fund firm bond state media
    """.split()
)

# Titles that are surnames too, after a given name: "Imran Sheikh", "Lewis Tan".
TITLES_AND_SURNAMES = frozenset(
    """
    king prince pope bishop dean major marshal saint tan sheikh baron duke judge lord sergeant constable noble page
    pastor justice chancellor
    """.split()
)

# Adjectives of nations and regions that are no countries; those of countries come from the country extractor.
DEMONYMS = frozenset(
    """
    western eastern european african asian american latin arab muslim christian jewish british english scottish
    welsh irish french german italian spanish portuguese dutch belgian swiss austrian swedish norwegian danish
    finnish polish czech hungarian romanian bulgarian greek turkish russian ukrainian chinese japanese korean indian
    pakistani iranian iraqi israeli palestinian syrian lebanese egyptian saudi afghan vietnamese thai indonesian
    malaysian filipino australian canadian mexican brazilian cuban venezuelan colombian argentine chilean peruvian
    nigerian kenyan ethiopian sudanese libyan tunisian moroccan algerian belarusian serbian croatian bosnian
    albanian kosovar georgian armenian azerbaijani kazakh uzbek burmese cambodian
    """.split()
)

# Of those, the ones that as nouns are many, or no nouns
PLURAL_DEMONYMS = frozenset(
    """
    western eastern african asian arab european latin muslim christian jewish british english scottish welsh irish
    french spanish portuguese dutch swiss swedish danish finnish polish turkish chinese japanese vietnamese lebanese
    sudanese burmese
    """.split()
)

# One person by nationality: "the Serb said"; not "the British said", "the Swiss said", who are many.
NATIONALS = (DEMONYMS - PLURAL_DEMONYMS) | frozenset(
    """
    zealander briton serb croat dane swede finn pole spaniard turk scot frenchman frenchwoman englishman
    englishwoman irishman irishwoman scotsman scotswoman welshwoman dutchman dutchwoman welshman kiwi bulgarian
    slovak slovene latvian lithuanian estonian icelander norwegian afghan filipino kosovan ghanaian senegalese
    cameroonian ivorian jamaican bahamian uruguayan paraguayan bolivian ecuadorian zambian zimbabwean ugandan
    rwandan tanzanian eritrean namibian malian
    """.split()
)

# Nouns that stand before a body's name: "the charity Harbourlight", "oil firm Acme"
NAMED_BODIES = frozenset(
    """
    company firm group charity agency newspaper magazine network channel website platform retailer supermarket chain
    airline airport bank club startup start-up giant union party militia watchdog consultancy brokerage studio label
    broadcaster carmaker insurer lender journal
    """.split()
)

# Documents that news quotes as speakers, taken up again as "it".
SPEAKING_DOCUMENTS = frozenset(
    """
    statement declaration letter report document communique communiqué resolution text appeal note petition memo
    answer reply paper memorandum editorial post ruling judgment judgement lawsuit complaint indictment manifesto
    charter email e-mail
    """.split()
)

# Words that end like doers ("-er", "-or", "-ian", …) but are none.
NOT_DOERS = frozenset(
    """
    number order power matter summer winter weather october september november december never ever other another
    water river paper corner center dinner letter chapter computer error factor floor mirror color colour labor
    labour favor favour honor honour behavior behaviour terror horror major minor prior senior junior better former
    later latter further greater larger lower upper higher longer shorter older younger earlier under over after
    either whether fewer bigger smaller stronger weaker easier harder cheaper deeper wider anger danger hunger
    murder border disorder cancer fever cover corridor door motor tour hour four flavor rumor rumour humor humour
    vigor rigor tenor whisper answer register master disaster semester quarter monster offer transfer proper super
    gender tender layer buyer finger tower shower flower ladder shoulder thunder wonder per inner outer together
    rather indian russian italian asian iranian persian christian ukrainian palestinian egyptian canadian syrian
    hungarian austrian australian brazilian norwegian belgian human civilian utilitarian vegetarian pedestrian
    silver consider remember encounter career cluster counter fiber filter poster rooster theater theatre charter
    barrier frontier tier premier racist sexist fascist protectionist isolationist interventionist imperialist
    expansionist somber sombre sober bitter tender slender clever eager utter sheer dear elder singular popular
    peculiar familiar similar regular particular nuclear secular solar polar linear
    """.split()
) - {"poster", "civilian", "pedestrian", "premier"}

# Places that read like names of people and are no countries.
PLACES = frozenset(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington
    wisconsin wyoming philadelphia chicago boston miami atlanta detroit cleveland seattle baltimore dallas houston
    denver phoenix orlando manhattan brooklyn queens hollywood london paris berlin brussels geneva vienna rome
    madrid moscow beijing shanghai tokyo seoul delhi mumbai cairo nairobi lagos johannesburg ankara istanbul tehran
    baghdad kabul damascus jerusalem kyiv kiev warsaw budapest prague athens lisbon dublin edinburgh cardiff belfast
    glasgow manchester liverpool leeds birmingham sydney melbourne canberra ottawa toronto montreal vancouver mexico
    havana caracas bogota lima santiago carolina dakota hampshire jersey york zealand korea xinjiang tibet crimea
    punjab bihar kerala gujarat maharashtra karnataka rajasthan odisha assam jharkhand telangana haryana goa kolkata
    chennai bengaluru hyderabad karachi lahore sindh balochistan dhaka ontario quebec alberta manitoba saskatchewan
    queensland tasmania bavaria saxony guangdong sichuan yunnan hunan henan
    gaza chechnya kashmir catalonia scotland wales england europe africa asia america
    """.split()
)
