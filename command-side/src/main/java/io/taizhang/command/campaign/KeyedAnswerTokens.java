package io.taizhang.command.campaign;

import io.taizhang.api.Base32;
import io.taizhang.api.campaign.AnswerToken;
import io.taizhang.ledger.BodyDigest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A token is its number, in 20 bits, and 60 bits of a keyed digest of that number and the questionnaire: who does not have
 * the deployment's key neither makes one nor finds the token of a sheet.
 */
public final class KeyedAnswerTokens implements AnswerTokens {
    private static final int DIGEST_BITS = 60;

    private final BodyDigest digest;

    public KeyedAnswerTokens(BodyDigest digest) {
        this.digest = digest;
    }

    @Override
    public AnswerToken of(String questionnaireId, int number) {
        String named = "taizhang answer token\n" + questionnaireId + "\n" + number;
        byte[] keyed = HexFormat.of().parseHex(digest.of(named.getBytes(StandardCharsets.UTF_8)));
        BigInteger tail = new BigInteger(1, keyed).shiftRight(keyed.length * 8 - DIGEST_BITS);
        BigInteger token = BigInteger.valueOf(number).shiftLeft(DIGEST_BITS).or(tail);
        return new AnswerToken(Base32.of(token, AnswerToken.LENGTH));
    }

    @Override
    public boolean isGenuine(AnswerToken token, String questionnaireId, int issued) {
        int number = Base32.value(token.digits()).shiftRight(DIGEST_BITS).intValue();
        byte[] expected = of(questionnaireId, number).digits().getBytes(StandardCharsets.US_ASCII);
        boolean same = MessageDigest.isEqual(expected, token.digits().getBytes(StandardCharsets.US_ASCII));
        return same && number >= 1 && number <= issued;
    }
}
