package io.taizhang.standalone.sample;

import io.taizhang.api.casework.CaseCategory;
import io.taizhang.api.casework.CaseSource;
import io.taizhang.api.casework.CaseworkCommand.PublishServicePolicy;
import io.taizhang.api.casework.HandlingAction;
import io.taizhang.api.casework.ServiceClocks;
import io.taizhang.api.organisation.FacilityKind;
import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.OrganisationCommand.OpenFacility;
import io.taizhang.api.organisation.OrganisationCommand.RegisterUnit;
import io.taizhang.api.organisation.Qualifier;
import io.taizhang.api.organisation.UnitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Where cases come from and who works them off: suggestion boxes, a line and visits in 祭城路 (F15), where the office dispatches
 * and departments accept (F17); the camera points of 明湖 and its 5, 1 and 10 minutes (F18). The cases are synthetic.
 */
final class CaseOffices {
    static final CaseCategory STALLS = new CaseCategory("stalls", "占道经营", "占用道路、广场经营的", 24);
    static final CaseCategory RUBBISH = new CaseCategory("rubbish", "暴露垃圾", "公共场所有暴露垃圾的", 24);
    static final CaseCategory FACILITY = new CaseCategory("facility", "公共设施损坏", "公共设施损坏、缺失的", 240);

    private static final LocalDate FOUNDED = LocalDate.of(2017, 1, 3);
    private static final LocalDate PUBLISHED = LocalDate.of(2019, 3, 4);
    private static final List<CaseCategory> CATEGORIES = List.of(STALLS, RUBBISH, FACILITY);
    private static final List<CaseSource> OPINIONS =
            List.of(CaseSource.SUGGESTION_BOX, CaseSource.HOTLINE, CaseSource.VISIT);
    private static final int HOUR = 3_600;

    private CaseOffices() {}

    static void write(Diary diary) {
        department(diary, "jichenglu-d1", "jichenglu", "祭城路街道办事处城市管理中队（示例）");
        department(diary, "jichenglu-d2", "jichenglu", "祭城路街道办事处社会事务办（示例）");
        department(diary, "minghu-d1", "minghu", "明湖办事处城市管理中队（示例）");
        department(diary, "minghu-d2", "minghu", "明湖办事处市政维护组（示例）");
        facility(diary, "jichenglu", "boxes", FacilityKind.SUGGESTION_BOX, "意见箱", 22);
        facility(diary, "jichenglu", "line", FacilityKind.HOTLINE, "24小时热线", 1);
        facility(diary, "minghu", "cameras", FacilityKind.CAMERA_POINT, "视频监控点位", 612);
        published(diary, "jichenglu", FacilityKind.SUGGESTION_BOX, 22, Qualifier.EXACT);
        published(diary, "jichenglu", FacilityKind.HOTLINE, 1, Qualifier.EXACT);
        published(diary, "minghu", FacilityKind.CAMERA_POINT, 600, Qualifier.OVER);
        policy(diary, "jichenglu");
        policy(diary, "minghu");
        for (int number = 0; number < 9; number++) {
            opinion(diary, number);
        }
        for (int number = 0; number < 16; number++) {
            camera(diary, number);
        }
    }

    private static void department(Diary diary, String id, String office, String name) {
        diary.at(
                FOUNDED,
                LocalTime.of(12, 0),
                "admin",
                new RegisterUnit(id, office, UnitKind.DEPARTMENT, name, null, null, null, List.of()));
    }

    private static void facility(Diary diary, String office, String id, FacilityKind kind, String name, int count) {
        diary.on(PUBLISHED, "official", new OpenFacility(office + "-" + id, office, kind, name, count));
    }

    private static void published(Diary diary, String office, FacilityKind kind, long value, Qualifier qualifier) {
        diary.on(
                LocalDate.of(2021, 12, 20),
                "official",
                new DeclarePublishedFigure(
                        office,
                        "organisation.facilitiesByKind." + kind,
                        BigDecimal.valueOf(value),
                        "1",
                        qualifier,
                        "办事处公开材料",
                        "至2021年"));
    }

    private static void policy(Diary diary, String office) {
        diary.on(
                PUBLISHED,
                "approver",
                new PublishServicePolicy(office, 1, new ServiceClocks(300, 60, 600), CATEGORIES));
    }

    /** Three of each source, all on one day of a month, each worked off by one of two departments. */
    private static void opinion(Diary diary, int number) {
        CaseLife life = new CaseLife(
                "jichenglu-case-%02d".formatted(number + 1),
                "jichenglu",
                "jichenglu-d" + (1 + number % 2),
                OPINIONS.get(number % 3),
                CATEGORIES.get(number % 3),
                "g%02d".formatted(1 + number % 3),
                LocalDate.of(2021, 3 + number / 3, 15),
                LocalTime.of(9, 30),
                180);
        if (number == 4) {
            life.writeReturnedOnce(diary, "jichenglu-d2");
        } else {
            life.writeArrived(diary);
        }
        life.writeHandled(diary, 2 * HOUR, HandlingAction.PERSUADE);
        if (number == 7) {
            life.writeSentBack(diary, 3 * HOUR);
            life.writeHandled(diary, 4 * HOUR, HandlingAction.CLEAN);
        }
        life.writeClosed(diary, 5 * HOUR, number == 5 ? null : 3 + number % 3);
    }

    /** Seen on a screen, four at a time; the sixth was filed a minute too late. */
    private static void camera(Diary diary, int number) {
        CaseLife life = new CaseLife(
                "minghu-case-%02d".formatted(number + 1),
                "minghu",
                "minghu-d" + (1 + number % 2),
                CaseSource.CAMERA,
                CATEGORIES.get(number % 2),
                "g%02d".formatted(1 + number % 4),
                LocalDate.of(2021, 5 + number / 4, 10),
                LocalTime.of(8 + 2 * (number % 2), 0),
                number == 5 ? 360 : 120 + 10 * (number % 4));
        life.writeArrived(diary);
        life.writeHandled(diary, 2 * HOUR, HandlingAction.CLEAN);
        life.writeClosed(diary, 3 * HOUR, null);
    }
}
