import type { Language } from '#platform/language'
import { reasons as assessmentsEn } from '../modules/assessments/en.ts'
import { reasons as assessments } from '../modules/assessments/nl.ts'
import { reasons as houseEn } from '../modules/briefings/house/en.ts'
import { reasons as house } from '../modules/briefings/house/nl.ts'
import { reasons as briefingsEn } from '../modules/briefings/page/en.ts'
import { reasons as briefings } from '../modules/briefings/page/nl.ts'
import { reasons as papersEn } from '../modules/briefings/papers/en.ts'
import { reasons as papers } from '../modules/briefings/papers/nl.ts'
import { reasons as commonThreadsEn } from '../modules/common-threads/en.ts'
import { reasons as commonThreads } from '../modules/common-threads/nl.ts'
import { reasons as frameworksEn } from '../modules/frameworks/en.ts'
import { reasons as frameworks } from '../modules/frameworks/nl.ts'
import { reasons as organisationsEn } from '../modules/organisations/en.ts'
import { reasons as organisations } from '../modules/organisations/nl.ts'
import { reasons as programmeEn } from '../modules/programme/en.ts'
import { reasons as programme } from '../modules/programme/nl.ts'
import { reasons as trialsEn } from '../modules/reporting-trials/en.ts'
import { reasons as trials } from '../modules/reporting-trials/nl.ts'
import { reasons as screeningEn } from '../modules/screening/en.ts'
import { reasons as screening } from '../modules/screening/nl.ts'
import { reasons as functionsEn } from '../modules/screening/profiles/en.ts'
import { reasons as functions } from '../modules/screening/profiles/nl.ts'
import { reasons as systemsEn } from '../modules/systems/en.ts'
import { reasons as systems } from '../modules/systems/nl.ts'

