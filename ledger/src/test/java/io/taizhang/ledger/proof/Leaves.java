package io.taizhang.ledger.proof;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves to make trees of. */
final class Leaves {
    private Leaves() {}

    /** The eight entries that the test suites of Certificate Transparency share. */
    static List<Hash> published() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(entry -> Hash.leaf(HexFormat.of().parseHex(entry)))
                .toList();
    }

    static List<Hash> some(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i, (byte) (i >> 8), (byte) (i >> 16)}))
                .toList();
    }
}
