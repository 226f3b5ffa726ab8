package io.taizhang.api.campaign;

import io.taizhang.api.Base32;
import io.taizhang.api.TextDigest;
import java.util.Optional;

/**
 * What entitles to one answer to a questionnaire: 16 digits on a slip of paper. Whoever holds it answers; nothing tells who
 * that is. In the ledger stands only its digest.
 *
 * @param digits without the hyphens in which it is printed
 */
public record AnswerToken(String digits) {
    /** Of Base 32, so that it has 80 bits. */
    public static final int LENGTH = 16;

    /** The token somebody wrote; empty where it cannot be one. */
    public static Optional<AnswerToken> read(String written) {
        return Base32.read(written, LENGTH).map(AnswerToken::new);
    }

    /** As it is printed: {@code 0000-0000-0000-0000}. */
    public String printed() {
        return Base32.inGroups(digits);
    }

    /** The id of the one sheet that it may fill in: its SHA-256. */
    public String sheetId() {
        return TextDigest.hexOf(digits);
    }
}
