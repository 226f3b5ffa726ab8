package io.taizhang.command.renovation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The work under one contract that was certified as done, in the order in which it was certified. */
record CertifiedWork(List<Certificate> certificates, long amountFen) {
    static final CertifiedWork NONE = new CertifiedWork(List.of(), 0);

    /** A certificate may be entered late; it counts from when it was given. */
    CertifiedWork with(Instant at, long fen) {
        List<Certificate> more = new ArrayList<>(certificates);
        more.add(new Certificate(at, fen));
        more.sort(Comparator.comparing(Certificate::at));
        return new CertifiedWork(List.copyOf(more), amountFen + fen);
    }

    /** Since when so much work was certified; an amount within {@link #amountFen}. */
    Instant since(long fen) {
        long covered = 0;
        for (Certificate certificate : certificates) {
            covered += certificate.amountFen();
            if (covered >= fen) {
                return certificate.at();
            }
        }
        throw new IllegalArgumentException(fen + " fen were never certified");
    }

    record Certificate(Instant at, long amountFen) {}
}
