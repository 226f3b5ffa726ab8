package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.CampaignEvent.TaskAssigned;
import io.taizhang.api.campaign.CampaignEvent.TaskCancelled;
import io.taizhang.api.campaign.CampaignEvent.TaskCompleted;
import io.taizhang.ledger.Fact;
import io.taizhang.query.fold.PerThing;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 责任书: for each task, whether both sides have signed what it asks for now, and who has still to sign. */
final class ResponsibilityLetters extends PerThing<LetterRow> {

    ResponsibilityLetters() {
        super(
                "task",
                "responsibility-letters",
                new Title("责任书", "Responsibility letters"),
                LetterRow.class,
                Set.of(
                        TaskAssigned.class,
                        ResponsibilityLetterSigned.class,
                        TaskAmended.class,
                        TaskCompleted.class,
                        TaskCancelled.class));
    }

    @Override
    public Set<String> filters() {
        return Set.of("campaignId", "campaignUnitId", "leadUnitId", "state", "inForce");
    }

    @Override
    public LetterRow apply(String key, @Nullable LetterRow row, Fact fact) {
        String path = fact.unitPath();
        return switch (fact.event()) {
            case TaskAssigned event -> drawnUp(event, path);
            case ResponsibilityLetterSigned event -> standing(row, fact).signed(event, signature(event, fact), path);
            case TaskAmended event -> standing(row, fact).amended(event, path);
            case TaskCompleted _ -> standing(row, fact).ended(LetterState.DISCHARGED, path);
            case TaskCancelled _ -> standing(row, fact).ended(LetterState.VOID, path);
            default -> throw unexpected(fact);
        };
    }

    private static Signature signature(ResponsibilityLetterSigned event, Fact fact) {
        return new Signature(fact.provenance().actorId(), event.signingUnitId(), event.postId(), fact.occurredOn());
    }

    private static LetterRow drawnUp(TaskAssigned event, String path) {
        return new LetterRow(
                event.taskId(),
                event.campaignId(),
                event.title(),
                event.campaignUnitId(),
                event.leadUnitId(),
                path,
                event.responsiblePostIds(),
                1,
                event.target(),
                event.dueOn(),
                LetterState.WAITING_FOR_BOTH,
                false,
                null,
                null,
                null,
                List.of());
    }
}
