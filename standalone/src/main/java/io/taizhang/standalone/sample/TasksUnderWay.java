package io.taizhang.standalone.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * The tasks of a campaign that is under way, three for each unit that leads some, each as far as its number says: done,
 * half done, reported and not yet verified, overdue, amended, signed by one side only, cancelled.
 *
 * @param shift which kind of task comes first, so that offices do not all have the same behind
 */
record TasksUnderWay(CampaignLife campaign, LocalDate present, int shift) {
    private static final int OF_EACH = 3;
    private static final List<Kind> KINDS = List.of(
            new Kind("楼院环境整治", "处", "environment"),
            new Kind("志愿服务活动", "场", "volunteers"),
            new Kind("文明宣传栏更新", "处", "ideals"),
            new Kind("飞线整治", "处", "compounds"),
            new Kind("非机动车停放整治", "处", "environment"),
            new Kind("便民服务点完善", "个", "service"),
            new Kind("垃圾分类宣讲", "场", "volunteers"),
            new Kind("老旧楼道粉刷", "个", "compounds"),
            new Kind("入户走访", "户", "opinion"));

    private record Kind(String title, String counted, String indicatorCode) {}

    /** @param leads the units that lead three tasks each */
    void write(Diary diary, List<String> leads) {
        for (int number = 0; number < leads.size() * OF_EACH; number++) {
            write(diary, number, leads.get(number / OF_EACH));
        }
    }

    private void write(Diary diary, int number, String lead) {
        LocalDate assigned = campaign.startsOn().plusDays(8 + number % 9);
        boolean overdue = number % 9 == 6;
        LocalDate due = overdue
                ? present.minusDays(3L + 4 * shift + number)
                : campaign.endsOn().minusDays(5 + number % 20);
        Kind kind = KINDS.get((number + shift) % KINDS.size());
        TaskLife task = new TaskLife(
                campaign.campaignId(),
                "%s-task-%02d".formatted(campaign.campaignId(), number + 1),
                kind.indicatorCode(),
                campaign.official(),
                lead,
                kind.title(),
                20L + 4 * (number % 5),
                kind.counted(),
                1 + number % 5,
                assigned,
                due,
                null);
        task.writeAssigned(diary);
        writeFurther(diary, number, task, assigned.plusDays(20));
    }

    private void writeFurther(Diary diary, int number, TaskLife task, LocalDate begun) {
        switch (number % 9) {
            case 4 -> {
                task.writeSigned(diary, task.assignedOn().plusDays(1));
                task.writeVerified(diary, begun, 1, task.quantity() / 4);
                task.writeVerified(diary, begun.plusDays(60), 2, task.quantity() / 4);
            }
            case 5 -> {
                task.writeSigned(diary, task.assignedOn().plusDays(1));
                task.writeVerified(diary, begun, 1, task.quantity() / 2);
                task.writeReported(diary, present.minusDays(6), task.quantity() / 4);
            }
            case 6 -> {
                task.writeSigned(diary, task.assignedOn().plusDays(1));
                task.writeVerified(diary, begun, 1, task.quantity() / 3);
                task.writeReturned(diary, begun.plusDays(45), 2, task.quantity() / 3);
                task.writeReported(diary, task.dueOn().minusDays(2), task.quantity() / 6);
                task.writeReported(diary, task.dueOn(), task.quantity() / 6);
            }
            case 7 -> {
                task.writeSigned(diary, task.assignedOn().plusDays(1));
                task.writeVerified(diary, begun, 1, task.quantity() / 2);
                task.writeAmended(
                        diary,
                        begun.plusDays(90),
                        task.quantity() * 5 / 4,
                        campaign.endsOn().minusDays(3));
            }
            case 8 -> writeHesitant(diary, number, task);
            default -> {
                task.writeSigned(diary, task.assignedOn().plusDays(1));
                task.writeDone(diary, begun.plusDays(number), 3);
            }
        }
    }

    /** The lead unit has not signed; every second time the task is given up. */
    private void writeHesitant(Diary diary, int number, TaskLife task) {
        task.writeSignedByOneSide(diary, task.assignedOn().plusDays(1));
        if (number % 2 == 1) {
            task.writeCancelled(diary, task.assignedOn().plusDays(100));
        }
    }
}
