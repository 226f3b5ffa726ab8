/**
 * 城管案件 · 民意诉求. A case belongs to the office that it was reported to; while a department has it, it stands under the
 * department, so that the department's people can work it off and the office above can too.
 *
 * <pre>
 *               ┌─ declined       ┌──── returned ────┐
 * reported ─────┴─▶ filed ─▶ dispatched ─▶ accepted ─▶ arrived ─▶ handled ─▶ verified ─▶ closed
 *          decide    ▲ dispatch        arrive          ▲   handle   │                      │
 *                    │                                 └─ sent back ┘                      │
 *                    └────────────────────────────── reopened ◀────────────────────────────┘
 * </pre>
 *
 * Under the stages stand the clocks that run there: one at a time. After a return or a reopening the clock of dispatch runs
 * again, then that of arrival; sent back, only that of handling, in full. Deciding is never timed twice.
 */
@NullMarked
package io.taizhang.command.casework;

import org.jspecify.annotations.NullMarked;
