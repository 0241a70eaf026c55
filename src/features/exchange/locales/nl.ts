export const nl = {
  'chore.unreadable': 'onleesbare klus',
  'option.chore': 'klus',
  'option.chore.description': 'Welke klus?',
  'claim.name': 'oppakken',
  'claim.description': 'Doe wat iedereen kan doen: vanaf nu is het jouw beurt',
  'assign.name': 'toewijzen',
  'assign.description': 'Zeg wie deze keer aan de beurt is; voor beheerders',
  'assign.who': 'wie',
  'assign.who.description': 'Wie doet het deze keer?',
  'pass.name': 'doorgeven',
  'pass.description':
    'Laat wie volgt jouw beurt doen; op volgorde of geschud neem je er een beurt voor terug',
  'swap.name': 'ruil',
  'swap.description': 'Vraag iemand om van beurt te ruilen',
  'swap.chore.description': 'Welke beurt van jou?',
  'swap.with': 'met',
  'swap.with.description': 'Met wie?',
  'swap.for': 'voor',
  'swap.for.description': 'Welke beurt van hen zou jij doen?',

  'button.undo': 'Ongedaan maken',
  'button.accept': 'Aannemen',
  'button.decline': 'Weigeren',
  'button.withdraw': 'Terugnemen',
  'button.claim': 'Ik doe het',
  'button.toAll': 'Aan iedereen aanbieden',
  'button.giveToAll': 'Iedereen mag het doen',
  'button.pass': 'Doorgeven',
  'button.done': 'Klaar',
  'button.myChores': 'Mijn klussen',

  'ask.heading': '### Overdragen: {{chore}}',
  'ask.offer': 'Vraag één persoon, of iedereen. Het blijft jouw beurt tot iemand hem aanneemt.',
  'ask.pass':
    'Of **geef hem door**: wie volgt moet hem doen, en jij neemt er een beurt voor terug.',
  'ask.passCounted':
    'Of **geef hem door**: wie volgt moet hem doen. De zwaarte telt toch voor jou mee.',
  'ask.give':
    'Dit is de beurt van {{- whose}}. Geef hem aan één persoon, of laat iedereen het doen.',
  'ask.giveAnyones': 'Iedereen kan het doen. Geef het aan één persoon.',
  'ask.giveWaiting':
    'Niemand die aan de beurt kan zijn is er, dus het wacht. Geef het aan één persoon, of laat iedereen het doen.',
  'ask.pick': 'Overdragen aan…',
  'ask.which': '### Overdragen',
  'ask.pickFor': '{{- chore}} overdragen aan…',

  'given.claimed': '### {{chore}} is van jou',
  'given.given': '### {{chore}} gaat naar {{- whose}}',
  'given.anyone': '### Iedereen kan {{chore}} doen',
  'given.swapped': '### Geruild',
  'given.swappedTurn': '**{{chore}}** · {{- whose}}',
  'given.reason': '-# {{- why}}',
  'undone.heading': '### Teruggedraaid: {{chore}}',
  'undone.whose': 'Het is weer de beurt van {{- whose}}.',
  'undone.waits': 'Het wacht weer tot er iemand terug is.',
  'undone.anyone': 'Iedereen kan het weer doen.',

  'offer.heading': '### {{chore}}: wie neemt het over?',
  'offer.headingSwap': '### {{chore}} ruilen voor {{other}}?',
  'offer.one': '<@{{by}}> vraagt <@{{to}}> om het over te nemen.',
  'offer.all': '<@{{by}}> vraagt het iedereen. Wie het eerst aanneemt, doet het.',
  'offer.swap': '<@{{by}}> vraagt <@{{to}}>: jij doet **{{chore}}**, en ik doe **{{other}}**.',
  'offer.due': '**{{chore}}** moet <t:{{at}}:{{style}}> klaar zijn',
  'offer.until':
    '-# Tot <t:{{at}}:f> is er tijd om te antwoorden. Zonder antwoord blijft alles zoals het is.',

  'news.accepted': '<@{{by}}> neemt **{{chore}}** over van <@{{who}}>.',
  'news.swapped': '<@{{by}}> en <@{{who}}> ruilden van beurt: **{{chore}}** doet <@{{by}}>.',
  'news.declined':
    '<@{{by}}> kan **{{chore}}** deze keer niet overnemen. Het blijft de beurt van <@{{who}}>.',
  'news.withdrawn': '<@{{who}}> doet **{{chore}}** toch zelf.',
  'news.moved': '**{{chore}}** is niet meer de beurt van <@{{who}}>, dus dit aanbod is voorbij.',
  'news.expired': 'Niemand nam **{{chore}}** op tijd over. Het blijft de beurt van <@{{who}}>.',

  'turn.gone':
    'Ik kan die beurt niet vinden: misschien is hij al voorbij. Kijk onder **Mijn klussen**.',
  'turn.several':
    'Meer dan één klus heet ongeveer zo, dus er is niets veranderd. Kies er een uit de lijst.',
  'turn.done': '“{{chore}}” is al klaar: <@{{by}}> deed het <t:{{at}}:R>.',
  'turn.over': 'Die beurt van “{{chore}}” is voorbij, dus hij blijft zoals hij was.',
  'turn.waits':
    'Niemand die bij “{{chore}}” aan de beurt kan zijn is er, dus het wacht en is van niemand. Met </chore claim:0> is het jouw beurt.',
  'turn.locked':
    '“{{chore}}” is te laat, en vanaf dan beslissen beheerders erover. Vraag het een van hen.',
  'claim.yours': '“{{chore}}” is al jouw beurt.',
  'claim.taken':
    '“{{chore}}” is al opgepakt: het is de beurt van {{- whose}}. Je kunt nog altijd helpen door het te doen.',
  'assign.managers':
    'Alleen beheerders zeggen wie bij “{{chore}}” aan de beurt is. Je kunt oppakken wat iedereen mag doen, en overdragen wat van jou is.',
  'assign.anyones': 'Iedereen kan “{{chore}}” al doen.',
  'receiver.has': '“{{chore}}” is al de beurt van <@{{who}}>.',
  'receiver.away':
    '<@{{who}}> is afwezig als “{{chore}}” klaar moet zijn, dus er is niets veranderd. Kies iemand anders.',
  'receiver.bot': 'Een bot kan geen klussen doen. Kies een mens.',
  'receiver.left': 'Die persoon zit niet meer in deze server. Kies iemand die er wel is.',
  'pass.notYours': '“{{chore}}” is de beurt van {{- whose}}, dus alleen zij kunnen hem doorgeven.',
  'pass.anyones': 'Iedereen kan “{{chore}}” doen, dus er is niets door te geven.',
  'pass.noRotation':
    'Bij “{{chore}}” gaat het niet om de beurt, dus er is niemand die volgt. Druk op **Overdragen** om iemand te vragen.',
  'pass.nobodyElse':
    'Niemand anders kan “{{chore}}” dan doen: de anderen zijn afwezig, of gaven hem ook door. Het blijft jouw beurt.',
  'pass.owesTooMuch_one':
    'Je bent al één beurt van “{{chore}}” schuldig. Doe die eerst, of druk op **Overdragen** om iemand te vragen.',
  'pass.owesTooMuch_other':
    'Je bent al {{count}} beurten van “{{chore}}” schuldig. Doe er eerst een paar, of druk op **Overdragen** om iemand te vragen.',
  'offer.notYourTurn':
    '“{{chore}}” is de beurt van {{- whose}}, dus alleen zij kunnen hem overdragen.',
  'offer.anyones': 'Iedereen kan “{{chore}}” doen, dus er is niets over te dragen.',
  'offer.noneYours':
    'Je hebt nu geen beurt die je kunt overdragen. Wat open is, staat onder **Mijn klussen**.',
  'offer.toYourself': '“{{chore}}” is al jouw beurt. Kies iemand anders.',
  'swap.notTheirs':
    '“{{chore}}” is nu niet de beurt van <@{{who}}>, dus ruilen gaat niet. Kies een beurt die dat wel is.',
  'swap.sameEach':
    'Iedereen doet een eigen “{{chore}}”, dus die voor dezelfde ruilen verandert niets. Druk op **Overdragen** om iemand te vragen die van jou te doen.',
  'offer.gone': 'Dit aanbod is voorbij. Wat nu open is, staat onder **Mijn klussen**.',
  'offer.taken': '<@{{by}}> was het eerst en nam “{{chore}}” over. Bedankt voor het aanbieden.',
  'offer.declined': '<@{{by}}> weigerde dit, dus “{{chore}}” blijft waar het was.',
  'offer.withdrawn': '<@{{by}}> nam dit aanbod terug, dus “{{chore}}” blijft waar het was.',
  'offer.expired': 'De tijd om te antwoorden is voorbij, dus “{{chore}}” blijft waar het was.',
  'offer.moved': 'De beurt van “{{chore}}” is intussen gewisseld, dus dit aanbod is voorbij.',
  'offer.notForYou': 'Dit is aangeboden aan <@{{who}}>, die nog niet heeft geantwoord.',
  'offer.youAway':
    'Je bent afwezig als “{{chore}}” klaar moet zijn, dus het blijft waar het is. Ben je terug, zeg dat dan eerst met </away end:0>.',
  'offer.yours': 'Je bood “{{chore}}” zelf aan. **Terugnemen** beëindigt het aanbod.',
  'offer.notYours': 'Alleen <@{{who}}> of een beheerder kan het aanbod van “{{chore}}” terugnemen.',
  'undo.notYours': 'Alleen <@{{by}}> of een beheerder kan dat ongedaan maken.',
  'undo.begun':
    '<@{{by}}> is intussen aan “{{chore}}” begonnen of deed er al iets van, dus het blijft waar het is. Overdragen kan nog wel.',
  'undo.away':
    '<@{{who}}> is afwezig als “{{chore}}” klaar moet zijn, dus het blijft waar het is. Overdragen kan nog wel.',
  'undo.gone':
    '<@{{who}}> doet niet meer mee, dus “{{chore}}” blijft waar het is. Overdragen kan nog wel.',
  'undo.movedOn':
    'Er is intussen iets anders met “{{chore}}” gebeurd, dus dit kan niet meer ongedaan worden gemaakt.',
} as const
