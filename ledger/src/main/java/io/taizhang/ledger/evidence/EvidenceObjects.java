package io.taizhang.ledger.evidence;

import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A place that keeps bytes under names, and knows nothing of what they are. Every method throws
 * {@link EvidenceUnreadableException} where the place cannot be reached or will not let us in.
 */
public interface EvidenceObjects extends AutoCloseable {

    /**
     * Keeps the bytes of a file, whole or not at all, and on the disk when this returns. What stood under the name before is
     * replaced.
     */
    void put(Sha256 name, Path file);

    /** The size of what is there, in bytes; negative where nothing is. */
    long size(Sha256 name);

    /**
     * Copies what is there.
     *
     * @return false where nothing is; nothing was written then
     */
    boolean copy(Sha256 name, OutputStream to);

    /** Whether the place can be reached, read and written: throws where it cannot. */
    void probe();

    @Override
    void close();
}
