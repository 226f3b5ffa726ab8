package io.taizhang.ledger.personal;

import io.taizhang.ledger.BodyDigest;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** HMAC-SHA256 (RFC 2104) under a secret that the first process of a deployment made. */
public final class DeploymentBodyDigest implements BodyDigest {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    /** Never used itself: finding the algorithm and taking in the secret costs more than a digest of a short body. */
    private final Mac prepared;

    /**
     * @param keys the keys database, as the application's role
     * @throws io.taizhang.ledger.LedgerUnavailableException where it cannot be reached
     */
    public DeploymentBodyDigest(DataSource keys) {
        try {
            prepared = Mac.getInstance(ALGORITHM);
            prepared.init(new SecretKeySpec(new DeploymentSecrets(keys).get("body-digest", SECRET_BYTES), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    @Override
    public String of(byte[] body) {
        try {
            return HexFormat.of().formatHex(((Mac) prepared.clone()).doFinal(body));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be cloned", e);
        }
    }
}
