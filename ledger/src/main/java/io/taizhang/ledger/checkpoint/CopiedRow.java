package io.taizhang.ledger.checkpoint;

import java.nio.ByteBuffer;

/**
 * Reads rows out of PostgreSQL's binary COPY, whose form its manual gives under “COPY, Binary Format”. Each message of the
 * server is one row; the first begins with a header, and the last is a trailer.
 */
final class CopiedRow {
    static final String COLUMNS =
            "position, event_id, stream, sequence, type, revision, recorded_at, occurred_at, actor_id,"
                    + " unit_path, payload, metadata, leaf_hash";

    private static final int COLUMN_COUNT = 13;
    private static final int SIGNATURE_BYTES = 11;

    /** From 1970 to 2000, where PostgreSQL counts from. */
    private static final long EPOCH = 946_684_800_000_000L;

    private final EntryText entry = new EntryText();
    private boolean begun;

    /** Whether the message is a row; it then stands in {@link #read}. */
    boolean isRow(ByteBuffer message) {
        if (!begun) {
            message.position(SIGNATURE_BYTES + Integer.BYTES);
            int extension = message.getInt();
            message.position(message.position() + extension);
            begun = true;
        }
        return message.remaining() >= Short.BYTES && message.getShort(message.position()) != -1;
    }

    Row read(ByteBuffer message) {
        int columns = message.getShort();
        if (columns != COLUMN_COUNT) {
            throw new IllegalStateException("A row of %d columns was copied".formatted(columns));
        }
        long position = number(message);
        entry.begin();
        uuid(message);
        text(message);
        whole(message);
        text(message);
        whole(message);
        long recordedAt = time(message);
        time(message);
        for (int i = 0; i < 4; i++) {
            text(message);
        }
        byte[] stored = new byte[Math.max(0, message.getInt())];
        message.get(stored);
        return new Row(position, recordedAt, entry.end(), stored);
    }

    private static long number(ByteBuffer message) {
        return message.getInt() == Integer.BYTES ? message.getInt() : message.getLong();
    }

    private void uuid(ByteBuffer message) {
        if (isThere(message.getInt())) {
            entry.uuid(message);
        }
    }

    private void text(ByteBuffer message) {
        int count = message.getInt();
        if (isThere(count)) {
            entry.text(message, count);
        }
    }

    private void whole(ByteBuffer message) {
        int size = message.getInt();
        if (isThere(size)) {
            entry.number(size == Integer.BYTES ? message.getInt() : message.getLong());
        }
    }

    private long time(ByteBuffer message) {
        if (!isThere(message.getInt())) {
            return Long.MIN_VALUE;
        }
        long time = message.getLong();
        if (time == Long.MAX_VALUE || time == Long.MIN_VALUE) {
            entry.spoil();
            return time;
        }
        entry.number(time + EPOCH);
        return time + EPOCH;
    }

    private boolean isThere(int size) {
        if (size < 0) {
            entry.spoil();
        }
        return size >= 0;
    }
}
