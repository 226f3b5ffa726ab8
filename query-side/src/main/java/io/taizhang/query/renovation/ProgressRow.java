package io.taizhang.query.renovation;

import io.taizhang.api.renovation.Category;
import io.taizhang.api.renovation.ProjectKind;
import io.taizhang.api.renovation.Stage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands. Days are Asia/Shanghai; a day is null until what it names has happened.
 *
 * @param year of the plan
 * @param ballotPassed the last ballot's result (民法典 278); null until there was one
 * @param noticeEndsOn the last day of the design's notice
 * @param worksStage the part of the works last reported, in the site's words
 * @param percent of the whole project
 * @param rejections how often acceptance sent the works back
 * @param findings of the last acceptance, given or refused
 * @param lateSettlement settled more than three months after acceptance
 * @param managedBy who took the project over
 * @param cancelledBecause null while it is not cancelled
 */
public record ProgressRow(
        String projectId,
        String title,
        ProjectKind kind,
        @Nullable Category category,
        int year,
        String unitId,
        String unitPath,
        List<String> placeIds,
        Stage stage,
        @Nullable Boolean ballotPassed,
        @Nullable LocalDate noticeEndsOn,
        @Nullable LocalDate approvedOn,
        List<ContractLine> contracts,
        @Nullable LocalDate startedOn,
        @Nullable String worksStage,
        int percent,
        @Nullable LocalDate completedOn,
        boolean accepted,
        @Nullable LocalDate acceptedOn,
        int rejections,
        List<String> findings,
        boolean settled,
        boolean lateSettlement,
        boolean demonstration,
        boolean handedOver,
        @Nullable LocalDate handedOverOn,
        @Nullable String managedBy,
        @Nullable String cancelledBecause) {}
