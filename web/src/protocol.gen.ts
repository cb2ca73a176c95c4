// Written by server/typescript.py from server/protocol.py. Never edited.

export type Instant = string & { readonly __kind: "Instant" };
export type Day = string & { readonly __kind: "Day" };

export type AmendmentId = string & { readonly __kind: "AmendmentId" };
export type BallotId = string & { readonly __kind: "BallotId" };
export type BodyId = string & { readonly __kind: "BodyId" };
export type CommandId = string & { readonly __kind: "CommandId" };
export type CommentId = string & { readonly __kind: "CommentId" };
export type CommitmentId = string & { readonly __kind: "CommitmentId" };
export type Digest = string & { readonly __kind: "Digest" };
export type ItemId = string & { readonly __kind: "ItemId" };
export type NoteId = string & { readonly __kind: "NoteId" };
export type OptionId = string & { readonly __kind: "OptionId" };
export type PersonId = string & { readonly __kind: "PersonId" };
export type ProcedureId = string & { readonly __kind: "ProcedureId" };
export type RequestId = string & { readonly __kind: "RequestId" };
export type SeatId = string & { readonly __kind: "SeatId" };
export type SittingId = string & { readonly __kind: "SittingId" };
export type TableId = string & { readonly __kind: "TableId" };
export type TextId = string & { readonly __kind: "TextId" };
export type UnitId = string & { readonly __kind: "UnitId" };

export interface AddItem {
  readonly type: "AddItem";
  readonly item: ItemId;
  readonly sitting: SittingId;
  readonly kind: "discussion" | "text" | "ballot" | "procedure";
  readonly title: string;
  readonly minutes: number;
  readonly text: TextId | null;
  readonly procedure: ProcedureId | null;
}

export interface AddText {
  readonly type: "AddText";
  readonly text: TextId;
  readonly title: string;
  readonly style: "guidelines" | "bill";
}

export interface AdmitLate {
  readonly type: "AdmitLate";
  readonly amendment: AmendmentId;
}

export interface AmendmentRecord {
  readonly type: "AmendmentRecord";
  readonly id: AmendmentId;
  readonly number: string;
  readonly text: TextId;
  readonly author: SeatId;
  readonly summary: string;
  readonly reason: string;
  readonly filed_at: Instant;
  readonly state: "unconfirmed" | "late" | "filed" | "set_aside" | "withdrawn" | "declined" | "inadmissible" | "out_of_scope" | "reworded" | "merged" | "divided" | "lapsed" | "adopted" | "rejected" | "precluded" | "absorbed";
  readonly ruling: string;
  readonly precluded_by: AmendmentId | null;
  readonly cause: "same_words" | "unit_gone" | "identical" | "identical_rejected" | "amendment_gone" | null;
  readonly decided_by: BallotId | null;
  readonly changes: readonly (UnitChange)[];
  readonly kind: "deleting" | "replacing" | "before" | "partly_deleting" | "amending" | "adding" | "new";
  readonly keeps: boolean;
  readonly together: readonly (AmendmentId)[];
  readonly would_preclude: readonly (AmendmentId)[];
  readonly would_absorb: readonly (AmendmentId)[];
  readonly formula: string;
}

export interface AnnulBallot {
  readonly type: "AnnulBallot";
  readonly ballot: BallotId;
  readonly reason: string;
}

export interface AnswerComment {
  readonly type: "AnswerComment";
  readonly comment: CommentId;
  readonly words: string;
}

export interface AnswerCosigner {
  readonly type: "AnswerCosigner";
  readonly amendment: AmendmentId;
  readonly seat: SeatId;
  readonly accepts: boolean;
}

export interface AnswerHandling {
  readonly type: "AnswerHandling";
  readonly amendment: AmendmentId;
  readonly accepts: boolean;
  readonly rewording: AmendmentId | null;
}

export interface AnswerView {
  readonly author: SeatId;
  readonly at: Instant;
  readonly words: string;
}

export interface Ask {
  readonly type: "Ask";
  readonly id: CommandId;
  readonly command: RenameTable | SetRules | GiveSeat | ChangeSeat | EndSeat | SettleDoubleEntry | PlanSitting | EditSitting | Convene | OpenSitting | SuspendSitting | ResumeSitting | CloseSitting | CheckQuorum | CheckIn | GoOut | Excuse | AddItem | EditItem | MoveItem | RemoveItem | OpenItem | CloseItem | SetItemAside | AskFloor | WithdrawRequest | GiveFloor | PauseSpeaker | ResumeSpeaker | TakeFloorBack | CallToOrder | AddText | ImportText | LetWrite | StopWriting | CloseDraft | ReopenDraft | CoordinateText | FileAmendment | WithdrawAmendment | RuleInadmissible | OrderAmendments | SetFilingDeadline | NameRapporteur | FileSubamendment | RewordAmendment | ProposeCompromise | ConfirmAmendment | DeclineAmendment | InviteCosigner | Cosign | AnswerCosigner | LeaveCosigning | SupportAmendment | AskApart | AskParts | DivideAmendment | RefuseParts | TakeOver | LetLapse | SetAmendmentAside | TakeAmendmentUp | AdmitLate | RuleOutOfScope | GiveOpinion | ProposeHandling | AnswerHandling | KeepPrecluded | AskUnit | ChangeEffect | MakeStatement | OpenBallot | CastVote | CallSeat | ExtendBallot | CloseBallot | ReopenBallot | Proclaim | CancelBallot | AnnulBallot | PinComment | AnswerComment | CloseComment | ReopenComment | WithdrawComment | ProposeProcedure | ChangeProcedure | WithdrawProcedure | WriteSummary | WriteNote | RecordCommitment | DropCommitment | PrepareMinutes | SignMinutes | Undo;
  readonly seat: SeatId | null;
  readonly means: "own_device" | "shared_device" | "by_hand" | "roll_call" | "paper" | "mail" | "clock" | null;
  readonly happened: Instant | null;
}

export interface AskApart {
  readonly type: "AskApart";
  readonly amendment: AmendmentId;
  readonly asks: boolean;
}

export interface AskFloor {
  readonly type: "AskFloor";
  readonly request: RequestId;
  readonly kind: "speech" | "reply" | "personal_statement" | "point_of_order" | "explanation_of_vote";
}

