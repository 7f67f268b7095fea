/** What each permission lets someone do, in the words of the board. A permission without words fails the test. */
export const permissionWords: Readonly<Record<string, { nl: string; en: string }>> = {
  'assessments.keep_rounds': {
    nl: 'zelfscanrondes maken, wijzigen en sluiten',
    en: 'make, change and close self-scan rounds',
  },
  'assessments.follow_round': { nl: 'de voortgang van een ronde volgen', en: 'follow the progress of a round' },
  'assessments.see_actions': {
    nl: 'de acties van de eigen organisatie zien',
    en: 'see the actions of the own organisation',
  },
  'assessments.keep_actions': {
    nl: 'acties maken, wijzigen, stoppen en weer openen',
    en: 'make, change, stop and reopen actions',
  },
  'assessments.own_action': {
    nl: 'de eigen actie lezen, beginnen, bewijzen en sluiten',
    en: 'read, start, prove and close the own action',
  },
  'assessments.see_action_counts': {
    nl: 'zien hoeveel acties gemeenten op tijd, te laat en klaar hebben, zonder namen',
    en: 'see how many actions municipalities have on time, late and done, without names',
  },
  'assessments.see_action_names': {
    nl: 'bij die aantallen de namen van alle gemeenten zien',
    en: 'see the names of all municipalities with those numbers',
  },
  'assessments.see_action_names_when_allowed': {
    nl: 'bij die aantallen de namen zien als het DVO dat toestaat',
    en: 'see the names with those numbers when the DVO allows it',
  },
  'assessments.see_readings': {
    nl: 'de meetwaarden van de eigen gemeente zien',
    en: 'see the indicator readings of the own municipality',
  },
  'assessments.see_district_readings': {
    nl: 'de meetwaarden van de gemeenten in hele procenten zien, met kleine aantallen afgeschermd',
    en: 'see indicator readings of municipalities in whole percents, with small counts suppressed',
  },
  'assessments.see_round': { nl: 'zien dat er een ronde is, en wanneer', en: 'see that there is a round, and when' },
  'assessments.read_scan': { nl: 'de zelfscan van de gemeente lezen', en: "read the municipality's self-scan" },
  'assessments.answer': { nl: 'normen van de zelfscan beantwoorden', en: 'answer norms of the self-scan' },
  'assessments.comment': { nl: 'opmerkingen bij een norm schrijven', en: 'comment on a norm' },
  'assessments.delegate': { nl: 'normen en thema’s aan collega’s vragen', en: 'ask colleagues for norms and themes' },
  'assessments.open_evidence': { nl: 'bewijs openen', en: 'open evidence' },
  'assessments.add_evidence': { nl: 'bewijs toevoegen', en: 'add evidence' },
  'assessments.exchange': {
    nl: 'de zelfscan als spreadsheet of OSCAL ophalen en inlezen',
    en: 'take out and read back the self-scan as a spreadsheet or OSCAL',
  },
  'assessments.see_archive': {
    nl: 'ondertekende uitslagen zien die uit een bestand komen',
    en: 'see signed results that come from a file',
  },
  'assessments.bring_into_archive': {
    nl: 'ondertekende uitslagen uit een bestand inlezen',
    en: 'read in signed results from a file',
  },
  'assessments.submit': { nl: 'de zelfscan indienen', en: 'submit the self-scan' },
  'assessments.sign': { nl: 'de zelfscan ondertekenen', en: 'sign the self-scan' },
  'assessments.reopen': { nl: 'een ondertekende zelfscan heropenen', en: 'reopen a signed self-scan' },
  'assessments.release': {
    nl: 'toelichting en bewijs delen met het district',
    en: 'share reasons and evidence with the district',
  },
  'assessments.read_released': {
    nl: 'lezen wat een gemeente met het district deelt',
    en: 'read what a municipality shares with the district',
  },
  'assessments.see_findings': { nl: 'de lijst met bevindingen openen', en: 'open the list of findings' },
  'assessments.read_finding': { nl: 'een bevinding lezen', en: 'read a finding' },
  'assessments.enter_finding': {
    nl: 'bevindingen en aanbevelingen vastleggen, wijzigen en verwijderen',
    en: 'enter, change and remove findings and recommendations',
  },
  'assessments.share_finding': {
    nl: 'een bevinding van de gemeente delen met het district',
    en: "share a municipality's finding with the district",
  },
  'assessments.list_inspections': { nl: 'de lijst van toetsingen zien', en: 'see the list of inspections' },
  'assessments.see_inspection': {
    nl: 'zien dat er een toetsing is, hoe ver die is en of de volgorde klopt',
    en: 'see that there is an inspection, how far it is and whether its order holds',
  },
  'assessments.read_inspection': {
    nl: 'oordelen, bewijs en wederhoor van een toetsing lezen',
    en: 'read verdicts, evidence and hearing of an inspection',
  },
  'assessments.assign': {
    nl: 'toetsers aanwijzen en zien voor wie zij werken',
    en: 'assign assessors and see whom they work for',
  },
  'assessments.declare_employer': { nl: 'een werkgever opgeven', en: 'declare an employer' },
  'assessments.end_employer': {
    nl: 'een opgegeven werkgever beëindigen',
    en: 'end a declared employer',
  },
  'assessments.judge': {
    nl: 'oordelen geven, vergelijken met de zelfscan en herzien',
    en: 'give verdicts, compare with the self-scan and revise',
  },
  'assessments.hear': {
    nl: 'het concept voorleggen en reacties beantwoorden',
    en: 'put the draft before the municipality and answer replies',
  },
  'assessments.sign_inspection': { nl: 'een toetsing ondertekenen', en: 'sign an inspection' },
  'assessments.plan_visit': { nl: 'bezoeken plannen en afzeggen', en: 'plan and cancel visits' },
  'assessments.reply': { nl: 'reageren in het wederhoor', en: 'reply in the hearing' },
  'assessments.acknowledge': {
    nl: 'kennis nemen van een ondertekende toetsing',
    en: 'acknowledge a signed inspection',
  },
  'common-threads.code': {
    nl: 'bevindingen coderen en het codeboek lezen',
    en: 'code findings and read the code book',
  },
  'common-threads.keep_codes': { nl: 'het codeboek maken en wijzigen', en: 'make and change the code book' },
  'common-threads.see_picture': {
    nl: 'het districtsbeeld zien, zonder namen van andere gemeenten',
    en: 'see the picture of the district, without names of other municipalities',
  },
  'common-threads.see_every_name': {
    nl: 'namen van alle gemeenten in het beeld zien',
    en: 'see the names of all municipalities in the picture',
  },
  'common-threads.see_names_when_allowed': {
    nl: 'namen van gemeenten zien als het DVO dat toestaat',
    en: 'see names of municipalities when the DVO allows it',
  },
  'common-threads.keep_threads': { nl: 'rode draden maken en publiceren', en: 'make and publish common threads' },
  'common-threads.keep_weighing': {
    nl: 'de afweging van draden leiden en besluiten vastleggen',
    en: 'lead the weighing of threads and record decisions',
  },
  'common-threads.judge_threads': {
    nl: 'draden beoordelen voor de afweging',
    en: 'judge threads for the weighing',
  },
  'common-threads.rank_criteria': {
    nl: 'de criteria van de afweging op volgorde zetten',
    en: 'rank the criteria of the weighing',
  },
  'common-threads.see_rankings': {
    nl: 'zien hoe bestuursleden samen rangschikken, zonder namen',
    en: 'see how board members rank together, without names',
  },
  'briefings.list_papers': { nl: 'de lijst van stukken zien', en: 'see the list of papers' },
  'briefings.keep_papers': {
    nl: 'stukken van het district maken, publiceren en intrekken',
    en: 'make, publish and withdraw papers of the district',
  },
  'briefings.keep_fact_sheets': {
    nl: 'het feitenblad van de gemeente maken, publiceren en vrijgeven',
    en: 'make, publish and release the fact sheet of the municipality',
  },
  'briefings.read_drafts': { nl: 'concepten van het district lezen', en: 'read drafts of the district' },
  'briefings.read_fact_sheets': {
    nl: 'het feitenblad van de eigen gemeente lezen',
    en: 'read the fact sheet of the own municipality',
  },
  'briefings.read_published': { nl: 'gepubliceerde stukken lezen', en: 'read published papers' },
  'briefings.read_for_province': {
    nl: 'gepubliceerde stukken voor de provincie lezen',
    en: 'read published papers for the province',
  },
  'briefings.read_released': { nl: 'vrijgegeven feitenbladen lezen', en: 'read released fact sheets' },
  'briefings.keep_house_style': { nl: 'de huisstijl van stukken wijzigen', en: 'change the house style of papers' },
  'programme.read': { nl: 'de programma’s van het district lezen', en: 'read the programmes of the district' },
  'programme.read_money': { nl: 'het geld van een programma zien', en: 'see the money of a programme' },
  'programme.keep_money': {
    nl: 'bronnen, begroting en boekingen invoeren',
    en: 'enter sources, budget and bookings',
  },
  'programme.judge_booking': {
    nl: 'een boeking van een ander goedkeuren of afkeuren',
    en: 'approve or refuse a booking of someone else',
  },
  'programme.withdraw_booking': {
    nl: 'een eigen boeking intrekken die nog wacht',
    en: 'withdraw an own booking that still waits',
  },
  'programme.account_for_money': {
    nl: 'het geld verantwoorden aan de provincie',
    en: 'account for the money to the province',
  },
  'programme.see_hours': { nl: 'de uren van elke gemeente zien', en: 'see the hours of every municipality' },
  'programme.see_hours_when_allowed': {
    nl: 'de uren van elke gemeente zien als het DVO dat toestaat',
    en: 'see the hours of every municipality when the DVO allows it',
  },
  'programme.see_own_hours': { nl: 'de uren van de eigen gemeente zien', en: 'see the hours of the own municipality' },
  'programme.ask_hours': {
    nl: 'uren vragen en de afspraak over uren vastleggen',
    en: 'ask hours and write down the agreement on hours',
  },
  'programme.promise_hours': {
    nl: 'uren van de eigen gemeente toezeggen en gemaakte uren opschrijven',
    en: 'promise hours of the own municipality and write down hours made',
  },
  'programme.see_meetings': { nl: 'alle overleggen van een programma zien', en: 'see all meetings of a programme' },
  'programme.attend_meeting': {
    nl: 'een overleg zien waarvoor u bent gevraagd',
    en: 'see a meeting that you were asked to',
  },
  'programme.keep_meetings': {
    nl: 'overleggen plannen, en verslag, besluiten en acties vastleggen',
    en: 'plan meetings and write down minutes, decisions and actions',
  },
  'programme.read_open_document': {
    nl: 'openbare documenten van een programma lezen',
    en: 'read open documents of a programme',
  },
  'programme.read_internal_document': {
    nl: 'interne documenten van een programma lezen',
    en: 'read internal documents of a programme',
  },
  'programme.read_confidential_document': {
    nl: 'vertrouwelijke documenten van een programma lezen',
    en: 'read confidential documents of a programme',
  },
  'programme.keep_documents': { nl: 'documenten toevoegen en wijzigen', en: 'add and change documents' },
  'programme.see_tasks': { nl: 'alle taken van een programma zien', en: 'see all tasks of a programme' },
  'programme.keep_proposals': {
    nl: 'voorstellen aan het bestuur maken en besluiten vastleggen',
    en: 'make proposals to the board and record its decisions',
  },
  'programme.read_proposals': { nl: 'alle voorstellen aan het bestuur lezen', en: 'read all proposals to the board' },
  'programme.read_agenda': {
    nl: 'voorstellen op de agenda van het bestuur lezen',
    en: 'read proposals on the agenda of the board',
  },
  'programme.read_decided': { nl: 'voorstellen lezen waarover is besloten', en: 'read proposals that were decided' },
  'programme.read_public_decided': {
    nl: 'openbare voorstellen lezen waarover is besloten',
    en: 'read public proposals that were decided',
  },
  'programme.comment_for_board': {
    nl: 'vóór de vergadering op een voorstel reageren',
    en: 'comment on a proposal before the meeting',
  },
  'programme.see_decisions': {
    nl: 'de lijst van voorstellen en besluiten zien',
    en: 'see the list of proposals and decisions',
  },
  'programme.make_task': { nl: 'taken van een programma maken', en: 'make tasks of a programme' },
  'programme.keep_task': { nl: 'een taak wijzigen, stoppen en weer openen', en: 'change, stop and reopen a task' },
  'programme.own_task': {
    nl: 'de eigen taak lezen en zeggen dat die klaar is',
    en: 'read the own task and say that it is done',
  },
  'programme.keep': { nl: 'programma’s maken en wijzigen', en: 'make and change programmes' },
  'frameworks.read': { nl: 'gepubliceerde normenkaders lezen', en: 'read published norm frameworks' },
  'frameworks.keep': { nl: 'normenkaders maken, inlezen en wijzigen', en: 'make, import and change norm frameworks' },
  'frameworks.publish': { nl: 'normenkaders publiceren en intrekken', en: 'publish and retire norm frameworks' },
  'organisations.read': { nl: 'openbare feiten over organisaties lezen', en: 'read public facts about organisations' },
  'organisations.keep': {
    nl: 'organisaties toevoegen, wijzigen en beëindigen',
    en: 'add, change and end organisations',
  },
  'organisations.allow_names': {
    nl: 'bepalen wie namen van gemeenten mag zien',
    en: 'say who may see names of municipalities',
  },
  'organisations.choose_theme': { nl: 'de huisstijl kiezen', en: 'choose the theme' },
  'organisations.see_people': { nl: 'mensen en hun rollen zien', en: 'see people and their roles' },
  'organisations.see_contacts': {
    nl: 'zien wie coördineert, ondertekent en beheert',
    en: 'see who coordinates, signs and administers',
  },
  'organisations.invite': { nl: 'mensen uitnodigen', en: 'invite people' },
  'organisations.give': { nl: 'rollen geven', en: 'give roles' },
  'organisations.end': { nl: 'rollen wijzigen en beëindigen', en: 'change and end roles' },
  'organisations.take_over': {
    nl: 'mensen overnemen van een organisatie die in de eigen is opgegaan',
    en: 'take over people of an organisation that went up in the own one',
  },
  'organisations.see_review': { nl: 'de jaarlijkse controle van rechten zien', en: 'see the yearly review of rights' },
  'organisations.review': {
    nl: 'bij de jaarlijkse controle beslissen over rechten',
    en: 'decide about rights in the yearly review',
  },
  'organisations.see_team': { nl: 'het eigen team zien', en: 'see the own team' },
  'organisations.see_units': {
    nl: 'de afdelingen van de eigen organisatie zien',
    en: 'see the units of the own organisation',
  },
  'organisations.keep_staff': { nl: 'personeel zien, inlezen en ophalen', en: 'see, import and take out staff' },
  'reporting-use.see': {
    nl: 'zien hoeveel het meldpunt van de eigen organisatie wordt gebruikt, ook aantallen onder de 5',
    en: 'see how much the reporting point of the own organisation is used, also numbers under 5',
  },
  'reporting-use.keep': {
    nl: 'opgeven hoeveel mensen er werken, en een peiling openen en beëindigen',
    en: 'say how many people work there, and open and end a survey',
  },
  'reporting-use.publish': {
    nl: 'het gebruik van het meldpunt publiceren en corrigeren',
    en: 'publish the use of the reporting point, and correct it',
  },
  'reporting-use.read_own': {
    nl: 'lezen wat de eigen organisatie over het gebruik van het meldpunt publiceerde',
    en: 'read what the own organisation published of the use of its reporting point',
  },
  'reporting-use.read_survey': {
    nl: 'de uitkomst van de peiling over het meldpunt zien, bij vijf of meer antwoorden',
    en: 'see the result of the survey on the reporting point, of five answers or more',
  },
  'reporting-use.read_district': {
    nl: 'lezen wat de organisaties van het district samen over het gebruik van hun meldpunt publiceerden, zonder namen',
    en: 'read what the organisations of the district together published of the use of their reporting points, without names',
  },
  'reporting-use.read_district_names': {
    nl: 'per organisatie lezen wat zij over het gebruik van haar meldpunt publiceerde',
    en: 'read for each organisation what it published of the use of its reporting point',
  },
  'reporting-point.keep': {
    nl: 'het meldpunt inrichten: wie er leest, het ondertekende adresboek, open of dicht',
    en: 'set up the reporting point: who reads, the signed directory, open or closed',
  },
  'reporting-point.keep_register': {
    nl: 'het register van alle meldingen zien, zonder inhoud, ook van vernietigde',
    en: 'see the register of all reports, without content, also of destroyed ones',
  },
  'reporting-point.type_in': {
    nl: 'een melding invoeren voor een ander, met de zeven woorden op papier',
    en: 'type in a report for someone else, with the seven words on paper',
  },
  'reporting-point.hold_keys': {
    nl: 'sleutels hebben om meldingen te lezen, als het adresboek dat zegt',
    en: 'hold keys to read reports, when the directory says so',
  },
  'reporting-point.see_poster': {
    nl: 'de poster en de knop van het meldpunt zien en afdrukken',
    en: 'see and print the poster and the button of the reporting point',
  },
  'reporting-trials.read': {
    nl: 'methoden en proeven om het meldpunt meer te laten gebruiken zien, van de eigen gemeente',
    en: 'see methods and trials that raise the use of the reporting point, of the own municipality',
  },
  'reporting-trials.keep': {
    nl: 'methoden en proeven plannen, vastleggen, afronden en vrijgeven',
    en: 'plan, freeze, end and release methods and trials',
  },
  'reporting-trials.read_released': {
    nl: 'zien wat gemeenten over methoden en proeven vrijgaven, zonder namen',
    en: 'see what municipalities released of methods and trials, without names',
  },
  'reporting-trials.read_roll_outs': {
    nl: 'stapsgewijze invoeringen zien; een gemeente alleen wat haarzelf betreft',
    en: 'see roll-outs; a municipality only what is about itself',
  },
  'reporting-trials.read_roll_out_results': {
    nl: 'de uitslag van stapsgewijze invoeringen zien; een gemeente die niet is gevraagd alleen door de burgemeester',
    en: 'see the results of roll-outs; at a municipality that was not asked only the mayor',
  },
  'reporting-trials.keep_roll_outs': {
    nl: 'gemeenten vragen voor een stapsgewijze invoering, de volgorde loten en de uitslag trekken',
    en: 'ask municipalities for a roll-out, draw the order and draw the result',
  },
  'reporting-trials.agree_to_roll_out': {
    nl: 'voor de gemeente beslissen of zij meedoet aan een stapsgewijze invoering',
    en: 'decide for the municipality whether it takes part in a roll-out',
  },
  'reporting-trials.contribute': {
    nl: 'aantallen van de gemeente inleveren voor de uitslag van een stapsgewijze invoering, en terugnemen',
    en: 'hand in counts of the municipality for the result of a roll-out, and take them back',
  },
  'reporting-trials.compare_use': {
    nl: 'meldingen voor en na het begin van een ingezette methode vergelijken',
    en: 'compare reports before and after the start of an intervention',
  },
  'screening.read_model': { nl: 'het screeningsmodel lezen', en: 'read the screening model' },
  'screening.keep_model': {
    nl: 'het screeningsmodel wijzigen en voorleggen',
    en: 'change the screening model and put it before the municipalities',
  },
  'screening.agree_to_model': {
    nl: 'instemmen met een versie van het screeningsmodel',
    en: 'agree to a version of the screening model',
  },
  'screening.see_functions': {
    nl: 'de functies en klassen van de eigen organisatie zien',
    en: 'see the functions and classes of the own organisation',
  },
  'screening.see_scores': { nl: 'de scores van functies zien', en: 'see the scores of functions' },
  'screening.assess_functions': { nl: 'functies scoren en voorleggen', en: 'score functions and put them forward' },
  'screening.approve_as_hr': { nl: 'namens HR akkoord geven op een klasse', en: 'approve a class for HR' },
  'screening.approve_as_security': {
    nl: 'namens veiligheid akkoord geven op een klasse',
    en: 'approve a class for security',
  },
  'screening.compare_functions': {
    nl: 'functies van gemeenten vergelijken',
    en: 'compare functions of municipalities',
  },
  'screening.read_register': { nl: 'het register van nevenwerk lezen', en: 'read the register of side jobs' },
  'screening.keep_register': {
    nl: 'functies aanwijzen voor het register van nevenwerk en openbaar maken',
    en: 'designate functions for the register of side jobs and publish',
  },
  'screening.keep_files': { nl: 'screeningsdossiers bijhouden', en: 'keep screening files' },
  'screening.answer_replies': {
    nl: 'reacties en bezwaren over screening lezen en beantwoorden',
    en: 'read and answer replies and objections about screening',
  },
  'screening.see_assessing': {
    nl: 'opgaven, geschenken en gespreksleidraden in het menu hebben',
    en: 'have declarations, gifts and guides for talks in the menu',
  },
  'screening.assess_declarations': {
    nl: 'opgaven en geschenken van anderen beoordelen',
    en: 'assess declarations and gifts of others',
  },
  'screening.read_declarations': {
    nl: 'alle opgaven en geschenken van de eigen organisatie lezen',
    en: 'read all declarations and gifts of the own organisation',
  },
  'screening.name_assessor': { nl: 'aanwijzen wie een opgave beoordeelt', en: 'name who assesses a declaration' },
  'screening.see_own_file': { nl: 'het eigen screeningsdossier zien', en: 'see the own screening file' },
  'screening.see_coverage': {
    nl: 'de dekking van de screening van de eigen organisatie zien',
    en: 'see the coverage of screening of the own organisation',
  },
  'screening.see_district_coverage': {
    nl: 'de dekking van de screening in het district zien',
    en: 'see the coverage of screening in the district',
  },
  'screening.see_team': {
    nl: 'de stand van de screening van eigen mensen zien',
    en: 'see how far the screening of the own people is',
  },
  'screening.read_law': {
    nl: 'de DPIA en de tekst voor de ondernemingsraad lezen',
    en: 'read the DPIA and the text for the works council',
  },
  'systems.read': {
    nl: 'informatiebronnen zien en vragen welke bron u mag gebruiken',
    en: 'see sources of information and ask which of them one may use',
  },
  'systems.propose': {
    nl: 'een informatiebron of een wijziging ervan voorstellen',
    en: 'propose a source of information or a change of one',
  },
  'systems.confirm': {
    nl: 'voorstellen dat een privacyjurist de grondslagen en regels van een bron heeft bekeken',
    en: 'propose that a privacy lawyer looked at the grounds and rules of a source',
  },
  'systems.decide': {
    nl: 'beslissen over wat een ander over een informatiebron voorstelt, en bronnen overnemen',
    en: 'decide on what someone else proposes about a source of information, and take over sources',
  },
  'systems.read_connections': {
    nl: 'zien hoe de eigen gemeente bij elke informatiebron staat, met aantallen',
    en: 'see how the own municipality stands to each source of information, with numbers',
  },
  'systems.keep_connections': {
    nl: 'bijhouden en bevestigen hoe de eigen gemeente bij elke informatiebron staat',
    en: 'keep and confirm how the own municipality stands to each source of information',
  },
  'systems.share_connections': {
    nl: 'beslissen of het district ziet hoe de eigen gemeente bij elke informatiebron staat',
    en: 'decide whether the district sees how the own municipality stands to each source of information',
  },
  'systems.see_picture': {
    nl: 'zien hoeveel gemeenten op een informatiebron zijn aangesloten, en hoe gemeenten erbij staan die dat delen',
    en: 'see how many municipalities are connected to a source of information, and how those stand to it that share it',
  },
  'systems.ask_access': {
    nl: 'voor uzelf toegang vragen tot een informatiebron',
    en: 'ask for access to a source of information for oneself',
  },
  'systems.own_access_request': {
    nl: 'een aanvraag voor toegang zien',
    en: 'see a request for access',
  },
  'systems.read_access': {
    nl: 'alle aanvragen en autorisaties van de eigen gemeente zien',
    en: 'see all requests and authorisations of the own municipality',
  },
  'systems.withdraw_access': {
    nl: 'de eigen aanvraag voor toegang intrekken',
    en: 'withdraw the own request for access',
  },
  'systems.approve_access': {
    nl: 'een aanvraag voor toegang goedkeuren of afwijzen',
    en: 'approve or decline a request for access',
  },
  'systems.approve_access_without_manager': {
    nl: 'een aanvraag goedkeuren of afwijzen van wie geen leidinggevende heeft',
    en: 'approve or decline a request of someone without a manager',
  },
  'systems.grant_access': {
    nl: 'toegang tot een informatiebron toekennen of weigeren',
    en: 'grant or refuse access to a source of information',
  },
  'systems.grant_access_without_manager': {
    nl: 'toegang toekennen of weigeren als er geen andere bronbeheerder is',
    en: 'grant or refuse access when there is no other source manager',
  },
  'systems.own_authorisations': {
    nl: 'de eigen autorisaties voor informatiebronnen zien',
    en: 'see one’s own authorisations for sources of information',
  },
  'systems.add_authorisation': {
    nl: 'een autorisatie opschrijven die er al was',
    en: 'write down an authorisation that was there already',
  },
  'systems.end_authorisation': {
    nl: 'een autorisatie stoppen',
    en: 'end an authorisation',
  },
  'systems.undo_authorisation_end': {
    nl: 'terugdraaien dat een autorisatie vandaag is gestopt',
    en: 'take back that an authorisation was ended today',
  },
  'systems.review_authorisations': {
    nl: 'autorisaties van collega’s herbeoordelen',
    en: 'review authorisations of colleagues',
  },
}
