package io.taizhang.command.renovation;

import static io.taizhang.command.renovation.RenovationRule.CONTRACT_BELOW_CERTIFIED;
import static io.taizhang.command.renovation.RenovationRule.CONTRACT_PERIOD_REVERSED;
import static io.taizhang.command.renovation.RenovationRule.ESTIMATE_MUST_BE_REVISED_FIRST;
import static io.taizhang.command.renovation.RenovationRule.VARIATION_CHANGES_NOTHING;
import static io.taizhang.command.renovation.RenovationRule.VARIATION_OLD_VALUE_DIFFERS;
import static io.taizhang.command.renovation.RenovationRule.VARIATION_VALUE_MALFORMED;

import io.taizhang.api.renovation.RenovationCommand.ApproveVariation;
import io.taizhang.command.Money;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A change of a contract, held against the contract as it stands. */
record Variation(Contract contract, String oldValue, String newValue) {
    private static final long MOST_FEN = 100_000_000_000_000L;

    static Variation of(Contract contract, ApproveVariation command) {
        VARIATION_CHANGES_NOTHING.refuseIf(command.oldValue().equals(command.newValue()), command.oldValue());
        return new Variation(contract, command.oldValue(), command.newValue());
    }

    /**
     * @param roomFen how much more the contracts may be worth under the estimate
     * @return how much more, or less, the contract is worth
     */
    long changeOfSum(long roomFen) {
        long sumFen = contract.sumFen();
        VARIATION_OLD_VALUE_DIFFERS.refuseIf(fen(oldValue) != sumFen, oldValue, Long.toString(sumFen));
        long newFen = fen(newValue);
        CONTRACT_BELOW_CERTIFIED.refuseIf(
                newFen < contract.certifiedFen(), new Money(newFen), new Money(contract.certifiedFen()));
        ESTIMATE_MUST_BE_REVISED_FIRST.refuseIf(
                newFen - sumFen > roomFen, new Money(newFen - sumFen), new Money(roomFen));
        return newFen - sumFen;
    }

    void mustKeepPeriod() {
        VARIATION_OLD_VALUE_DIFFERS.refuseIf(!date(oldValue).equals(contract.endsOn()), oldValue, contract.endsOn());
        LocalDate endsOn = date(newValue);
        CONTRACT_PERIOD_REVERSED.refuseIf(endsOn.isBefore(contract.startsOn()), contract.startsOn(), endsOn);
    }

    /** Whole fen, within the bounds of every other amount. */
    private static long fen(String value) {
        VARIATION_VALUE_MALFORMED.refuseIf(!value.matches("[1-9][0-9]{0,14}"), value);
        long fen = Long.parseLong(value);
        VARIATION_VALUE_MALFORMED.refuseIf(fen > MOST_FEN, value);
        return fen;
    }

    /** Of four-figure years, as every other date is. */
    private static LocalDate date(String value) {
        VARIATION_VALUE_MALFORMED.refuseIf(!value.matches("(19|20|21)\\d\\d-\\d\\d-\\d\\d"), value);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw VARIATION_VALUE_MALFORMED.refusal(value);
        }
    }
}
