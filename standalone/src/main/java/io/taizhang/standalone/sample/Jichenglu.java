package io.taizhang.standalone.sample;

import io.taizhang.api.fund.FundCommand.Appropriate;
import io.taizhang.api.fund.FundCommand.OpenFund;
import io.taizhang.api.fund.FundPurpose;
import io.taizhang.api.fund.FundSource;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.renovation.ProjectKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 祭城路街道办事处: 8 resettlement areas with 37 courtyards and nearly 80,000 residents (F14), 17 road segments for over
 * 10,000,000 yuan since 2019 (F16), over 12,000,000 yuan for the courtyards (F17).
 */
final class Jichenglu {
    private static final String OFFICE = "jichenglu";
    private static final int AREAS = 8;
    private static final int COURTYARDS = 37;
    private static final int ROADS = 17;
    private static final long RESIDENTS = 79_600;
    private static final long ROADS_FEN = 1_024_000_000L;
    private static final long COURTYARDS_FEN = 1_215_000_000L;
    private static final LocalDate REGISTERED = LocalDate.of(2019, 1, 7);

    private Jichenglu() {}

    static void write(Diary diary) {
        writePlaces(diary);
        List<ProjectLife> roads = roads();
        List<ProjectLife> courtyards = courtyards();
        writeFund(diary, "jichenglu-roads-2019", "道路提升专项资金（示例）", roads);
        writeFund(diary, "jichenglu-courtyards-2019", "安置区楼院改造专项资金（示例）", courtyards);
        roads.forEach(project -> project.writeToHandover(diary));
        roads.forEach(project -> writeStreetFurniture(diary, project));
        courtyards.forEach(project -> project.writeToHandover(diary));
    }

    private static void writePlaces(Diary diary) {
        for (int area = 1; area <= AREAS; area++) {
            place(diary, 9, area(area), area, PlaceKind.RESETTLEMENT_AREA, "示例安置区%02d".formatted(area), null, null);
        }
        List<Long> residents = Shares.of(RESIDENTS, COURTYARDS, 10);
        for (int number = 1; number <= COURTYARDS; number++) {
            int area = areaOf(number);
            long living = residents.get(number - 1);
            place(
                    diary,
                    10,
                    courtyard(number),
                    area,
                    PlaceKind.COURTYARD,
                    "示例楼院%02d".formatted(number),
                    area(area),
                    living);
        }
        for (int number = 1; number <= ROADS; number++) {
            place(
                    diary,
                    11,
                    road(number),
                    1 + number % AREAS,
                    PlaceKind.ROAD_SEGMENT,
                    "示例路段%02d".formatted(number),
                    null,
                    null);
        }
    }

    private static void place(
            Diary diary,
            int hour,
            String id,
            int community,
            PlaceKind kind,
            String name,
            @Nullable String parent,
            @Nullable Long residents) {
        String unit = City.community(OFFICE, community);
        diary.at(
                REGISTERED,
                LocalTime.of(hour, 0),
                "official",
                new RegisterPlace(id, unit, kind, name, parent, null, residents, null, null, null, null));
    }

    private static List<ProjectLife> roads() {
        List<Long> shares = Shares.of(ROADS_FEN, ROADS, 100_000);
        List<ProjectLife> projects = new ArrayList<>();
        for (int number = 1; number <= ROADS; number++) {
            projects.add(new ProjectLife(
                    "jichenglu-road-%02d".formatted(number),
                    City.community(OFFICE, 1 + number % AREAS),
                    "official",
                    ProjectKind.ROAD,
                    null,
                    "示例路段%02d提升".formatted(number),
                    List.of(road(number)),
                    "jichenglu-roads-2019",
                    LocalDate.of(2019, 3, 11).plusDays(30L * number),
                    Shares.of(shares.get(number - 1), 2, 10_000)));
        }
        return projects;
    }

    /** With the first part of the works: 34 pieces on the 17 roads, published as over 30. */
    private static void writeStreetFurniture(Diary diary, ProjectLife road) {
        diary.on(
                road.reported(1),
                "official",
                new OpenFacility(
                        road.projectId() + "-furniture",
                        road.unitId(),
                        FacilityKind.STREET_FURNITURE,
                        road.title() + "城市家具",
                        2));
    }

    private static List<ProjectLife> courtyards() {
        List<Long> shares = Shares.of(COURTYARDS_FEN, AREAS, 100_000);
        List<ProjectLife> projects = new ArrayList<>();
        for (int area = 1; area <= AREAS; area++) {
            int here = area;
            projects.add(new ProjectLife(
                    "jichenglu-courtyards-%02d".formatted(area),
                    City.community(OFFICE, area),
                    "official",
                    ProjectKind.COURTYARD,
                    null,
                    "示例安置区%02d楼院改造".formatted(area),
                    IntStream.rangeClosed(1, COURTYARDS)
                            .filter(number -> areaOf(number) == here)
                            .mapToObj(Jichenglu::courtyard)
                            .toList(),
                    "jichenglu-courtyards-2019",
                    LocalDate.of(2019, 6, 3).plusDays(60L * area),
                    Shares.of(shares.get(area - 1), 2, 10_000)));
        }
        return projects;
    }

    private static void writeFund(Diary diary, String fund, String title, List<ProjectLife> projects) {
        long needed = projects.stream().mapToLong(ProjectLife::estimateFen).sum();
        diary.on(
                LocalDate.of(2019, 1, 14),
                "finance",
                new OpenFund(fund, OFFICE, title, 2019, FundPurpose.RENOVATION, FundSource.OFFICE));
        diary.on(LocalDate.of(2019, 1, 21), "finance", new Appropriate(fund, needed, "示例拨款文号〔2019〕" + fund));
    }

    private static int areaOf(int courtyard) {
        return 1 + (courtyard - 1) % AREAS;
    }

    private static String area(int number) {
        return "jichenglu-area-%02d".formatted(number);
    }

    private static String courtyard(int number) {
        return "jichenglu-courtyard-%02d".formatted(number);
    }

    private static String road(int number) {
        return "jichenglu-road-segment-%02d".formatted(number);
    }
}
