package io.taizhang.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.Provenance;
import io.taizhang.api.fund.FundEvent.FundsReserved;
import io.taizhang.api.organisation.OrganisationEvent.MerchantRegistered;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What is read from plain text is what the strict reader reads from it, or nothing. */
class PlainRecordTest {
    private final JsonMapper json = LedgerJson.mapper();
    private final Words words = new Words();

    static Stream<Class<?>> stored() {
        return Stream.concat(
                Stream.of(Provenance.class),
                EventNames.ofAllContexts().all().stream().map(EventType::event));
    }

    @ParameterizedTest
    @MethodSource("stored")
    void whatTheLedgerWritesIsPlain(Class<?> type) {
        for (Examples example : Examples.values()) {
            Object written = example.of(type);

            assertThat(plain(type, json.writeValueAsString(written))).isEqualTo(written);
        }
    }

    @ParameterizedTest
    @MethodSource("stored")
    void aTextThatIsWrongAnywhereIsReadAsStrictlyAsAnyOther(Class<?> type) {
        PlainRecord plainly = PlainRecord.of(type).orElseThrow();
        ObjectReader strictly = json.readerFor(type);
        for (Examples example : Examples.values()) {
            for (String spoilt : spoilt(json.writeValueAsString(example.of(type)))) {
                Object plain = plainly.readWhole(spoilt, words);
                if (plain != null) {
                    assertThat(plain).isEqualTo(orNull(strictly, spoilt));
                }
            }
        }
    }

    @Test
    void whatIsEscapedIsLeftToTheStrictReader() {
        String escaped = json.writeValueAsString(new FundsReserved("f\"1", "p1", "pay-1", 1));

        assertThat(plain(FundsReserved.class, escaped)).isNull();
        assertThat(RecordReader.of(FundsReserved.class, json, words).read(escaped))
                .isEqualTo(new FundsReserved("f\"1", "p1", "pay-1", 1));
    }

    @Test
    void chineseTextIsPlain() {
        MerchantRegistered written = new MerchantRegistered("m1", "xinhualu", "𠮷野家面馆", null, null, null);

        assertThat(plain(MerchantRegistered.class, json.writeValueAsString(written)))
                .isEqualTo(written);
    }

    @Test
    void idsThatComeAgainAreOneText() {
        String text = json.writeValueAsString(new FundsReserved("f1", "p1", "pay-1", 1));

        FundsReserved first = (FundsReserved)
                RecordReader.of(FundsReserved.class, json, words).read(text);
        FundsReserved again = (FundsReserved)
                RecordReader.of(FundsReserved.class, json, words).read(text);

        assertThat(again.fundId()).isSameAs(first.fundId());
    }

    /** The text with each character in turn left out, doubled, or replaced. */
    private static List<String> spoilt(String text) {
        List<String> spoilt = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            String before = text.substring(0, at);
            String after = text.substring(at + 1);
            spoilt.add(before);
            spoilt.add(before + after);
            spoilt.add(before + text.charAt(at) + text.charAt(at) + after);
            for (char other : "0159-+.eEzZT:\",{}[] \\n\tü".toCharArray()) {
                spoilt.add(before + other + after);
            }
        }
        return spoilt;
    }

    private @Nullable Object plain(Class<?> type, String text) {
        return PlainRecord.of(type).orElseThrow().readWhole(text, words);
    }

    private static @Nullable Object orNull(ObjectReader strictly, String text) {
        try {
            return strictly.readValue(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
