package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.INDICATOR_NAMED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.WEIGHTS_NOT_100;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.PublishStandard;
import io.taizhang.api.campaign.CampaignEvent.StandardPublished;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Scope;
import io.taizhang.command.UnitThing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** 测评体系, in one version: published once and never changed; another version is another standard. */
public class Standard extends UnitThing {
    private static final BigDecimal ALL_POINTS = BigDecimal.valueOf(100);

    private final List<Indicator> indicators = new ArrayList<>();
    private Instant publishedAt = Instant.MIN;

    Standard() {}

    @CommandHandler
    Standard(PublishStandard command, Issued issued, Scope scope) {
        String unitId = issued.by().unitId();
        scope.enterToOpen(issued, unitId);
        CommonRule.STALE.refuseIf(issued.expectedSequence() != null, -1);
        INDICATOR_NAMED_TWICE.refuseIf(
                command.indicators().stream().map(Indicator::code).distinct().count()
                        < command.indicators().size());
        BigDecimal points =
                command.indicators().stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        WEIGHTS_NOT_100.refuseIf(points.compareTo(ALL_POINTS) != 0, points.toPlainString());
        apply(new StandardPublished(
                command.standardId(),
                unitId,
                command.title(),
                command.issuer(),
                command.version(),
                command.indicators()));
    }

    @EventSourcingHandler
    void on(StandardPublished fact, Provenance provenance) {
        opened("standard/" + fact.standardId(), fact.unitId());
        indicators.addAll(fact.indicators());
        publishedAt = provenance.occurredAt();
    }

    /** What a campaign takes over from it. */
    Known known() {
        return new Known(List.copyOf(indicators), publishedAt);
    }

    /** @param publishedAt when it was published, as the official stated it */
    record Known(List<Indicator> indicators, Instant publishedAt) {}
}
