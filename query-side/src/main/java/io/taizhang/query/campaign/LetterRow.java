package io.taizhang.query.campaign;

import io.taizhang.api.campaign.CampaignEvent.ResponsibilityLetterSigned;
import io.taizhang.api.campaign.CampaignEvent.TaskAmended;
import io.taizhang.api.campaign.LetterSide;
import io.taizhang.api.campaign.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The responsibility letter (责任书) of a task, in the version that is to be signed.
 *
 * @param unitPath of the unit that leads the task
 * @param inForce whether both sides have signed this very version, and the task is open
 * @param inForceOn the day the second side signed; null while one is missing
 * @param superseded the letters of earlier versions, oldest first
 */
public record LetterRow(
        String taskId,
        String campaignId,
        String title,
        String campaignUnitId,
        String leadUnitId,
        String unitPath,
        List<String> responsiblePostIds,
        int version,
        Target target,
        LocalDate dueOn,
        LetterState state,
        boolean inForce,
        @Nullable Signature assigning,
        @Nullable Signature receiving,
        @Nullable LocalDate inForceOn,
        List<PastLetter> superseded) {

    LetterRow signed(ResponsibilityLetterSigned event, Signature signature, String path) {
        boolean assigns = event.side() == LetterSide.ASSIGNING;
        Signature assigner = assigns ? signature : assigning;
        Signature receiver = assigns ? receiving : signature;
        return next(path, waitingFor(assigner, receiver), assigner, receiver, event.inForce() ? signature.on() : null);
    }

    LetterRow ended(LetterState how, String path) {
        return next(path, how, assigning, receiving, inForceOn);
    }

    /** Nobody has signed what the task asks for from now on. */
    LetterRow amended(TaskAmended event, String path) {
        PastLetter past = new PastLetter(version, target, inForceOn != null, assigning, receiving, event.effectiveOn());
        return new LetterRow(
                taskId,
                campaignId,
                title,
                campaignUnitId,
                leadUnitId,
                path,
                responsiblePostIds,
                event.version(),
                event.target(),
                event.dueOn(),
                LetterState.WAITING_FOR_BOTH,
                false,
                null,
                null,
                null,
                Stream.concat(superseded.stream(), Stream.of(past)).toList());
    }

    private LetterRow next(
            String path,
            LetterState now,
            @Nullable Signature assigner,
            @Nullable Signature receiver,
            @Nullable LocalDate since) {
        return new LetterRow(
                taskId,
                campaignId,
                title,
                campaignUnitId,
                leadUnitId,
                path,
                responsiblePostIds,
                version,
                target,
                dueOn,
                now,
                now == LetterState.IN_FORCE,
                assigner,
                receiver,
                since,
                superseded);
    }

    private static LetterState waitingFor(@Nullable Signature assigner, @Nullable Signature receiver) {
        if (assigner == null) {
            return receiver == null ? LetterState.WAITING_FOR_BOTH : LetterState.WAITING_FOR_ASSIGNING;
        }
        return receiver == null ? LetterState.WAITING_FOR_RECEIVING : LetterState.IN_FORCE;
    }
}
