package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.AProject.ID;
import static io.taizhang.command.renovation.AProject.aProject;
import static io.taizhang.command.renovation.AProject.acceptedProject;
import static io.taizhang.command.renovation.AProject.approvedProject;
import static io.taizhang.command.renovation.AProject.on;
import static io.taizhang.command.renovation.AProject.projectUnderWorks;

import io.taizhang.api.renovation.FundLine;
import io.taizhang.api.renovation.ProcurementMethod;
import io.taizhang.api.renovation.RenovationCommand;
import io.taizhang.api.renovation.RenovationCommand.*;
import io.taizhang.api.renovation.Stage;
import io.taizhang.api.renovation.VariationKind;
import io.taizhang.command.CommonRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StagesTest {
    private static final LocalDate DAY = LocalDate.parse("2021-09-01");
    private static final BigDecimal AREA = BigDecimal.ONE;

    private static final List<RenovationCommand> PREPARING = List.of(
            new RecordBallot(ID, "改造", 1, 1, 1, AREA, AREA, AREA),
            new PublishDesign(ID, "设计方案", 7),
            new ApproveProject(ID, 1, List.of(new FundLine("city", 1))));
    private static final List<RenovationCommand> CONTRACTING = List.of(
            new AwardContract(ID, "c2", "施工单位", 1, DAY, DAY, ProcurementMethod.OPEN),
            new ApproveVariation(ID, "c1", VariationKind.SCOPE, "甲", "乙", "现场情况"),
            new ReviseEstimate(ID, 1_000_000, null, "增项"));
    private static final List<RenovationCommand> WORKING =
            List.of(new ReportWorks(ID, "主体", 100, "按期"), new CorrectWorks(ID, 1, "误报"), new CompleteWorks(ID));
    private static final List<RenovationCommand> PAYING = List.of(
            new CertifyWorks(ID, "c1", 1),
            new RequestPayment(ID, "pay-9", "c1", "city", 1, "施工单位"),
            new ConfirmFunding(ID, "pay-1"),
            new ApprovePayment(ID, "pay-1"),
            new RefusePayment(ID, "pay-1", "重复"),
            new ConfirmDisbursement(ID, "pay-1", "凭证"));
    private static final List<RenovationCommand> JUDGING =
            List.of(new AcceptWorks(ID, List.of()), new RejectWorks(ID, List.of("渗漏")));
    private static final List<RenovationCommand> ENDING =
            List.of(new SettleAccount(ID, 1), new HandOver(ID, "社区"), new DesignateDemonstration(ID));

    @ParameterizedTest
    @MethodSource("notWhileIdentified")
    void whileAProjectIsIdentifiedOnlyItsPreparationGoesOn(RenovationCommand command) {
        refused(aProject(), command, Stage.IDENTIFICATION);
    }

    static Stream<RenovationCommand> notWhileIdentified() {
        return all(CONTRACTING, WORKING, PAYING, JUDGING, ENDING, List.of(new StartWorks(ID)));
    }

    @ParameterizedTest
    @MethodSource("notWhilePrepared")
    void beforeTheWorksStartNothingIsReportedCertifiedOrPaid(RenovationCommand command) {
        refused(approvedProject().contract("c1", 1), command, Stage.PREPARATION);
    }

    static Stream<RenovationCommand> notWhilePrepared() {
        return all(PREPARING, WORKING, PAYING, JUDGING, ENDING);
    }

    @ParameterizedTest
    @MethodSource("notWhileImplemented")
    void whileTheWorksGoOnNothingIsPreparedJudgedOrEnded(RenovationCommand command) {
        refused(projectUnderWorks(), command, Stage.IMPLEMENTATION);
    }

    static Stream<RenovationCommand> notWhileImplemented() {
        return all(PREPARING, JUDGING, ENDING, List.of(new StartWorks(ID)));
    }

    @ParameterizedTest
    @MethodSource("notOnceCompleted")
    void onceTheWorksAreCompletedNoneAreReportedOrAwarded(RenovationCommand command) {
        refused(acceptedProject(), command, Stage.COMPLETION);
    }

    static Stream<RenovationCommand> notOnceCompleted() {
        return all(PREPARING, WORKING, List.of(CONTRACTING.getFirst(), new StartWorks(ID)));
    }

    @ParameterizedTest
    @MethodSource("notOnceHandedOver")
    void onceHandedOverOnlyTheMoneyGoesOn(RenovationCommand command) {
        refused(acceptedProject().handedOver(), command, Stage.COMPLETED);
    }

    static Stream<RenovationCommand> notOnceHandedOver() {
        return all(PREPARING, CONTRACTING, WORKING, JUDGING, List.of(new HandOver(ID, "社区")));
    }

    @ParameterizedTest
    @MethodSource("notOnceCancelled")
    void aCancelledProjectIsClosed(RenovationCommand command) {
        projectUnderWorks()
                .cancelled(Stage.IMPLEMENTATION)
                .when("approver2", "2021-09-01", command)
                .refused(CommonRule.CLOSED, "project/p1");
    }

    static Stream<RenovationCommand> notOnceCancelled() {
        return all(PREPARING, CONTRACTING, WORKING, PAYING, JUDGING, ENDING);
    }

    @Test
    void aProjectOfAnotherUnitIsOutOfScopeWhateverItsStage() {
        aProject()
                .when(on("2021-09-01", "official").from("jichenglu"), new StartWorks(ID))
                .refused(CommonRule.OUT_OF_SCOPE);
    }

    private static void refused(AProject project, RenovationCommand command, Stage stage) {
        project.when("approver2", "2021-09-01", command).refused(RenovationRule.WRONG_STAGE, stage);
    }

    @SafeVarargs
    private static Stream<RenovationCommand> all(List<? extends RenovationCommand>... commands) {
        return Stream.of(commands).flatMap(List::stream);
    }
}
