package io.taizhang.query.pages;

import io.taizhang.api.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that waits for a reader: rows of a view at a step that one of the reader's roles takes on, and the command that
 * does so.
 *
 * <pre>{@code
 * Duty.of("payment.approve", Role.APPROVER, "renovation/approve-payment", "projectId", "paymentId")
 *         .rows(Listing.of("renovation-payments").columns(text("payee"), money("amountFen")).where("state", "FUNDED"))
 *         .listed("/renovation")
 * }</pre>
 *
 * @param code of its heading among the texts, {@code duty.} before it
 * @param fields of the command that are known from a row
 * @param due the component that says until when, a day or an instant; null for none
 * @param form of a row, its components in braces; null for the form that is made from the catalogue
 * @param all where all of them are listed
 */
public record Duty(
        String code,
        Role role,
        String command,
        Function<ObjectNode, Map<String, String>> fields,
        Listing listing,
        @Nullable String due,
        @Nullable String form,
        String all) {

    /** @param same fields of the command that are called as the row's own components are */
    public static Duty of(String code, Role role, String command, String... same) {
        return new Duty(code, role, command, row -> named(row, same), Listing.of(""), null, null, "/");
    }

    private static Map<String, String> named(ObjectNode row, String... same) {
        return Arrays.stream(same)
                .collect(Collectors.toMap(name -> name, name -> row.path(name).asString("")));
    }

    /** @param rows with the columns by which people tell them apart, the first of them linked */
    public Duty rows(Listing rows) {
        return new Duty(code, role, command, fields, rows, due, form, all);
    }

    /** @param more fields of the command that are found elsewhere in a row */
    public Duty knowing(Function<ObjectNode, Map<String, String>> more) {
        return new Duty(code, role, command, more, listing, due, form, all);
    }

    public Duty due(String component) {
        return new Duty(code, role, command, fields, listing.sorted(component), component, form, all);
    }

    /** @param template {@code /casework/{caseId}/steps/file-case} */
    public Duty form(String template) {
        return new Duty(code, role, command, fields, listing, due, template, all);
    }

    public Duty listed(String path) {
        return new Duty(code, role, command, fields, listing, due, form, path);
    }
}
