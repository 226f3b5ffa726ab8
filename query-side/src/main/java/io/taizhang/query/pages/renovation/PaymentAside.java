package io.taizhang.query.pages.renovation;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.FormAside;
import io.taizhang.query.pages.Frame;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.node.ObjectNode;

/**
 * Beside the forms of a payment: the payment as far as it has come, what is left of the certified work of its contract, and
 * what is left of what its fund has for the project.
 */
@Component
class PaymentAside implements FormAside {
    private static final Set<String> COMMANDS = Set.of(
            "renovation/request-payment",
            "renovation/approve-payment",
            "renovation/refuse-payment",
            "renovation/confirm-disbursement",
            "renovation/reverse-payment");
    private static final String PROGRESS = "renovation-progress";
    private static final String PAYMENTS = "renovation-payments";
    private static final String ALLOCATIONS = "fund-allocations";
    private static final String AN_AMOUNT = "[0-9]{1,15}";
    private static final Set<String> TAKEN = Set.of(
            PaymentState.REQUESTED.name(),
            PaymentState.FUNDED.name(),
            PaymentState.APPROVED.name(),
            PaymentState.PAID.name());

    private final Details details;

    PaymentAside(Details details) {
        this.details = details;
    }

    @Override
    public boolean standsBeside(String command) {
        return COMMANDS.contains(command);
    }

    @Override
    public String show(Frame frame, String command, Map<String, String> given, Model page) {
        String projectId = given.getOrDefault("projectId", "");
        String paymentId = given.getOrDefault("paymentId", "");
        ObjectNode project = row(frame, PROGRESS, projectId);
        ObjectNode payment = paymentId.isEmpty() ? null : row(frame, PAYMENTS, projectId + "/" + paymentId);
        Map<String, String> asked = payment == null ? given : ofPayment(payment);
        page.addAttribute("project", project == null ? null : new ProjectHead(project, frame.words()));
        page.addAttribute("payment", payment == null ? null : new PaymentSheet(payment, frame.words()));
        page.addAttribute("certified", project == null ? null : certified(frame, project, asked, paymentId));
        page.addAttribute("fund", project == null ? null : fund(frame, projectId, asked, payment));
        page.addAttribute("fundName", details.name("fund-balance", asked.get("fundId"), "title"));
        return "renovation/aside :: payment";
    }

    private static Map<String, String> ofPayment(ObjectNode payment) {
        return Map.of(
                "contractId", payment.path("contractId").asString(),
                "fundId", payment.path("fundId").asString(),
                "amountFen", payment.path("amountFen").asString());
    }

    private @Nullable ObjectNode row(Frame frame, String view, String key) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            return details.row(frame, view, key);
        } catch (QueryRefusal refusal) {
            return null;
        }
    }

    private static long amount(Map<String, String> asked) {
        String amount = asked.getOrDefault("amountFen", "");
        return amount.matches(AN_AMOUNT) ? Long.parseLong(amount) : 0;
    }

    /** Of the contract: certified, less what other payments have taken. */
    private @Nullable Balance certified(Frame frame, ObjectNode project, Map<String, String> asked, String paymentId) {
        String contractId = asked.getOrDefault("contractId", "");
        return project.path("contracts")
                .valueStream()
                .filter(contract -> contract.path("contractId").asString("").equals(contractId))
                .findFirst()
                .map(contract -> new Balance(
                        contract.path("contractor").asString(),
                        contract.path("certifiedFen").longValue(),
                        taken(frame, project.path("projectId").asString(), contractId, paymentId),
                        amount(asked),
                        frame.words()))
                .orElse(null);
    }

    private long taken(Frame frame, String projectId, String contractId, String except) {
        return details.rows(frame, PAYMENTS, Map.of("projectId", projectId, "contractId", contractId), null).stream()
                .filter(row -> TAKEN.contains(row.path("state").asString()))
                .filter(row -> !row.path("paymentId").asString("").equals(except))
                .mapToLong(row -> row.path("amountFen").longValue())
                .sum();
    }

    /** Of what the fund has for the project: allocated, less what other payments have reserved or been paid. */
    private @Nullable Balance fund(
            Frame frame, String projectId, Map<String, String> asked, @Nullable ObjectNode payment) {
        String fundId = asked.getOrDefault("fundId", "");
        if (fundId.isEmpty()) {
            return null;
        }
        List<ObjectNode> allocated =
                details.rows(frame, ALLOCATIONS, Map.of("fundId", fundId, "beneficiary", "project/" + projectId), null);
        if (allocated.isEmpty()) {
            return null;
        }
        ObjectNode allocation = allocated.getFirst();
        long taken = allocation.path("reservedFen").longValue()
                + allocation.path("disbursedFen").longValue();
        return new Balance(
                "",
                allocation.path("allocatedFen").longValue(),
                taken - (holds(payment) ? amount(asked) : 0),
                amount(asked),
                frame.words());
    }

    /** Whether the fund has set the payment's money aside, or paid it. */
    private static boolean holds(@Nullable ObjectNode payment) {
        return payment != null
                && TAKEN.contains(payment.path("state").asString())
                && !payment.path("state").asString("").equals(PaymentState.REQUESTED.name());
    }
}
