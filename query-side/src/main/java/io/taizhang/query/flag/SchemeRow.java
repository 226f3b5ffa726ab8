package io.taizhang.query.flag;

import io.taizhang.api.flag.SchemeTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scheme: what flags are awarded by, and on what ground.
 *
 * @param rounds opened under it, in their order
 * @param publishedOn Asia/Shanghai
 * @param withdrawnOn null while it holds
 * @param withdrawnBecause likewise
 */
public record SchemeRow(
        String schemeId,
        String unitId,
        String unitPath,
        String title,
        SchemeTerms terms,
        List<String> rounds,
        LocalDate publishedOn,
        boolean withdrawn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause) {

    SchemeRow opening(String roundId, String path) {
        return new SchemeRow(
                schemeId,
                unitId,
                path,
                title,
                terms,
                Stream.concat(rounds.stream(), Stream.of(roundId)).toList(),
                publishedOn,
                withdrawn,
                withdrawnOn,
                withdrawnBecause);
    }

    SchemeRow withdrawn(LocalDate on, String why, String path) {
        return new SchemeRow(schemeId, unitId, path, title, terms, rounds, publishedOn, true, on, why);
    }
}
