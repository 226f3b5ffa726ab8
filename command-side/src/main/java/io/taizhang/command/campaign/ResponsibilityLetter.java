package io.taizhang.command.campaign;

import static io.taizhang.command.campaign.CampaignRule.LETTER_ALREADY_SIGNED;
import static io.taizhang.command.campaign.CampaignRule.POST_NOT_RESPONSIBLE;
import static io.taizhang.command.campaign.CampaignRule.SIGNER_OF_NEITHER_SIDE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.taizhang.api.Provenance;
import io.taizhang.api.campaign.CampaignCommand.SignResponsibilityLetter;
import io.taizhang.api.campaign.CampaignEvent;
import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.LetterSide;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * 责任书. In force once both sides have signed the same version of the task, each by a person of its own: for the unit that
 * leads it, one of that very unit; for the side that assigned it, one of the campaign's unit or of a unit above.
 */
final class ResponsibilityLetter {
    private Terms terms = Terms.NONE;
    private String leadUnitId = "";
    private final List<String> responsiblePosts = new ArrayList<>();
    private final Map<LetterSide, Step> signatures = new EnumMap<>(LetterSide.class);

    @CommandHandler
    void handle(SignResponsibilityLetter command, Issued issued, Units units, Posts posts) {
        LetterSide side = sideOf(issued.by().unitId(), units);
        LETTER_ALREADY_SIGNED.refuseIf(signatures.containsKey(side), side, terms.version());
        signatures.values().forEach(other -> other.mustBeAnothersThan(issued));
        terms.since().mustPrecede(issued);
        mustAnswerForIt(side, command.postId(), issued, posts);
        apply(new ResponsibilityLetterSigned(
                command.taskId(),
                terms.campaignId(),
                terms.version(),
                side,
                issued.by().unitId(),
                command.postId(),
                signatures.size() + 1 == LetterSide.values().length));
    }

    /** Where a unit gives itself a task, its first signature assigns it and its second receives it. */
    private LetterSide sideOf(String unitId, Units units) {
        boolean receives = unitId.equals(leadUnitId);
        boolean assigns = terms.isAssignedBy(unitId, units);
        SIGNER_OF_NEITHER_SIDE.refuseIf(!receives && !assigns, unitId);
        boolean assigning = assigns && !(receives && signatures.containsKey(LetterSide.ASSIGNING));
        return assigning ? LetterSide.ASSIGNING : LetterSide.RECEIVING;
    }

    private void mustAnswerForIt(LetterSide side, @Nullable String postId, Issued issued, Posts posts) {
        if (postId != null) {
            POST_NOT_RESPONSIBLE.refuseIf(
                    side == LetterSide.RECEIVING && !responsiblePosts.isEmpty() && !responsiblePosts.contains(postId),
                    postId);
            new PostOf(issued.by().unitId(), postId).mustBeKnown(posts, issued);
        }
    }

    @EventSourcingHandler
    void on(CampaignEvent event, Provenance provenance) {
        switch (event) {
            case TaskAssigned assigned -> {
                terms = Terms.of(assigned, Step.of(provenance));
                leadUnitId = assigned.leadUnitId();
                responsiblePosts.addAll(assigned.responsiblePostIds());
            }
            case TaskAmended amended -> {
                terms = terms.after(amended, Step.of(provenance));
                signatures.clear();
            }
            case ResponsibilityLetterSigned signed -> signatures.put(signed.side(), Step.of(provenance));
            default -> {}
        }
    }
}
