package io.taizhang.command.service;

import static io.taizhang.command.service.AContract.EXPIRED;
import static io.taizhang.command.service.AContract.RENEWED;
import static io.taizhang.command.service.AContract.SIGNED;
import static io.taizhang.command.service.AContract.TERMINATED;

import io.taizhang.api.service.ServiceCommand.AnnounceContractEnd;
import io.taizhang.api.service.ServiceCommand.ExpireContract;
import io.taizhang.api.service.ServiceEvent.ContractEndAnnounced;
import io.taizhang.api.service.ServiceEvent.ContractSigned;
import io.taizhang.api.service.ServiceKind;
import io.taizhang.command.testing.RunningClocks;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClocksTest {
    private static final String STREAM = "service-contract/c1";
    private static final String NOTICE = "service-contract/c1/notice";
    private static final String END = "service-contract/c1/end";

    @Test
    void aContractRunsToTheEndOfItsLastDayAndIsAnnouncedBefore() {
        clocks().after(STREAM, SIGNED)
                .run(NOTICE, "2021-12-02T00:00:00+08:00", new AnnounceContractEnd("c1"))
                .run(END, "2022-01-01T00:00:00+08:00", new ExpireContract("c1"));
    }

    @Test
    void nothingIsAnnouncedBeforeThereIsAContract() {
        ContractSigned past = new ContractSigned(
                "c1",
                "xinhualu",
                ServiceKind.PROPERTY,
                "示例物业01",
                List.of("xinhualu"),
                1,
                AContract.period("2020-01-01", "2020-12-31"),
                null);
        clocks().after(STREAM, past)
                .run(NOTICE, "2021-03-01T09:00:00+08:00", new AnnounceContractEnd("c1"))
                .run(END, "2021-03-01T09:00:00+08:00", new ExpireContract("c1"));
    }

    @Test
    void aRenewalMovesBoth() {
        clocks().after(STREAM, SIGNED, new ContractEndAnnounced("c1", 1, LocalDate.parse("2021-12-31")))
                .runNot(NOTICE)
                .after(STREAM, RENEWED)
                .run(NOTICE, "2022-12-02T00:00:00+08:00", new AnnounceContractEnd("c1"))
                .run(END, "2023-01-01T00:00:00+08:00", new ExpireContract("c1"));
    }

    @Test
    void whatIsOverStopsBoth() {
        clocks().after(STREAM, SIGNED, TERMINATED).allStand();
        clocks().after(STREAM, SIGNED, EXPIRED).allStand();
    }

    private static RunningClocks clocks() {
        return RunningClocks.of(new ServiceClocks());
    }
}
