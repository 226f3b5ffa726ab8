package io.taizhang.standalone.sample;

import io.taizhang.api.organisation.OrganisationCommand.DeclarePublishedFigure;
import io.taizhang.api.organisation.Qualifier;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the offices published, declared as published, to stand beside what the ledger computes. */
final class Published {
    private static final LocalDate DECLARED = LocalDate.of(2021, 12, 20);

    private Published() {}

    static void write(Diary diary) {
        figure(diary, "xinhualu", "renovation.surveyed", 190, "1", Qualifier.OVER);
        figure(diary, "xinhualu", "renovation.projects", 16, "1", Qualifier.EXACT);
        figure(diary, "xinhualu", "renovation.demonstrations", 3, "1", Qualifier.EXACT);
        figure(diary, "xinhualu", "renovation.paidFen", 3_956_000_000L, "fen", Qualifier.EXACT);
        figure(diary, "jichenglu", "organisation.residentsByPlaceKind.COURTYARD", 80_000, "1", Qualifier.NEARLY);
        figure(diary, "jichenglu", "renovation.paidFenByKind.ROAD", 1_000_000_000L, "fen", Qualifier.OVER);
        figure(diary, "jichenglu", "renovation.paidFenByKind.COURTYARD", 1_200_000_000L, "fen", Qualifier.OVER);
        figure(diary, "jichenglu", "organisation.facilitiesByKind.STREET_FURNITURE", 30, "1", Qualifier.OVER);
        writeActivities(diary);
        writeOrganisation(diary);
    }

    private static void writeActivities(Diary diary) {
        figure(diary, "xinhualu", "activity.outputs.POSTER.SHEET", 100_000, "{sheet}", Qualifier.OVER);
        figure(diary, "xinhualu", "activity.sessionsByKind.FESTIVAL", 30, "1", Qualifier.OVER);
        figure(diary, "xinhualu", "activity.sessionsByTeamKind.ARTS", 50, "1", Qualifier.OVER);
        figure(diary, "xinhualu", "activity.sessionsByKind.VOLUNTEER", 100, "1", Qualifier.OVER);
        figure(diary, "xiaoyi", "activity.sessions", 50, "1", Qualifier.OVER);
        figure(diary, "xiaoyi", "activity.attendances", 30_000, "1", Qualifier.OVER);
        figure(diary, "dongchengqu", "activity.sessionsByKind.PUBLICITY", 36, "1", Qualifier.EXACT);
        figure(diary, "dongchengqu", "activity.sessionsByKind.CULTURE", 100, "1", Qualifier.OVER);
        figure(diary, "dongchengqu", "activity.outputs.RUBBISH.TRUCKLOAD", 759, "{truckload}", Qualifier.EXACT);
        figure(diary, "dongchengqu", "activity.outputs.RUBBISH.TONNE", 4_800, "t", Qualifier.EXACT);
        figure(diary, "dongchengqu", "activity.outputs.BUILDING_WASTE.CUBIC_METRE", 9_543, "m3", Qualifier.EXACT);
        figure(diary, "dongchengqu", "activity.outputs.PLASTIC_WASTE.CUBIC_METRE", 420, "m3", Qualifier.EXACT);
        figure(diary, "ruyihu", "activity.outputs.ADVERTISING.SQUARE_METRE", 10_000, "m2", Qualifier.OVER);
        figure(diary, "ruyihu", "activity.outputs.POSTER.SHEET", 1_000, "{sheet}", Qualifier.OVER);
    }

    /** Of party groups and of villages under reform the ledger has no facts of its own. */
    private static void writeOrganisation(Diary diary) {
        figure(diary, "xiaoyi", "organisation.facilitiesByKind.PRACTICE_STATION", 13, "1", Qualifier.EXACT);
        figure(diary, "dongchengqu", "organisation.teamsByKind.VOLUNTEER", 17, "1", Qualifier.EXACT);
        figure(diary, "dongchengqu", "organisation.headcountByKind.VOLUNTEER", 380, "1", Qualifier.EXACT);
        figure(diary, "ruyihu", "organisation.headcountByKind.VOLUNTEER", 120, "1", Qualifier.OVER);
        figure(diary, "ruyihu", "organisation.facilitiesByKind.DAY_CARE", 2, "1", Qualifier.EXACT);
        figure(diary, "minghu", "campaign.meetings.JOINT", 24, "1", Qualifier.EXACT);
        figure(diary, "minghu", "organisation.partyGroups.COURTYARD", 37, "1", Qualifier.EXACT);
        figure(diary, "minghu", "organisation.partyGroups.BUILDING", 7, "1", Qualifier.EXACT);
        figure(diary, "minghu", "organisation.ruralCommunitiesUnderReform", 9, "1", Qualifier.EXACT);
    }

    private static void figure(Diary diary, String unit, String code, long value, String counted, Qualifier qualifier) {
        diary.on(
                DECLARED,
                "official",
                new DeclarePublishedFigure(
                        unit, code, BigDecimal.valueOf(value), counted, qualifier, "办事处公开材料", "至2021年"));
    }
}
