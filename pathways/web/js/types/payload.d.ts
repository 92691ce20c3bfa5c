// Made by `make types` from the types in Python: change those. In JSDoc: import('./types/payload.d.ts').Payload

/** From the bar: the question that got a yes. */
export interface AgreedTrigger {
  question: string;
  seq: number;
}

/** Words of parents in every language, plain, and the ids of what answers them, the best first. */
export interface Answering {
  words: string[];
  leads: string[];
}

/** To what remembers answers: the questions that got a yes, and whether this session has settled them. */
export interface AnswersData {
  pack: string;
  agreed: string[];
  settled: boolean;
}

export type Area = [number, number, number, number];

/** An arrow of the map from a step to a step, with the label of its condition. */
export interface ArrowData {
  from: string;
  to: string;
  kind: TransitionKind;
  label: VoicedText | null;
}

/** A question with the map that opens after its yes, if nothing fits better. */
export interface AskedPart {
  id: string;
  title: string;
  ask: string;
  words: TellingWords;
  map: string;
}

/** From the presenter: the language and region that the speaker asked for. */
export interface AskedTrigger {
  lang: string;
  region: string | null;
  seq: number;
}

/** A mark under a card's title; `hint` says what it means. */
export interface Badge {
  kind: 'status' | 'evidence' | 'beyond';
  text: string;
  hint: string;
}

/** To the bar on top of every page: where the reader is, where else there is to go, and the languages. */
export interface BarData {
  page: string;
  place: string;
  voice: string;
  pages: PageName[];
  lang: string;
  languages: Named[];
  words: Record<string, string | Record<string, string>>;
}

/** To the bar in two texts: `BarData` as JSON, and `FinderData` deflated (see `pack_part`). */
export interface BarParts {
  bar: string;
  finder: string;
}

/** The rhythm of a map in a region; `zero` names day 0 of its windows. */
export interface CalendarData {
  id: string;
  pathway: string;
  region: string;
  zero: string | null;
  rows: CalendarRowData[];
  unknown: UnknownData[];
  cites: string[];
}

/** What a step does in time: the days of each course, or a window counted from day 0. */
export interface CalendarRowData {
  step: string;
  says: string;
  courses: number[];
  given: number | null;
  since: number | null;
  until: number | null;
  note: string | null;
  cites: string[];
}

/** What a saved page adds: its own id, and the place (see `keeping.js`) that was saved with it. */
export interface Carried {
  id: string;
  place: Record<string, unknown> | null;
}

/** A question at a stop, marked like an exercise of which exactly one choice is right. */
export interface CaseAsk {
  question: string;
  choices: CaseChoice[];
  right: string[];
  because: string;
  why: Record<string, WhyData>;
}

/** A way on that a case offers; `note` is the label of its condition. */
export interface CaseChoice {
  id: string;
  text: string;
  note: string | null;
  arrow: string;
}

/** A case walk; `map` is the title of its pathway. */
export interface CaseData {
  id: string;
  title: string;
  pathway: string;
  map: string;
  region: string;
  region_title: string;
  opening: string;
  stops: StopData[];
  cites: string[];
}

/** All case walks of a pack. */
export interface CasesData {
  format: 1;
  pack: PackData;
  lang: string;
  names: Record<string, string>;
  sources: Record<string, SourceData>;
  cases: CaseData[];
  arrows: Record<string, ReasonData>;
}

/** To the flowchart: a payload in two texts (see `packing.py`); when asked for, the template of a page. */
export interface ChartData {
  head: string;
  more: string;
  select: Select;
  page?: string;
  sheet?: string;
  controls?: string;
  still?: boolean;
}

/** A `Choice` for the reader's device. */
export interface ChoiceData {
  id: string;
  text: string;
  note: string | null;
  step: string | null;
  arrow: string | null;
}

/** `one`: exactly one is chosen, each of these is right; `all`: exactly these are chosen. */
export interface ChoiceRule {
  type: 'one' | 'all';
  right: string[];
}

