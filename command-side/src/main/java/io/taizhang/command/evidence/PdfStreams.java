package io.taizhang.command.evidence;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What is packed in a PDF's streams: objects may stand there as well as pictures. */
final class PdfStreams {
    private static final String KEYWORD = "stream";
    private static final int DICTIONARY = 4_096;
    private static final int MOST_OF_ONE = 64 * 1024 * 1024;
    private static final long MOST_OF_ALL = 1024L * 1024 * 1024;
    private static final Pattern NAME = Pattern.compile("/([^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]+)");
    private static final Set<String> OPAQUE = Set.of(
            "DecodeParms",
            "DP",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");

    private final Content file;
    private final byte[] room = new byte[64 * 1024];
    private long unpacked;

    PdfStreams(Content file) {
        this.file = file;
    }

    void search() {
        for (int at = file.find(KEYWORD, 0); at >= 0; at = file.find(KEYWORD, at + 1)) {
            if (!file.has(at - 3, "end")) {
                search(at);
            }
        }
    }

    private void search(int keyword) {
        int start = keyword + KEYWORD.length();
        start += file.has(start, "\r\n") ? 2 : file.has(start, "\n") || file.has(start, "\r") ? 1 : 0;
        boolean holdsObjects = holdsObjects(keyword);
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.part(start, file.size()));
            search(inflater, holdsObjects);
        } catch (DataFormatException notPacked) {
            // Then it lies in the open, where it was searched already.
        } finally {
            inflater.end();
        }
    }

    /** Objects that are packed in another way than all writers pack them are hidden rather than packed. */
    private boolean holdsObjects(int keyword) {
        int from = Math.max(0, keyword - DICTIONARY);
        String before = file.text(from, keyword - from);
        Matcher names = NAME.matcher(before.substring(Math.max(0, before.lastIndexOf("obj"))));
        Set<String> named =
                names.results().map(name -> PdfNames.plain(name.group(1))).collect(Collectors.toSet());
        boolean holdsObjects = named.contains("ObjStm") || named.contains("First") && named.contains("N");
        UploadRule.EVIDENCE_ENCRYPTED.refuseIf(holdsObjects && named.stream().anyMatch(OPAQUE::contains));
        return holdsObjects;
    }

    private void search(Inflater inflater, boolean holdsObjects) throws DataFormatException {
        PdfNames names = new PdfNames();
        long size = 0;
        while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
            int read = inflater.inflate(room);
            size += read;
            unpacked += read;
            UploadRule.EVIDENCE_UNPACKS_TOO_LARGE.refuseIf(
                    unpacked > MOST_OF_ALL || holdsObjects && size > MOST_OF_ONE, MOST_OF_ONE);
            if (size > MOST_OF_ONE) {
                return;
            }
            for (int i = 0; i < read; i++) {
                names.next(room[i] & 0xff);
            }
        }
        names.next(' ');
    }
}
