package io.taizhang.query.pages.flag;

import static io.taizhang.query.pages.Column.name;
import static io.taizhang.query.pages.Column.text;

import io.taizhang.api.Role;
import io.taizhang.query.flag.ProcessStage;
import io.taizhang.query.pages.Duties;
import io.taizhang.query.pages.Duty;
import io.taizhang.query.pages.Frame;
import io.taizhang.query.pages.Listing;
import io.taizhang.query.pages.Section;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Steps on the way to a black flag and back, objections to shortlists. */
@Component
class FlagDuties implements Duties {
    private static final Listing PROCESS = Listing.of("flag-process")
            .columns(name("merchantId", "merchant-register", "name").linked("/flag/{flagId}"), text("period"));
    private static final Listing ROUNDS = Listing.of("flag-round")
            .columns(text("title").linked("/flag/rounds/{roundId}"), text("period"))
            .where("openObjections", ">0");

    @Override
    public Section section() {
        return Section.FLAG;
    }

    @Override
    public List<Duty> of(Frame frame) {
        return List.of(
                step("defence.review", ProcessStage.DEFENDED, Role.APPROVER, "flag/review-defence"),
                step("black.award", ProcessStage.DECIDABLE, Role.APPROVER, "flag/award-black-flag"),
                step("notice.give", ProcessStage.UNIMPROVED, Role.OFFICIAL, "flag/give-pre-notice"),
                step("repair.verify", ProcessStage.REPAIRING, Role.INSPECTOR, "flag/verify-repair"),
                Duty.of("objection.resolve", Role.APPROVER, "flag/resolve-objection")
                        .rows(ROUNDS)
                        .due("windowEndsAt")
                        .knowing(FlagDuties::firstObjection)
                        .listed("/flag/rounds"));
    }

    private static Duty step(String code, ProcessStage stage, Role role, String command) {
        return Duty.of(code, role, command, "flagId")
                .rows(PROCESS.where("stage", stage.name()))
                .listed("/flag");
    }

    private static Map<String, String> firstObjection(ObjectNode round) {
        String objection = round.path("objections")
                .valueStream()
                .filter(one -> !one.path("upheld").isBoolean())
                .map(one -> one.path("objectionId").asString())
                .findFirst()
                .orElse("");
        return Map.of("roundId", round.path("roundId").asString(), "objectionId", objection);
    }
}
