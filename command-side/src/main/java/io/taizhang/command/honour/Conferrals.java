package io.taizhang.command.honour;

import static io.taizhang.command.honour.HonourRule.ALREADY_CONFERRED;

import io.taizhang.api.honour.HonourEvent;
import io.taizhang.api.honour.HonourEvent.HonourRegistered;
import java.util.HashSet;
import java.util.Set;

/** Who of a round has been honoured. */
final class Conferrals {
    private final Set<Integer> candidateNos = new HashSet<>();

    void enter(HonourEvent event) {
        if (event instanceof HonourRegistered it) {
            candidateNos.add(it.candidateNo());
        }
    }

    void mustNotInclude(int candidateNo) {
        ALREADY_CONFERRED.refuseIf(candidateNos.contains(candidateNo), candidateNo);
    }

    int count() {
        return candidateNos.size();
    }
}
