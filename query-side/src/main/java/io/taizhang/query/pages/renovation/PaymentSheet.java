package io.taizhang.query.pages.renovation;

import io.taizhang.api.renovation.PaymentState;
import io.taizhang.query.pages.Milestone;
import io.taizhang.query.pages.Money;
import io.taizhang.query.pages.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A payment as a sheet: how much, to whom, and the hands it went through. */
record PaymentSheet(ObjectNode row, Words words) {

    private PaymentState stateOf() {
        return PaymentState.valueOf(row.path("state").asString());
    }

    private long fen() {
        return row.path("amountFen").longValue();
    }

    public String payee() {
        return row.path("payee").asString();
    }

    public String fundId() {
        return row.path("fundId").asString();
    }

    public String state() {
        return words.of(stateOf());
    }

    public String mark() {
        return stateOf().name().toLowerCase(Locale.ROOT);
    }

    public boolean sealed() {
        return stateOf() == PaymentState.PAID || stateOf() == PaymentState.APPROVED;
    }

    public String amount() {
        return words.yuan(fen());
    }

    /** 大写, as vouchers write it, whatever the page's language. */
    public String inWords() {
        return Money.inWords(fen());
    }

    public @Nullable String voucherNo() {
        return row.path("voucherNo").isString() ? row.path("voucherNo").stringValue() : null;
    }

    public @Nullable String why() {
        return row.path("why").isString() ? row.path("why").stringValue() : null;
    }

    public List<Milestone> line() {
        Milestone requested = hand("requested", "payment.requested");
        if (row.path("ended").isObject()) {
            Milestone ended = hand("ended", stateOf() == PaymentState.REFUSED ? "payment.refused" : "payment.reversed");
            return stateOf() == PaymentState.REFUSED
                    ? List.of(requested, ended.as("failed"))
                    : List.of(
                            requested,
                            hand("approved", "payment.approved"),
                            hand("paid", "payment.paid"),
                            ended.as("failed"));
        }
        return List.of(
                requested,
                new Milestone(
                        words.text("payment.funded"),
                        null,
                        stateOf() == PaymentState.REQUESTED ? "open" : "done",
                        null),
                hand("approved", "payment.approved"),
                hand("paid", "payment.paid"));
    }

    private Milestone hand(String name, String text) {
        JsonNode hand = row.path(name);
        return hand.isObject()
                ? Milestone.on(words.text(text), hand.path("on").asString())
                        .saying(hand.path("by").asString())
                : Milestone.on(words.text(text), null);
    }
}