export interface AskParts {
  readonly type: "AskParts";
  readonly amendment: AmendmentId;
  readonly asks: boolean;
}

export interface AskUnit {
  readonly type: "AskUnit";
  readonly amendment: AmendmentId;
  readonly text: TextId;
  readonly unit: UnitId;
  readonly version: number;
}

export interface AskedAct {
  readonly what: "confirm" | "accept_compromise" | "sign" | "let_sign" | "answer_proposal" | "consider_withdrawing" | "decide_precluded" | "give_opinion";
  readonly amendment: AmendmentId;
}

export interface AskedRecord {
  readonly type: "AskedRecord";
  readonly seat: SeatId;
  readonly asks: readonly (AskedAct)[];
}

export interface BallotRecord {
  readonly type: "BallotRecord";
  readonly id: BallotId;
  readonly sitting: SittingId;
  readonly item: ItemId | null;
  readonly text: TextId | null;
  readonly version: number;
  readonly amendment: AmendmentId | null;
  readonly procedure: ProcedureId | null;
  readonly wording: string;
  readonly method: "open" | "roll_call";
  readonly pick_up_to: number;
  readonly options: readonly (OptionView)[];
  readonly rules: Rules;
  readonly state: "open" | "closed" | "counted" | "proclaimed" | "cancelled" | "annulled";
  readonly opened_at: Instant;
  readonly closes_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly reopen_until: Instant | null;
  readonly proclaimed_at: Instant | null;
  readonly repeats: BallotId | null;
  readonly annulled_because: string;
  readonly entitled: number;
  readonly present: number;
  readonly quorum_needed: number;
  readonly keeps: boolean;
  readonly together: readonly (AmendmentId)[];
  readonly because: string;
  readonly changes: readonly (UnitChange)[];
  readonly would_preclude: readonly (AmendmentId)[];
  readonly series: readonly (SeriesChange)[];
}

export interface BenchCount {
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
  readonly entitled: number;
  readonly present: number;
  readonly favour: number;
  readonly against: number;
  readonly abstained: number;
  readonly staying_out: number;
  readonly silent: number;
}

export interface BenchPresence {
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
  readonly entitled: number;
  readonly present: number;
}

export interface BenchTurnout {
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
  readonly present: number;
  readonly voted: number;
}

export interface Bye {
  readonly type: "Bye";
}

export interface CallSeat {
  readonly type: "CallSeat";
  readonly ballot: BallotId;
  readonly seat: SeatId;
}

export interface CallToOrder {
  readonly type: "CallToOrder";
  readonly seat: SeatId;
}

export interface CancelBallot {
  readonly type: "CancelBallot";
  readonly ballot: BallotId;
}

export interface CaretOf {
  readonly seat: SeatId;
  readonly unit: UnitId | null;
  readonly anchor: Spot | null;
  readonly head: Spot | null;
}

export interface Carets {
  readonly type: "Carets";
  readonly text: TextId;
  readonly carets: readonly (CaretOf)[];
}

export interface CastVote {
  readonly type: "CastVote";
  readonly ballot: BallotId;
  readonly vote: Vote;
}

export interface Caught {
  readonly type: "Caught";
  readonly seq: number;
  readonly now: Instant;
}

export interface ChangeEffect {
  readonly type: "ChangeEffect";
  readonly amendment: AmendmentId;
  readonly to: "precluded" | "absorbed" | "filed";
  readonly reason: string;
}

export interface ChangeProcedure {
  readonly type: "ChangeProcedure";
  readonly procedure: ProcedureId;
  readonly edition: number;
  readonly title: string;
  readonly terms: WrittenTerms;
}

export interface ChangeSeat {
  readonly type: "ChangeSeat";
  readonly seat: SeatId;
  readonly body: BodyId | null;
  readonly person: PersonId | null;
  readonly role: "chair" | "deputy" | "secretary" | "member" | "alternate" | "guest" | "observer" | "mediator" | "screen";
  readonly votes: boolean;
  readonly stands_in_for: SeatId | null;
}

export interface Changed {
  readonly type: "Changed";
  readonly seq: number;
  readonly put: Readonly<Record<string, AnyRecord>>;
  readonly remove: readonly (string)[];
}

export interface ChangedPart {
  readonly what: "same" | "removed" | "added";
  readonly words: string;
}

export interface CheckIn {
  readonly type: "CheckIn";
  readonly sitting: SittingId;
  readonly where: "in_room" | "remote";
}

export interface CheckQuorum {
  readonly type: "CheckQuorum";
  readonly sitting: SittingId;
}

export interface Clause {
  readonly key: string;
  readonly facts: Readonly<Record<string, number | string>>;
}

export interface CloseBallot {
  readonly type: "CloseBallot";
  readonly ballot: BallotId;
}

export interface CloseComment {
  readonly type: "CloseComment";
  readonly comment: CommentId;
}

export interface CloseDraft {
  readonly type: "CloseDraft";
  readonly text: TextId;
  readonly upto: number;
}

export interface CloseItem {
  readonly type: "CloseItem";
  readonly item: ItemId;
}

export interface CloseSitting {
  readonly type: "CloseSitting";
  readonly sitting: SittingId;
}

export interface CommentRecord {
  readonly type: "CommentRecord";
  readonly id: CommentId;
  readonly text: TextId;
  readonly unit: UnitId;
  readonly version: number;
  readonly author: SeatId;
  readonly at: Instant;
  readonly words: string;
  readonly answers: readonly (AnswerView)[];
  readonly closed_by: SeatId | null;
  readonly withdrawn: boolean;
}

export interface CommitmentRecord {
  readonly type: "CommitmentRecord";
  readonly id: CommitmentId;
  readonly sitting: SittingId;
  readonly who: string;
  readonly what: string;
  readonly due: Day | null;
}

export interface ConfirmAmendment {
  readonly type: "ConfirmAmendment";
  readonly amendment: AmendmentId;
}

export interface Convene {
  readonly type: "Convene";
  readonly sitting: SittingId;
  readonly notice: string;
  readonly documents: readonly (string)[];
}

export interface CoordinateText {
  readonly type: "CoordinateText";
  readonly text: TextId;
  readonly version: number;
  readonly left: readonly (LeaveChange)[];
  readonly meant: readonly (ReferenceMeant)[];
}

