package io.taizhang.ledger.evidence;

/** Evidence that was stored is gone, or is no longer what was stored. */
public final class EvidenceDamagedException extends RuntimeException {
    private final Damage damage;

    EvidenceDamagedException(Sha256 name, Damage damage) {
        super("Evidence " + name + " is " + damage);
        this.damage = damage;
    }

    public Damage damage() {
        return damage;
    }
}