/** A source with the citation that names it. */
export interface CitedSource {
  lang?: string;
  title: string;
  section: string;
  published: string;
  dates: string;
  address: string;
  cite: string;
}

/** A phase of a map as a column. */
export interface Column {
  id: string;
  title: string;
}

/** A difference, with the step of each side that has one. */
export interface CompareDifference {
  number: number;
  heading: string;
  here: string | null;
  there: string | null;
  told: CompareTold[];
}

/** Both ways with their differences, in one voice and language. */
export interface ComparePicture {
  lang: string;
  voice: string;
  sides: CompareSide[];
  differences: CompareDifference[];
  words: Record<string, string | Record<string, string>>;
  partly: boolean;
}

/** One way: its name, its picture for wide screens and for phones, and where the card of each step is. */
export interface CompareSide {
  id: string;
  title: string;
  wide: Picture;
  phone: Picture;
  steps: Record<string, CompareStep>;
}

/** A step of a way: its title, and the query that opens its card. */
export interface CompareStep {
  title: string;
  query: Record<string, string>;
}

/** What one side's step says about a difference. */
export interface CompareTold {
  side: string;
  step: string;
  badge: string;
  facts: LibraryFact[];
  sources: CitedSource[];
}

/** To what watches the connection: the line that is shown while it is gone. */
export interface ConnectionData {
  text: string;
  lang: string;
}

/** What can be chosen above a map: which map, in which voice, for which region; a list with one entry is not shown. */
export interface ControlsData {
  map_label: string;
  is_asked: boolean;
  map: string;
  maps: Named[];
  voice: string;
  voices: Named[];
  region: string;
  regions: Named[];
}

/** Criteria as published, to be read: nothing is computed. */
export interface CriteriaData {
  id: string;
  kind: CriteriaKind;
  title: string;
  intro: string;
  columns: string[];
  rows: CriteriaRowData[];
  notes: CriteriaNoteData[];
  disagree: DisagreementData[];
  cites: string[];
}

/** What a table of criteria is for. */
export type CriteriaKind = 'stage' | 'risk' | 'response';

/** What a reader must know about criteria. */
export interface CriteriaNoteData {
  text: string;
  cites: string[];
}

/** A row of criteria; the first cell is its name. */
export interface CriteriaRowData {
  id: string;
  cells: string[];
  cites: string[];
}

/** To the study desk: three parts deflated (see `pack_part`); a map's head and the words as JSON. */
export interface DeskData {
  view: string;
  tables: string;
  cases: string;
  map: string;
  words: string;
}

export type Detail = 'road' | 'phases' | 'everything';

/** Something on which published systems disagree. */
export interface DisagreementData {
  what: string;
  views: PositionData[];
}

/** A paragraph about another pathway, or about a `step` that may be there, which can be opened; and its name. */
export interface DoorBlock {
  lang?: string;
  type: 'text';
  text: string;
  map: string;
  map_title: string;
  step?: string;
}

/** To the doors of the first page: titles of steps to go on at, and whether there are first days. */
export interface DoorsData {
  pack: string;
  lang: string;
  steps: Record<string, string>;
  told: boolean;
  words: Record<string, string | Record<string, string>>;
}

/** An arrow as it is drawn, from box or frame to box or frame. */
export interface DrawnArrow {
  kind: TransitionKind;
  from: string;
  to: string;
  members: string[];
}

/** A medicine with the steps that give it, by phase. */
export interface DrugRow {
  drug: string;
  name: string;
  class: string | null;
  target: string | null;
  steps: Record<string, string[]>;
  regions: string[];
  cites: string[];
}

/** A medicine, person, effect, term or trial, explained in place. */
export interface Entry {
  lang?: string;
  title_lang?: string;
  table: string;
  id: string;
  title: string;
  text: string;
}

/** How strong the evidence is, as a key and in a word, and on which trials it rests. */
export interface EvidenceData {
  level: EvidenceLevel;
  text: string;
  note: string | null;
  trials: string[];
}

