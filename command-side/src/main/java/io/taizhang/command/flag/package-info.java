/**
 * 流动红旗 and 黑旗: schemes, their rounds, and flags that are awarded fairly and end by themselves.
 *
 * <pre>
 * FlagScheme ─ OpenRound ─▶ FlagRound ─ AwardRedFlag ──────────▶ Flag (red)   ─▶ passed on, expires
 *                               └────── IssueImprovementNotice ▶ Flag (black) ─▶ see {@link BlackPath}
 * </pre>
 *
 * A parent registers its children in the same unit of work that opens them: a scheme its rounds, a round its flags. So
 * nothing opens beside a withdrawal, and the colours of a round are kept apart in one place.
 */
@NullMarked
package io.taizhang.command.flag;

import org.jspecify.annotations.NullMarked;
