package io.taizhang.standalone.sample;

import java.time.LocalDate;

/**
 * Synthetic faults of these days: one overdue, one come back, one that waits to be verified, one
 * whose photo is that of the one before, one not yet due.
 */
final class FaultsUnderWay {
    private FaultsUnderWay() {}

    static void write(Diary diary, LocalDate present) {
        LocalDate lately = present.minusDays(5);
        fault("overdue", 3, "clean", "楼道堆放杂物", lately).accepted(diary, lately);

        LocalDate before = present.minusDays(30);
        fault("before", 5, "order", "非机动车乱停放", before)
                .accepted(diary, before)
                .reported(diary)
                .verified(diary);
        LocalDate again = present.minusDays(3);
        fault("again", 5, "order", "非机动车又乱停放", again).accepted(diary, present.plusDays(3));

        LocalDate yesterday = present.minusDays(1);
        FindingLife reported = fault("reported", 7, "clean", "绿化带内有垃圾", yesterday)
                .accepted(diary, yesterday)
                .reported(diary);
        fault("same-photo", 6, "clean", "绿化带内有垃圾", yesterday)
                .accepted(diary, yesterday)
                .reportedWith(diary, reported.photo());
        fault("open", 8, "clean", "宣传栏破损", yesterday).accepted(diary, present.plusDays(5));
    }

    private static FindingLife fault(String name, int courtyard, String item, String description, LocalDate day) {
        return new FindingLife(
                "jichenglu-fault-" + name,
                "jichenglu-courtyard-%02d".formatted(courtyard),
                City.community("jichenglu", courtyard),
                item,
                description,
                day);
    }
}