/** How strong the evidence is, from the strongest; shown as a badge. */
export type EvidenceLevel =
  | 'randomized'
  | 'partly-randomized'
  | 'single-arm'
  | 'externally-controlled'
  | 'laboratory'
  | 'consensus';

/** An `Exercise` for the reader's device: see `docs/formats/study.md`. */
export interface ExerciseData {
  id: string;
  kind: Kind;
  difficulty: number;
  pathway: string;
  region: string | null;
  topic: string;
  steps: string[];
  standard: boolean;
  worth: number;
  place: string;
  prompt: string[];
  choices: ChoiceData[];
  rule: RuleData;
  right: WhyData;
  why: Record<string, WhyData>;
}

/** A word of the glossary: its name, its meaning, and how texts may call it. */
export interface Explained {
  id: string;
  title: string;
  text: string;
  match: string[];
}

/** A name with a value; the language is the value's. `of_ten` is drawn as a row of ten, beside the words. */
export interface Fact {
  lang?: string;
  name: string;
  value: string;
  of_ten?: number;
}

/** Names with values; `beside` where they are to be compared and stand side by side. */
export interface FactsBlock {
  type: 'facts';
  items: Fact[];
  beside?: boolean;
}

/** All that can be found by a reader. `skip` are words that say nothing, such as "the". */
export interface FinderData {
  items: Found[];
  answers: Answering[];
  skip: string[];
  questions: AskedPart[];
}

/** One thing that can be found: a part of a map (a step, a phase), a map, or an entry of a table as `table/id`. */
export interface Found {
  kind: 'part' | 'map' | 'entry';
  id: string;
  map: string;
  title: string;
  note: string;
  names: string[];
  words: string[];
  part: string | null;
  regions: string[];
}

/** An option group; its steps have no order. `hint` is the key of the words under its title. */
export interface GroupData {
  id: string;
  phase: string;
  hint: string;
  title: VoicedText;
  steps: string[];
}

export type Item = string | TextInLang;

/** Sources or entries by their keys in the payload: a citation, or `table/id`. */
export interface KeysBlock {
  type: 'sources' | 'entries';
  items: string[];
}

/** What an exercise asks for. */
export type Kind =
  | 'order'
  | 'next'
  | 'condition'
  | 'before'
  | 'why'
  | 'drug'
  | 'phase-drugs'
  | 'trial'
  | 'arrow'
  | 'region'
  | 'status'
  | 'term'
  | 'response'
  | 'figure';

/** All tables that a reader sees, in one voice and language. */
export interface Library {
  lang: string;
  voice: string;
  tables: LibraryTable[];
  matrix: LibraryMatrix;
}

/** A column, a filter's value, or a voice: what it is called. */
export interface LibraryChoice {
  id: string;
  title: string;
}

/** A named text of an entry, with the language that the text is in. */
export interface LibraryFact {
  title: string;
  text: string;
  lang: string;
}

/** What a table is filtered by, and the values that occur in it, in order. */
export interface LibraryFilter {
  id: string;
  title: string;
  choices: LibraryChoice[];
}

/** A step that uses an entry, as the query that opens its card in Explore. */
export interface LibraryLink {
  title: string;
  query: Record<string, string>;
}

/** Which medicine belongs to which phase of one pathway. */
export interface LibraryMatrix {
  id: string;
  title: string;
  tab: string;
  phases: string[];
  rows: LibraryMatrixRow[];
}

/** A medicine, and for each phase whether it belongs there. */
export interface LibraryMatrixRow {
  id: string;
  title: string;
  cells: boolean[];
}

/** One entry. `facets` are its values by filter; `held` says that numbers wait for a family's yes. */
export interface LibraryRow {
  id: string;
  title: string;
  cells: string[];
  facets: Record<string, string[]>;
  facts: LibraryFact[];
  held: boolean;
  links: LibraryLink[];
  sources: CitedSource[];
}

/** To the library: its tables as JSON (`Library`), the words as JSON, and what to look at. */
export interface LibrarySent {
  library: string;
  words: string;
  state: LibraryState;
}

