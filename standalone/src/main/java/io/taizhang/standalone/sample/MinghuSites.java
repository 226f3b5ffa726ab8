package io.taizhang.standalone.sample;

import io.taizhang.api.inspection.InspectionKind;
import io.taizhang.api.organisation.OrganisationCommand.AppointToPost;
import io.taizhang.api.organisation.OrganisationCommand.CreatePost;
import io.taizhang.api.organisation.OrganisationCommand.RegisterPlace;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.PlaceKind;
import io.taizhang.api.organisation.UnitKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 明湖办事处 (F19): 80 construction sites held to “7个100%”, each watched by its grid's 一长三员; what was wrong was put right
 * on the same day. Sites, grids, persons and faults are synthetic.
 */
final class MinghuSites {
    private static final String OFFICE = "minghu";
    private static final int GRIDS = 4;
    private static final int SITES_OF_EACH = 20;
    private static final LocalDate REGISTERED = LocalDate.of(2020, 3, 2);
    private static final List<String> POSTS = List.of("网格长", "巡查员", "监督员", "执法员");

    private MinghuSites() {}

    static void write(Diary diary) {
        Checklists.SITES.write(diary, REGISTERED.plusDays(2));
        for (int grid = 1; grid <= GRIDS; grid++) {
            writeGrid(diary, grid);
            writeInspection(diary, grid);
            writeFaults(diary, grid);
        }
    }

    private static void writeGrid(Diary diary, int grid) {
        diary.on(
                REGISTERED,
                "admin",
                new RegisterUnit(
                        unit(grid),
                        City.community(OFFICE, grid),
                        UnitKind.GRID,
                        "明湖办事处示例网格%02d".formatted(grid),
                        null,
                        null,
                        null,
                        List.of()));
        for (int number = 1; number <= POSTS.size(); number++) {
            String post = unit(grid) + "-post-" + number;
            diary.at(
                    REGISTERED,
                    LocalTime.of(10, 0),
                    "official",
                    new CreatePost(post, unit(grid), POSTS.get(number - 1), null));
            diary.at(
                    REGISTERED,
                    LocalTime.of(15, 0),
                    "official",
                    new AppointToPost(post, "示例人员%d%02d".formatted(grid, number)));
        }
        for (String site : sites(grid)) {
            diary.at(
                    REGISTERED.plusDays(1),
                    LocalTime.of(9, 0),
                    "official",
                    new RegisterPlace(
                            site,
                            unit(grid),
                            PlaceKind.CONSTRUCTION_SITE,
                            "示例工地" + site.substring(site.lastIndexOf('-') + 1),
                            null,
                            unit(grid),
                            null,
                            null,
                            null,
                            null,
                            null));
        }
    }

    private static void writeInspection(Diary diary, int grid) {
        new InspectionLife(
                        "minghu-sites-2021-%02d".formatted(grid),
                        InspectionKind.SITE,
                        Checklists.SITES,
                        OFFICE,
                        unit(grid),
                        sites(grid),
                        LocalDate.of(2021, 4, 5).plusDays(7L * grid),
                        grid == 2 ? 6 : 0)
                .write(diary);
    }

    /** Two in each grid. */
    private static void writeFaults(Diary diary, int grid) {
        for (int number = 1; number <= 2; number++) {
            FindingLife fault = fault(grid, number);
            fault.accepted(diary, fault.day()).reported(diary).verified(diary);
        }
    }

    static FindingLife fault(int grid, int number) {
        return new FindingLife(
                "minghu-fault-%d-%d".formatted(grid, number),
                sites(grid).get(3 * number),
                unit(grid),
                number == 1 ? "cover" : "washing",
                number == 1 ? "裸露土方未覆盖" : "车辆未冲洗上路",
                LocalDate.of(2021, 5, 10).plusDays(9L * grid + number));
    }

    private static String unit(int grid) {
        return "minghu-grid-%02d".formatted(grid);
    }

    private static List<String> sites(int grid) {
        return IntStream.rangeClosed(1, SITES_OF_EACH)
                .mapToObj(number -> "minghu-site-%02d".formatted((grid - 1) * SITES_OF_EACH + number))
                .toList();
    }
}
