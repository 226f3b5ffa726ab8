package io.taizhang.query.activity;

import static io.taizhang.query.activity.Activities.cancelled;
import static io.taizhang.query.activity.Activities.corrected;
import static io.taizhang.query.activity.Activities.held;
import static io.taizhang.query.activity.Activities.planned;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.activity.HeldRecord;
import io.taizhang.api.activity.Output;
import io.taizhang.api.activity.OutputKind;
import io.taizhang.api.activity.OutputUnit;
import io.taizhang.query.testing.Facts;
import io.taizhang.query.testing.Rows;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is held, corrected and cancelled: the sums are those of the records that stand in the end, added up anew. */
class OutputsAgreeTest {
    private static final List<String> PATHS =
            List.of("demo", "demo/xinhualu", "demo/xinhualu/c1", "demo/xinhualu/c2", "demo/xiaoyi");

    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, HeldRecord> standing = new TreeMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final List<Facts> told = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theSumsAreThoseOfTheRecordsThatStand(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 400; step++) {
            oneStep(random);
        }

        Rows<OutputsRow> rows = Rows.of(new OutputsByMonth(), told);
        Map<String, Map<String, BigDecimal>> expected = addedUp();
        assertThat(rows.keys()).isEqualTo(expected.keySet());
        for (String key : rows.keys()) {
            assertThat(flat(rows.row(key).outputs())).as(key).isEqualTo(expected.get(key));
        }
        assertThat(Rows.of(new VolunteerHours(), told).row("demo").volunteerMinutes())
                .isEqualTo(standing.values().stream()
                        .mapToLong(HeldRecord::volunteerMinutes)
                        .sum());
    }

    private void oneStep(Random random) {
        List<String> ids = List.copyOf(standing.keySet());
        int what = random.nextInt(4);
        if (ids.isEmpty() || what < 2) {
            hold("a" + paths.size(), PATHS.get(random.nextInt(PATHS.size())), record(random));
        } else if (what == 2) {
            correct(ids.get(random.nextInt(ids.size())), record(random));
        } else {
            cancel(ids.get(random.nextInt(ids.size())));
        }
    }

    private void hold(String id, String path, HeldRecord record) {
        paths.put(id, path);
        standing.put(id, record);
        told.add(planned(id).in(path));
        told.add(held(id, record).in(path));
    }

    private void correct(String id, HeldRecord record) {
        int version = versions.merge(id, 1, Integer::sum) + 1;
        told.add(corrected(id, version, standing.put(id, record), record).in(paths.get(id)));
    }

    private void cancel(String id) {
        told.add(cancelled(id, standing.remove(id)).in(paths.get(id)));
    }

    private static HeldRecord record(Random random) {
        List<Output> outputs = new ArrayList<>();
        for (OutputKind what : List.of(OutputKind.RUBBISH, OutputKind.POSTER)) {
            if (random.nextBoolean()) {
                OutputUnit unit = OutputUnit.values()[random.nextInt(OutputUnit.values().length)];
                BigDecimal quantity =
                        BigDecimal.valueOf(1 + random.nextInt(9_999), unit.isCounted() ? 0 : random.nextInt(4));
                outputs.add(new Output(what, quantity, unit));
            }
        }
        LocalDate day = LocalDate.parse("2020-11-15").plusDays(random.nextInt(120));
        return new HeldRecord(day, 1, 10, null, (long) random.nextInt(500), outputs);
    }

    private Map<String, Map<String, BigDecimal>> addedUp() {
        Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();
        standing.forEach((id, record) -> {
            for (String unit : paths.get(id).split("/")) {
                String day = record.heldOn().toString();
                for (String key : List.of(unit, unit + "/" + day.substring(0, 4), unit + "/" + day.substring(0, 7))) {
                    record.outputs()
                            .forEach(output -> sums.computeIfAbsent(key, _ -> new TreeMap<>())
                                    .merge(
                                            output.what() + " " + output.unit(),
                                            output.quantity(),
                                            (one, other) -> one.add(other)));
                }
            }
        });
        sums.values()
                .forEach(sum -> sum.replaceAll((_, quantity) ->
                        new BigDecimal(quantity.stripTrailingZeros().toPlainString())));
        return sums;
    }

    private static Map<String, BigDecimal> flat(Outputs outputs) {
        Map<String, BigDecimal> flat = new TreeMap<>();
        outputs.sums().forEach((what, units) -> units.forEach((unit, sum) -> flat.put(what + " " + unit, sum)));
        return flat;
    }
}