/** To and from the library: which table, which open entry, which voice, and the filters that are set. */
export interface LibraryState {
  table: string;
  entry: string;
  voice: string;
  filters: Record<string, string>;
  seq: number;
}

/** One kind of thing. The first column is the title of a row; `cells` are the other columns. */
export interface LibraryTable {
  id: string;
  title: string;
  columns: LibraryChoice[];
  filters: LibraryFilter[];
  rows: LibraryRow[];
}

/** A list of texts; `pictures` names a small drawing for each, which says nothing that its text does not. */
export interface ListBlock {
  type: 'list';
  items: Item[];
  pictures?: Pictogram[];
  in_order?: boolean;
}

/** Which medicine is given in which phase of a map, outside trials. */
export interface Matrix {
  pathway: string;
  title: string;
  regions: string[];
  phases: Column[];
  rows: DrugRow[];
}

/** The way of treating (or of finding out) that a step uses; it chooses the icon and the colour. */
export type Modality =
  | 'assessment'
  | 'chemotherapy'
  | 'surgery'
  | 'radiation'
  | 'transplant'
  | 'immunotherapy'
  | 'retinoid'
  | 'targeted'
  | 'radionuclide'
  | 'observation'
  | 'supportive'
  | 'talk';

/** One of several things to choose from. */
export interface Named {
  id: string;
  title: string;
}

/** A step: `next` and `before` are arrows along which a child can move, `aside` those that only explain. */
export interface NodeData {
  title: VoicedText;
  subtitle: VoicedText;
  phase: string;
  lane: string;
  group: string | null;
  kind: StepKind;
  modality: Modality;
  status: Status;
  regions: string[];
  sensitivity: Sensitivity;
  beyond: boolean;
  opens: string | null;
  search: string[];
  next: string[];
  before: string[];
  aside: string[];
}

/** The first of each pair comes before the second. */
export interface OrderRule {
  type: 'order';
  pairs: string[][];
}

/** What a file that leaves the app says about its pack. */
export interface PackData {
  id: string;
  title: string;
  version: string;
  checked: string;
  notice: string;
}

/** A page of the app and what it is called. */
export interface PageName {
  page: string;
  title: string;
}

/** One map. `pictures` are named by their layout, and by their road. */
export interface Payload {
  version: 1;
  id: string;
  title: VoicedText;
  summary: VoicedText;
  lang: string;
  voice: Voice;
  detail: Detail;
  pictures: Record<string, Picture>;
  roads: RoadData[];
  phases: PhaseData[];
  groups: GroupData[];
  order: string[];
  start: string;
  nodes: Record<string, NodeData>;
  arrows: Record<string, ArrowData>;
  cards: Partial<Record<Voice, Record<string, SentCard>>>;
  sources: Record<string, CitedSource>;
  entries: Partial<Record<Voice, Record<string, Entry>>>;
  icons: Partial<Record<Modality, string>>;
  words: Record<string, string | Record<string, string>>;
  library: string | null;
  foot: SmallPrint;
  notice: string;
  glossary: Partial<Record<Voice, Explained[]>>;
  questions: QuestionData[];
  elsewhere: StepElsewhere[];
  relations: RelationsData | null;
  select: Select;
  controls?: ControlsData;
  carried?: Carried;
}

/** A phase with its steps in reading order; `plain` says a title that is a term in plain words, or nothing. */
export interface PhaseData {
  id: string;
  number: number | null;
  title: VoicedText;
  plain: string;
  steps: string[];
}

/** From the flowchart: the step, arrow, phase or group that was selected; None when the card was closed. */
export interface PickedTrigger {
  id: string | null;
  seq: number;
}

/** A small drawing beside a few words; it says nothing that they do not. */
export type Pictogram =
  | 'call-day'
  | 'call-night'
  | 'call-nobody'
  | 'line'
  | 'drip'
  | 'pill'
  | 'food'
  | 'injection'
  | 'antibody'
  | 'sample'
  | 'blood'
  | 'cells'
  | 'sort'
  | 'freeze'
  | 'grow'
  | 'scan'
  | 'rays'
  | 'asleep'
  | 'operation'
  | 'pulse'
  | 'shield'
  | 'room'
  | 'bed'
  | 'home'
  | 'talk'
  | 'watch'
  | 'dates'
  | 'again';

