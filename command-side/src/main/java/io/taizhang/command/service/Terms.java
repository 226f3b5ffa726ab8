package io.taizhang.command.service;

import static io.taizhang.command.service.ServiceRule.RENEWAL_OVERLAPS_TERM;

import io.taizhang.command.Rule;
import io.taizhang.command.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The terms of a contract, each after the one before; counted from 1. */
final class Terms {
    private final List<Days> agreed = new ArrayList<>();
    private final List<Step> agreements = new ArrayList<>();
    private @Nullable LocalDate terminatedOn;

    void agree(Days term, Step agreement) {
        agreed.add(term);
        agreements.add(agreement);
    }

    void terminate(LocalDate day) {
        terminatedOn = day;
    }

    boolean areTerminated() {
        return terminatedOn != null;
    }

    int number() {
        return agreed.size();
    }

    Days last() {
        return agreed.getLast();
    }

    /** What is done under a term rests on what that term was agreed by, not on a later one's. */
    Step agreementOn(int term) {
        return agreements.get(term - 1);
    }

    /** @return the number of the term that holds all of these days, as far as it lasted */
    int holding(Days asked, Rule otherwise) {
        return IntStream.rangeClosed(1, number())
                .filter(term -> agreed.get(term - 1).contain(asked) && !isPastTheEnd(asked.last()))
                .findFirst()
                .orElseThrow(() -> otherwise.refusal(asked.first(), asked.last()));
    }

    private boolean isPastTheEnd(LocalDate day) {
        return terminatedOn != null && day.isAfter(terminatedOn);
    }

    /** @return the number of the term a day lies in, or of the next one; the last one where all are over */
    int at(LocalDate day) {
        return IntStream.rangeClosed(1, number())
                .filter(term -> !agreed.get(term - 1).last().isBefore(day))
                .findFirst()
                .orElse(number());
    }

    void mustEndBefore(Days renewal) {
        RENEWAL_OVERLAPS_TERM.refuseIf(!renewal.first().isAfter(last().last()), renewal.first(), last().last());
    }
}
