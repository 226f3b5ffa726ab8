package io.taizhang.command.evidence;

import io.taizhang.command.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Decides what a file is by what is in it: whatever the sender or its name says counts for nothing. A general detector would
 * tell more kinds apart by their first bytes; the few that are taken are gone through from end to end instead.
 */
final class Examination {
    private static final int BEGINNING = 512;

    private final List<Format> formats = List.of(new Jpeg(), new Png(), new Pdf(), new OfficeDocument());

    /**
     * @param given what was sent
     * @param clean where what may be kept of it is written
     * @throws Refusal by an {@link UploadRule}
     */
    Found examine(Path given, Path clean) throws IOException {
        UploadRule.EVIDENCE_EMPTY.refuseIf(Files.size(given) == 0);
        Content file = Content.of(given);
        Format format =
                formats.stream().filter(known -> known.claims(file)).findFirst().orElseThrow(() -> unknown(file));
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(clean))) {
            return format.copy(file, to);
        }
    }

    /** Pages, drawings and programs are refused as what they are: whoever tries should know that it is no mistake. */
    private static Refusal unknown(Content file) {
        String beginning =
                file.text(0, BEGINNING).replace("\u00ef\u00bb\u00bf", "").strip();
        boolean runs = beginning.startsWith("<")
                || beginning.startsWith("#!")
                || beginning.startsWith("MZ")
                || beginning.startsWith("\177ELF");
        return runs
                ? UploadRule.EVIDENCE_ACTIVE_CONTENT.refusal(beginning.substring(0, Math.min(12, beginning.length())))
                : UploadRule.EVIDENCE_TYPE_NOT_ACCEPTED.refusal();
    }
}