/** A drawing in a language, with every voice in it. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
  boxes: Record<string, Area>;
  frames: Record<string, Area>;
  arrows: Record<string, DrawnArrow>;
  panels: Record<string, Area>;
}

/** What one system says. */
export interface PositionData {
  who: string;
  says: string;
  cites: string[];
}

/** `Precedence` for the reader's device, each set as a hexadecimal number: see `docs/formats/study.md`. */
export interface PrecedenceData {
  after: string[];
  leads: string[];
  never: string[];
  hop: number[][];
  arrows: string[];
}

/** To the presenter: a talk as JSON. */
export interface PresenterData {
  talk: string;
}

/** A question that stands before a hard part and has no yes yet. */
export interface QuestionData {
  id: string;
  title: string;
  ask: string;
  words: TellingWords;
}

/** Everything about an arrow that explains an order; `title` is the question that it answers. */
export interface ReasonData {
  from: string;
  to: string;
  kind: TransitionKind;
  title: string;
  because: string;
  when: string | null;
  definition: string | null;
  evidence: EvidenceData | null;
  cites: string[];
}

/** `Relations` for the reader's device: step ids, and each set as a hexadecimal number. */
export interface RelationsData {
  steps: string[];
  after_relapse: string;
  next: string[];
  onward: string[];
  chosen: string[];
  ahead: string[];
  leads_here: string[];
  leads_round: string[];
  reachable: string[];
  surely_before: string[];
  only_through: string[];
}

/** A main road; its pictures are named after it, such as `road/usual` and `road-scroll/usual`. */
export interface RoadData {
  id: string;
  title: VoicedText;
}

export type RuleData = OrderRule | ChoiceRule;

/** A `Scene` with its sources in full. */
export interface SceneData {
  id: string;
  kind: SceneKind;
  heading: string;
  lines: string[];
  figured?: string[];
  steps: string[];
  phase: string | null;
  aside: boolean;
  seconds: number;
  notes: TalkNotes;
  sources: CitedSource[];
  badges: string[];
  numbers: Item[][];
  rows?: TalkRow[];
  sides?: string[];
  lang?: string;
}

/** What a scene shows. `options` is a frame of options without order; each of them also has its `step`. */
export type SceneKind =
  | 'title'
  | 'overview'
  | 'phase'
  | 'step'
  | 'decision'
  | 'options'
  | 'compare'
  | 'evidence'
  | 'summary';

/** A selection that the page asks for; it is followed once, when `seq` is higher than before. */
export interface Select {
  id: string | null;
  seq: number;
}

/** How a step meets a family: at once, softly, or only when they ask. */
export type Sensitivity = 'open' | 'gentle' | 'opt-in';

/** Blocks that are shown only after one clear step; a yes to `question` holds for the whole visit. */
export interface SentAskBlock {
  type: 'ask';
  title: string;
  text: string;
  blocks: SentBlock[];
  question?: string;
}

export type SentBlock = TextBlock | DoorBlock | ListBlock | FactsBlock | WaysBlock | KeysBlock | SentAskBlock;

/** Everything that is said about one thing of a map, in a voice and a language. */
export interface SentCard {
  version: 1;
  title: string;
  subtitle: string;
  badges: Badge[];
  folds: SentFold[];
}

/** A part of a card under a title; `open` says whether it is unfolded at first. */
export interface SentFold {
  id: string;
  title: string;
  open: boolean;
  blocks: SentBlock[];
}

/** The family's sheet as a file: `pdf` in base64, or the problem that there was. */
export interface SheetFile {
  seq: number;
  name: string;
  pdf: string;
  problem: string;
}

/** From the presenter: the scenes of which slides are wanted, in their order, and the voice. No own words. */
export interface SlidesTrigger {
  scenes: string[];
  voice: string;
  seq: number;
}

