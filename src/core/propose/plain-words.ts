/**
 * Plain words: with them a sentence can say what stands in a line and what does not, and nothing of the person. They are part of the rules that a model is
 * given (pack.ts), so the list is short enough to be read.
 */

import { allWords } from "./words.ts";

export const PLAIN_WORDS =
  `absent add alongside alternative answer anybody appointment approach argue argument ask assume assumption author average axis bar baseline become begin behind
    belong beside brief bring bullet calendar call candidate careful carry case category cell chance change check choice cite claim clear close closest code
    column come compare comparison concern condition confirm consider contain context contrast control convention cost count counterpart cover criterion curve
    cv data date day decide decision default defence define definition degree depend design detail differ different direct distance distinguish document drill
    duty earlier edge element employment end entry error essay estimate evidence exact example exception exclude expect experience explain explanation extra
    fact factor fair fault field figure final find finding first fit follow footnote form former formula full further gap general generic give go grade group
    half hand heading hear hold hour hypothesis idea identify include index input instance internship interval interview interviewer introduction involve item
    job kind know label lack language large last later latter layout learn leave length level likely limit line link list listed local logic long look lower
    magnitude main manuscript margin mark match mean measure measurement median meet mention mentoring method metric middle minor minute miss missing mix
    model moment month name narrow near nearer nearest need neighbour new next nobody noise note noun number objection observation occur old open opening
    option order ordinary origin other outcome outline output overlap pace page pair panel paper paragraph parallel parameter part pattern people per percent
    percentage period person phase phrase piece place plain plan plot point position possible post posting practice predict prediction premise prepare
    preprint presence present prior priority probe procedure process profile project proportion proxy publication quantity question quotation quote random
    range rank rate ratio raw read reader ready reason recall recent recruiter referee register related relevant remain repeat reply report requirement
    resource response rest restate result reviewer role round row rule run same sample say scale schedule scheme scope screen seat second section seed send
    sentence separate sequence series set setting setup shape share sheet short side signal silent single situation size slice slot small somebody source
    speak specific split spread stage stand star start state statistic step stop story stretch structure study style subject subset substitute suggest sum
    summary suppose surface survey swap symptom table talk target task team technical technique tell template term test text theme theory thesis thing third
    thread threshold timeline title today together tool topic total touch trace track trade trial trigger turn type typical uncertainty unclear undated unit
    unlikely unnamed unstated upper usage usual value variance variant variation vary venue verb version view visible wait want week weight whole word wording
    work write wrong year`
    .split(/\s+/)
    .filter(Boolean);

const STEMS = new Set(allWords(PLAIN_WORDS.join(" ")).flatMap(({ stem, base }) => [stem, base]));

export function isPlain(stem: string, base: string): boolean {
  return STEMS.has(stem) || STEMS.has(base);
}
