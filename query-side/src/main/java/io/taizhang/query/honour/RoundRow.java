package io.taizhang.query.honour;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A round of a programme.
 *
 * @param quota null: as many as deserve it
 * @param candidates in the order of nomination
 * @param windowEndsAt until when the candidates can be objected to; null while none is announced
 * @param honours conferred in it
 * @param households that have stars in it
 * @param internal always: whoever was nominated and not honoured is nobody's business but the office's
 */
public record RoundRow(
        String roundId,
        String programmeId,
        String unitPath,
        String title,
        String period,
        @Nullable Integer quota,
        List<BallotLine> candidates,
        @Nullable Instant windowEndsAt,
        boolean windowClosed,
        int openObjections,
        int honours,
        int households,
        boolean internal) {

    RoundRow under(String path) {
        return new RoundRow(
                roundId,
                programmeId,
                path,
                title,
                period,
                quota,
                candidates,
                windowEndsAt,
                windowClosed,
                openObjections,
                honours,
                households,
                internal);
    }

    RoundRow nominated(BallotLine line) {
        List<BallotLine> more = new ArrayList<>(candidates);
        more.add(line);
        return lined(more, windowEndsAt, openObjections);
    }

    RoundRow with(int candidateNo, UnaryOperator<BallotLine> change) {
        return lined(
                candidates.stream()
                        .map(line -> line.candidateNo() == candidateNo ? change.apply(line) : line)
                        .toList(),
                windowEndsAt,
                openObjections);
    }

    RoundRow announced(List<Integer> candidateNos, Instant until) {
        return lined(
                candidates.stream()
                        .map(line -> line.announced(candidateNos.contains(line.candidateNo())))
                        .toList(),
                until,
                openObjections);
    }

    RoundRow objected(int more) {
        return lined(candidates, windowEndsAt, openObjections + more);
    }

    private RoundRow lined(List<BallotLine> lines, @Nullable Instant until, int objections) {
        return new RoundRow(
                roundId,
                programmeId,
                unitPath,
                title,
                period,
                quota,
                List.copyOf(lines),
                until,
                windowClosed,
                objections,
                honours,
                households,
                internal);
    }

    RoundRow closed() {
        return counted(true, honours, households);
    }

    RoundRow oneMoreHonour() {
        return counted(windowClosed, honours + 1, households);
    }

    RoundRow starred(int more) {
        return counted(windowClosed, honours, households + more);
    }

    private RoundRow counted(boolean over, int conferred, int starred) {
        return new RoundRow(
                roundId,
                programmeId,
                unitPath,
                title,
                period,
                quota,
                candidates,
                windowEndsAt,
                over,
                openObjections,
                conferred,
                starred,
                internal);
    }
}
