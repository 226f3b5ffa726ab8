package io.taizhang.query.pages.overview;

import io.taizhang.ledger.Fact;
import io.taizhang.ledger.LedgerClock;
import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import io.taizhang.query.pages.Details;
import io.taizhang.query.pages.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The campaigns under way in a unit and below it, those that end first above. */
@Component
class CampaignBars {
    private static final String VIEW = "campaign-progress";
    private static final int SHOWN = 6;
    /** Of more campaigns than these, whichever ended when, a past day shows the latest. */
    private static final int LOOKED_THROUGH = 60;

    private final Details details;
    private final LedgerClock clock;

    CampaignBars(Details details, LedgerClock clock) {
        this.details = details;
        this.clock = clock;
    }

    List<CampaignBar> of(Frame frame) {
        LocalDate past = frame.standing().day();
        if (past == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Fact.ZONE);
            return details.some(frame, VIEW, Map.of("open", "true"), "endsOn", SHOWN).items().stream()
                    .map(row -> CampaignBar.of(frame, row, today))
                    .toList();
        }
        return details.some(frame, VIEW, Map.of(), "-endsOn", LOOKED_THROUGH).items().reversed().stream()
                .filter(row -> !LocalDate.parse(row.path("startsOn").asString()).isAfter(past))
                .flatMap(row -> then(frame, row).stream())
                .filter(row -> row.path("open").booleanValue())
                .limit(SHOWN)
                .map(row -> CampaignBar.of(frame, row, past))
                .toList();
    }

    /** As it stood; nothing where it had not been launched yet. */
    private Optional<ObjectNode> then(Frame frame, ObjectNode row) {
        try {
            return Optional.of(details.row(frame, VIEW, row.path("key").asString()));
        } catch (QueryRefusal refusal) {
            if (refusal.refused() == Refused.UNKNOWN_ROW) {
                return Optional.empty();
            }
            throw refusal;
        }
    }
}