/** The small print as texts: `translation` is empty in the source language; `version` has the date checked. */
export interface SmallPrint {
  notice: string;
  translation: string;
  version: string;
}

/** A passage of a source, with its `dates` in one phrase; the language is that of the source. */
export interface SourceData {
  lang?: string;
  title: string;
  section: string;
  published: string;
  dates: string;
  address: string;
}

/** From the bar: the language to speak. */
export interface SpokeTrigger {
  lang: string;
  seq: number;
}

/** Where a step stands today; anything but `standard` carries a badge. */
export type Status =
  | 'standard'
  | 'selected'
  | 'not-standardized'
  | 'approved-limited'
  | 'trial-open'
  | 'trial-unknown'
  | 'trial-closed'
  | 'no-added-benefit'
  | 'historical'
  | 'laboratory';

/** A step of another map; `map_id` is the id of that map's payload. */
export interface StepElsewhere {
  step: string;
  map_id: string;
  title: VoicedText;
  map: VoicedText;
  search: string[];
}

/** What a step is. An `option` is one of several that have no agreed order. */
export type StepKind =
  | 'assessment'
  | 'decision'
  | 'treatment'
  | 'option'
  | 'recovery'
  | 'support'
  | 'outcome'
  | 'information';

/** What the data state for a step. */
export interface StepNotes {
  rationale: string | null;
  pitfalls: string | null;
  cites: string[];
}

/** A step that a case comes to; `map` is the pathway to which it belongs. */
export interface StopData {
  step: string;
  map: string;
  tells: string | null;
  ask: CaseAsk | null;
  cites: string[];
}

/** One map in one region: reasons of order and exercises. A step's place in `steps` is its bit number. */
export interface StudyData {
  format: 1;
  pack: PackData;
  lang: string;
  names: Record<string, string>;
  sources: Record<string, SourceData>;
  pathway: string;
  title: string;
  region: string | null;
  region_title: string | null;
  steps: string[];
  phases: StudyPhase[];
  phase_of: Record<string, string>;
  statuses: Record<string, Status>;
  precedence: PrecedenceData;
  arrows: Record<string, ReasonData>;
  notes: Record<string, StepNotes>;
  exercises: ExerciseData[];
}

/** A phase and its steps in the trainee's voice. */
export interface StudyPhase {
  id: string;
  number: number | null;
  title: string;
  steps: string[];
}

/** All tables of a pack; the timeline has the oldest first. */
export interface TablesData {
  format: 1;
  pack: PackData;
  lang: string;
  names: Record<string, string>;
  sources: Record<string, SourceData>;
  matrices: Matrix[];
  trials: TrialRow[];
  timeline: TimelineItem[];
  criteria: CriteriaData[];
  calendars: CalendarData[];
}

/** A talk with its scenes in both voices; `members` are the steps of each phase and option group. */
export interface Talk {
  id: string;
  lang: string;
  region: string | null;
  voice: Voice;
  picture: Picture;
  scenes: Partial<Record<Voice, SceneData[]>>;
  plans: TalkPlan[];
  askSeconds: number;
  hidden: Partial<Record<Voice, string[]>>;
  phases: Partial<Record<Voice, Record<string, string>>>;
  members: Record<string, string[]>;
  choices: TalkChoices;
  notice: string;
  notesStyle: string;
  words: Record<string, string | Record<string, string>>;
}

/** A question to ask the room, and its answer, which is shown later. */
export interface TalkAsk {
  question: string;
  answer: string;
  figured?: string;
  figure?: boolean;
}

/** Something to choose in the middle of a talk, with its name. */
export interface TalkChoice {
  id: string;
  name: string;
}

/** What can be chosen in the middle of a talk. */
export interface TalkChoices {
  voices: TalkChoice[];
  langs: TalkChoice[];
  regions: TalkChoice[];
}

/** What an educator may say, why it stands here, what the room often asks, and what to ask the room. */
export interface TalkNotes {
  say: string[];
  why: string[];
  room: string[];
  asks: TalkAsk[];
  lang?: string;
}

