package io.taizhang.command.evidence;

import java.util.List;

/** What holds for pictures of any kind. */
final class Picture {
    /** Of a camera of today; decoded they take some 200 MB. */
    static final long MOST_PIXELS = 50_000_000;

    /** How files begin that a picture is sometimes made to be as well. */
    private static final List<String> OTHERS =
            List.of("PK\3\4", "PK\5\6", "%PDF-", "<script", "<html", "<svg", "<?php", "<!DOCTYPE", "\177ELF");

    private Picture() {}

    /** Before anybody decodes it: the size it says it has is what a decoder reserves. */
    static void mustBeShowable(long width, long height) {
        UploadRule.EVIDENCE_BROKEN.refuseIf(width == 0 || height == 0);
        UploadRule.EVIDENCE_PICTURE_TOO_LARGE.refuseIf(width * height > MOST_PIXELS, width, height, MOST_PIXELS);
    }

    /** What cameras add behind a picture is left off, but nobody sends an archive or a page there by accident. */
    static void mustEndHarmlessly(Content file, int end) {
        for (String other : OTHERS) {
            UploadRule.EVIDENCE_AMBIGUOUS.refuseIf(file.find(other, end) >= 0);
        }
    }
}
