import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Verifies a bundle of facts of a Taizhang ledger, offline, with nothing but a JDK (17 or later) and the key one trusts.
 *
 * <pre>java VerifyBundle.java FILE --key KEY [--checkpoint OLDER] [--lang zh|en]</pre>
 *
 * It prints one line. Exit codes: 0 the bundle holds, 1 it does not, 2 it cannot be read or was asked for wrongly.
 *
 * <p>Nothing is unpacked to disk, and no member is held in memory but small ones. The signature over the manifest and, with
 * it, over every byte of the archive is verified before anything is inflated. This file shares no code with the ledger.
 */
public final class VerifyBundle {
    private static final int SMALL = 8 << 20;
    private static final long LARGEST_MEMBER = 256L << 20;
    private static final int LONGEST_LINE = 64 << 20;
    private static final int ON_THE_PAGE = 1_000;
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final Pattern TIME = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final String CSV_HEADER =
            "position 编号,recorded 入账时间,occurred 发生时间,actor 经办人,type 事项,stream 对象,units 单位,border 边界";

    private final Key key;
    private final Checkpoint older;
    private final boolean chinese;

    private VerifyBundle(Key key, Checkpoint older, boolean chinese) {
        this.key = key;
        this.older = older;
        this.chinese = chinese;
    }

    public static void main(String... arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(run(arguments, out));
    }

    /** Prints one line, and returns the exit code. */
    static int run(String[] arguments, PrintStream out) {
        try {
            Asked asked = Asked.of(arguments);
            Key key = Key.parse(asked.key);
            Checkpoint older = asked.older == null ? null : older(key, asked.older);
            try (FileChannel file = open(asked.file)) {
                out.println("HOLDS 成立: " + new VerifyBundle(key, older, asked.chinese).verify(file));
                return 0;
            }
        } catch (Broken e) {
            out.println("DOES NOT HOLD 不成立: " + printable(e.getMessage()));
            return 1;
        } catch (Unreadable e) {
            out.println("CANNOT BE VERIFIED 无法核验: " + printable(e.getMessage()));
            return 2;
        } catch (IOException e) {
            out.println("CANNOT BE VERIFIED 无法核验: " + printable("the file cannot be read: " + e));
            return 2;
        } catch (RuntimeException | Error e) {
            // Out of memory, or a mistake of the verifier's own: that says nothing of the bundle.
            out.println("CANNOT BE VERIFIED 无法核验: " + printable("the verifier came to no end: " + e));
            return 2;
        }
    }

