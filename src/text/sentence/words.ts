/**
 * The words of change, comparison and wanting that criterion sentences are built from.
 * Every pattern is matched against one lower-cased word, so none can run away.
 */

/** Verbs and nouns of growth. */
export const riseWord =
  /^(?:stige|stiger|stiges|stigning|stigninger|stigningen|stigende|steget|steg|øge|øger|øges|øget|øgede|øgning|øgningen|forøge|forøger|forøges|forøget|forøgelse|forøgelsen|vokse|vokser|vokset|voksende|vækst|væksten|tilvækst|tiltage|tiltager|tiltaget|forbedre|forbedrer|forbedres|forbedret|forbedring|forbedringen|styrke|styrker|styrkes|styrket|styrkelse|styrkelsen|løft|løfte|løfter|løftes|løftet|højne|højner|højnes|højnet|hæve|hæver|hæves|hævet|udvide|udvider|udvides|udvidet|udvidelse|udbygge|udbygges|udbygget|fremme|fremmer|fremmes|fremmet|fordoble|fordobler|fordobles|fordoblet|fordobling|tredobles|tredoblet|fremgang|opadgående|opkvalificeres|kvalificeres|intensiveres|øgelse)$/u;

/** Comparatives that want more. */
export const riseComparative =
  /^(?:flere|højere|mere|større|bedre|oftere|tryggere|stærkere|sundere|renere|gladere|hyppigere|længere|pænere|hurtigere)$/u;

/** Verbs and nouns of decline. */
export const fallWord =
  /^(?:falde|falder|falde[ts]|faldet|faldt|fald|faldende|mindske|mindsker|mindskes|mindsket|mindskelse|formindske|formindskes|formindsket|reducere|reducerer|reduceres|reduceret|reduktion|reduktionen|reducering|sænke|sænker|sænkes|sænket|sænkning|nedbringe|nedbringer|nedbringes|nedbragt|nedbringelse|begrænse|begrænser|begrænses|begrænset|nedsættes|nedsætte|aftage|aftager|aftaget|dale|daler|dalet|halvere|halverer|halveres|halveret|halvering|nedgang|nedgangen|svinde|indskrænkes|minimere|minimeres|forkorte|forkortes|forkortet|afkortes|dæmpes|afhjælpes|forebygge|forebygges|bekæmpe|bekæmpes|tilbagegang|nedadgående|dalende|aftagende|skæres|beskæres|indsnævre|indsnævres|indsnævret|udligne|udlignes|udlignet)$/u;

export const fallComparative = /^(?:færre|lavere|mindre|sjældnere|kortere|svagere|dårligere)$/u;

/** Keeping what there is. */
export const holdWord =
  /^(?:fastholde|fastholder|fastholdes|fastholdt|fastholdelse|bevare|bevarer|bevares|bevaret|bibeholde|bibeholdes|bibeholdt|opretholde|opretholder|opretholdes|opretholdt|forblive|forbliver|uændret|uændrede|stabil|stabilt|stabilisere|stabiliseres|vedligeholdes|fortsat)$/u;

export const worsenWord =
  /^(?:forværre|forværrer|forværres|forværret|forringe|forringes|forringet|svækkes|svækket)$/u;

/** "stigningen stoppes": the change named before it is the one that is not wanted. */
export const stopWord =
  /^(?:stoppe|stoppes|stoppet|bremse|bremses|bremset|standse|standses|standset|afværges)$/u;

/** The distance between two series. */
export const gapWord =
  /(?:forskel(?:len|le|lene)?|gab(?:et)?|kløft(?:en)?)$|^(?:afstand|afstanden|gap|gappet|afvigelse|afvigelsen|spænd|spændet|efterslæb|efterslæbet|ulighed|uligheden)$/u;

export const modalWord =
  /^(?:skal|må|vil|bør|kan|ønsker|ønske|ønskes|mål|målet|målsætning|målsætningen)$/u;

