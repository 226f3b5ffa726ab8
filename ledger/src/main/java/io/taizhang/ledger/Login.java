package io.taizhang.ledger;

/** A PostgreSQL role and its password. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
