package io.taizhang.query.pages.today;

import static io.taizhang.query.pages.Column.text;

import io.taizhang.api.Role;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import java.util.List;
import org.springframework.stereotype.Component;

/** Objections to candidates. */
@Component
class HonourDuties implements Duties {

    @Override
    public Section section() {
        return Section.HONOUR;
    }

    @Override
    public List<Duty> of(Frame frame) {
        return List.of(Duty.of("candidate.objection", Role.APPROVER, "honour/resolve-objection", "roundId")
                .rows(Listing.of("honour-round")
                        .columns(text("title"), text("period"))
                        .where("openObjections", ">0"))
                .due("windowEndsAt")
                .listed("/honour"));
    }
}
