package io.taizhang.command.renovation;

import java.time.LocalDate;

/** What later decisions need to know of a contract. */
record Contract(Step awarded, long sumFen, LocalDate startsOn, LocalDate endsOn, long certifiedFen) {

    Contract worth(long changeFen) {
        return new Contract(awarded, sumFen + changeFen, startsOn, endsOn, certifiedFen);
    }

    Contract endingOn(LocalDate day) {
        return new Contract(awarded, sumFen, startsOn, day, certifiedFen);
    }

    Contract certified(long amountFen) {
        return new Contract(awarded, sumFen, startsOn, endsOn, certifiedFen + amountFen);
    }
}
