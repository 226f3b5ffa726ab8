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
    }

    private static void figure(Diary diary, String unit, String code, long value, String counted, Qualifier qualifier) {
        diary.on(
                DECLARED,
                "official",
                new DeclarePublishedFigure(
                        unit, code, BigDecimal.valueOf(value), counted, qualifier, "办事处公开材料", "至2021年"));
    }
}
