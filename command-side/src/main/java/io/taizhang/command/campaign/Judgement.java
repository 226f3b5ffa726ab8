package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.INDICATOR_SCORED_TWICE;
import static io.taizhang.command.campaign.CampaignRule.INDICATOR_UNKNOWN;
import static io.taizhang.command.campaign.CampaignRule.QUARTER_ALREADY_REVIEWED;
import static io.taizhang.command.campaign.CampaignRule.QUARTER_NOT_BEGUN;
import static io.taizhang.command.campaign.CampaignRule.YEAR_ALREADY_APPRAISED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.AppraiseCampaign;
import io.taizhang.api.campaign.CampaignCommand.ReviewCampaign;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.CampaignAppraised;
import io.taizhang.api.campaign.CampaignEvent.CampaignLaunched;
import io.taizhang.api.campaign.CampaignEvent.CampaignReviewed;
import io.taizhang.api.campaign.Indicator;
import io.taizhang.api.campaign.IndicatorScore;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How a campaign is measured by its standard: reviewed each quarter, appraised each year. */
final class Judgement {
    private final Map<String, BigDecimal> weights = new HashMap<>();
    private final Set<String> quarters = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();
    private final Set<String> reviewers = new HashSet<>();
    private Step latest = Step.NONE;
    private Step launched = Step.NONE;

    @CommandHandler
    void handle(ReviewCampaign command, Issued issued) {
        launched.mustPrecede(issued);
        QUARTER_NOT_BEGUN.refuseIf(issued.day().isBefore(firstDayOf(command.quarter())), command.quarter());
        QUARTER_ALREADY_REVIEWED.refuseIf(quarters.contains(command.quarter()), command.quarter());
        apply(new CampaignReviewed(
                command.campaignId(), command.quarter(), command.scores(), weighted(command.scores())));
    }

    /** Whoever has scored the campaign does not appraise it as well. */
    @CommandHandler
    void handle(AppraiseCampaign command, Issued issued) {
        launched.mustPrecede(issued);
        YEAR_ALREADY_APPRAISED.refuseIf(years.contains(command.year()), command.year());
        reviewers.forEach(issued::notBy);
        apply(new CampaignAppraised(command.campaignId(), command.year(), command.score(), command.grade()));
    }

    private static LocalDate firstDayOf(String quarter) {
        int year = Integer.parseInt(quarter.substring(0, 4));
        int number = quarter.charAt(5) - '0';
        return LocalDate.of(year, 3 * number - 2, 1);
    }

    private BigDecimal weighted(List<IndicatorScore> scores) {
        Set<String> scored = new HashSet<>();
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        for (IndicatorScore score : scores) {
            String code = score.indicatorCode();
            mustKnow(code);
            INDICATOR_SCORED_TWICE.refuseIf(!scored.add(code), code);
            points = points.add(weights.get(code).multiply(score.score()));
            weight = weight.add(weights.get(code));
        }
        return points.divide(weight, 2, RoundingMode.HALF_UP);
    }

    Set<String> indicators() {
        return Set.copyOf(weights.keySet());
    }

    void mustKnow(String indicatorCode) {
        INDICATOR_UNKNOWN.refuseIf(!weights.containsKey(indicatorCode), indicatorCode);
    }

    /** What comes to an end has been judged before. */
    void mustPrecede(Issued issued) {
        latest.mustPrecede(issued);
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case CampaignLaunched fact -> {
                for (Indicator indicator : fact.indicators()) {
                    weights.put(indicator.code(), indicator.weight());
                }
                launched = Step.of(provenance);
                latest = launched;
            }
            case CampaignReviewed review -> {
                quarters.add(review.quarter());
                reviewers.add(provenance.actorId());
                latest = latest.orLater(Step.of(provenance));
            }
            case CampaignAppraised appraisal -> {
                years.add(appraisal.year());
                latest = latest.orLater(Step.of(provenance));
            }
            default -> {}
        }
    }
}
