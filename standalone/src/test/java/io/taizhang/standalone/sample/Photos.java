package io.taizhang.standalone.sample;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Photos for tests that hand some in. */
public final class Photos {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Photos() {}

    /** A PNG whose camera noted the second it was taken in. */
    public static byte[] takenAt(Instant when) {
        return new SamplePhoto(LocalDateTime.ofInstant(when, ZONE), 128).png();
    }

    /** The digest of a photo that is there in the sample. */
    public static String ofTheSample() {
        return MinghuSites.fault(1, 1).photo().sha256();
    }
}
