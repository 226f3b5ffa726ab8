package io.taizhang.standalone.sample;

import io.taizhang.api.campaign.CampaignCommand.AmendTask;
import io.taizhang.api.campaign.CampaignCommand.AssignTask;
import io.taizhang.api.campaign.CampaignCommand.CancelTask;
import io.taizhang.api.campaign.CampaignCommand.CompleteTask;
import io.taizhang.api.campaign.CampaignCommand.ReportProgress;
import io.taizhang.api.campaign.CampaignCommand.ReturnProgress;
import io.taizhang.api.campaign.CampaignCommand.SignResponsibilityLetter;
import io.taizhang.api.campaign.CampaignCommand.VerifyProgress;
import io.taizhang.api.campaign.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task's life from the day it is assigned, written into the diary by the accounts that may do each step.
 *
 * @param official the account of the side that assigns it
 * @param lead the unit that leads it; its own official signs and reports
 * @param quantity what it asks for, in {@code counted}
 * @param postId the post that answers for it; null where the unit as a whole does
 */
record TaskLife(
        String campaignId,
        String taskId,
        String indicatorCode,
        String official,
        String lead,
        String title,
        long quantity,
        String counted,
        int weight,
        LocalDate assignedOn,
        LocalDate dueOn,
        @Nullable String postId) {
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    void writeAssigned(Diary diary) {
        diary.on(
                assignedOn,
                official,
                new AssignTask(
                        campaignId,
                        taskId,
                        indicatorCode,
                        lead,
                        List.of(),
                        postId == null ? List.of() : List.of(postId),
                        title,
                        target(quantity),
                        weight,
                        dueOn));
    }

    /** The side that assigns it signs in the morning; nobody has signed for the lead unit yet. */
    void writeSignedByOneSide(Diary diary, LocalDate day) {
        diary.on(day, official, new SignResponsibilityLetter(taskId, null));
    }

    void writeSigned(Diary diary, LocalDate day) {
        writeSignedByOneSide(diary, day);
        diary.at(day, AFTERNOON, own(), new SignResponsibilityLetter(taskId, postId));
    }

    void writeReported(Diary diary, LocalDate day, long done) {
        diary.on(day, own(), new ReportProgress(taskId, BigDecimal.valueOf(done), "本月完成" + done + counted + "（示例）"));
    }

    void writeVerified(Diary diary, LocalDate day, int reportNo, long done) {
        writeReported(diary, day, done);
        diary.at(day.plusDays(1), AFTERNOON, "inspector", new VerifyProgress(taskId, reportNo));
    }

    void writeReturned(Diary diary, LocalDate day, int reportNo, long done) {
        writeReported(diary, day, done);
        diary.at(day.plusDays(1), AFTERNOON, "inspector", new ReturnProgress(taskId, reportNo, "现场与所报不符（示例）"));
    }

    /** All of it, in as many reports, one a month from the first. */
    void writeDone(Diary diary, LocalDate first, int reports) {
        List<Long> shares = Shares.of(quantity, reports, 1);
        for (int report = 1; report <= reports; report++) {
            writeVerified(diary, first.plusMonths(report - 1L), report, shares.get(report - 1));
        }
        diary.on(first.plusMonths(reports - 1L).plusDays(5), "approver", new CompleteTask(taskId));
    }

    /** Asks for more, and by another day; both sides sign again. */
    void writeAmended(Diary diary, LocalDate day, long asked, LocalDate due) {
        diary.on(day, official, new AmendTask(taskId, target(asked), due, "上级要求提高（示例）"));
        writeSigned(diary, day.plusDays(1));
    }

    void writeCancelled(Diary diary, LocalDate day) {
        diary.on(day, official, new CancelTask(taskId, "并入其他任务（示例）"));
    }

    private Target target(long asked) {
        return new Target(BigDecimal.valueOf(asked), counted);
    }

    private String own() {
        return City.officialOf(lead);
    }
}
