package io.taizhang.command.flag;

import static io.taizhang.command.flag.FlagRule.APPEAL_ALREADY_DECIDED;
import static io.taizhang.command.flag.FlagRule.APPEAL_OPEN;
import static io.taizhang.command.flag.FlagRule.APPEAL_UNKNOWN;

import io.taizhang.api.flag.FlagEvent;
import io.taizhang.api.flag.FlagEvent.AppealDecided;
import io.taizhang.api.flag.FlagEvent.AppealFiled;
import io.taizhang.command.CommonRule;
import io.taizhang.command.Issued;
import io.taizhang.command.Step;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said against a flag that flies; one appeal after the other. */
final class Appeals {
    private @Nullable String open;
    private Step filed = Step.NONE;
    private final Set<String> decided = new HashSet<>();

    void enter(FlagEvent event, Step step) {
        switch (event) {
            case AppealFiled appeal -> {
                open = appeal.appealId();
                filed = step;
            }
            case AppealDecided appeal -> {
                open = null;
                decided.add(appeal.appealId());
            }
            default -> {}
        }
    }

    /** While somebody waits for an answer, nothing else is done with the flag. */
    void mustNotBeOpen() {
        APPEAL_OPEN.refuseIf(open != null, String.valueOf(open));
    }

    boolean isOpen(String appealId) {
        return appealId.equals(open);
    }

    void mayBeFiled(String appealId) {
        CommonRule.ALREADY_EXISTS.refuseIf(decided.contains(appealId), "appeal/" + appealId);
        mustNotBeOpen();
    }

    void mayBeDecided(String appealId, Issued issued) {
        APPEAL_ALREADY_DECIDED.refuseIf(decided.contains(appealId), appealId);
        APPEAL_UNKNOWN.refuseIf(!isOpen(appealId), appealId);
        filed.mustPrecede(issued);
        filed.mustBeAnothersThan(issued);
    }
}