/** Series that others are held against: averages and areas wider than the plan's own. */
export const widerArea =
  /^(?:kbh|københavn(?:s|n|ner|nerne|niveau)?\p{L}*|\p{L}*kommune(?:n|ns|s|niveau|gennemsnit\p{L}*|gennemsnittet)?|\p{L}*gennemsnit(?:t?et|s)?|landsplan|landet|lands\p{L}+|region(?:en|ens|s)?|\p{L}*kreds(?:en|ens)?|byen|byens|byniveau|bygennemsnit\p{L}*|danmark|danmarks|kk|kk-\p{L}+|snit|snittet|storbyerne|nabokommunerne|resten|øvrige|hovedstaden|hovedstadsområdet|kommunalt|nationalt|regionalt|samlede|samlet|generelt)$/u;

/** Places inside the plan's own area. */
export const ownArea =
  /^(?:\p{L}*boligområde(?:t|ts|r|rne|rnes)?|området|områdets|området|afdelingen|afdelingens|helhedsplanen|helhedsplansområdet|bydelen|kvarteret|bebyggelsen|indsatsområdet|boligafdelingen)$/u;

/** Units a criterion can be asked of one by one. */
export const populationNoun =
  /(?:bydele?n?|bydelene|afdeling(?:er|en|erne)?|område(?:r|t|rne)?|skole(?:r|rne|n)?|klasse(?:r|rne|n|trin|trinnene)?|årgang(?:e|en|ene)?|institution(?:er|en|erne)?|kvarter(?:er|erne|et)?|bebyggelse(?:r|rne|n)?|distrikt(?:er|et|erne)?|aldersgruppe(?:r|rne|n)?|gruppe(?:r|rne|n)?|kommune(?:r|rne|n)?|blok(?:ke|kene|ken)?|opgang(?:e|ene|en)?|organisation(?:er|erne|en)?|klub(?:ber|berne|ben)?|børnehave(?:r|rne|n)?|boligorganisation(?:er|erne|en)?|tilbud(?:dene|ene|det)?|ejendom(?:me|mene)?|bestyrelse(?:r|rne|n)?)$|^(?:plejehjem(?:mene)?|fritidshjem(?:mene)?|boligselskab(?:er|erne)?)$/u;

export const everyWord = /^(?:alle|hver|hvert|samtlige|begge|enhver|ethvert)$/u;

/** Making, deciding and founding: what a milestone says is done. */
export const deliveryWord =
  /^(?:udarbejde|udarbejder|udarbejdes|udarbejdet|vedtage|vedtager|vedtages|vedtaget|etablere|etablerer|etableres|etableret|oprette|opretter|oprettes|oprettet|udvikle|udvikler|udvikles|udviklet|gennemføre|gennemfører|gennemføres|gennemført|lave|laver|laves|lavet|tiltræde|tiltrædes|tiltrådt|ansætte|ansætter|ansættes|ansat|ibrugtage|ibrugtages|ibrugtaget|indgå|indgås|indgået|godkende|godkendes|godkendt|implementere|implementeres|implementeret|afholde|afholder|afholdes|afholdt|iværksætte|iværksættes|iværksat|nedsætte|nedsættes|nedsat|igangsætte|igangsættes|igangsat|foreligge|foreligger|opføre|opføres|opført|åbne|åbner|åbnes|åbnet|offentliggøre|offentliggøres|offentliggjort|indvie|indvies|indviet|underskrive|underskrives|underskrevet|beskrive|beskrives|beskrevet|færdiggøre|færdiggøres|færdiggjort|formulere|formuleres|formuleret|indføre|indføres|indført|bygge|bygges|bygget|stifte|stiftes|stiftet|aftale|aftales|aftalt|anlægge|anlægges|anlagt|udskifte|udskiftes|udskiftet|istandsat|istandsættes|moderniseres|moderniseret|ombygges|ombygget|indrette|indrettes|indrettet|lanceres|lanceret|oversættes|oversat|kortlægges|kortlagt|starte|startes|startet|renoveres|renoveret|opstarte|opstartes|opstartet|dannes|dannet|danne|skabes|etablering|oprettelse|udarbejdelse|nedrives|nedrevet|rives|leveres|leveret|afleveres|afleveret|udgives|udgivet|udpeges|udpeget|tilbudt|informeret|orienteret|kontaktet|afprøve|afprøves|afprøvet|teste|testes|testet|forankres|forankret|opsættes|opsat|nedlægges|nedlagt|tilvejebringes|tilvejebragt|vælges|valgt|konstitueres|konstitueret|uddannet|tilrettelægges|tilrettelagt|skabt|sættes|evalueres|evalueret)$/u;

