package io.taizhang.query.lens;

import java.time.Instant;

/**
 * A command that cites some evidence.
 *
 * @param position of its first fact that does
 * @param thing what the fact is about: its stream, or the inspection by which a finding was found
 * @param stream {@code finding/f1}
 */
public record Citation(
        long position, String type, CitedAs as, String thing, String stream, Instant recordedAt, String actorId) {}
