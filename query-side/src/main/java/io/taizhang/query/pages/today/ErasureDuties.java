package io.taizhang.query.pages.today;

import static io.taizhang.query.pages.Column.instant;
import static io.taizhang.query.pages.Column.text;
import static io.taizhang.query.pages.Column.word;

import io.taizhang.api.Role;
import io.taizhang.api.personal.ErasureGround;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import io.taizhang.query.personal.ErasureState;
import java.util.List;
import org.springframework.stereotype.Component;

/** Erasures of personal data that wait for an approval. */
@Component
class ErasureDuties implements Duties {

    @Override
    public Section section() {
        return Section.AUDIT;
    }

    @Override
    public List<Duty> of(Frame frame) {
        return List.of(Duty.of("erasure.approve", Role.APPROVER, "personal/approve-erasure", "subjectId")
                .rows(Listing.of("erasures")
                        .columns(text("subjectId"), word("ground", ErasureGround.class), instant("requestedAt"))
                        .where("state", ErasureState.REQUESTED.name())
                        .sorted("requestedAt"))
                .listed("/today"));
    }
}
