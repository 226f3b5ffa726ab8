package io.taizhang.ledger.evidence;

/** Evidence that was stored is gone, or is no longer what was stored. */
public final class EvidenceDamagedException extends RuntimeException {
    private final transient Sha256 sha256;
    private final Damage damage;

    EvidenceDamagedException(Sha256 name, Damage damage) {
        super("Evidence " + name + " is " + damage);
        this.sha256 = name;
        this.damage = damage;
    }

    public Sha256 sha256() {
        return sha256;
    }

    public Damage damage() {
        return damage;
    }
}
