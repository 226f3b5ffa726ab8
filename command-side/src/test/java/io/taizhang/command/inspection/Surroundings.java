package io.taizhang.command.inspection;

import static io.taizhang.command.testing.FakeDocuments.digest;
import static io.taizhang.command.testing.FakeDocuments.photo;

import io.taizhang.api.inspection.ChecklistItem;
import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.inspection.Score;
import io.taizhang.command.Lookup;
import io.taizhang.command.StoredDocument;
import io.taizhang.command.testing.FakeDocuments;
import io.taizhang.command.testing.FakeScope;
import io.taizhang.command.testing.Given;
import io.taizhang.command.testing.IssuedBuilder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an inspection: {@code xinhualu} with the communities {@code kaiyuan} and {@code xinglong}, the
 * neighbouring office {@code jichenglu}, places since January 2021, and photos of the morning of 1 March 2021 and later.
 */
final class Surroundings {
    static final List<ChecklistItem> ITEMS =
            List.of(new ChecklistItem("fence", "围挡100%", 60), new ChecklistItem("cover", "物料覆盖100%", 40));
    static final String SEED = "00000000000000000000000000000001";

    /** Of 1 March 2021, 07:00. */
    static final String OLD_PHOTO = digest('1');

    /** Of 1 March 2021, 09:30. */
    static final String PHOTO = digest('2');

    /** Of 1 March 2021, 16:00. */
    static final String LATE_PHOTO = digest('3');

    static final String UNDATED_PHOTO = digest('4');
    static final String PAPER = digest('5');

    private static final Instant JANUARY = at("2021-01-05T09:00:00+08:00");

    static final FakeDocuments DOCUMENTS = FakeDocuments.with(
            photo(OLD_PHOTO, at("2021-03-01T07:00:00+08:00")),
            photo(PHOTO, at("2021-03-01T09:30:00+08:00")),
            photo(LATE_PHOTO, at("2021-03-01T16:00:00+08:00")),
            new StoredDocument(UNDATED_PHOTO, "image/png", 1_000, null),
            FakeDocuments.document(PAPER));

    private static final Map<String, String> PATHS = Map.of(
            "demo", "demo",
            "xinhualu", "demo/xinhualu",
            "kaiyuan", "demo/xinhualu/kaiyuan",
            "xinglong", "demo/xinhualu/xinglong",
            "gone", "demo/xinhualu/gone",
            "jichenglu", "demo/jichenglu");

    static final Units UNITS = unitId -> Optional.ofNullable(PATHS.get(unitId))
            .map(path -> new Units.KnownUnit(List.of(path.split("/")), !unitId.equals("gone")));

    static final Points POINTS = placeId -> switch (placeId) {
        case "p1", "p2", "p3" -> point("kaiyuan", true, JANUARY);
        case "closed" -> point("kaiyuan", false, JANUARY);
        case "of-april" -> point("kaiyuan", true, at("2021-04-05T09:00:00+08:00"));
        case "next-door" -> point("xinglong", true, JANUARY);
        case "of-closed-unit" -> point("gone", true, JANUARY);
        case "far" -> point("jichenglu", true, JANUARY);
        default -> Optional.empty();
    };

    private static final Map<String, Object> ANSWERS = Map.of(
            "checklist/k1", new Checklist.Known("xinhualu", "工地检查", ITEMS, JANUARY),
            "checklist/of-april", new Checklist.Known("xinhualu", "工地检查", ITEMS, at("2021-04-05T09:00:00+08:00")),
            "checklist/foreign", new Checklist.Known("jichenglu", "工地检查", ITEMS, JANUARY),
            "inspection/planned", inspection(InspectionKind.SITE, "xinhualu", "kaiyuan", null, false),
            "inspection/cross", inspection(InspectionKind.ROUND_ROBIN, "xinglong", "kaiyuan", null, false),
            "inspection/finished", inspection(InspectionKind.SITE, "xinhualu", "kaiyuan", "87.50", false),
            "inspection/appealed", inspection(InspectionKind.SITE, "xinhualu", "kaiyuan", "87.50", true),
            "inspection/foreign", inspection(InspectionKind.SITE, "demo", "jichenglu", "87.50", false));

    private static final Lookup LEDGER = new Lookup() {
        @Override
        @SuppressWarnings("unchecked")
        public <A, R> Optional<R> ask(Class<A> aggregate, String stream, Function<A, R> question) {
            return Optional.ofNullable((R) ANSWERS.get(stream));
        }
    };

    private Surroundings() {}

    static <T> Given<T> given(Class<T> aggregate) {
        return given(aggregate, (_, _) -> List.of());
    }

    static <T> Given<T> given(Class<T> aggregate, PointHistory history) {
        return Given.of(aggregate, FakeScope.of(PATHS, Set.of("gone")))
                .in("demo/xinhualu/kaiyuan")
                .using(UNITS, POINTS, DOCUMENTS, LEDGER, history, (Seeds) () -> SEED);
    }

    /** Recorded in the moment it happens, by somebody of the topmost unit. */
    static IssuedBuilder by(String account, String time) {
        return IssuedBuilder.issued().by(account).at(time).enteredAt(time);
    }

    static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static Optional<Points.KnownPoint> point(String unit, boolean open, Instant since) {
        return Optional.of(new Points.KnownPoint(List.of(PATHS.get(unit).split("/")), open, since));
    }

    private static Known inspection(
            InspectionKind kind, String inspector, String inspected, @Nullable String percent, boolean appealed) {
        return new Known(
                kind,
                new Inspecting(inspector, kind == InspectionKind.ROUND_ROBIN),
                inspected,
                at("2021-03-01T08:00:00+08:00"),
                List.of("p1", "p2"),
                List.of("fence", "cover"),
                percent == null ? 0 : 1,
                percent == null ? null : new Score(1, 200, 25, new BigDecimal(percent), List.of()),
                appealed,
                at("2021-03-01T12:00:00+08:00"));
    }
}