const shared = {
  nl: {
    'input.too_small': 'Vul dit veld in, of maak de tekst langer.',
    'input.too_big': 'Dit is te lang of te groot. Het mag hoogstens {maximum} zijn.',
    'input.invalid_type': 'Vul dit veld in.',
    'input.invalid_format': 'Dit heeft niet de goede vorm. Kijk naar het voorbeeld.',
    'input.invalid_value': 'Kies een van de mogelijkheden.',
    'input.invalid_union': 'Kies een van de mogelijkheden.',
    'input.custom': 'Dit klopt niet.',
    'input.invalid': 'Wat er is verstuurd, klopt niet. Ga terug en kijk het na.',
    'input.malformed': 'Dit formulier kwam niet heel over. Ga terug en verstuur het opnieuw.',
    'input.control_characters': 'De tekst bevat tekens die niet bewaard kunnen worden. Typ de tekst opnieuw.',
    'login.needed': 'U moet eerst inloggen.',
    'login.ended': 'U was niet meer ingelogd. Log opnieuw in; wat u invulde, blijft bewaard.',
    'access.person_needed': 'Dit kan alleen iemand die is ingelogd.',
    'login.refused': 'Het e-mailadres of het wachtwoord klopt niet.',
    'login.locked':
      'Dit account is even op slot, omdat er te vaak een fout wachtwoord is ingevuld. Probeer het over een kwartier opnieuw, of kies een nieuw wachtwoord.',
    'login.too_many': 'Er is te vaak geprobeerd in te loggen. Wacht tien minuten.',
    'login.code_wrong': 'Deze code klopt niet. Neem de code die nu in uw app staat.',
    'login.password_wrong': 'Uw huidige wachtwoord klopt niet.',
    'login.password_short': 'Kies een wachtwoord van ten minste 12 tekens. Een zin is het makkelijkst te onthouden.',
    'login.password_long': 'Kies een korter wachtwoord.',
    'login.password_common': 'Dit wachtwoord is te makkelijk te raden. Kies iets anders.',
    'login.password_about_you': 'Gebruik geen deel van uw e-mailadres in uw wachtwoord.',
    'login.passwords_differ': 'De twee wachtwoorden zijn niet gelijk.',
    'login.token_gone': 'Deze link werkt niet meer. Vraag een nieuwe aan.',
    'login.second_step_is_on': 'De tweede stap staat al aan.',
    'login.second_step_is_off': 'De tweede stap staat uit. Zet hem eerst aan.',
    'login.no_account': 'Deze persoon heeft nog geen account om mee in te loggen.',
    'files.empty': 'Dit bestand is leeg.',
    'files.too_large': 'Dit bestand is te groot. Het mag hoogstens {maximum} MB zijn.',
    'files.kind_not_allowed': 'Dit soort bestand kan niet. Gebruik PDF, Word, Excel, ODF, een foto of platte tekst.',
    // The reporting point is known to nobody, also not to this file; its words stand here.
    'reporting.closed': 'Deze melding is gesloten. Open haar eerst opnieuw.',
    'reporting.no_question': 'Dit is geen vraag aan een vertrouwenspersoon.',
    'reporting.question_unanswered': 'Geef eerst antwoord. Daarna kunt u de vraag sluiten.',
    'reporting.no_reason': 'Kies waarom de vraag gesloten wordt.',
    'reporting.log_broken': 'Het logboek klopt niet. Onderteken het niet.',
    'reporting.not_your_signature': 'Deze handtekening is niet met uw sleutel gezet.',
    'reporting.file_not_whole': 'Dit bestand is niet helemaal aangekomen.',
    'reporting.no_open_point': 'Uw organisatie heeft geen open meldpunt.',
    'reporting.not_closed': 'Deze melding is niet gesloten.',
    'reporting.not_assessed': 'Laat de melding eerst door twee behandelaars beoordelen.',
    'reporting.no_feedback': 'Geef de melder eerst een terugkoppeling.',
    'reporting.no_directory': 'Er is nog geen geldige lijst van behandelaars. Laat die eerst ondertekenen.',
    'reporting.last_handler': 'Dit is de enige die nog meldingen kan lezen. Laat eerst een ander sleutels maken.',
    'reporting.unknown_handler': 'In de lijst staat iemand die hier geen sleutels heeft, of met andere sleutels.',
    'reporting.bad_signature': 'De lijst is niet ondertekend met de hoofdsleutel van dit meldpunt.',
    'reporting.bad_shape': 'Dit is geen ondertekende lijst van behandelaars.',
    'reporting.directory_of_another': 'Deze lijst is van een ander meldpunt.',
    'reporting.directory_rolled_back': 'Deze lijst is niet nieuwer dan de lijst die nu geldt.',
    'reporting.unknown_reader': 'Een van de lezers staat niet in de lijst die nu geldt, of heeft geen sleutels meer.',
    'reporting.not_for_two': 'Deze melding opent één behandelaar; er is geen tweede deel nodig.',
    'reporting.no_second': 'Geef uw deel aan een ander die deze melding leest, en aan ieder één keer.',
    'reporting.nothing_passed': 'U gaf van deze melding geen deel dat u kunt terugnemen.',
    'reporting.other_count': 'Een melding die twee mensen samen openen, blijft zo. Laad de pagina opnieuw.',
    'reporting.no_two_groups':
      'De lijst noemt meldingen die twee mensen samen openen, maar er zijn geen twee groepen die ze lezen. Laat eerst nog iemand sleutels maken.',
    'reporting.without_sealer': 'Wie een nieuwe sleutelperiode geeft, moet die zelf kunnen lezen.',
    'reporting.triage_waits': 'Er wacht al een voorstel op een tweede beoordelaar.',
    'reporting.no_triage': 'Er wacht geen voorstel dat u kunt beoordelen of intrekken.',
    'reporting.same_assessor': 'U stelde deze uitkomst zelf voor. Een andere behandelaar moet die beoordelen.',
    'reporting.unknown_report':
      'U leest geen andere melding met dit nummer bij deze gemeente. Een melding voegt u bij een eerdere.',
    'reporting.directory_expired': 'De laatste dag van deze lijst is voorbij.',
    'reporting.receiver_nameless': 'Schrijf de naam van de ontvanger op.',
    'reporting.fingerprint_missing': 'Typ de vingerafdruk die de ontvanger noemde.',
    'reporting.no_receiver_key': 'Dit is geen openbare sleutel van age. Die begint met age1.',
    'reporting.fingerprint_differs': 'Deze vingerafdruk hoort niet bij de sleutel. Bel de ontvanger opnieuw.',
    'reporting.other_keeper': 'Wie de sleutel invoerde, kan hem niet zelf controleren. Vraag een andere beheerder.',
    'reporting.receiver_ended': 'Deze sleutel van de ontvanger geldt niet meer.',
    'reporting.no_receiver': 'Deze ontvanger heeft geen sleutel die geldt.',
    'reporting.no_ground': 'Deze grondslag hoort niet bij deze ontvanger.',
    'reporting.four_eyes': 'U schreef dit concept. Een andere behandelaar moet het beoordelen.',
    'reporting.no_such_step': 'Deze stap kan nu niet.',
    'reporting.last_of_group':
      'Een melding die twee mensen samen openen, zou daarna niemand meer kunnen lezen. Laad de pagina opnieuw en lees de waarschuwing.',
    'reporting.needs_second':
      'Deze melding openen twee mensen samen. Open haar eerst met een ander op de pagina van de melding.',
    'reporting.one_group': 'Deze melding openen twee mensen samen. Er zijn lezers uit groep A en uit groep B nodig.',
    'reporting.last_reader':
      'U bent de enige die deze melding nog leest. Laat eerst een ander sleutels maken en een nieuwe sleutelperiode geven.',
    'reporting.receipt_day': 'Kies een dag vanaf de dag van versleutelen, en niet na vandaag.',
    'reporting-use.not_over': 'Deze periode is nog niet voorbij.',
    'reporting-use.counts_gone': 'De telling van deze periode wordt niet meer bewaard.',
    'reporting-use.not_published': 'Dit kwartaal is nog niet gepubliceerd.',
    'reporting-use.year_published': 'Het jaar van dit kwartaal is al gepubliceerd.',
    'reporting-use.quarter_wrong': 'Kies een kwartaal.',
    'reporting-use.period_wrong': 'Kies een kwartaal of een jaar.',
    'reporting-use.change_wrong': 'Vul een heel getal in van -1000 tot 1000, en niet 0.',
    'reporting-use.reason_wrong': 'Schrijf op waarom, in hoogstens 500 tekens.',
    'reporting-use.employees_wrong': 'Vul een heel getal in van 1 tot 100.000.',
    'reporting-use.closes_wrong': 'Kies een dag van vandaag tot over drie maanden.',
    'reporting-use.name_wrong': 'Geef een naam van hoogstens 80 tekens.',
    'reporting-use.survey_runs': 'Er loopt al een ronde. Wacht tot die voorbij is.',
    'reporting-use.text_wrong': 'Schrijf een tekst van hoogstens 2000 tekens.',
    'reporting-use.year_not_published': 'Publiceer eerst de cijfers van dit jaar.',
    'page.not_found': 'Deze pagina bestaat niet.',
  },
  en: {
    'input.too_small': 'Fill in this field, or write more.',
    'input.too_big': 'This is too long or too large. At most {maximum} is allowed.',
    'input.invalid_type': 'Fill in this field.',
    'input.invalid_format': 'This does not have the right form. Look at the example.',
    'input.invalid_value': 'Choose one of the options.',
    'input.invalid_union': 'Choose one of the options.',
    'input.custom': 'This is not right.',
    'input.invalid': 'What was sent is not right. Go back and check it.',
    'input.malformed': 'This form did not arrive whole. Go back and send it again.',
    'input.control_characters': 'The text holds characters that can not be kept. Type the text again.',
    'login.needed': 'Log in first.',
    'login.ended': 'You were no longer logged in. Log in again; what you filled in is kept.',
    'access.person_needed': 'Only someone who is logged in can do this.',
    'login.refused': 'The e-mail address or the password is wrong.',
    'login.locked':
      'This account is locked for a while after too many wrong passwords. Try again in fifteen minutes, or choose a new password.',
    'login.too_many': 'Too many attempts to log in. Wait ten minutes.',
    'login.code_wrong': 'This code is wrong. Take the code that your app shows now.',
    'login.password_wrong': 'Your current password is wrong.',
    'login.password_short': 'Choose a password of at least 12 characters. A sentence is easiest to remember.',
    'login.password_long': 'Choose a shorter password.',
    'login.password_common': 'This password is too easy to guess. Choose another.',
    'login.password_about_you': 'Do not use a part of your e-mail address in your password.',
    'login.passwords_differ': 'The two passwords are not the same.',
    'login.token_gone': 'This link no longer works. Ask for a new one.',
    'login.second_step_is_on': 'The second step is on already.',
    'login.second_step_is_off': 'The second step is off. Switch it on first.',
    'login.no_account': 'This person has no account to log in with yet.',
    'files.empty': 'This file is empty.',
    'files.too_large': 'This file is too large. At most {maximum} MB is allowed.',
    'files.kind_not_allowed': 'This kind of file is not possible. Use PDF, Word, Excel, ODF, a picture or plain text.',
    'reporting.closed': 'This report is closed. Reopen it first.',
    'reporting.no_question': 'This is no question to an adviser.',
    'reporting.question_unanswered': 'Give an answer first. Then you can close the question.',
    'reporting.no_reason': 'Choose why the question is closed.',
    'reporting.log_broken': 'The log does not hold. Do not sign it.',
    'reporting.not_your_signature': 'This signature is not of your key.',
    'reporting.file_not_whole': 'This file did not arrive in full.',
    'reporting.no_open_point': 'Your organisation has no open reporting point.',
    'reporting.not_closed': 'This report is not closed.',
    'reporting.not_assessed': 'First have two handlers assess the report.',
    'reporting.no_feedback': 'First give the reporter feedback.',
    'reporting.no_directory': 'There is no handler directory that holds yet. Have one signed first.',
    'reporting.last_handler': 'This is the only one who can still read reports. First have someone else make keys.',
    'reporting.unknown_handler': 'The directory names someone who has no keys here, or has others.',
    'reporting.bad_signature': 'The directory is not signed with the root key of this reporting point.',
    'reporting.bad_shape': 'This is no signed handler directory.',
    'reporting.directory_of_another': 'This directory is of another reporting point.',
    'reporting.directory_rolled_back': 'This directory is not newer than the one in force.',
    'reporting.unknown_reader': 'One of the readers is not in the directory in force, or has no keys any more.',
    'reporting.not_for_two': 'One handler opens this report; no second part is needed.',
    'reporting.no_second': 'Give your part to someone else who reads this report, and to each once.',
    'reporting.nothing_passed': 'You passed no part of this report that you can take back.',
    'reporting.other_count': 'A report that two people open together stays so. Load the page again.',
    'reporting.no_two_groups':
      'The directory names reports that two people open together, but no two groups read them. First have someone else make keys.',
    'reporting.without_sealer': 'Who seals a new epoch must be able to read it.',
    'reporting.triage_waits': 'A proposal already waits for a second assessor.',
    'reporting.no_triage': 'No proposal waits that you can judge or withdraw.',
    'reporting.same_assessor': 'You proposed this outcome yourself. Another handler must judge it.',
    'reporting.unknown_report':
      'You read no other report with this number at this municipality. A report is joined to an earlier one.',
    'reporting.directory_expired': 'The last day of this directory is over.',
    'reporting.receiver_nameless': 'Write the name of the receiver.',
    'reporting.fingerprint_missing': 'Type the fingerprint that the receiver told.',
    'reporting.no_receiver_key': 'This is no open half of an age key. That begins with age1.',
    'reporting.fingerprint_differs': 'This fingerprint does not belong to the key. Call the receiver again.',
    'reporting.other_keeper': 'Who entered the key can not check it. Ask another keeper.',
    'reporting.receiver_ended': 'This key of the receiver is not in force any more.',
    'reporting.no_receiver': 'This receiver has no key in force.',
    'reporting.no_ground': 'This ground is not one of this receiver.',
    'reporting.four_eyes': 'You wrote this draft. Another handler must judge it.',
    'reporting.no_such_step': 'This step is not possible now.',
    'reporting.last_of_group':
      'Nobody could read a report any more that two people open together. Load the page again and read the warning.',
    'reporting.needs_second':
      'Two people open this report together. First open it with another on the page of the report.',
    'reporting.one_group': 'Two people open this report together. Readers of group A and of group B are needed.',
    'reporting.last_reader':
      'You are the only one who still reads this report. First have someone else make keys and seal a new epoch.',
    'reporting.receipt_day': 'Choose a day from the day of encrypting on, and not after today.',
    'reporting-use.not_over': 'This period is not over yet.',
    'reporting-use.counts_gone': 'The counts of this period are not kept any more.',
    'reporting-use.not_published': 'This quarter was not published yet.',
    'reporting-use.year_published': 'The year of this quarter was published already.',
    'reporting-use.quarter_wrong': 'Choose a quarter.',
    'reporting-use.period_wrong': 'Choose a quarter or a year.',
    'reporting-use.change_wrong': 'Fill in a whole number from -1000 to 1000, and not 0.',
    'reporting-use.reason_wrong': 'Write down why, in at most 500 characters.',
    'reporting-use.employees_wrong': 'Fill in a whole number from 1 to 100,000.',
    'reporting-use.closes_wrong': 'Choose a day from today to three months ahead.',
    'reporting-use.name_wrong': 'Give a name of at most 80 characters.',
    'reporting-use.survey_runs': 'A round is running. Wait until it is over.',
    'reporting-use.text_wrong': 'Write a text of at most 2000 characters.',
    'reporting-use.year_not_published': 'First publish the figures of this year.',
    'page.not_found': 'This page does not exist.',
  },
} as const

