package io.taizhang.ledger;

/**
 * Tells a repeated command from another one under the same key. The digest stands in the ledger for ever, so it is keyed
 * with a secret of the deployment: a plain hash would let anyone guess a short personal value in the body, a name or a
 * number, after the person was erased.
 */
public interface BodyDigest {

    /** @return 64 lower-case hexadecimal digits, the same for the same bytes in every process of the deployment */
    String of(byte[] body);
}
