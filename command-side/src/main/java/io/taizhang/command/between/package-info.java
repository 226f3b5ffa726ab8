/**
 * What happens between contexts: one context's question to another, and what one context's fact makes another do. A
 * payment goes through a project and a fund; each automation here is one step of it:
 *
 * <pre>
 * PaymentRequested → ReserveFunds ─┬─ FundsReserved → ConfirmFunding ─┬─ PaymentFunded → a person approves, finance pays
 *                                  └─ refused: RefusePayment          └─ refused: ReleaseFunds
 * PaymentMade      → RecordDisbursement
 * PaymentRefused   → ReleaseFunds
 * PaymentReversed  → ReverseDisbursement
 * </pre>
 *
 * And a scheme of flags takes with it what flies under it:
 *
 * <pre>
 * SchemeWithdrawn → AnnulRound → RoundAnnulled → AnnulFlag → FlagAnnulled
 * </pre>
 *
 * And a questionnaire that closes is counted for its campaign:
 *
 * <pre>
 * QuestionnaireClosed → RecordOpinionSurvey → OpinionSurveyRecorded
 * </pre>
 *
 * They read the ledger independently, so that any of them may be ahead of the others. They all start at the first fact:
 * no payment was ever made without them.
 */
@NullMarked
package io.taizhang.command.between;

import org.jspecify.annotations.NullMarked;
