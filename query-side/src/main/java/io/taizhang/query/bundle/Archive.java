package io.taizhang.query.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.taizhang.query.engine.QueryRefusal;
import io.taizhang.query.engine.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A ZIP whose every byte follows from the names of its members and their packed bytes (APPNOTE 6.3.3, sections 4.3.7, 4.3.12
 * and 4.3.16): one member right behind the other, no times, no comments, no extra fields, no ZIP64. Two archives of the same
 * members are the same, and a verifier can tell every byte that is not as it should be.
 */
final class Archive {
    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final int MOST_MEMBERS = 65_000;
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short STORED = 0;
    private static final short DEFLATED = 8;

    /** The first day that the format knows, 1980-01-01. */
    private static final short NO_DAY = 0x21;

    private final OutputStream out;
    private final MessageDigest digest = sha256();
    private final List<Member> members = new ArrayList<>();
    private long written;

    /**
     * A member as its headers tell of it.
     *
     * @param sha256 of its unpacked bytes, in lower-case hexadecimal digits
     */
    record Member(String name, short method, int crc, int packed, int bytes, long offset, String sha256) {}

    Archive(OutputStream out) {
        this.out = out;
    }

    /**
     * Adds a member, packed.
     *
     * @throws QueryRefusal where the archive would become too large
     */
    void add(String name, byte[] content) throws IOException {
        add(name, DEFLATED, content, packed(content));
    }

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(UTF_8));
    }

    /** Adds the last member, which speaks of the others, as it is; and ends the archive. */
    void end(String name, String text) throws IOException {
        byte[] content = text.getBytes(UTF_8);
        add(name, STORED, content, content);
        long directory = written;
        for (Member member : members) {
            write(central(member));
        }
        write(little(22)
                .putInt(END)
                .putInt(0)
                .putShort((short) members.size())
                .putShort((short) members.size())
                .putInt((int) (written - directory))
                .putInt((int) directory)
                .putShort((short) 0));
    }

    private void add(String name, short method, byte[] content, byte[] packed) throws IOException {
        if (members.size() == MOST_MEMBERS || written + packed.length > LARGEST - (LARGEST >> 4)) {
            throw new QueryRefusal(Refused.BUNDLE_TOO_LONG);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        Member member = new Member(
                name,
                method,
                (int) crc.getValue(),
                packed.length,
                content.length,
                written,
                HexFormat.of().formatHex(sha256().digest(content)));
        write(local(member));
        write(ByteBuffer.wrap(packed).position(packed.length));
        members.add(member);
    }

    private static ByteBuffer local(Member member) {
        ByteBuffer header = little(30 + member.name().length()).putInt(LOCAL);
        return common(header, member).putShort((short) 0).put(member.name().getBytes(US_ASCII));
    }

    private static ByteBuffer central(Member member) {
        ByteBuffer header = little(46 + member.name().length()).putInt(CENTRAL).putShort(VERSION);
        return common(header, member)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) member.offset())
                .put(member.name().getBytes(US_ASCII));
    }

    private static ByteBuffer common(ByteBuffer header, Member member) {
        return header.putShort(VERSION)
                .putShort((short) 0)
                .putShort(member.method())
                .putShort((short) 0)
                .putShort(NO_DAY)
                .putInt(member.crc())
                .putInt(member.packed())
                .putInt(member.bytes())
                .putShort((short) member.name().length());
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void write(ByteBuffer filled) throws IOException {
        out.write(filled.array(), 0, filled.position());
        digest.update(filled.array(), 0, filled.position());
        written += filled.position();
    }

    private static byte[] packed(byte[] content) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(content);
            deflater.finish();
            byte[] packed = new byte[content.length / 4 + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        }
    }

    List<Member> members() {
        return List.copyOf(members);
    }

    /** Of all bytes so far, in lower-case hexadecimal digits. */
    String sha256OfAll() {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own SHA-256 can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