/** The scenes of a talk of so many minutes, and those whose question is asked, by voice. */
export interface TalkPlan {
  minutes: number;
  scenes: Partial<Record<Voice, string[]>>;
  asks: Partial<Record<Voice, string[]>>;
}

/** A phase of one way, or of two side by side. */
export interface TalkRow {
  title: string;
  sides: TalkStop[][];
}

/** A step of a way: how it follows those before it, on what condition, and the number of its difference. */
export interface TalkStop {
  step: string;
  title: string;
  join: string;
  label: string;
  modality: string;
  number: number | null;
}

/** A page of the app with its query; the first page has no name. */
export interface Target {
  page: string;
  query: Record<string, string>;
}

/** Words of a question: `always` lead to it; `alone` only where nothing open to all is found by them. */
export interface TellingWords {
  always: string[];
  alone: string[];
}

/** A paragraph. */
export interface TextBlock {
  lang?: string;
  type: 'text';
  text: string;
}

/** A text that says which language it is in; a `link` leads out to an `address`, only when it is tapped. */
export interface TextInLang {
  lang?: string;
  text: string;
  address?: string;
  link?: string;
}

/** Something on the timeline: of a trial, or of published criteria. */
export interface TimelineItem {
  of: YearOf;
  year: number;
  until: number | null;
  cites: string[];
  title: string;
  text: string;
  trial: string | null;
  steps: string[];
  arrows: string[];
}

/** What an arrow means. See `ORDERING` for those that fix an order in time. */
export type TransitionKind =
  | 'then'
  | 'if'
  | 'alternative'
  | 'option'
  | 'with'
  | 'requires'
  | 'repeat'
  | 'relapse'
  | 'informs'
  | 'continues';

/** A trial; `strength` is the best level of evidence that a step or arrow states for it. */
export interface TrialRow {
  id: string;
  name: string;
  group: string | null;
  registry: string | null;
  status: TrialStatus;
  as_of: string;
  question: string;
  finding: string;
  changed: string | null;
  strength: EvidenceLevel | null;
  steps: string[];
  arrows: string[];
  years: YearsData[];
  cites: string[];
}

/** Where a study stands. */
export type TrialStatus = 'open' | 'closed' | 'completed' | 'unknown';

/** Something that no source gives. */
export interface UnknownData {
  text: string;
  cites: string[];
}

/** Who a text speaks to. Educators' notes are a part of each record, not a third wording of it. */
export type Voice = 'family' | 'trainee';

/** The same thing said in both voices. */
export interface VoicedText {
  family: string;
  trainee: string;
}

/** From the study desk: the map that a case walk needs, as `pathway/region`. */
export interface WantedTrigger {
  map: string;
  seq: number;
}

/** A way on or back over an arrow. */
export interface WayItem {
  lang?: string;
  title_lang?: string;
  map?: string;
  arrow: string;
  step: string;
  title: string;
  label: string | null;
  text: string;
  kind: TransitionKind;
}

/** Links that move the selection (`step`) or open an arrow's card (`arrow`). */
export interface WaysBlock {
  type: 'ways';
  items: WayItem[];
}

/** From a bar or a door: the page to go to. */
export interface WentTrigger {
  page: string;
  query: Record<string, string>;
  seq: number;
}

/** A `Why` for the reader's device. */
export interface WhyData {
  text: string;
  arrows: string[];
  steps: string[];
  cites: string[];
}

export type WishKind = 'map' | 'agree' | 'page' | 'forget' | 'voice' | 'region' | 'sheet';

/** From the flowchart: a map to go to, a question with a yes, a page to save, a visit to forget. */
export interface WishedTrigger {
  kind: WishKind;
  value: string;
  seq: number;
}

/** What happened in a year. */
export type YearOf = 'enrolled' | 'published' | 'approved' | 'adopted';

/** What happened in a year, or from `year` to `until`. */
export interface YearsData {
  of: YearOf;
  year: number;
  until: number | null;
  cites: string[];
}
