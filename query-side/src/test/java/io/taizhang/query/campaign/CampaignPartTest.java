package io.taizhang.query.campaign;

import static io.taizhang.query.campaign.Tasks.JULY;
import static io.taizhang.query.campaign.Tasks.JUNE;
import static io.taizhang.query.campaign.Tasks.amended;
import static io.taizhang.query.campaign.Tasks.assigned;
import static io.taizhang.query.campaign.Tasks.completed;
import static io.taizhang.query.campaign.Tasks.launched;
import static io.taizhang.query.campaign.Tasks.verified;
import static io.taizhang.query.testing.Facts.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.taizhang.api.campaign.CampaignEvent.CampaignConcluded;
import io.taizhang.api.campaign.CampaignEvent.MeetingHeld;
import io.taizhang.api.campaign.CampaignOutcome;
import io.taizhang.api.campaign.MeetingKind;
import io.taizhang.query.testing.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignPartTest {
    private final CampaignPart part = new CampaignPart();

    @Test
    void campaignsAreCountedWhileTheyLastAndByHowTheyEnd() {
        CampaignFigures figures = after(launched(), launched(), concluded(), meeting());

        assertThat(figures.underWay()).isEqualTo(1);
        assertThat(figures.concluded().of(CampaignOutcome.TITLE_WON)).isEqualTo(1);
        assertThat(figures.meetings().of(MeetingKind.SPECIAL)).isEqualTo(1);
    }

    @Test
    void tasksAreCountedWithWhatIsDueNext() {
        CampaignFigures figures = after(
                assigned("t1", "kaiyuan", 5),
                assigned("t2", "kaiyuan", 5),
                amended("t2", "kaiyuan", "20", "0", false),
                verified("t1", "kaiyuan", 5, 1, "20", "20"));
        assertThat(figures.tasks().open()).isEqualTo(2);
        assertThat(figures.tasks().verifiedPercent()).isEqualByComparingTo("50");
        assertThat(figures.nextDueOn()).isEqualTo(JUNE);
        assertThat(figures.due().tasks()).containsEntry(JUNE, 1L).containsEntry(JULY, 1L);

        CampaignFigures later =
                part.after("kaiyuan", figures, completed("t1", "kaiyuan", false).at(9));
        assertThat(later.nextDueOn()).isEqualTo(JULY);
        assertThat(later.due().tasks()).doesNotContainKey(JUNE);
    }

    private CampaignFigures after(Facts... told) {
        CampaignFigures figures = part.nothing();
        long position = 0;
        for (Facts one : told) {
            figures = part.after("xinhualu", figures, one.at(++position));
        }
        return figures;
    }

    private static Facts concluded() {
        return fact(new CampaignConcluded("c1", CampaignOutcome.TITLE_WON, List.of()));
    }

    private static Facts meeting() {
        return fact(new MeetingHeld("c1", MeetingKind.SPECIAL, "专题会", 30, List.of()));
    }
}
