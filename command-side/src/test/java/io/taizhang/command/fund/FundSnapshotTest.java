package io.taizhang.command.fund;

import static io.taizhang.command.testing.IssuedBuilder.issued;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.fund.FundEvent.DisbursementRecorded;
import io.taizhang.api.fund.FundEvent.FundOpened;
import io.taizhang.api.fund.FundEvent.FundsAllocated;
import io.taizhang.api.fund.FundEvent.FundsAppropriated;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.ledger.StateSerializer;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class FundSnapshotTest {
    private final Serializer serializer = StateSerializer.create();

    @Test
    void aFundIsTheSameAfterASnapshot() {
        Fund fund = new Fund();
        Stream.of(
                        new FundOpened("f1", "xinhualu", "专项经费", 2021, FundPurpose.RENOVATION, FundSource.CITY),
                        new FundsAppropriated("f1", 1_000, "文号1"),
                        new FundsAllocated("f1", "a1", "project/p1", 600),
                        new FundsReserved("f1", "p1", "n1", 400),
                        new DisbursementRecorded("f1", "p1", "n1", 400, "凭证1"),
                        new FundsReserved("f1", "p1", "n2", 100))
                .forEach(fact -> fund.on(fact, issued().provenance("demo/xinhualu")));

        Fund restored = serializer.deserialize(serializer.serialize(fund, String.class));

        assertThat(restored).usingRecursiveComparison().isEqualTo(fund);
        assertThat(restored.known()).isEqualTo(fund.known());
    }
}
