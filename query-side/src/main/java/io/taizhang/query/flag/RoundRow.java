package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A round of a scheme.
 *
 * @param windowEndsAt until when the shortlist can be objected to; null while there is none
 * @param redFlags awarded in it
 * @param notices to improve, given in it
 * @param ceremonyAttendees null until the flags were handed over
 * @param internal always: the low scores of merchants are nobody's business but the office's
 */
public record RoundRow(
        String roundId,
        String schemeId,
        String unitPath,
        String title,
        String period,
        List<CandidateLine> candidates,
        boolean scoringClosed,
        @Nullable Instant windowEndsAt,
        boolean windowClosed,
        int openObjections,
        int redFlags,
        int notices,
        @Nullable Integer ceremonyAttendees,
        boolean annulled,
        boolean internal) {

    static RoundRow opened(String roundId, String schemeId, String unitPath, String title, String period) {
        return new RoundRow(
                roundId, schemeId, unitPath, title, period, List.of(), false, null, false, 0, 0, 0, null, false, true);
    }

    RoundRow nominated(String merchantId) {
        List<CandidateLine> more = new ArrayList<>(candidates);
        more.add(CandidateLine.nominated(merchantId));
        return lined(more, scoringClosed, windowEndsAt, windowClosed);
    }

    RoundRow with(String merchantId, UnaryOperator<CandidateLine> change) {
        return lined(
                candidates.stream()
                        .map(line -> line.merchantId().equals(merchantId) ? change.apply(line) : line)
                        .toList(),
                scoringClosed,
                windowEndsAt,
                windowClosed);
    }

    RoundRow scored() {
        return lined(candidates, true, windowEndsAt, windowClosed);
    }

    RoundRow listed(List<String> merchantIds, Instant until) {
        List<CandidateLine> lines = candidates.stream()
                .map(line -> line.listed(merchantIds.contains(line.merchantId())))
                .toList();
        return lined(lines, scoringClosed, until, windowClosed);
    }

    RoundRow windowClosed(boolean over) {
        return lined(candidates, scoringClosed, windowEndsAt, over);
    }

    RoundRow objected(int more) {
        return counted(openObjections + more, redFlags, notices, ceremonyAttendees, annulled);
    }

    RoundRow registered(Colour colour) {
        return colour == Colour.RED
                ? counted(openObjections, redFlags + 1, notices, ceremonyAttendees, annulled)
                : counted(openObjections, redFlags, notices + 1, ceremonyAttendees, annulled);
    }

    RoundRow celebrated(int attendees) {
        return counted(openObjections, redFlags, notices, attendees, annulled);
    }

    RoundRow annulled(boolean over) {
        return counted(openObjections, redFlags, notices, ceremonyAttendees, over);
    }

    RoundRow under(String path) {
        return new RoundRow(
                roundId,
                schemeId,
                path,
                title,
                period,
                candidates,
                scoringClosed,
                windowEndsAt,
                windowClosed,
                openObjections,
                redFlags,
                notices,
                ceremonyAttendees,
                annulled,
                internal);
    }

    private RoundRow lined(List<CandidateLine> lines, boolean closed, @Nullable Instant until, boolean over) {
        return new RoundRow(
                roundId,
                schemeId,
                unitPath,
                title,
                period,
                List.copyOf(lines),
                closed,
                until,
                over,
                openObjections,
                redFlags,
                notices,
                ceremonyAttendees,
                annulled,
                internal);
    }

    private RoundRow counted(int objections, int red, int black, @Nullable Integer attendees, boolean over) {
        return new RoundRow(
                roundId,
                schemeId,
                unitPath,
                title,
                period,
                candidates,
                scoringClosed,
                windowEndsAt,
                windowClosed,
                objections,
                red,
                black,
                attendees,
                over,
                internal);
    }
}