export interface CoordinationRecord {
  readonly type: "CoordinationRecord";
  readonly text: TextId;
  readonly version: number;
  readonly numbers: readonly (NumberChange)[];
  readonly mendings: readonly (MendedReference)[];
  readonly unsure: readonly (UnsureReference)[];
}

export interface Cosign {
  readonly type: "Cosign";
  readonly amendment: AmendmentId;
}

export interface Count {
  readonly entitled: number;
  readonly present: number;
  readonly quorum: number;
  readonly quorum_needed: number;
  readonly voted: number;
  readonly favour: number;
  readonly against: number;
  readonly abstained: number;
  readonly staying_out: number;
  readonly silent: number;
  readonly voters: number;
  readonly base: number;
  readonly needed: number;
  readonly tie: boolean;
  readonly tie_broken_by_chair: boolean;
  readonly outcome: "approved" | "rejected" | "void" | "ranked";
  readonly benches: readonly (BenchCount)[];
  readonly options: readonly (OptionCount)[];
}

export interface CutOff {
  readonly seat: SeatId;
  readonly since: Instant;
}

export interface DeclineAmendment {
  readonly type: "DeclineAmendment";
  readonly amendment: AmendmentId;
}

export interface Disk {
  readonly type: "Disk";
  readonly away: boolean;
}

export interface DivideAmendment {
  readonly type: "DivideAmendment";
  readonly amendment: AmendmentId;
  readonly parts: readonly (AmendmentId)[];
}

export interface Done {
  readonly type: "Done";
  readonly id: CommandId;
  readonly seq: number;
  readonly at: Instant;
  readonly note: "voted_too_late" | "nothing_to_do" | null;
}

export interface DoubleEntryRecord {
  readonly type: "DoubleEntryRecord";
  readonly seat: SeatId;
  readonly at: Instant;
}

export interface DraftOpened {
  readonly type: "DraftOpened";
  readonly text: TextId;
  readonly last: number;
  readonly writers: readonly (Writer)[];
}

export interface DropCommitment {
  readonly type: "DropCommitment";
  readonly sitting: SittingId;
  readonly commitment: CommitmentId;
}

export interface EditItem {
  readonly type: "EditItem";
  readonly item: ItemId;
  readonly kind: "discussion" | "text" | "ballot" | "procedure";
  readonly title: string;
  readonly minutes: number;
  readonly text: TextId | null;
  readonly procedure: ProcedureId | null;
}

export interface EditSitting {
  readonly type: "EditSitting";
  readonly sitting: SittingId;
  readonly planned_at: Instant;
  readonly place: string;
  readonly mode: "in_person" | "remote" | "mixed";
}

export interface EndSeat {
  readonly type: "EndSeat";
  readonly seat: SeatId;
}

export interface Excuse {
  readonly type: "Excuse";
  readonly sitting: SittingId;
}

export interface ExtendBallot {
  readonly type: "ExtendBallot";
  readonly ballot: BallotId;
  readonly seconds: number;
}

export interface Farewell {
  readonly type: "Farewell";
  readonly why: "signed_out" | "seat_ended" | "old_page" | "restarting" | "too_slow";
}

export interface FileAmendment {
  readonly type: "FileAmendment";
  readonly amendment: AmendmentId;
  readonly text: TextId;
  readonly version: number;
  readonly edits: readonly (Reword | TakeOut | PutIn)[];
  readonly summary: string;
  readonly reason: string;
  readonly number: string | null;
}

export interface FileSubamendment {
  readonly type: "FileSubamendment";
  readonly amendment: AmendmentId;
  readonly parent: AmendmentId;
  readonly version: number;
  readonly edition: number;
  readonly edits: readonly (Reword | TakeOut | PutIn)[];
  readonly summary: string;
  readonly reason: string;
}

export interface FilingRecord {
  readonly type: "FilingRecord";
  readonly text: TextId;
  readonly until: Instant | null;
  readonly rapporteur: SeatId | null;
}

export interface FormerSeatRecord {
  readonly type: "FormerSeatRecord";
  readonly id: SeatId;
  readonly person: string;
  readonly body: string;
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
}

export interface GiveFloor {
  readonly type: "GiveFloor";
  readonly request: RequestId;
}

export interface GiveOpinion {
  readonly type: "GiveOpinion";
  readonly amendment: AmendmentId;
  readonly opinion: "favourable" | "contrary" | "withdrawal_invited" | "left_to_table";
  readonly reason: string;
}

export interface GiveSeat {
  readonly type: "GiveSeat";
  readonly seat: SeatId;
  readonly body: BodyId | null;
  readonly person: PersonId | null;
  readonly role: "chair" | "deputy" | "secretary" | "member" | "alternate" | "guest" | "observer" | "mediator" | "screen";
  readonly votes: boolean;
  readonly stands_in_for: SeatId | null;
}

export interface GoOut {
  readonly type: "GoOut";
  readonly sitting: SittingId;
}

export interface HandlingView {
  readonly seat: SeatId;
  readonly handling: "adopt" | "reword" | "vote";
  readonly changes: readonly (UnitChange)[];
  readonly note: string;
  readonly accepted: boolean | null;
  readonly outdated: boolean;
}

export interface Hello {
  readonly type: "Hello";
  readonly version: string;
  readonly since: number | null;
  readonly audience: "chair" | "secretariat" | "member" | "observer" | "screen" | null;
}

export interface Here {
  readonly type: "Here";
  readonly connected: readonly (SeatId)[];
  readonly cut_off: readonly (CutOff)[];
}

export interface Hindrance {
  readonly why: "quorum" | "votes_missing" | "amendments_open" | "gaps";
  readonly have: number;
  readonly needed: number;
}

export interface HistoryRecord {
  readonly type: "HistoryRecord";
  readonly text: TextId;
  readonly versions: readonly (VersionMark)[];
}

export interface HolderRecord {
  readonly type: "HolderRecord";
  readonly seat: SeatId;
  readonly body: BodyId | null;
  readonly person: PersonId | null;
  readonly role: "chair" | "deputy" | "secretary" | "member" | "alternate" | "guest" | "observer" | "mediator" | "screen";
  readonly votes: boolean;
  readonly stands_in_for: SeatId | null;
  readonly since: Instant;
  readonly until: Instant | null;
}

