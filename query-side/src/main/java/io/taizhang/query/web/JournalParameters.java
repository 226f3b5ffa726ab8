package io.taizhang.query.web;

import io.taizhang.api.Actor;
import io.taizhang.api.Context;
import io.taizhang.query.engine.JournalAsked;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Reaches;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.engine.TimeMachine.Time;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The parameters by which facts of the journal are chosen, the same for its pages and its files. */
final class JournalParameters {
    private static final int PAGE = 100;

    private final Reaches reaches;

    JournalParameters(Reaches reaches) {
        this.reaches = reaches;
    }

    private enum Order {
        OLDEST,
        NEWEST
    }

    /** @throws QueryRefusal where one of them makes no sense, or the unit is unknown or not the actor's to see */
    JournalAsked of(Actor actor, Parameters parameters) {
        String unit = parameters.text("unit");
        if (unit != null) {
            reaches.check(actor, unit);
        }
        Instant from = parameters.instant("from");
        Instant to = parameters.instant("to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new QueryRefusal(Refused.REVERSED_INSTANTS, from, to);
        }
        Long after = parameters.position("after");
        Long before = parameters.position("before");
        Order usual = before != null && after == null ? Order.NEWEST : Order.OLDEST;
        return new JournalAsked(
                reaches.of(actor),
                actor.seesPersonalData(),
                parameters.text("subject"),
                parameters.text("actor"),
                unit,
                parameters.text("type"),
                context(parameters),
                from,
                to,
                parameters.choice("time", Time.class, Time.RECORDED),
                after,
                before,
                parameters.choice("order", Order.class, usual) == Order.NEWEST,
                parameters.whole("limit", 1, JournalAsked.LARGEST, PAGE));
    }

    private static @Nullable Context context(Parameters parameters) {
        return parameters.text("context") == null ? null : parameters.choice("context", Context.class, Context.LEDGER);
    }
}
