package io.taizhang.standalone.sample;

import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.Population;
import io.taizhang.api.organisation.PopulationKind;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.UnitKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of the sample: one made-up city over the offices that published figures (F01, F14, F21). */
final class City {
    static final String TOP = "demo";
    private static final List<String> SECTIONS = List.of("精神文明建设办公室", "城市管理办公室", "综合办公室");
    private static final LocalDate FOUNDED = LocalDate.of(2017, 1, 3);

    private City() {}

    static void write(Diary diary) {
        register(diary, 0, TOP, null, UnitKind.CITY, "示例市", null, List.of());
        office(
                diary,
                "xinhualu",
                "新华路街道",
                3_800_000L,
                List.of(
                        new Population(PopulationKind.REGISTERED, 39_000, Qualifier.EXACT),
                        new Population(PopulationKind.RESIDENT, 45_000, Qualifier.EXACT)),
                6,
                3);
        office(diary, "xiaoyi", "孝义街道", null, List.of(), 5, 1);
        office(diary, "dongchengqu", "格尔木东城区工行委", null, List.of(), 5, 0);
        office(
                diary,
                "jichenglu",
                "祭城路街道办事处",
                12_800_000L,
                List.of(new Population(PopulationKind.RESIDENT, 330_000, Qualifier.OVER)),
                8,
                1);
        office(diary, "minghu", "明湖办事处", null, List.of(), 4, 1);
        register(
                diary,
                2,
                "minghu-counted",
                "minghu",
                UnitKind.COMMUNITY,
                "明湖办事处计数社区（示例名）",
                null,
                List.of(
                        new Population(PopulationKind.RESIDENT, 12_253, Qualifier.EXACT),
                        new Population(PopulationKind.MIGRANT, 13_472, Qualifier.EXACT)));
        office(diary, "ruyihu", "如意湖办事处", null, List.of(), 7, 1);
    }

    private static void office(
            Diary diary,
            String id,
            String name,
            @Nullable Long areaM2,
            List<Population> populations,
            int communities,
            int sections) {
        register(diary, 1, id, TOP, UnitKind.SUBDISTRICT, name, areaM2, populations);
        for (int number = 1; number <= communities; number++) {
            register(
                    diary,
                    2,
                    community(id, number),
                    id,
                    UnitKind.COMMUNITY,
                    "%s示例社区%02d".formatted(name, number),
                    null,
                    List.of());
        }
        for (int number = 1; number <= sections; number++) {
            String section = name + SECTIONS.get(number - 1);
            register(diary, 2, section(id, number), id, UnitKind.SECTION, section, null, List.of());
        }
    }

    static String community(String office, int number) {
        return "%s-c%d".formatted(office, number);
    }

    static String section(String office, int number) {
        return "%s-s%d".formatted(office, number);
    }

    /** An official of that very unit, as signing for it and reporting its progress ask for. */
    static String officialOf(String unit) {
        return "official-" + unit;
    }

    private static void register(
            Diary diary,
            int depth,
            String id,
            @Nullable String parent,
            UnitKind kind,
            String name,
            @Nullable Long areaM2,
            List<Population> populations) {
        diary.at(
                FOUNDED,
                LocalTime.of(9 + depth, 0),
                "admin",
                new RegisterUnit(id, parent, kind, name, null, areaM2, null, populations));
    }
}
