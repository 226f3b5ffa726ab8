package io.taizhang.query.flag;

import io.taizhang.api.flag.Colour;
import io.taizhang.api.flag.SchemeTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A round of a scheme.
 *
 * @param terms it was opened under
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
        SchemeTerms terms,
        List<CandidateLine> candidates,
        boolean scoringClosed,
        @Nullable Instant windowEndsAt,
        boolean windowClosed,
        int openObjections,
        List<ObjectionLine> objections,
        int redFlags,
        int notices,
        @Nullable Integer ceremonyAttendees,
        boolean annulled,
        boolean internal) {

    static RoundRow opened(
            String roundId, String schemeId, String unitPath, String title, String period, SchemeTerms terms) {
        return new RoundRow(
                roundId, schemeId, unitPath, title, period, terms, List.of(), false, null, false, 0, List.of(), 0, 0,
                null, false, true);
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

    RoundRow objected(ObjectionLine objection) {
        return objections(
                openObjections + 1,
                Stream.concat(objections.stream(), Stream.of(objection)).toList());
    }

    RoundRow resolved(String objectionId, boolean upheld, String findings) {
        return objections(
                openObjections - 1,
                objections.stream()
                        .map(line -> line.objectionId().equals(objectionId) ? line.resolved(upheld, findings) : line)
                        .toList());
    }

    RoundRow registered(Colour colour) {
        return colour == Colour.RED
                ? counted(redFlags + 1, notices, ceremonyAttendees, annulled)
                : counted(redFlags, notices + 1, ceremonyAttendees, annulled);
    }

    RoundRow celebrated(int attendees) {
        return counted(redFlags, notices, attendees, annulled);
    }

    RoundRow annulled(boolean over) {
        return counted(redFlags, notices, ceremonyAttendees, over);
    }

    RoundRow under(String path) {
        return new RoundRow(
                roundId,
                schemeId,
                path,
                title,
                period,
                terms,
                candidates,
                scoringClosed,
                windowEndsAt,
                windowClosed,
                openObjections,
                objections,
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
                terms,
                List.copyOf(lines),
                closed,
                until,
                over,
                openObjections,
                objections,
                redFlags,
                notices,
                ceremonyAttendees,
                annulled,
                internal);
    }

    private RoundRow objections(int open, List<ObjectionLine> lines) {
        return new RoundRow(
                roundId,
                schemeId,
                unitPath,
                title,
                period,
                terms,
                candidates,
                scoringClosed,
                windowEndsAt,
                windowClosed,
                open,
                lines,
                redFlags,
                notices,
                ceremonyAttendees,
                annulled,
                internal);
    }

    private RoundRow counted(int red, int black, @Nullable Integer attendees, boolean over) {
        return new RoundRow(
                roundId,
                schemeId,
                unitPath,
                title,
                period,
                terms,
                candidates,
                scoringClosed,
                windowEndsAt,
                windowClosed,
                openObjections,
                objections,
                red,
                black,
                attendees,
                over,
                internal);
    }
}
