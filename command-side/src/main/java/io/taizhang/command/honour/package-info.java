/**
 * 评选表彰: programmes, their rounds, and honours.
 *
 * <pre>
 * Programme ─ OpenRound ─▶ HonourRound: nominate ─▶ review ─▶ announce ─▶ objections ─▶ Confer ─▶ Honour
 *                              └─ ConferHouseholdStars: thousands of households, kept in the round itself
 * </pre>
 *
 * A parent registers its children in the same unit of work that opens them: a programme its rounds, a round its honours. So
 * a period has one round, and a quota holds however many confer at once.
 */
@NullMarked
package io.taizhang.command.honour;

import org.jspecify.annotations.NullMarked;
