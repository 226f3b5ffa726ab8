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
    /** Looking at each takes time; a document of the size that is taken has far fewer. */
    private static final int MOST_STREAMS = 50_000;

    private static final Pattern WHOLE = Pattern.compile("obj\\s*<<[^%\\\\]*>>\\s*");
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
        int streams = 0;
        for (int at = file.find(KEYWORD, 0); at >= 0; at = file.find(KEYWORD, at + 1)) {
            if (!file.has(at - 3, "end")) {
                UploadRule.EVIDENCE_UNPACKS_TOO_LARGE.refuseIf(++streams > MOST_STREAMS, MOST_OF_ONE);
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
        Matcher names = NAME.matcher(own(before));
        Set<String> named =
                names.results().map(name -> PdfNames.plain(name.group(1))).collect(Collectors.toSet());
        boolean holdsObjects = named.contains("ObjStm") || named.contains("First") && named.contains("N");
        UploadRule.EVIDENCE_ENCRYPTED.refuseIf(holdsObjects && named.stream().anyMatch(OPAQUE::contains));
        return holdsObjects;
    }

    /**
     * From where its object seems to begin. The word may stand in a text of its dictionary: where what follows is no
     * dictionary by itself, all that lies before it is looked at.
     */
    private static String own(String before) {
        int begin = before.lastIndexOf("obj");
        if (begin < 0) {
            return before;
        }
        String own = before.substring(begin);
        boolean inARemark =
                before.substring(before.lastIndexOf('\n', begin) + 1, begin).indexOf('%') >= 0;
        boolean whole = WHOLE.matcher(own).matches()
                && count(own, '<') == count(own, '>')
                && count(own, '(') == count(own, ')');
        return whole && !inARemark ? own : before;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
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