export interface ImportText {
  readonly type: "ImportText";
  readonly text: TextId;
  readonly title: string;
  readonly style: "guidelines" | "bill";
  readonly units: readonly (NewUnit)[];
  readonly numbers: readonly (string)[];
}

export interface InviteCosigner {
  readonly type: "InviteCosigner";
  readonly amendment: AmendmentId;
  readonly seat: SeatId;
}

export interface ItemRecord {
  readonly type: "ItemRecord";
  readonly id: ItemId;
  readonly sitting: SittingId;
  readonly number: number;
  readonly kind: "discussion" | "text" | "ballot" | "procedure";
  readonly title: string;
  readonly minutes: number;
  readonly state: "waiting" | "open" | "done" | "set_aside";
  readonly spent_before: number;
  readonly running_since: Instant | null;
  readonly text: TextId | null;
  readonly procedure: ProcedureId | null;
}

export interface KeepPrecluded {
  readonly type: "KeepPrecluded";
  readonly amendment: AmendmentId;
}

export interface LeadRecord {
  readonly type: "LeadRecord";
  readonly body: BodyId | null;
}

export interface LeaveChange {
  readonly unit: UnitId;
  readonly at: number | null;
  readonly reason: string;
}

export interface LeaveCosigning {
  readonly type: "LeaveCosigning";
  readonly amendment: AmendmentId;
}

export interface LeaveDraft {
  readonly type: "LeaveDraft";
  readonly text: TextId;
}

export interface LetLapse {
  readonly type: "LetLapse";
  readonly amendment: AmendmentId;
}

export interface LetWrite {
  readonly type: "LetWrite";
  readonly text: TextId;
  readonly seat: SeatId | null;
}

export interface LifeRecord {
  readonly type: "LifeRecord";
  readonly amendment: AmendmentId;
  readonly parent: AmendmentId | null;
  readonly edition: number;
  readonly signers: readonly (SeatId)[];
  readonly invited: readonly (SeatId)[];
  readonly asking: readonly (SeatId)[];
  readonly supporters: readonly (SeatId)[];
  readonly awaits: readonly (SeatId)[];
  readonly origins: readonly (AmendmentId)[];
  readonly late: boolean;
  readonly replaces: AmendmentId | null;
  readonly replaced_by: AmendmentId | null;
  readonly taken_from: readonly (SeatId)[];
  readonly lapse: "absent" | "amendment_gone" | null;
  readonly opinion: OpinionView | null;
  readonly handling: HandlingView | null;
  readonly agreed: boolean;
  readonly settled: boolean;
  readonly statement: string;
  readonly apart: readonly (SeatId)[];
  readonly parts: number;
  readonly parts_asked: readonly (SeatId)[];
  readonly parts_refused: string;
  readonly into: readonly (AmendmentId)[];
  readonly part_of: AmendmentId | null;
  readonly effect_reason: string;
}

export interface LineRecord {
  readonly type: "LineRecord";
  readonly sitting: SittingId;
  readonly place: number;
  readonly at: Instant;
  readonly kind: "opened" | "moved" | "came_in" | "went_out" | "resumed" | "item_opened" | "text_sealed" | "amendment_filed" | "votes_reordered" | "amendment_act" | "speech" | "call_to_order" | "note" | "vote" | "quorum_checked" | "item_closed" | "item_set_aside" | "suspended" | "closed";
  readonly item: ItemId | null;
  readonly says: readonly (readonly (Words | Plain | Phrase | Sentence)[])[];
  readonly speech: RequestId | null;
  readonly note: NoteId | null;
  readonly ballot: BallotId | null;
  readonly gap: number;
}

export interface Majority {
  readonly base: "voters" | "present" | "entitled";
  readonly share: Share;
}

export interface MakeStatement {
  readonly type: "MakeStatement";
  readonly amendment: AmendmentId;
  readonly words: string;
}

export interface MayWriteRecord {
  readonly type: "MayWriteRecord";
  readonly text: TextId;
  readonly may_write: boolean;
  readonly stopped: boolean;
}

export interface MendedReference {
  readonly unit: UnitId;
  readonly number: string;
  readonly at: number;
  readonly removed: string;
  readonly added: string;
  readonly start: number;
  readonly end: number;
  readonly target: UnitId;
  readonly target_before: string;
  readonly target_after: string;
}

export interface MinutesRecord {
  readonly type: "MinutesRecord";
  readonly sitting: SittingId;
  readonly gaps: number;
  readonly composing: boolean;
  readonly digest: Digest | null;
  readonly signed: readonly ("chair" | "secretary")[];
  readonly frozen_at: Instant | null;
}

export interface MissingRecord {
  readonly type: "MissingRecord";
  readonly ballot: BallotId;
  readonly missing: readonly (SeatId)[];
  readonly late: readonly (SeatId)[];
  readonly by_hand: readonly (SeatId)[];
}

export interface MoveCaret {
  readonly type: "MoveCaret";
  readonly text: TextId;
  readonly unit: UnitId | null;
  readonly anchor: Spot | null;
  readonly head: Spot | null;
}

export interface MoveItem {
  readonly type: "MoveItem";
  readonly item: ItemId;
  readonly position: number;
}

export interface MyVoteRecord {
  readonly type: "MyVoteRecord";
  readonly ballot: BallotId;
  readonly may_vote: boolean;
  readonly called: boolean;
  readonly vote: Vote | null;
  readonly at: Instant | null;
  readonly means: "own_device" | "shared_device" | "by_hand" | "roll_call" | "paper" | "mail" | "clock" | null;
  readonly late: boolean;
}

export interface NameRapporteur {
  readonly type: "NameRapporteur";
  readonly text: TextId;
  readonly seat: SeatId | null;
}

export interface NewOption {
  readonly id: OptionId;
  readonly words: string;
}

export interface NewUnit {
  readonly id: UnitId;
  readonly kind: "title" | "area" | "point" | "paragraph" | "letter";
  readonly level: number;
  readonly words: string;
}

export interface NewWriter {
  readonly type: "NewWriter";
  readonly text: TextId;
  readonly client: number;
  readonly seat: SeatId;
}

