package io.taizhang.command.evidence;

import java.util.Set;

/**
 * Reads names ({@code /Launch}, also written {@code /L#61unch}) out of any bytes, and refuses those under which something
 * acts. They are long enough not to come about in packed bytes by chance; the one that is not must go on like its value.
 */
final class PdfNames {
    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "Rendition",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "SubmitForm",
            "ImportData",
            "GoToE");
    private static final int LONGEST = 64;
    private static final String ENDS = "\0\t\n\f\r ()<>[]{}/%";
    private static final String SPACES = "\0\t\n\f\r ";

    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private boolean formFollows;

    void next(int octet) {
        if (inName && ENDS.indexOf(octet) >= 0) {
            end();
        }
        if (formFollows && SPACES.indexOf(octet) < 0) {
            formFollows = false;
            UploadRule.EVIDENCE_ACTIVE_CONTENT.refuseIf(octet == '[' || octet >= '0' && octet <= '9', "XFA");
        }
        if (octet == '/') {
            inName = true;
            name.setLength(0);
        } else if (inName && name.length() < LONGEST) {
            name.append((char) octet);
        }
    }

    private void end() {
        inName = false;
        String plain = plain(name.toString());
        UploadRule.EVIDENCE_ACTIVE_CONTENT.refuseIf(ACTIVE.contains(plain), plain);
        UploadRule.EVIDENCE_ENCRYPTED.refuseIf(plain.equals("Encrypt"));
        formFollows = plain.equals("XFA");
    }

    /** With {@code #6a} and the like as what they stand for. */
    static String plain(String written) {
        if (written.indexOf('#') < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            boolean escaped = written.charAt(i) == '#'
                    && written.length() - i > 2
                    && Character.digit(written.charAt(i + 1), 16) >= 0
                    && Character.digit(written.charAt(i + 2), 16) >= 0;
            if (escaped) {
                plain.append((char) Integer.parseInt(written.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                plain.append(written.charAt(i));
            }
        }
        return plain.toString();
    }
}
