package io.taizhang.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Texts seen lately, so that the units, people and things that stand in one fact after the other are one {@link String}
 * each: made once, hashed once and equal at a glance. A word that another displaces is merely made anew. Threads may share
 * it: a {@link String} is whole for whoever sees it, and who does not see it makes its own.
 */
final class Words {
    private static final int SLOTS = 1 << 13;

    private final @Nullable String[] slots = new String[SLOTS];

    /** @param hash of the characters, as {@link String#hashCode()} has it */
    String of(String text, int start, int end, int hash) {
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        String seen = slots[slot];
        if (seen != null && seen.length() == end - start && text.startsWith(seen, start)) {
            return seen;
        }
        String word = text.substring(start, end);
        slots[slot] = word;
        return word;
    }
}