    /** What a file says is not to move the cursor of whoever reads about it. */
    private static String printable(String text) {
        String safe = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "?");
        return safe.length() > 1_000 ? safe.substring(0, 1_000) + "…" : safe;
    }

    private static FileChannel open(String name) throws Unreadable, IOException {
        try {
            Path path = Path.of(name);
            if (!Files.isRegularFile(path)) {
                throw new Unreadable("there is no file " + name);
            }
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (InvalidPathException e) {
            throw new Unreadable("there is no file " + name);
        }
    }

    private static Checkpoint older(Key key, String name) throws Unreadable, IOException {
        try (FileChannel file = open(name)) {
            if (file.size() > SMALL) {
                throw new Unreadable("the older checkpoint is none");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            while (bytes.hasRemaining() && file.read(bytes) >= 0) {
                // read on
            }
            return Checkpoint.of(key, Note.parse(bytes.array(), "the older checkpoint"));
        } catch (Broken e) {
            throw new Unreadable("the older checkpoint: " + e.getMessage());
        }
    }

    /** The bundle does not hold. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why);
        }
    }

    /** Whether it holds cannot be told. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String why) {
            super(why);
        }
    }

    private static void must(boolean holds, String otherwise) throws Broken {
        if (!holds) {
            throw new Broken(otherwise);
        }
    }

    /** The command line. */
    private static final class Asked {
        private static final String USAGE = "usage: verify-bundle FILE --key KEY [--checkpoint OLDER] [--lang zh|en]";

        private String file;
        private String key;
        private String older;
        private boolean chinese = String.valueOf(System.getenv("LANG")).startsWith("zh");

        static Asked of(String[] arguments) throws Unreadable {
            Asked asked = new Asked();
            for (int i = 0; i < arguments.length; i++) {
                String argument = arguments[i];
                if (!argument.startsWith("--") && asked.file == null) {
                    asked.file = argument;
                } else if (i + 1 == arguments.length) {
                    throw new Unreadable(USAGE);
                } else if (argument.equals("--key") && asked.key == null) {
                    asked.key = arguments[++i];
                } else if (argument.equals("--checkpoint") && asked.older == null) {
                    asked.older = arguments[++i];
                } else if (argument.equals("--lang") && Set.of("zh", "en").contains(arguments[i + 1])) {
                    asked.chinese = arguments[++i].equals("zh");
                } else {
                    throw new Unreadable(USAGE);
                }
            }
            if (asked.file == null || asked.key == null) {
                throw new Unreadable(USAGE);
            }
            return asked;
        }
    }

    // ---- hashes, keys, notes

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** Standard Base64 with its padding, and written in the one way there is. */
    private static byte[] base64(String text, int bytes, String what) throws Broken {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            must(
                    decoded.length == bytes
                            && Base64.getEncoder().encodeToString(decoded).equals(text),
                    what);
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new Broken(what);
        }
    }

    private static long number(String text, String what) throws Broken {
        must(NUMBER.matcher(text).matches(), what + " is no number: " + text);
        return Long.parseLong(text);
    }

    /** A verifier's key as C2SP signed-note writes it. */
    private static final class Key {
        private static final Pattern WRITTEN = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");
        private static final byte[] DER = HexFormat.of().parseHex("302a300506032b6570032100");

        private final String name;
        private final byte[] id;
        private final byte[] raw;

        private Key(String name, byte[] id, byte[] raw) {
            this.name = name;
            this.id = id;
            this.raw = raw;
        }

        static Key parse(String written) throws Unreadable {
            Matcher matcher = WRITTEN.matcher(written);
            if (!matcher.matches()) {
                throw new Unreadable("the key is none");
            }
            try {
                byte[] typed = base64(matcher.group(3), 33, "");
                MessageDigest digest = sha256();
                digest.update((matcher.group(1) + "\n").getBytes(UTF_8));
                byte[] id = Arrays.copyOf(digest.digest(typed), 4);
                must(typed[0] == 1 && HexFormat.of().formatHex(id).equals(matcher.group(2)), "");
                return new Key(matcher.group(1), id, Arrays.copyOfRange(typed, 1, 33));
            } catch (Broken e) {
                throw new Unreadable("the key is none, or not written as it was given out");
            }
        }

        boolean signed(byte[] text, byte[] signature) {
            try {
                byte[] der = Arrays.copyOf(DER, DER.length + raw.length);
                System.arraycopy(raw, 0, der, DER.length, raw.length);
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
                verifier.update(text);
                return verifier.verify(signature);
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }

    /** A C2SP signed note. */
    private static final class Note {
        private static final Pattern LINE = Pattern.compile("— ([^\\s+]+) ([A-Za-z0-9+/=]+)");

        private final String what;
        private final String text;
        private final String[] signatures;

        private Note(String what, String text, String[] signatures) {
            this.what = what;
            this.text = text;
            this.signatures = signatures;
        }

        static Note parse(byte[] bytes, String what) throws Broken {
            String note = utf8(bytes, what);
            int end = note.lastIndexOf("\n\n");
            must(end >= 0 && note.endsWith("\n") && end + 2 < note.length(), what + " is no signed note");
            String lines = note.substring(end + 2, note.length() - 1);
            return new Note(what, note.substring(0, end + 1), lines.split("\n", -1));
        }

        private static String utf8(byte[] bytes, String what) throws Broken {
            try {
                return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            } catch (CharacterCodingException e) {
                throw new Broken(what + " is no text");
            }
        }

        /** The text, where the key signed it. Others may have signed it too. */
        String signedWith(Key key) throws Broken {
            boolean signed = false;
            for (String line : signatures) {
                Matcher matcher = LINE.matcher(line);
                must(matcher.matches(), what + " has a line that is no signature");
                String signature = matcher.group(2);
                if (matcher.group(1).equals(key.name) && signature.length() == 92) {
                    byte[] bytes = base64(signature, 68, what + " has a signature that is none");
                    if (Arrays.equals(bytes, 0, 4, key.id, 0, 4)) {
                        must(
                                key.signed(text.getBytes(UTF_8), Arrays.copyOfRange(bytes, 4, 68)),
                                what + " has a false signature");
                        signed = true;
                    }
                }
            }
            must(signed, what + " was not signed with this key");
            return text;
        }
    }

    /** What a ledger held at a moment (C2SP tlog-checkpoint). */
    private static final class Checkpoint {
        private final long size;
        private final byte[] root;

        private Checkpoint(long size, byte[] root) {
            this.size = size;
            this.root = root;
        }

        static Checkpoint of(Key key, Note note) throws Broken {
            String text = note.signedWith(key);
            String[] lines = text.split("\n", -1);
            must(lines.length == 4 && lines[3].isEmpty(), note.what + " is no checkpoint");
            must(lines[0].equals(key.name), note.what + " is one of another ledger, " + lines[0]);
            long size = number(lines[1], "the size of " + note.what);
            must(size > 0, note.what + " is one of nothing");
            return new Checkpoint(size, base64(lines[2], 32, note.what + " has no root"));
        }
    }

    // ---- the archive

    private static final class Member {
        private String name;
        private int method;
        private int crc;
        private long packed;
        private long bytes;
        private long offset;

        long content() {
            return offset + 30 + name.length();
        }

        long end() {
            return content() + packed;
        }

        private void common(ByteBuffer header) {
            header.putShort((short) 20).putShort((short) 0).putShort((short) method);
            header.putShort((short) 0)
                    .putShort((short) 0x21)
                    .putInt(crc)
                    .putInt((int) packed)
                    .putInt((int) bytes);
            header.putShort((short) name.length()).putShort((short) 0);
        }

        byte[] local() {
            ByteBuffer header = little(new byte[30 + name.length()]).putInt(0x04034b50);
            common(header);
            return header.put(name.getBytes(US_ASCII)).array();
        }

        byte[] central() {
            ByteBuffer header =
                    little(new byte[46 + name.length()]).putInt(0x02014b50).putShort((short) 20);
            common(header);
            header.putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) offset);
            return header.put(name.getBytes(US_ASCII)).array();
        }
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A ZIP in its one canonical form: every byte of its headers follows from its members. */
    private static final class Archive {
        private static final Pattern NAME =
                Pattern.compile("checkpoint|since|consistency|manifest|index\\.html|README\\.txt"
                        + "|VerifyBundle\\.java|(entries|proof)/[0-9]{6}\\.txt|index/[0-9]{6}\\.csv"
                        + "|schema/[A-Za-z][A-Za-z0-9]*(\\.[A-Za-z][A-Za-z0-9]*)*\\.json");

        private final FileChannel file;
        private final Map<String, Member> members = new LinkedHashMap<>();
        private Member last;

        Archive(FileChannel file) throws Broken, IOException {
            this.file = file;
            long size = file.size();
            must(size >= 22 && size < 1L << 32, "this is no bundle");
            ByteBuffer end = little(read(size - 22, 22));
            must(
                    end.getInt() == 0x06054b50 && end.getInt() == 0,
                    "this is no bundle, or something was cut off or added");
            int count = end.getShort() & 0xffff;
            must(count == (end.getShort() & 0xffff), "the end of the archive contradicts itself");
            long length = end.getInt() & 0xffffffffL;
            long start = end.getInt() & 0xffffffffL;
            must(end.getShort() == 0 && start + length + 22 == size, "something was added to the archive, or cut off");
            must(length <= SMALL, "the archive has too many members");
            directory(read(start, (int) length), count, start);
        }

        private void directory(byte[] bytes, int count, long start) throws Broken, IOException {
            ByteBuffer directory = little(bytes);
            long offset = 0;
            for (int i = 0; i < count; i++) {
                int begin = directory.position();
                must(directory.remaining() >= 46, "the archive's directory is cut off");
                Member member = new Member();
                member.method = directory.getShort(begin + 10);
                member.crc = directory.getInt(begin + 16);
                member.packed = directory.getInt(begin + 20) & 0xffffffffL;
                member.bytes = directory.getInt(begin + 24) & 0xffffffffL;
                int nameLength = directory.getShort(begin + 28) & 0xffff;
                must(directory.remaining() >= 46 + nameLength, "the archive's directory is cut off");
                member.name = new String(bytes, begin + 46, nameLength, ISO_8859_1);
                member.offset = offset;
                must(
                        NAME.matcher(member.name).matches(),
                        "there is a member that does not belong here: " + member.name);
                must(
                        Arrays.equals(member.central(), Arrays.copyOfRange(bytes, begin, begin + 46 + nameLength)),
                        "the archive's directory is not in its canonical form at " + member.name);
                must(member.end() <= start, "a member reaches into the directory: " + member.name);
                must(
                        Arrays.equals(member.local(), read(offset, 30 + nameLength)),
                        "the member's header is not in its canonical form: " + member.name);
                must(members.put(member.name, member) == null, "there are two members " + member.name);
                sizes(member);
                directory.position(begin + 46 + nameLength);
                offset = member.end();
                last = member;
            }
            must(!directory.hasRemaining() && offset == start, "there is something between the members");
        }

        private static void sizes(Member member) throws Broken {
            must(member.bytes <= LARGEST_MEMBER, "a member is too large: " + member.name);
            must(
                    member.method == 8 && !member.name.equals("manifest")
                            || member.method == 0 && member.packed == member.bytes && member.name.equals("manifest"),
                    "a member is packed in another way: " + member.name);
        }

        byte[] read(long position, int length) throws Broken, IOException {
            byte[] bytes = new byte[length];
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                must(file.read(buffer, position + buffer.position()) > 0, "the archive is cut off");
            }
            return bytes;
        }

        /** Of all bytes in front of a position. */
        String sha256(long upTo) throws Broken, IOException {
            MessageDigest digest = VerifyBundle.sha256();
            for (long at = 0; at < upTo; at += 1 << 16) {
                digest.update(read(at, (int) Math.min(1 << 16, upTo - at)));
            }
            return HexFormat.of().formatHex(digest.digest());
        }

        Member member(String name) throws Broken {
            Member member = members.get(name);
            must(member != null, "there is no " + name + " in it");
            return member;
        }
    }

    /** The bytes of a member, unpacked as they are read. At their end they have to be what the manifest says. */
    private static final class Content extends InputStream {
        private final Archive archive;
        private final Member member;
        private final String expected;
        private final Inflater inflater = new Inflater(true);
        private final MessageDigest digest = sha256();
        private final CRC32 crc = new CRC32();
        private long given;
        private long read;
        private boolean ended;

        Content(Archive archive, Member member, String sha256) {
            this.archive = archive;
            this.member = member;
            this.expected = sha256;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return inflated(bytes, from, length);
            } catch (DataFormatException e) {
                throw new Spoilt(new Broken("a member cannot be unpacked: " + member.name));
            } catch (Broken e) {
                throw new Spoilt(e);
            }
        }

        private int inflated(byte[] bytes, int from, int length) throws DataFormatException, Broken, IOException {
            if (length == 0) {
                return 0;
            }
            if (ended) {
                return -1;
            }
            int count = 0;
            while (count == 0 && !inflater.finished()) {
                if (inflater.needsInput()) {
                    int some = (int) Math.min(1 << 16, member.packed - given);
                    must(some > 0, "a member is cut off: " + member.name);
                    inflater.setInput(archive.read(member.content() + given, some));
                    given += some;
                }
                count = inflater.inflate(bytes, from, length);
                must(!inflater.needsDictionary(), "a member is packed in another way: " + member.name);
            }
            if (count == 0) {
                end();
                return -1;
            }
            read += count;
            must(read <= member.bytes, "a member unpacks to more than it says: " + member.name);
            digest.update(bytes, from, count);
            crc.update(bytes, from, count);
            return count;
        }

        private void end() throws Broken {
            ended = true;
            must(
                    read == member.bytes
                            && given == member.packed
                            && inflater.getRemaining() == 0
                            && (int) crc.getValue() == member.crc,
                    "a member is not what its header says: " + member.name);
            must(
                    HexFormat.of().formatHex(digest.digest()).equals(expected),
                    "a member is not the one the manifest names: " + member.name);
        }

        @Override
        public void close() {
            inflater.end();
        }
    }

    /** Carries what is wrong through streams. */
    private static final class Spoilt extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Broken broken;

        Spoilt(Broken broken) {
            this.broken = broken;
        }
    }

    /** The lines of numbered members, one member after the other. */
    private static final class Lines implements AutoCloseable {
        private final Bundle bundle;
        private final String pattern;
        private final byte[] buffer = new byte[1 << 16];
        private Content content;
        private int part;
        private int from;
        private int upTo;

        /** @param pattern of their names; without a number it is one member */
        Lines(Bundle bundle, String pattern) {
            this.bundle = bundle;
            this.pattern = pattern;
        }

        /** Begins the next member; false where there is none. */
        boolean nextPart() throws Broken, IOException {
            close();
            part++;
            Member member = bundle.archive.members.get(String.format(pattern, part));
            if (member == null || part > 1 && !pattern.contains("%")) {
                return false;
            }
            content = bundle.content(member);
            from = 0;
            upTo = 0;
            return true;
        }

        /** Appends the next line, without its line feed; false at the end of the member. */
        boolean append(ByteArrayOutputStream line) throws Broken, IOException {
            boolean begun = false;
            while (true) {
                if (from == upTo) {
                    from = 0;
                    upTo = content == null ? -1 : content.read(buffer, 0, buffer.length);
                    if (upTo < 0) {
                        upTo = 0;
                        must(!begun, "a line is cut off");
                        return false;
                    }
                }
                int end = from;
                while (end < upTo && buffer[end] != '\n') {
                    end++;
                }
                line.write(buffer, from, end - from);
                must(line.size() <= LONGEST_LINE, "a line is too long");
                begun = true;
                from = end;
                if (end < upTo) {
                    from++;
                    return true;
                }
            }
        }

        /** Null at the end of the member. */
        String line() throws Broken, IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            return append(line) ? line.toString(UTF_8) : null;
        }

        @Override
        public void close() {
            if (content != null) {
                content.close();
                content = null;
            }
        }
    }

    // ---- the manifest

    /** The archive with what its signed manifest says of it. */
    private static final class Bundle {
        private static final List<String> NAMES = List.of(
                "form", "made", "for", "because", "scope", "subject", "unit", "from", "to", "size", "since", "first",
                "last", "before", "after", "facts", "archive");

        private final Archive archive;
        private final Map<String, String> said = new LinkedHashMap<>();
        private final Map<String, String> digests = new LinkedHashMap<>();

        Bundle(FileChannel file, Key key) throws Broken, IOException {
            this.archive = new Archive(file);
            Member manifest = archive.member("manifest");
            must(manifest == archive.last, "the manifest is not the last member");
            must(manifest.bytes <= SMALL, "the manifest is too large");
            byte[] bytes = archive.read(manifest.content(), (int) manifest.bytes);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            must((int) crc.getValue() == manifest.crc, "the manifest is not what its header says");
            Note note = Note.parse(bytes, "the manifest");
            must(note.signatures.length == 1, "the manifest has more signatures than one");
            String text = note.signedWith(key);
            must(text.startsWith(key.name + "/bundle\n"), "the manifest is that of another ledger");
            read(text.substring(text.indexOf('\n') + 1).split("\n"));
            must(
                    said.get("archive").equals(archive.sha256(manifest.offset)),
                    "the archive is not the one that the manifest was signed for");
        }

        private void read(String[] lines) throws Broken {
            must(lines.length > NAMES.size(), "the manifest is cut off");
            for (int i = 0; i < lines.length; i++) {
                String name = i < NAMES.size() ? NAMES.get(i) : "file";
                must(lines[i].startsWith(name + " "), "the manifest is in no known form at line " + (i + 2));
                String value = lines[i].substring(name.length() + 1);
                if (name.equals("file")) {
                    file(value);
                } else {
                    said.put(name, value);
                }
            }
            must(said.get("form").equals("taizhang-bundle-1"), "the bundle's form is unknown: " + said.get("form"));
            List<String> there = new ArrayList<>(archive.members.keySet());
            there.remove("manifest");
            must(there.equals(new ArrayList<>(digests.keySet())), "the members are not those the manifest names");
        }

        private void file(String line) throws Broken {
            Matcher matcher =
                    Pattern.compile("([0-9a-f]{64}) (0|[1-9][0-9]{0,9}) (\\S+)").matcher(line);
            must(matcher.matches(), "the manifest has a line that names no member");
            Member member = archive.member(matcher.group(3));
            must(
                    member.bytes == Long.parseLong(matcher.group(2)),
                    "a member has another size than the manifest says: " + member.name);
            must(digests.put(member.name, matcher.group(1)) == null, "the manifest names a member twice");
        }

        /** Null where the manifest says nothing. */
        String text(String name) {
            String value = said.get(name);
            return value.equals("-") ? null : value;
        }

        long count(String name) throws Broken {
            return number(said.get(name), "the manifest's " + name);
        }

        Instant time(String name) throws Broken {
            try {
                Instant time = text(name) == null ? null : Instant.parse(text(name));
                must(time == null || time.toString().equals(text(name)), "the manifest's " + name + " is no time");
                return time;
            } catch (DateTimeException e) {
                throw new Broken("the manifest's " + name + " is no time");
            }
        }

        Content content(Member member) throws Broken {
            String sha256 = digests.get(member.name);
            must(sha256 != null, "the manifest does not name " + member.name);
            return new Content(archive, member, sha256);
        }

        byte[] small(String name) throws Broken, IOException {
            Member member = archive.member(name);
            must(member.bytes <= SMALL, "a member is too large: " + name);
            try (Content content = content(member)) {
                return content.readAllBytes();
            }
        }
    }

    // ---- the tree

    /** The Merkle tree of RFC 6962, grown from the left by leaves and complete subtrees. */
    private static final class Tree {
        private final Deque<byte[]> stack = new ArrayDeque<>();
        private long count;

        void add(int height, byte[] hash) {
            byte[] grown = hash;
            for (long ones = count >> height; (ones & 1) == 1; ones >>= 1) {
                grown = node(stack.pop(), grown);
            }
            stack.push(grown);
            count += 1L << height;
        }

        byte[] root() {
            byte[] root = null;
            for (byte[] left : stack) {
                root = root == null ? left : node(left, root);
            }
            return root;
        }
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean continues(Checkpoint older, Checkpoint newer, List<byte[]> path) {
        if (older.size == newer.size) {
            return path.isEmpty() && Arrays.equals(older.root, newer.root);
        }
        List<byte[]> nodes = new ArrayList<>(path);
        if (Long.bitCount(older.size) == 1) {
            nodes.add(0, older.root);
        }
        if (nodes.isEmpty() || older.size > newer.size) {
            return false;
        }
        int skipped = Long.numberOfTrailingZeros(~(older.size - 1));
        long node = older.size - 1 >> skipped;
        long last = newer.size - 1 >> skipped;
        byte[] first = nodes.get(0);
        byte[] second = nodes.get(0);
        for (byte[] step : nodes.subList(1, nodes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                first = node(step, first);
                second = node(step, second);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                second = node(second, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(first, older.root) && Arrays.equals(second, newer.root);
    }

    // ---- the facts

    private String verify(FileChannel file) throws Broken, Unreadable, IOException {
        try {
            Bundle bundle = new Bundle(file, key);
            Checkpoint newest = Checkpoint.of(key, Note.parse(bundle.small("checkpoint"), "the checkpoint"));
            must(newest.size == bundle.count("size"), "the checkpoint is not of the size that the manifest says");
            Facts facts = new Facts(bundle, newest, older);
            facts.verify();
            boolean continued = since(bundle, newest) || facts.continued;
            facts.page();
            for (String name : bundle.digests.keySet()) {
                if (name.matches("schema/.*|README.txt|VerifyBundle.java")) {
                    bundle.small(name);
                }
            }
            return verdict(bundle, facts, continued);
        } catch (Spoilt e) {
            throw e.broken;
        }
    }

    /** Whether the older checkpoint that was brought along is continued, by the proof that is in the bundle. */
    private boolean since(Bundle bundle, Checkpoint newest) throws Broken, Unreadable, IOException {
        boolean there = bundle.text("since") != null;
        must(
                there == bundle.digests.containsKey("since") && there == bundle.digests.containsKey("consistency"),
                "the manifest does not say what older checkpoint there is");
        Checkpoint since = null;
        if (there) {
            since = Checkpoint.of(key, Note.parse(bundle.small("since"), "the checkpoint it continues"));
            must(since.size == bundle.count("since"), "the checkpoint it continues is not the one the manifest names");
            List<byte[]> path = new ArrayList<>();
            try (Lines lines = new Lines(bundle, "consistency")) {
                lines.nextPart();
                for (String line = lines.line(); line != null; line = lines.line()) {
                    path.add(base64(line, 32, "the consistency proof has a line that is no hash"));
                }
            }
            must(continues(since, newest, path), "the ledger does not continue the checkpoint of " + since.size);
        }
        if (older == null) {
            return false;
        }
        for (Checkpoint known : since == null ? List.of(newest) : List.of(newest, since)) {
            if (known.size == older.size) {
                must(
                        Arrays.equals(known.root, older.root),
                        "of " + older.size + " facts two checkpoints were signed: the history was rewritten");
                return true;
            }
        }
        return false;
    }

    /** The facts with their proof, their index, and what the manifest says of them. */
    private static final class Facts {
        private final Bundle bundle;
        private final Checkpoint newest;
        private final Checkpoint older;
        private final Tree tree = new Tree();
        private final Lines proof;
        private final List<String> rows = new ArrayList<>();
        private final String subject;
        private final String unit;
        private final Instant from;
        private final Instant to;
        private final long before;
        private final long after;
        private boolean proofOpen;
        private boolean continued;
        private long facts;
        private long first;
        private long last;
        private long recorded = Long.MIN_VALUE;
        private long ownFacts;
        private long lastSequence = -1;

        Facts(Bundle bundle, Checkpoint newest, Checkpoint older) throws Broken, IOException {
            this.bundle = bundle;
            this.newest = newest;
            this.older = older;
            this.proof = new Lines(bundle, "proof/%06d.txt");
            this.proofOpen = proof.nextPart();
            this.subject = bundle.text("subject");
            this.unit = bundle.text("unit");
            this.from = bundle.time("from");
            this.to = bundle.time("to");
            this.before = bundle.count("before");
            this.after = bundle.count("after");
        }

        boolean isPeriod() {
            return subject == null && unit == null;
        }

        void verify() throws Broken, IOException {
            int parts = 0;
            try (Lines entries = new Lines(bundle, "entries/%06d.txt");
                    Lines index = new Lines(bundle, "index/%06d.csv")) {
                while (entries.nextPart()) {
                    parts++;
                    must(index.nextPart() && CSV_HEADER.equals(index.line()), "the index does not go with the facts");
                    String position = entries.line();
                    must(position != null, "there is a part without a fact");
                    for (; position != null; position = entries.line()) {
                        fact(number(position, "a position"), entries, index);
                    }
                    must(index.line() == null, "the index has more lines than there are facts");
                }
            }
            leaveOut(newest.size);
            must(nextOfProof() == null, "the proof is longer than it has to be");
            proof.close();
            must(
                    Arrays.equals(tree.root(), newest.root),
                    "the facts are not all of the signed ledger, or not at these positions");
            complete(parts);
        }

        private void fact(long position, Lines entries, Lines index) throws Broken, IOException {
            ByteArrayOutputStream entry = new ByteArrayOutputStream(1024);
            int[] starts = new int[12];
            for (int line = 0; line < 12; line++) {
                if (line > 0) {
                    entry.write('\n');
                }
                starts[line] = entry.size();
                must(entries.append(entry), "a fact is cut off");
            }
            must(position > last && position <= newest.size, "the facts are not in order at " + position);
            byte[] bytes = entry.toByteArray();
            leaveOut(position - 1);
            MessageDigest digest = sha256();
            digest.update((byte) 0);
            grow(0, digest.digest(bytes));
            String[] columns = new String[10];
            for (int i = 0; i < 10; i++) {
                columns[i] = new String(bytes, starts[i], starts[i + 1] - 1 - starts[i], UTF_8);
            }
            must(columns[0].equals("taizhang-leaf-1"), "a fact is in no known form at " + position);
            asked(position, columns, bytes);
            List<String> cells = List.of(
                    Long.toString(position),
                    local(columns[6]),
                    local(columns[7]),
                    columns[8],
                    columns[4],
                    columns[2],
                    columns[9],
                    position == before || position == after ? "border" : "");
            must(csv(cells).equals(index.line()), "the index tells another story than the fact at " + position);
            if (facts < ON_THE_PAGE) {
                rows.add(html(cells));
            }
            first = first == 0 ? position : first;
            last = position;
            facts++;
        }

        private void grow(int height, byte[] hash) throws Broken {
            tree.add(height, hash);
            if (older != null && tree.count == older.size) {
                must(
                        Arrays.equals(tree.root(), older.root),
                        "the ledger does not continue the checkpoint of " + older.size);
                continued = true;
            }
        }

        /** Fills what lies between facts with the subtrees of the proof. */
        private void leaveOut(long upTo) throws Broken, IOException {
            while (tree.count < upTo) {
                int fits = 63 - Long.numberOfLeadingZeros(upTo - tree.count);
                int height = Math.min(fits, Long.numberOfTrailingZeros(tree.count));
                String line = nextOfProof();
                must(line != null, "the proof is shorter than it has to be");
                grow(height, base64(line, 32, "the proof has a line that is no hash"));
            }
        }

        private String nextOfProof() throws Broken, IOException {
            while (proofOpen) {
                String line = proof.line();
                if (line != null) {
                    return line;
                }
                proofOpen = proof.nextPart();
            }
            return null;
        }

        /** Whether the fact is one of those the manifest says were asked for. */
        private void asked(long position, String[] columns, byte[] entry) throws Broken {
            long time = micros(columns[6]);
            must(time >= recorded, "the fact at " + position + " says it was recorded before the one in front of it");
            recorded = time;
            Instant at = Instant.EPOCH.plus(time, ChronoUnit.MICROS);
            if (position == before) {
                must(facts == 0 && from != null && at.isBefore(from), "the period does not begin where it says");
            } else if (position == after) {
                must(to != null && !at.isBefore(to), "the period does not end where it says");
            } else {
                must(
                        (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to)),
                        "the fact at " + position + " is of another time");
                must(
                        unit == null || List.of(columns[9].split("/", -1)).contains(unit),
                        "the fact at " + position + " is of another unit");
                must(subject == null || speaksOf(columns, entry), "the fact at " + position + " is of another subject");
            }
            if (columns[2].equals(subject)) {
                stream(position, number(columns[3], "a sequence"));
            }
        }

        private boolean speaksOf(String[] columns, byte[] entry) {
            String id = subject.substring(subject.indexOf('/') + 1);
            String text = new String(entry, UTF_8);
            return columns[2].equals(subject)
                    || subject.startsWith("unit/")
                            && List.of(columns[9].split("/", -1)).contains(id)
                    || text.contains(quoted(id))
                    || text.contains(quoted(subject));
        }

        private static String quoted(String id) {
            return '"' + id.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }

        private void stream(long position, long sequence) throws Broken {
            if (isWhole()) {
                must(
                        sequence == lastSequence + 1 || ownFacts == 0 && from != null,
                        "a fact of " + subject + " is missing before position " + position);
            }
            ownFacts++;
            lastSequence = sequence;
        }

        /** Whether nothing but time was a reason to leave out facts of the subject's stream. */
        boolean isWhole() {
            return unit == null && bundle.text("scope") == null;
        }

        private void complete(int parts) throws Broken {
            must(bundle.count("first") == first && bundle.count("last") == last, "the manifest names other positions");
            long borders = (before == 0 ? 0 : 1) + (after == 0 ? 0 : 1);
            must(bundle.count("facts") == facts - borders, "the manifest counts other facts");
            long named = bundle.digests.keySet().stream()
                    .filter(it -> it.matches("(entries|index)/.*"))
                    .count();
            must(named == 2L * parts, "there are parts that do not follow each other");
            if (!isPeriod()) {
                must(borders == 0, "there are borders where there can be none");
                return;
            }
            must(bundle.text("scope") == null, "a period needs the eyes of the whole ledger");
            must(facts == last - first + 1, "a fact of the period is missing");
            must(before == 0 ? first == 1 : before == first, "nothing shows where the period begins");
            must(after == 0 ? last == newest.size : after == last, "nothing shows where the period ends");
        }

        /** Whether the page shows the same facts. */
        void page() throws Broken, IOException {
            try (Lines page = new Lines(bundle, "index.html")) {
                must(page.nextPart(), "there is no index.html in it");
                int row = 0;
                for (String line = page.line(); line != null; line = page.line()) {
                    if (line.startsWith("<tr><td>")) {
                        must(
                                row < rows.size() && line.equals(rows.get(row)),
                                "the page tells another story than the facts");
                        row++;
                    }
                }
                must(row == rows.size(), "the page leaves out facts");
            }
            long proofs = bundle.digests.keySet().stream()
                    .filter(it -> it.startsWith("proof/"))
                    .count();
            must(proof.part == proofs + 1, "there are parts of a proof that do not follow each other");
        }
    }

    private static long micros(String text) throws Broken {
        must(TIME.matcher(text).matches(), "a time is none");
        return Long.parseLong(text);
    }

    /** At +08:00, to the microsecond. */
    private static String local(String micros) throws Broken {
        long time = micros(micros);
        LocalDateTime local = LocalDateTime.ofEpochSecond(
                Math.floorDiv(time, 1_000_000L), Math.floorMod(time, 1_000_000) * 1_000, ZoneOffset.ofHours(8));
        must(local.getYear() >= 0 && local.getYear() <= 9999, "a time lies beyond all years");
        StringBuilder written = new StringBuilder(32);
        padded(written, local.getYear(), 4).append('-');
        padded(written, local.getMonthValue(), 2).append('-');
        padded(written, local.getDayOfMonth(), 2).append('T');
        padded(written, local.getHour(), 2).append(':');
        padded(written, local.getMinute(), 2).append(':');
        padded(written, local.getSecond(), 2).append('.');
        return padded(written, local.getNano() / 1_000, 6).append("+08:00").toString();
    }

    private static StringBuilder padded(StringBuilder written, int number, int digits) {
        String text = Integer.toString(number);
        return written.append("0".repeat(digits - text.length())).append(text);
    }

    private static String csv(List<String> cells) {
        StringBuilder line = new StringBuilder(256);
        for (String cell : cells) {
            String safe = cell.isEmpty() || startsPlainly(cell.charAt(0)) ? cell : "'" + cell;
            boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0 || safe.indexOf('\r') >= 0;
            line.append(line.length() == 0 ? "" : ",");
            line.append(quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe);
        }
        return line.toString();
    }

    private static boolean startsPlainly(char first) {
        return first >= '0' && first <= '9'
                || first >= 'A' && first <= 'Z'
                || first >= 'a' && first <= 'z'
                || first >= '\u4e00' && first <= '\u9fff';
    }

    private static String html(List<String> cells) {
        StringBuilder row = new StringBuilder("<tr>");
        for (String cell : cells) {
            String escaped = cell.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
            row.append("<td>").append(escaped).append("</td>");
        }
        return row.append("</tr>").toString();
    }

    // ---- the verdict

    private String verdict(Bundle bundle, Facts facts, boolean continued) throws Broken, Unreadable {
        if (older != null && !continued) {
            throw new Unreadable(
                    older.size > facts.newest.size
                            ? "the checkpoint of " + older.size
                                    + " facts is newer than the bundle; ask for a new bundle"
                            : "the bundle has no proof that it continues the checkpoint of " + older.size
                                    + " facts; ask for one with \"since\"");
        }
        List<String> parts = new ArrayList<>();
        parts.add(key.name + say(", signed at %d facts", "，签名时共 %d 条", facts.newest.size));
        parts.add(say(
                "%d facts asked for by %s on %s",
                "%d 条，由 %s 于 %s 索取", bundle.count("facts"), bundle.said.get("for"), bundle.said.get("made")));
        parts.add(what(bundle, facts));
        parts.add(completeness(bundle, facts));
        if (older != null) {
            parts.add(say("it continues the checkpoint of %d facts", "延续 %d 条时的检查点", older.size));
        }
        parts.removeIf(String::isEmpty);
        return printable(String.join(chinese ? "；" : "; ", parts));
    }

    private String what(Bundle bundle, Facts facts) {
        StringBuilder what = new StringBuilder();
        what.append(facts.subject == null ? "" : say(" about %s", "对象 %s ", facts.subject));
        what.append(facts.unit == null ? "" : say(" of unit %s", "单位 %s ", facts.unit));
        what.append(facts.from == null ? "" : say(" recorded from %s", "自 %s ", facts.from));
        what.append(facts.to == null ? "" : say(" recorded before %s", "至 %s（不含）", facts.to));
        what.append(bundle.text("scope") == null ? "" : say(" as unit %s sees", "以 %s 所见", bundle.text("scope")));
        return what.toString().strip();
    }

    private String completeness(Bundle bundle, Facts facts) throws Broken {
        if (facts.isPeriod()) {
            return say("every one is genuine and none is missing", "条条属实，无一遗漏");
        }
        if (facts.ownFacts > 0 && facts.isWhole()) {
            return say(
                    "every one is genuine; those of its own stream run to number %d without a gap; that there is none behind"
                            + " it, or elsewhere, is not proven",
                    "条条属实；其自身记录逐号连续至 %d，中间无遗漏；其后或别处是否还有，未证明", facts.lastSequence);
        }
        return say("every one is genuine; that there are no others is not proven", "条条属实；是否还有其他，未证明");
    }

    private String say(String english, String inChinese, Object... values) {
        return String.format(chinese ? inChinese : english, values);
    }
}
