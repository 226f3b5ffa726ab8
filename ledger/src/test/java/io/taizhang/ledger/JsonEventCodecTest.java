package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taizhang.api.LedgerEvent;
import io.taizhang.api.Provenance;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import io.taizhang.api.renovation.RenovationEvent.BallotRecorded;
import io.taizhang.api.renovation.RenovationEvent.DesignPublished;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonEventCodecTest {
    private final EventCodec codec = JsonEventCodec.ofAllContexts();
    private final Provenance provenance = Examples.FULL.of(Provenance.class);

    @Test
    void propertiesStandInTheOrderOfTheComponents() {
        assertThat(payload(new FundsReserved("f1", "p1", "pay-1", 4_200))).isEqualTo("""
                        {"fundId":"f1","projectId":"p1","paymentId":"pay-1","amountFen":4200}""");
    }

    @Test
    void datesAreIsoTextAndChineseIsNotEscaped() {
        assertThat(payload(new DesignPublished("p1", "外墙与管网", 7, LocalDate.of(2021, 3, 8))))
                .isEqualTo("""
                        {"projectId":"p1","summary":"外墙与管网","noticeDays":7,"noticeEndsOn":"2021-03-08"}""");
    }

    @Test
    void decimalsArePlainAndKeepTheirScale() {
        LedgerEvent ballot = ballot(new BigDecimal("1E+3"), new BigDecimal("1200.50"));

        assertThat(payload(ballot)).contains("\"areaTotalM2\":1000,\"areaVotingM2\":1200.50");
        assertThat(decode(ballot)).isEqualTo(ballot(new BigDecimal("1000"), new BigDecimal("1200.50")));
    }

    @Test
    void absentOptionalValuesHaveNoProperty() {
        LedgerEvent merchant = new MerchantRegistered("m1", "xinhualu", "面馆", null, null, null);

        assertThat(payload(merchant)).isEqualTo("""
                        {"merchantId":"m1","unitId":"xinhualu","name":"面馆"}""");
        assertThat(decode(merchant)).isEqualTo(merchant);
    }

    @Test
    void whatCouldNeverBeReadAgainIsNotWritten() {
        LedgerEvent nameless = new MerchantRegistered("m1", "xinhualu", null, null, null, null);

        assertThatThrownBy(() -> payload(nameless)).isInstanceOf(JacksonException.class);
    }

    @Test
    void anUnknownPropertyIsAnError() {
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":\"7\",\"amountFen\":1,\"extra\":1}");
    }

    @Test
    void aMissingPropertyIsAnError() {
        assertRefused("{\"fundId\":\"f1\",\"amountFen\":1}");
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":\"7\"}");
    }

    @Test
    void aNullThatMustNotBeIsAnError() {
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":null,\"amountFen\":1}");
    }

    @Test
    void aNumberInQuotesOrWithAFractionIsAnError() {
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":\"7\",\"amountFen\":\"1\"}");
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":\"7\",\"amountFen\":1.5}");
    }

    @Test
    void textAfterTheEventIsAnError() {
        assertRefused("{\"fundId\":\"f1\",\"documentNo\":\"7\",\"amountFen\":1}{}");
    }

    @Test
    void anUnknownTypeIsNeverSkipped() {
        assertThatThrownBy(() -> codec.decodeEvent("fund.FundsLost", 1, "{}"))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("fund.FundsLost");
    }

    @Test
    void aRevisionOfANewerBuildIsNeverSkipped() {
        assertThatThrownBy(() -> codec.decodeEvent("fund.FundClosed", 2, "{\"fundId\":\"f1\"}"))
                .isInstanceOf(UnknownEventException.class);
    }

    @Test
    void anEventOutsideTheCataloguesIsNotWritten() {
        record Stray(String projectId) implements LedgerEvent {}

        assertThatThrownBy(() -> payload(new Stray("p1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void provenanceComesBackFromItsJson() {
        for (Provenance written : new Provenance[] {provenance, Examples.LEAST.of(Provenance.class)}) {
            String json = codec.encode(new FundsReserved("f1", "p1", "pay-1", 1), written, "fund/f1")
                    .metadata();
            assertThat(codec.decodeProvenance(json)).isEqualTo(written);
        }
    }

    @Test
    void provenanceComesBackFromAMessagesMetaData() {
        for (Provenance carried : new Provenance[] {provenance, Examples.LEAST.of(Provenance.class)}) {
            assertThat(codec.provenance(codec.metaData(carried))).isEqualTo(carried);
        }
    }

    @Test
    void metaDataWithoutAnActorIsRefused() {
        Map<String, Object> fields = new HashMap<>(codec.metaData(provenance));
        fields.remove("actorId");

        assertThatThrownBy(() -> codec.provenance(MetaData.from(fields)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actorId");
    }

    private String payload(LedgerEvent event) {
        return codec.encode(event, provenance, "project/p1").payload();
    }

    private LedgerEvent decode(LedgerEvent event) {
        EventCodec.Encoded encoded = codec.encode(event, provenance, "project/p1");
        return codec.decodeEvent(encoded.type(), encoded.revision(), encoded.payload());
    }

    private void assertRefused(String appropriated) {
        assertThatThrownBy(() -> codec.decodeEvent("fund.FundsAppropriated", 1, appropriated))
                .isInstanceOf(JacksonException.class);
    }

    private static BallotRecorded ballot(BigDecimal total, BigDecimal voting) {
        return new BallotRecorded("p1", "加装电梯", 120, 110, 100, total, voting, BigDecimal.ONE, true);
    }
}
