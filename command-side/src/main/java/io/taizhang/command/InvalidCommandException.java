package io.taizhang.command;

import java.util.List;
import java.util.Map;

/** A command is malformed: what it says makes no sense before anybody looks at the ledger. Nothing was appended. */
public final class InvalidCommandException extends RuntimeException {
    private final transient List<FieldError> errors;

    public InvalidCommandException(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    /** In the order of their fields; at least one. */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with one field.
     *
     * @param field its path: {@code command.fundLines[0].amountFen}
     * @param message in each language
     */
    public record FieldError(String field, Map<Language, String> message) {
        public FieldError {
            message = Map.copyOf(message);
        }
    }
}
