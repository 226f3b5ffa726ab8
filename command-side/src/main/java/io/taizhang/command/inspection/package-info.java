/**
 * 督导检查 and 整改: places are drawn and looked at, scored by a formula, and what is wrong is put right in time.
 *
 * <pre>
 * Checklist ─▶ Inspection ─ observations ─▶ score no. 1 ─ appeal upheld ─▶ score no. 2 …
 *                   │             └─▶ Bulletin
 *                   ▼
 *                Finding ─▶ assigned ─▶ accepted ─▶ reported ─▶ verified
 *                               │                    ▲  │
 *                               ▼                    └──┘ returned
 *                           overdue ─▶ escalated
 * </pre>
 */
@NullMarked
package io.taizhang.command.inspection;

import org.jspecify.annotations.NullMarked;