export interface NextStepRecord {
  readonly type: "NextStepRecord";
  readonly step: "plan_sitting" | "convene" | "open_sitting" | "resume" | "call_seat" | "close_ballot" | "wait_for_count" | "proclaim" | "take_floor_back" | "give_floor" | "open_item" | "let_write" | "close_draft" | "wait_for_seal" | "vote_amendment" | "take_up_amendment" | "vote_text" | "coordinate_text" | "vote_procedure" | "vote_question" | "close_item" | "close_sitting" | "prepare_minutes" | "sign_minutes";
  readonly sitting: SittingId | null;
  readonly item: ItemId | null;
  readonly request: RequestId | null;
  readonly seat: SeatId | null;
  readonly ballot: BallotId | null;
  readonly text: TextId | null;
  readonly amendment: AmendmentId | null;
  readonly procedure: ProcedureId | null;
  readonly hindrances: readonly (Hindrance)[];
  readonly would_preclude: readonly (AmendmentId)[];
}

export interface NotNow {
  readonly type: "NotNow";
  readonly id: CommandId;
}

export interface NoteRecord {
  readonly type: "NoteRecord";
  readonly id: NoteId;
  readonly sitting: SittingId;
  readonly item: ItemId | null;
  readonly words: string;
  readonly at: Instant;
}

export interface NumberChange {
  readonly unit: UnitId;
  readonly kind: "title" | "area" | "point" | "paragraph" | "letter";
  readonly before: string;
  readonly after: string;
  readonly because: "new" | "after_new" | "after_gone" | "above" | "order";
  readonly cause: string;
  readonly own: boolean;
}

export interface OpenBallot {
  readonly type: "OpenBallot";
  readonly ballot: BallotId;
  readonly put: PutText | PutAmendment | PutSeries | PutProcedure | PutQuestion;
  readonly wording: string;
  readonly method: "open" | "roll_call";
  readonly pick_up_to: number;
  readonly options: readonly (NewOption)[];
  readonly closes_in: number | null;
  readonly repeats: BallotId | null;
}

export interface OpenItem {
  readonly type: "OpenItem";
  readonly item: ItemId;
}

export interface OpenSitting {
  readonly type: "OpenSitting";
  readonly sitting: SittingId;
  readonly call: "first" | "second";
}

export interface OpinionView {
  readonly seat: SeatId;
  readonly opinion: "favourable" | "contrary" | "withdrawal_invited" | "left_to_table";
  readonly reason: string;
}

export interface OptionCount {
  readonly option: OptionId;
  readonly votes: number;
  readonly rank: number;
}

export interface OptionView {
  readonly id: OptionId;
  readonly words: string;
}

export interface OrderAmendments {
  readonly type: "OrderAmendments";
  readonly text: TextId;
  readonly order: readonly (AmendmentId)[];
  readonly reason: string;
}

export interface OrderRecord {
  readonly type: "OrderRecord";
  readonly text: TextId;
  readonly order: readonly (AmendmentId)[];
  readonly by_hand: boolean;
  readonly reason: string;
}

export interface Own {
  readonly type: "Own";
  readonly records: Readonly<Record<string, AnyRecord>>;
}

export interface PauseSpeaker {
  readonly type: "PauseSpeaker";
}

export interface Pen {
  readonly type: "Pen";
  readonly text: TextId;
  readonly client: number;
}

export interface Phrase {
  readonly is: "phrase";
  readonly key: string;
  readonly arguments: Readonly<Record<string, number | string | Words | Plain | Phrase | Sentence | SaidInstant | SaidDay | Several>>;
}

export interface Piece {
  readonly type: "Piece";
  readonly records: Readonly<Record<string, AnyRecord>>;
}

export interface PinComment {
  readonly type: "PinComment";
  readonly comment: CommentId;
  readonly text: TextId;
  readonly unit: UnitId;
  readonly words: string;
}

export interface Ping {
  readonly type: "Ping";
}

export interface Plain {
  readonly is: "plain";
  readonly text: string;
}

export interface PlanSitting {
  readonly type: "PlanSitting";
  readonly sitting: SittingId;
  readonly planned_at: Instant;
  readonly place: string;
  readonly mode: "in_person" | "remote" | "mixed";
}

export interface Pong {
  readonly type: "Pong";
  readonly now: Instant;
}

export interface PrepareMinutes {
  readonly type: "PrepareMinutes";
  readonly sitting: SittingId;
}

export interface PresenceRecord {
  readonly type: "PresenceRecord";
  readonly seat: SeatId;
  readonly sitting: SittingId;
  readonly present: boolean;
  readonly excused: boolean;
  readonly where: "in_room" | "remote";
  readonly since: Instant | null;
}

export interface ProcedureRecord {
  readonly type: "ProcedureRecord";
  readonly id: ProcedureId;
  readonly title: string;
  readonly author: SeatId;
  readonly convener: string;
  readonly convened: string;
  readonly purpose: string;
  readonly frequency: string;
  readonly notice_days: number;
  readonly channel: string;
  readonly contact: string;
  readonly answer_days: number;
  readonly escalation: string;
  readonly edition: number;
  readonly state: "proposed" | "agreed" | "rejected" | "withdrawn";
  readonly decided_by: BallotId | null;
}

export interface Proclaim {
  readonly type: "Proclaim";
  readonly ballot: BallotId;
}

export interface ProposeCompromise {
  readonly type: "ProposeCompromise";
  readonly amendment: AmendmentId;
  readonly origins: readonly (AmendmentId)[];
  readonly version: number;
  readonly edits: readonly (Reword | TakeOut | PutIn)[];
  readonly summary: string;
  readonly reason: string;
}

export interface ProposeHandling {
  readonly type: "ProposeHandling";
  readonly amendment: AmendmentId;
  readonly handling: "adopt" | "reword" | "vote";
  readonly edits: readonly (Reword | TakeOut | PutIn)[];
  readonly note: string;
}

export interface ProposeProcedure {
  readonly type: "ProposeProcedure";
  readonly procedure: ProcedureId;
  readonly title: string;
  readonly terms: WrittenTerms;
}

export interface PutAmendment {
  readonly about: "amendment";
  readonly amendment: AmendmentId;
  readonly alone: boolean;
  readonly because: string | null;
}

