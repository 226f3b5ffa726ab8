package io.taizhang.ledger;

/** A schema was brought further by a newer build than this one; nothing was changed in it. */
public class NewerSchemaException extends RuntimeException {
    NewerSchemaException(String schema, String version) {
        super("The schema " + schema + " stands at version " + version
                + ", which only a newer build knows: start that one. Nothing was changed.");
    }
}
