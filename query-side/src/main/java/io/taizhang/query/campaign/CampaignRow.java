package io.taizhang.query.campaign;

import io.taizhang.api.campaign.AuthorityBasis;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.GroupPost;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.api.campaign.ReportKind;
import io.taizhang.query.fold.Tally;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a campaign stands.
 *
 * @param open until it is concluded
 * @param periodEnded its last day has passed
 * @param tasks of the whole campaign; {@code tasks.verifiedPercent} is its weighted verified progress
 * @param nextDueOn when the next open task or milestone is due; null where nothing is left
 * @param overdue open tasks and milestones that are past their day
 * @param due open tasks by the day they are due on
 * @param indicators of the standard, each with its tasks
 */
public record CampaignRow(
        String campaignId,
        String title,
        String targetTitle,
        String unitId,
        String unitPath,
        String standardId,
        AuthorityBasis authorityBasis,
        LocalDate startsOn,
        LocalDate endsOn,
        boolean open,
        boolean periodEnded,
        @Nullable CampaignOutcome outcome,
        TaskFigures tasks,
        @Nullable LocalDate nextDueOn,
        long overdue,
        DueDays due,
        List<IndicatorLine> indicators,
        List<MilestoneLine> milestones,
        Tally<MeetingKind> meetings,
        Tally<ReportKind> reports,
        long surveys,
        List<GroupPost> leadingGroup,
        List<ReviewLine> reviews,
        List<AppraisalLine> appraisals,
        Hand launched,
        @Nullable Hand concluded) {}