const all: Record<Language, Record<string, string>> = {
  nl: {
    ...shared.nl,
    ...frameworks,
    ...organisations,
    ...assessments,
    ...commonThreads,
    ...programme,
    ...trials,
    ...screening,
    ...functions,
    ...systems,
    ...briefings,
    ...papers,
    ...house,
  },
  en: {
    ...shared.en,
    ...frameworksEn,
    ...organisationsEn,
    ...assessmentsEn,
    ...commonThreadsEn,
    ...programmeEn,
    ...trialsEn,
    ...screeningEn,
    ...functionsEn,
    ...systemsEn,
    ...briefingsEn,
    ...papersEn,
    ...houseEn,
  },
}
const rest = {
  nl: {
    not_found: 'Dit is er niet, of u mag het niet zien.',
    changed_meanwhile: 'Iemand anders was u voor. Laad de pagina opnieuw en kijk wat er veranderd is.',
    forbidden: 'U mag dit niet doen. Denkt u van wel? Vraag het aan uw coördinator.',
    other: 'Dit kan nu niet.',
  },
  en: {
    not_found: 'This does not exist, or you may not see it.',
    changed_meanwhile: 'Someone else was first. Reload the page and look what changed.',
    forbidden: 'You may not do this. Do you think you should? Ask your coordinator.',
    other: 'This is not possible now.',
  },
} as const

/** A reason of a refusal or a problem in words; every reason has some. */
export function reasonText(
  language: Language,
  reason: string,
  params: Readonly<Record<string, string | number>> = {},
): string {
  const text = all[language][reason] ?? restOf(language, reason)
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' && language === 'nl' ? String(value).replace('.', ',') : String(value ?? '')
  return text.replace(/\{(\w+)\}/g, (_all, key: string) => {
    const value = shown(params[key])
    return key === 'where' && language === 'nl' ? placeInDutch(value) : value
  })
}

/** A place in a file, which readers of files name in English: `sheet Normen, row 5` or `line 12`. */
const placeInDutch = (place: string): string =>
  place
    .replace(/^sheet /, 'blad ')
    .replace(/, row (\d+)/, ', rij $1')
    .replace(/^line (\d+)/, 'regel $1')

function restOf(language: Language, reason: string): string {
  const ending = reason.slice(reason.lastIndexOf('.') + 1)
  if (ending in rest[language]) return rest[language][ending as keyof (typeof rest)['nl']]
  return rest[language].other
}
