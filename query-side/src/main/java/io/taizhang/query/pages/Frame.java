package io.taizhang.query.pages;

import io.taizhang.api.Actor;
import io.taizhang.api.Role;
import io.taizhang.query.web.Parameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What every page stands in: who reads it, of which unit, as of when. A page's controller takes one as a parameter; the
 * templates know it as {@code frame}.
 *
 * @param address of the page, as it was asked for
 * @param unit that was asked for; null for the reader's own
 * @param awaited a position that the page is to include; null where it need not wait
 * @param sample whether the ledger is one
 */
public record Frame(
        Actor actor,
        Address address,
        @Nullable String unit,
        String unitName,
        List<UnitNames.Unit> above,
        Standing standing,
        @Nullable Long awaited,
        boolean sample,
        Words words) {

    /** The unit the page is of; empty while there is none. */
    public String unitId() {
        return unit == null ? actor.unitId() : unit;
    }

    public boolean holds(Role role) {
        return actor.holds(role);
    }

    /**
     * The parameters of the page's address.
     *
     * @throws io.taizhang.query.engine.QueryRefusal where one is longer than any should be
     */
    public Parameters given() {
        MultiValueMap<String, String> given = new LinkedMultiValueMap<>();
        address.parameters().forEach(given::add);
        return new Parameters(given);
    }

    /** Another page, of the same unit and at the same time. */
    public Address to(String path) {
        return Address.of(path).with("unit", unit).with("asOf", standing.day()).with("time", standing.timeSaid());
    }

    /** This page without what is of one moment only. */
    public Address here() {
        return address.without("language", "position");
    }

    /** This page, of another unit. */
    public String ofUnit(String unitId) {
        return here().with("unit", unitId.equals(actor.unitId()) ? null : unitId)
                .without("page")
                .toString();
    }

    public String inLanguage(String language) {
        return here().with("language", language).toString();
    }

    public String now() {
        return here().without("asOf", "time").toString();
    }
}
