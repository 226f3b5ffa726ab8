package io.taizhang.command.renovation;

import io.taizhang.command.Step;
import java.time.Instant;
import java.time.LocalDate;

/** What later decisions need to know of a contract. */
record Contract(Step awarded, Limit sum, LocalDate startsOn, LocalDate endsOn, long certifiedFen) {
    long sumFen() {
        return sum.fen();
    }

    Contract worth(long sumFen, Instant at) {
        return new Contract(awarded, sum.setTo(sumFen, at), startsOn, endsOn, certifiedFen);
    }

    Contract endingOn(LocalDate day) {
        return new Contract(awarded, sum, startsOn, day, certifiedFen);
    }

    Contract certified(long amountFen) {
        return new Contract(awarded, sum, startsOn, endsOn, certifiedFen + amountFen);
    }
}