/** Papers whose being there is the claim: "har fået en handleplan". */
export const documentNoun =
  /^(?:\p{L}*(?:handleplan|strategi|forandringsteori|kommissorium|kommissorie|samarbejdsaftale|årsplan|handlingsplan|forretningsorden|beredskabsplan|vejledning|manual))$/u;

/** Events that add up over a plan, so that a number of them is counted and not measured. */
export const eventWord =
  /^(?:deltage|deltager|deltaget|deltagelse|uddannes|uddannet|komme|kommer|kommet|få|får|fået|modtage|modtager|modtaget|visiteres|henvises|henvist|formidles|formidlet|ansættes|rekrutteres|rekrutteret|besøges|besøgt|tilbydes|tilbudt|vejledes|vejledt|starte|starter|startet|påbegynde|påbegynder|påbegyndt|fuldføre|fuldfører|fuldført|bestå|består|bestået|sluses|udsluses|gennemføre|gennemfører|gennemført|nå|opnår|opnået|opnå|indgå|indgår|kontaktes|kontaktet|hjælpes|hjulpet|tilknyttes|kobles|matches|introduceres|afslutter|afsluttet|inddrages|inddraget|udsendes|udsendt|plantes|plantet|omdannes|sælges|solgt|flytte|flytter|flyttet|uddeles|registreres|mødes|holdes|holde|holder|udgives|opstilles|ungeforløb|forløb|hjemtages|ommærkes|bringes|ydes)$/u;

/** Superlatives that place somebody in an order. */
export const superlative =
  /^(?:næst)?(?:mest|bedst|bedste|lavest|laveste|højest|højeste|færrest|flest|mindst|mindste|størst|største|tryggest|tryggeste|dårligst|dårligste|ringest|ringeste|øverst|øverste|nederst|nederste|svageste|stærkeste)$/u;

/** Finite verbs (and participles of state) that a judged state is told with. */
export const stateVerb =
  /^(?:er|har|ønsker|opfatter|oplever|føler|kender|ved|bruger|kan|bliver|får|tager|engagerer|trives|giver|viser|bor|lever|mener|vurderer|synes|deltager|har|møder|hilser|hjælper|samarbejder|bidrager|udtrykker|anvender|benytter|støtter|fungerer|fremstår|passer|gør|går|kommer|ser|tør|taler|arbejder|henvender|stoler|opleves|opfattes|føles|virker|står|ligger|indgår|anbefaler|melder|være|have|opleve|føle|blive|finder|findes|spiller|udvikler|forstår|inddrages|involveres|tilfredse)$/u;

/** Nouns that say what is measured. */
export const measureNoun =
  /(?:procent(?:en)?|frekvens(?:en)?|grad(?:en)?|rate[nr]?|indeks(?:et)?|indkomst(?:en)?|indtægt(?:en)?|ledighed(?:en)?|fravær(?:et)?|udgift(?:er|erne|en)?|kriminalitet(?:en)?|anmeldelser(?:ne)?|karakter(?:er|en|erne)?|score[n]?|gennemsnit(?:tet)?|sigtelser(?:ne)?|deltagelse(?:n)?|fremmøde(?:t)?|fraflytning(?:en)?|beskæftigelse(?:n)?|indbrud|tid(?:en)?|omkostning(?:er|erne)?|forbrug(?:et)?|tilfredshed(?:en)?|niveau(?:et)?|tal(?:let)?|tilknytning(?:en)?|tilslutning(?:en)?|dækning(?:en)?|tryghed(?:en)?|husleje(?:n)?|restance(?:r|rne)?|frafald(?:et)?|udsættelser(?:ne)?|anbringelser(?:ne)?|underretninger(?:ne)?|klager(?:ne)?|venteliste[rn]?|belastning(?:en)?)$|^(?:andel|andelen|andele|antal|antallet|procentdel|procentdelen|tal|tallet|hærværk(?:et)?)$/u;

/** Conjunctions and relative words that end the words belonging to one number. */
export const relativeWord = /^(?:der|som|hvis|hvor|hvoraf)$/u;

export function isRise(word: string): boolean {
  return riseWord.test(word) || riseComparative.test(word);
}

export function isFall(word: string): boolean {
  return fallWord.test(word) || fallComparative.test(word);
}