export interface PutIn {
  readonly edit: "PutIn";
  readonly after: UnitId | null;
  readonly unit: UnitId;
  readonly kind: "title" | "area" | "point" | "paragraph" | "letter";
  readonly words: string;
}

export interface PutProcedure {
  readonly about: "procedure";
  readonly procedure: ProcedureId;
}

export interface PutQuestion {
  readonly about: "question";
}

export interface PutSeries {
  readonly about: "series";
  readonly amendments: readonly (AmendmentId)[];
}

export interface PutText {
  readonly about: "text";
  readonly text: TextId;
}

export interface QuorumRecord {
  readonly type: "QuorumRecord";
  readonly sitting: SittingId;
  readonly entitled: number;
  readonly present: number;
  readonly needed: number;
  readonly needed_at_second_call: number;
  readonly reached: boolean;
  readonly benches: readonly (BenchPresence)[];
}

export interface ReadDraft {
  readonly type: "ReadDraft";
  readonly text: TextId;
  readonly have: number;
}

export interface RecordCommitment {
  readonly type: "RecordCommitment";
  readonly sitting: SittingId;
  readonly commitment: CommitmentId;
  readonly body: BodyId | null;
  readonly who: string;
  readonly what: string;
  readonly due: Day | null;
}

export interface ReferenceMeant {
  readonly unit: UnitId;
  readonly at: number;
}

export interface RefuseParts {
  readonly type: "RefuseParts";
  readonly amendment: AmendmentId;
  readonly reason: string;
}

