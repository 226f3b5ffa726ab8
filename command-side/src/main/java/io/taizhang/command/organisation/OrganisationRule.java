package io.taizhang.command.organisation;

import io.taizhang.command.Rule;

/** What units, posts, merchants and places refuse. */
enum OrganisationRule implements Rule {
    /** A ledger has one topmost unit. */
    ROOT_EXISTS(409),
    PARENT_UNKNOWN(404),
    /** A unit cannot hang below itself. */
    UNIT_CYCLE(409),
    UNIT_ALREADY_THERE(409),
    UNIT_HAS_OPEN_CHILDREN(409),
    POST_ALREADY_HELD(409),
    POST_VACANT(409),
    PLACE_UNKNOWN(404),
    PLACE_CLOSED(409),
    /** It lies in a unit that is neither the thing's own nor above or below it. */
    PLACE_OF_ANOTHER_UNIT(409),
    /** A calendar names only days of its own year. */
    HOLIDAY_OUTSIDE_YEAR(409),
    BOTH_HOLIDAY_AND_WORKDAY(409),
    /** Monday to Friday are worked anyway. */
    NOT_A_WEEKEND(409),
    /** Not a unified social credit code by GB 32100-2015: nothing that the merchant's state could mend, hence 400. */
    USCC_MALFORMED(400);

    private final int status;

    OrganisationRule(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
