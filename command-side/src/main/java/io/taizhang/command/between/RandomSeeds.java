package io.taizhang.command.between;

import io.taizhang.command.inspection.Seeds;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Seeds from the machine's own randomness. */
final class RandomSeeds implements Seeds {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