export interface Refused {
  readonly type: "Refused";
  readonly id: CommandId;
  readonly code: "not_your_role" | "not_in_this_phase" | "not_for_another_seat" | "seat_ended" | "unknown" | "already_there" | "rules_impossible" | "no_quorum" | "another_sitting_open" | "sitting_not_open" | "ballot_open" | "item_open" | "item_not_open" | "item_has_no_text" | "not_present" | "already_asked" | "nobody_speaks" | "text_not_drafting" | "text_not_sealed" | "text_in_use" | "text_changed" | "text_sealing" | "nothing_changes" | "reason_missing" | "words_not_found" | "unit_gone" | "amendment_not_open" | "amendments_open" | "amends_amendment" | "outside_amendment" | "proposer_present" | "nothing_proposed" | "not_yours" | "order_incomplete" | "series_too_short" | "series_meets" | "asked_apart" | "one_part_only" | "effect_stands" | "subamendments_open" | "asks_to_keep" | "already_voting" | "ballot_not_open" | "ballot_has_votes" | "ballot_not_counted" | "ballot_not_proclaimed" | "another_subject" | "reopening_over" | "not_entitled" | "not_called_yet" | "not_this_method" | "wrong_choice" | "too_few_options" | "too_many_choices" | "later_votes_depend" | "comment_closed" | "too_many_comments" | "nothing_said" | "procedure_not_open" | "speech_unknown" | "minutes_frozen" | "minutes_not_ready" | "minutes_changed" | "undo_over" | "happened_later" | "happened_too_early" | "our_mistake";
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface RemoveItem {
  readonly type: "RemoveItem";
  readonly item: ItemId;
}

export interface RenameTable {
  readonly type: "RenameTable";
  readonly name: string;
  readonly lead: BodyId | null;
}

export interface ReopenBallot {
  readonly type: "ReopenBallot";
  readonly ballot: BallotId;
}

export interface ReopenComment {
  readonly type: "ReopenComment";
  readonly comment: CommentId;
}

export interface ReopenDraft {
  readonly type: "ReopenDraft";
  readonly text: TextId;
}

export interface RequestRecord {
  readonly type: "RequestRecord";
  readonly id: RequestId;
  readonly seat: SeatId;
  readonly kind: "speech" | "reply" | "personal_statement" | "point_of_order" | "explanation_of_vote";
  readonly asked_at: Instant;
  readonly place: number;
  readonly allotted: number;
}

export interface ResultRecord {
  readonly type: "ResultRecord";
  readonly ballot: BallotId;
  readonly count: Count;
  readonly explained: readonly (Clause)[];
}

export interface ResumeSitting {
  readonly type: "ResumeSitting";
  readonly sitting: SittingId;
}

export interface ResumeSpeaker {
  readonly type: "ResumeSpeaker";
}

export interface Reword {
  readonly edit: "Reword";
  readonly unit: UnitId;
  readonly words: string;
}

export interface RewordAmendment {
  readonly type: "RewordAmendment";
  readonly amendment: AmendmentId;
  readonly of: AmendmentId;
  readonly version: number;
  readonly edits: readonly (Reword | TakeOut | PutIn)[];
  readonly summary: string;
  readonly reason: string;
  readonly edition: number;
}

export interface RuleInadmissible {
  readonly type: "RuleInadmissible";
  readonly amendment: AmendmentId;
  readonly ruling: string;
}

export interface RuleOutOfScope {
  readonly type: "RuleOutOfScope";
  readonly amendment: AmendmentId;
  readonly ruling: string;
}

export interface Rules {
  readonly quorum_base: "entitled" | "filled";
  readonly quorum_first: Share;
  readonly quorum_second: Share;
  readonly quorum_taken: "opening" | "every_vote";
  readonly staying_out_counts_for_quorum: boolean;
  readonly majority: Majority;
  readonly abstentions_are_voters: boolean;
  readonly blanks_are_voters: boolean;
  readonly tie: "rejected" | "chair_decides";
  readonly one_vote_per: "person" | "body";
  readonly speech_seconds: number;
  readonly reply_seconds: number;
}

export interface SaidDay {
  readonly is: "day";
  readonly day: Day;
}

export interface SaidInstant {
  readonly is: "instant";
  readonly at: Instant;
  readonly style: "day" | "hour" | "moment" | "date";
}

export interface SeatRecord {
  readonly type: "SeatRecord";
  readonly id: SeatId;
  readonly person: string;
  readonly body: string;
  readonly place: string;
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
  readonly role: "chair" | "deputy" | "secretary" | "member" | "alternate" | "guest" | "observer" | "mediator" | "screen";
  readonly votes: boolean;
  readonly stands_in_for: SeatId | null;
  readonly order: number;
}

export interface SeatVote {
  readonly seat: SeatId;
  readonly bench: "association" | "administration" | "council" | "anci" | "other";
  readonly vote: Vote | null;
  readonly means: "own_device" | "shared_device" | "by_hand" | "roll_call" | "paper" | "mail" | "clock" | null;
}

export interface Sentence {
  readonly is: "sentence";
  readonly pieces: readonly (Words | Plain)[];
}

export interface SeriesChange {
  readonly amendment: AmendmentId;
  readonly changes: readonly (UnitChange)[];
  readonly together: readonly (AmendmentId)[];
}

export interface SeriesRecord {
  readonly type: "SeriesRecord";
  readonly text: TextId;
  readonly amendments: readonly (AmendmentId)[];
}

export interface SetAmendmentAside {
  readonly type: "SetAmendmentAside";
  readonly amendment: AmendmentId;
}

export interface SetFilingDeadline {
  readonly type: "SetFilingDeadline";
  readonly text: TextId;
  readonly until: Instant | null;
}

export interface SetItemAside {
  readonly type: "SetItemAside";
  readonly item: ItemId;
}

export interface SetRules {
  readonly type: "SetRules";
  readonly rules: Rules;
}

export interface SettleDoubleEntry {
  readonly type: "SettleDoubleEntry";
  readonly seat: SeatId;
}

export interface Several {
  readonly is: "several";
  readonly each: readonly (Words | Plain | Phrase | Sentence)[];
}

export interface Share {
  readonly numerator: number;
  readonly denominator: number;
  readonly strictly: boolean;
}

export interface SignMinutes {
  readonly type: "SignMinutes";
  readonly sitting: SittingId;
  readonly digest: Digest;
}

export interface SittingRecord {
  readonly type: "SittingRecord";
  readonly id: SittingId;
  readonly number: number;
  readonly year: number;
  readonly planned_at: Instant;
  readonly place: string;
  readonly mode: "in_person" | "remote" | "mixed";
  readonly notice: string;
  readonly documents: readonly (string)[];
  readonly state: "planned" | "convened" | "open" | "suspended" | "closed";
  readonly call: "first" | "second";
  readonly convened_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly closed_at: Instant | null;
  readonly returns_at: Instant | null;
  readonly current: boolean;
}

export interface SpeakingRecord {
  readonly type: "SpeakingRecord";
  readonly request: RequestId;
  readonly seat: SeatId;
  readonly kind: "speech" | "reply" | "personal_statement" | "point_of_order" | "explanation_of_vote";
  readonly allotted: number;
  readonly spoken: number;
  readonly running_since: Instant | null;
}

export interface SpeechRecord {
  readonly type: "SpeechRecord";
  readonly id: RequestId;
  readonly seat: SeatId;
  readonly kind: "speech" | "reply" | "personal_statement" | "point_of_order" | "explanation_of_vote";
  readonly sitting: SittingId;
  readonly item: ItemId | null;
  readonly started_at: Instant;
  readonly spoken: number;
}

export interface Spot {
  readonly client: number;
  readonly clock: number;
  readonly before: boolean;
}

export interface StopWriting {
  readonly type: "StopWriting";
  readonly text: TextId;
  readonly seat: SeatId | null;
}

export interface Stray {
  readonly type: "Stray";
  readonly text: TextId;
  readonly client: number;
  readonly local: number;
  readonly code: "draft_closed" | "may_not_write" | "not_our_shape" | "too_big" | "deletes_most" | "unknown_pen";
}

export interface SummaryRecord {
  readonly type: "SummaryRecord";
  readonly sitting: SittingId;
  readonly speech: RequestId;
  readonly words: string;
}

export interface SupportAmendment {
  readonly type: "SupportAmendment";
  readonly amendment: AmendmentId;
  readonly supports: boolean;
}

export interface SuspendSitting {
  readonly type: "SuspendSitting";
  readonly sitting: SittingId;
  readonly returns_at: Instant | null;
}

export interface TableRecord {
  readonly type: "TableRecord";
  readonly id: TableId;
  readonly name: string;
  readonly lead: string;
  readonly zone: string;
  readonly rules: Rules;
}

export interface TakeAmendmentUp {
  readonly type: "TakeAmendmentUp";
  readonly amendment: AmendmentId;
}

export interface TakeFloorBack {
  readonly type: "TakeFloorBack";
}

export interface TakeOut {
  readonly edit: "TakeOut";
  readonly unit: UnitId;
}

export interface TakeOver {
  readonly type: "TakeOver";
  readonly amendment: AmendmentId;
}

export interface TakePen {
  readonly type: "TakePen";
  readonly text: TextId;
}

export interface Taken {
  readonly type: "Taken";
  readonly text: TextId;
  readonly client: number;
  readonly local: number;
  readonly number: number;
}

export interface TextRecord {
  readonly type: "TextRecord";
  readonly id: TextId;
  readonly title: string;
  readonly style: "guidelines" | "bill";
  readonly state: "drafting" | "sealing" | "sealed";
  readonly open_to_all: boolean;
  readonly allowed: readonly (SeatId)[];
  readonly stopped: readonly (SeatId)[];
  readonly version: number;
  readonly adopted_by: BallotId | null;
  readonly seal_failed: boolean;
}

export interface TurnoutRecord {
  readonly type: "TurnoutRecord";
  readonly ballot: BallotId;
  readonly present: number;
  readonly voted: number;
  readonly benches: readonly (BenchTurnout)[];
}

export interface Undo {
  readonly type: "Undo";
  readonly cause: CommandId;
}

export interface UndoRecord {
  readonly type: "UndoRecord";
  readonly cause: CommandId;
  readonly act: string;
  readonly until: Instant;
}

export interface UnitChange {
  readonly unit: UnitId;
  readonly number: string;
  readonly kind: "title" | "area" | "point" | "paragraph" | "letter";
  readonly change: "changed" | "rewritten" | "removed" | "inserted";
  readonly parts: readonly (ChangedPart)[];
}

export interface UnitView {
  readonly id: UnitId;
  readonly kind: "title" | "area" | "point" | "paragraph" | "letter";
  readonly level: number;
  readonly number: string;
  readonly words: string;
}

export interface UnsureReference {
  readonly unit: UnitId;
  readonly number: string;
  readonly at: number;
  readonly removed: string;
  readonly added: string;
  readonly start: number;
  readonly end: number;
  readonly target: UnitId;
  readonly target_before: string;
  readonly target_after: string;
  readonly why: "quoted" | "another_act" | "somewhere_else" | "beside_another" | "second_number" | "gone" | "astray" | "moved";
}

export interface VersionMark {
  readonly number: number;
  readonly origin: "draft" | "import" | "amendment" | "coordination";
  readonly at: Instant;
  readonly digest: Digest;
  readonly amendment: AmendmentId | null;
  readonly withdrawn: boolean;
}

export interface VersionRecord {
  readonly type: "VersionRecord";
  readonly text: TextId;
  readonly number: number;
  readonly origin: "draft" | "import" | "amendment" | "coordination";
  readonly at: Instant;
  readonly digest: Digest;
  readonly amendment: AmendmentId | null;
  readonly units: readonly (UnitView)[];
}

export interface Vote {
  readonly choice: "for" | "against" | "abstain" | "not_taking_part" | null;
  readonly picks: readonly (OptionId)[];
}

export interface VotesAheadRecord {
  readonly type: "VotesAheadRecord";
  readonly text: TextId;
  readonly left: number;
  readonly next: readonly (AmendmentId)[];
  readonly seconds_each: number | null;
}

export interface VotesRecord {
  readonly type: "VotesRecord";
  readonly ballot: BallotId;
  readonly votes: readonly (SeatVote)[];
}

export interface Welcome {
  readonly type: "Welcome";
  readonly seq: number;
  readonly now: Instant;
  readonly seat: SeatId;
  readonly audience: "chair" | "secretariat" | "member" | "observer" | "screen";
  readonly pieces: number;
  readonly records: Readonly<Record<string, AnyRecord>>;
  readonly own: Readonly<Record<string, AnyRecord>>;
}

export interface WithdrawAmendment {
  readonly type: "WithdrawAmendment";
  readonly amendment: AmendmentId;
}

export interface WithdrawComment {
  readonly type: "WithdrawComment";
  readonly comment: CommentId;
}

export interface WithdrawProcedure {
  readonly type: "WithdrawProcedure";
  readonly procedure: ProcedureId;
}

export interface WithdrawRequest {
  readonly type: "WithdrawRequest";
  readonly request: RequestId;
}

export interface Words {
  readonly is: "words";
  readonly text: string;
}

export interface WriteNote {
  readonly type: "WriteNote";
  readonly sitting: SittingId;
  readonly note: NoteId;
  readonly item: ItemId | null;
  readonly words: string;
  readonly over: string | null;
}

export interface WriteSummary {
  readonly type: "WriteSummary";
  readonly sitting: SittingId;
  readonly speech: RequestId;
  readonly words: string;
  readonly over: string | null;
}

export interface Writer {
  readonly client: number;
  readonly seat: SeatId;
}

export interface WrittenTerms {
  readonly convener: string;
  readonly convened: string;
  readonly purpose: string;
  readonly frequency: string;
  readonly notice_days: number;
  readonly channel: string;
  readonly contact: string;
  readonly answer_days: number;
  readonly escalation: string;
}

export type FromPage = Hello | Ask | ReadDraft | LeaveDraft | TakePen | MoveCaret | Ping | Bye;

export type FromServer = Welcome | Piece | Changed | Own | Caught | Pong | Done | Refused | NotNow | Disk | DraftOpened | Pen | NewWriter | Taken | Stray | Carets | Here | Farewell;

export type Command = RenameTable | SetRules | GiveSeat | ChangeSeat | EndSeat | SettleDoubleEntry | PlanSitting | EditSitting | Convene | OpenSitting | SuspendSitting | ResumeSitting | CloseSitting | CheckQuorum | CheckIn | GoOut | Excuse | AddItem | EditItem | MoveItem | RemoveItem | OpenItem | CloseItem | SetItemAside | AskFloor | WithdrawRequest | GiveFloor | PauseSpeaker | ResumeSpeaker | TakeFloorBack | CallToOrder | AddText | ImportText | LetWrite | StopWriting | CloseDraft | ReopenDraft | CoordinateText | FileAmendment | WithdrawAmendment | RuleInadmissible | OrderAmendments | SetFilingDeadline | NameRapporteur | FileSubamendment | RewordAmendment | ProposeCompromise | ConfirmAmendment | DeclineAmendment | InviteCosigner | Cosign | AnswerCosigner | LeaveCosigning | SupportAmendment | AskApart | AskParts | DivideAmendment | RefuseParts | TakeOver | LetLapse | SetAmendmentAside | TakeAmendmentUp | AdmitLate | RuleOutOfScope | GiveOpinion | ProposeHandling | AnswerHandling | KeepPrecluded | AskUnit | ChangeEffect | MakeStatement | OpenBallot | CastVote | CallSeat | ExtendBallot | CloseBallot | ReopenBallot | Proclaim | CancelBallot | AnnulBallot | PinComment | AnswerComment | CloseComment | ReopenComment | WithdrawComment | ProposeProcedure | ChangeProcedure | WithdrawProcedure | WriteSummary | WriteNote | RecordCommitment | DropCommitment | PrepareMinutes | SignMinutes | Undo;

export type AnyRecord = TableRecord | LeadRecord | SeatRecord | FormerSeatRecord | HolderRecord | DoubleEntryRecord | SittingRecord | PresenceRecord | QuorumRecord | ItemRecord | RequestRecord | SpeakingRecord | SpeechRecord | TextRecord | VersionRecord | HistoryRecord | MayWriteRecord | CoordinationRecord | AmendmentRecord | FilingRecord | SeriesRecord | LifeRecord | AskedRecord | OrderRecord | BallotRecord | TurnoutRecord | MissingRecord | ResultRecord | VotesRecord | MyVoteRecord | CommentRecord | ProcedureRecord | SummaryRecord | NoteRecord | CommitmentRecord | MinutesRecord | LineRecord | UndoRecord | NextStepRecord | VotesAheadRecord;

export const REMOVED = "￼";
export const UNDO_SECONDS = 10;
export const VERSION = "2f9592de8722";
